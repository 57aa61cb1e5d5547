import { shownIn } from './chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from './chat-look';
import { isShown } from './shown';
import type { Look } from './site';
import { openWhatsapp, whatsapp } from './whatsapp';

/** An answered message is shown inside the answer, as a button that leads to it. */
const QUOTE = '[data-testid="quoted-message"], .quoted-mention, [role="button"]';
/** Marks beside the time that only one's own messages have: waiting, sent, delivered, read. */
const OWN_STATE = /^(?:msg-|status-|wds-ic-(?:pending|sent|check|delivered|dblcheck|read))/;

const inRow = (row: Element, selector: string): Element | undefined =>
  Array.from(row.querySelectorAll(selector)).find((element) => !element.closest(QUOTE));

/** Four marks came and went; each of them is sure where it is there. */
function directionOf(row: Element): 'me' | 'them' | undefined {
  const [, packed] = /^(true|false)_/.exec(row.getAttribute('data-id') ?? '') ?? [];
  if (packed) return packed === 'true' ? 'me' : 'them';
  const around = row.parentElement ?? row;
  if (around.querySelector('.message-out, [data-icon="tail-out"], [data-testid="tail-out"]')) return 'me';
  if (around.querySelector('.message-in, [data-icon="tail-in"], [data-testid="tail-in"]')) return 'them';
  const icons = Array.from(row.querySelectorAll('[data-testid="msg-meta"] [data-icon]'), (icon) => icon.getAttribute('data-icon') ?? '');
  return icons.some((icon) => OWN_STATE.test(icon)) ? 'me' : undefined;
}

const authorOf = (row: Element): string | undefined =>
  /\] (.+?): ?$/.exec(inRow(row, '[data-pre-plain-text]')?.getAttribute('data-pre-plain-text') ?? '')?.[1];

function textOf(row: Element): string {
  if (inRow(row, '[data-icon^="recalled"], [data-icon^="forwarded"]')) return '';
  const parts = Array.from(row.querySelectorAll('.copyable-text .selectable-text, .selectable-text.copyable-text')).filter(
    (part) => !part.closest(QUOTE) && !part.parentElement?.closest('.selectable-text'),
  );
  return parts
    .map((part) => wordsOf(part, '[aria-hidden="true"]'))
    .join('\n')
    .trim();
}

/** The middle messages of a turn have no mark: they are those of the author whom a marked one names. */
function messagesIn(document: Document): readonly ChatMessage[] {
  const rows = Array.from(document.querySelectorAll<HTMLElement>('#main [data-id]')).filter(
    (row) => row.querySelector('.copyable-text') && isShown(row),
  );
  const told = new Map<string, Set<string>>();
  for (const row of rows) {
    const author = authorOf(row);
    const from = directionOf(row);
    if (author && from) told.set(author, (told.get(author) ?? new Set()).add(from));
  }
  return rows.map((row) => {
    const author = authorOf(row);
    const by = told.get(author ?? '');
    const [only] = by?.size === 1 ? (by as Set<'me' | 'them'>) : [];
    const from = directionOf(row) ?? only;
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
