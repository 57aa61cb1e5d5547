import { shownIn } from '../chat/chat';
import { type ChatMessage, chatHealth, lastIncoming } from '../chat/look';
import type { Look } from '../site';
import { directionOf, headOf, inRow, rowsIn } from './rows';
import { openWhatsapp, whatsapp } from './whatsapp';
import { wordsElements, wordsIn } from './words';

/** What somebody else wrote and it passes on, and what stands in the place of a message that was taken back, are nobody's words here. */
const textOf = (row: Element): string =>
  inRow(row, '[data-icon^="recalled"], [data-icon^="forwarded"]') || wordsElements(row).length === 0 ? '' : wordsIn(row);

/** The middle messages of a turn have no mark: they are those of the author whom a marked one names. */
function messagesIn(document: Document): readonly ChatMessage[] {
  const rows = shownIn(document, '#main') ? rowsIn(document).filter((row) => row.querySelector('.copyable-text')) : [];
  const told = new Map<string, Set<'me' | 'them'>>();
  for (const row of rows) {
    const author = headOf(row)?.author;
    const from = directionOf(row)?.from;
    if (author && from) told.set(author, (told.get(author) ?? new Set()).add(from));
  }
  return rows.map((row) => {
    const author = headOf(row)?.author;
    const by = told.get(author ?? '');
    const [only] = by?.size === 1 ? by : [];
    const from = directionOf(row)?.from ?? only;
    return {
      element: row.querySelector<HTMLElement>('.copyable-text') ?? row,
      from,
      text: textOf(row),
      sender: author && from === 'them' ? senderOf(document, author) : undefined,
    };
  });
}

function senderOf(document: Document, name: string): ChatMessage['sender'] {
  const chat = openWhatsapp(document);
  return chat?.name === name ? chat : { name };
}

export const whatsappLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    chatHealth(document, whatsapp, {
      open: shownIn(document, '#main') !== undefined,
      messages: messagesIn(document),
      anyMessage: shownIn(document, '#main [role="row"]') !== undefined,
    }),
};
