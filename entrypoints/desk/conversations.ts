import type { ConversationsRoomProps } from '../../components/desk/conversations-room';
import type { Reader } from '../../components/desk/use-kept';
import { conversationOf, summaries } from '../../lib/core/evidence/conversation';
import type { Archive } from '../../lib/platform/archive/archive';

/** The kept conversations as the desk reads them. */
export const conversationsOf = ({ entry, entries, entriesOf, remove }: Archive): Reader & Pick<ConversationsRoomProps, 'onDelete'> => ({
  list: async () => {
    let unreadable = 0;
    const conversations = await summaries(entries(() => unreadable++));
    return { conversations, unreadable };
  },
  open: async (number) => {
    const content = (await entry(number))?.content;
    if (content?.kind !== 'capture') return undefined;
    const { conversationKey } = content.record;
    return conversationOf(
      entriesOf(conversationKey, () => {}),
      conversationKey,
    );
  },
  onDelete: async (id, key) => {
    // Looked up anew where something is filed meanwhile: a capture that leans on what goes would be left without it.
    const captures = async () => {
      const numbers: number[] = [];
      for await (const { entry: each, content } of entriesOf(key, () => {})) if (content.kind === 'capture') numbers.push(each.number);
      return numbers;
    };
    await remove(captures, id);
  },
});
