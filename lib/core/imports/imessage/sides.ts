/** Fewer messages may well come from one side only. */
const TELLING = 20;

/**
 * Counts who wrote in each conversation. Some exporters know a person by a number or an address, and leave out what went to their other
 * one: the conversation then has one side.
 */
export function sides() {
  const counts = new Map<string, { title: string; sent: number; received: number }>();
  return {
    add(conversation: string, title: string, way: 'sent' | 'received' | undefined): void {
      const count = counts.get(conversation) ?? { title, sent: 0, received: 0 };
      if (way) count[way]++;
      counts.set(conversation, count);
    },
    missed: (): readonly string[] =>
      [...counts.values()].flatMap(({ title, sent, received }) => {
        if (sent + received < TELLING || (sent > 0 && received > 0)) return [];
        const [there, absent] = sent > 0 ? ['sent', 'received'] : ['received', 'sent'];
        return `Only ${there} messages of “${title}” are in this file, and none that were ${absent}: they may stand under another number or address of the same person.`;
      }),
  };
}
