import type { Reader } from '../../components/desk/use-kept';
import { conversationOf, summaries } from '../../lib/core/evidence/conversation';
import type { Archive } from '../../lib/platform/archive/archive';

/** The kept conversations as the desk reads them. */
export const conversationsOf = ({ entry, entries, entriesOf }: Archive): Reader => ({
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
});
