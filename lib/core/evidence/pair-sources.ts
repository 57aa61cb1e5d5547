import { keyOf, type PairedConversations, pairConversations } from './pairing';
import type { ConversationTrace } from './pairing-trace';
import { isDistinctive } from './pairing-writers';

/** Words that stand in more conversations than this tell none from another. */
const MOST_PLACES = 8;

/**
 * Finds the conversations that were kept from more than one source and pairs their messages. Only conversations that share distinctive
 * words are compared, so that a mailbox of ten thousand costs little more than its messages.
 */
export function pairSources(conversations: readonly ConversationTrace[]): readonly PairedConversations[] {
  const places = new Map<string, Set<number>>();
  for (const [place, { messages }] of conversations.entries())
    for (const message of messages) {
      const key = isDistinctive(message) ? keyOf(message) : undefined;
      if (key === undefined) continue;
      const found = places.get(key);
      if (found) found.add(place);
      else places.set(key, new Set([place]));
    }
  const shared = new Set<string>();
  for (const found of places.values()) {
    if (found.size < 2 || found.size > MOST_PLACES) continue;
    const list = [...found];
    for (const [at, one] of list.entries())
      for (const other of list.slice(at + 1))
        if (conversations[one]?.source !== conversations[other]?.source) shared.add(`${Math.min(one, other)} ${Math.max(one, other)}`);
  }
  return [...shared].flatMap((pair) => {
    const [one, other] = pair.split(' ').map((place) => conversations[Number(place)]);
    return (one && other && pairConversations(one, other)) ?? [];
  });
}
