import { shownIn, textIn } from '../chat/chat';
import { isMe, knowsMe } from '../chat/first-person';
import { isShown } from '../shown/shown';
import type { Correspondent } from '../site';

/** One message, a line of the site's own, or a place kept for one that is not drawn. */
const ROW = '[data-id], [data-testid^="conv-msg-"]';
/** Until 2020, and where a build names none, rows have no id; these stand for them then. */
const WITHOUT_ID = '[role="row"], .message-in, .message-out, [data-testid="msg-container"], [data-pre-plain-text], .copyable-text';
const ELSEWHERE = 'header, footer, [contenteditable], #side, #pane-side';

/** What stays of a row in the page while it is out of sight. */
const NOT_DRAWN = '[data-virtualized="true"]';

/** The conversation shown. A page without its usual frame is one kept as a file. */
export const paneIn = (document: Document): HTMLElement | undefined =>
  shownIn(document, '#main') ?? (document.querySelector('#main') ? undefined : document.body);

/** Messages and lines of the site's own, in the order of the page. Days and counts of unread messages stand between them as rows too, without an id. */
export function rowsIn(document: Document): readonly HTMLElement[] {
  const rows = candidatesIn(document);
  const named = rows.some((row) => row.matches(ROW));
  return rows.filter(
    (row) => row.matches(ROW) || isMessage(row) || (!named && row.matches('[role="row"]') && !row.querySelector('[aria-live]')),
  );
}

function candidatesIn(document: Document): readonly HTMLElement[] {
  const pane = paneIn(document);
  if (!pane) return [];
  const either = `${ROW}, ${WITHOUT_ID}`;
  return Array.from(pane.querySelectorAll<HTMLElement>(either)).filter(
    (element) =>
      !element.closest(ELSEWHERE) &&
      (element.matches(ROW)
        ? !element.parentElement?.closest(ROW)
        : !element.closest(ROW) && !element.querySelector(ROW) && !element.parentElement?.closest(WITHOUT_ID)) &&
      isShown(element),
  );
}

/**
 * A message's own id. Until spring 2026 it was packed with the direction, the chat and, in groups, the author's number:
 * "false_447700900123@c.us_3EB0AA01". The message has the same id in both forms.
 */
export function messageIdOf(row: Element): string | undefined {
  const id = row.getAttribute('data-id') ?? /^conv-msg-(.+)$/.exec(row.getAttribute('data-testid') ?? '')?.[1] ?? '';
  return packed(id)?.id ?? (id.trim() || undefined);
}

interface Packed {
  readonly own: boolean;
  readonly chat: string | undefined;
  readonly id: string;
  /** In groups whose it is, by a number that may be no telephone's. */
  readonly author: string | undefined;
}

function packed(id: string): Packed | undefined {
  const [, own, chat, rest, author] = /^(true|false)_(?:([^_]+@[a-z.]+)_)?([^_]+)(?:_([^_]+@[a-z.]+)$)?/.exec(id) ?? [];
  return rest ? { own: own === 'true', chat, id: rest, author } : undefined;
}

export const packedIn = (row: Element): Packed | undefined => packed(row.getAttribute('data-id') ?? '');

/** The chat's own id, where the ids of its messages hold it. */
export const chatIdIn = (document: Document): string | undefined => rowsIn(document).flatMap((row) => packedIn(row)?.chat ?? [])[0];

export const isDrawn = (row: Element): boolean =>
  !(row.matches(NOT_DRAWN) || row.querySelector(NOT_DRAWN)) ||
  row.querySelector('[data-pre-plain-text], .copyable-text, [data-icon]') !== null;

/** An answered message is shown inside the answer, as a button that leads to it. Other things are buttons too: pictures, mentions. */
const QUOTE = '[data-testid="quoted-message"], .quoted-mention, [role="button"]';

export function quoteIn(row: Element): Element | undefined {
  const marked = row.querySelector('[data-testid="quoted-message"], [aria-label="Quoted message" i]');
  if (marked) return marked;
  const words = row.querySelector('.quoted-mention');
  const buttons: Element[] = [];
  for (let at = words?.parentElement; at && at !== row; at = at.parentElement) if (at.matches('[role="button"]')) buttons.push(at);
  return buttons.at(-1) ?? words ?? undefined;
}

/** A part of a row that is no part of what it answers. */
export const inRow = (row: Element, selector: string): Element | undefined => allInRow(row, selector)[0];

export function allInRow(row: Element, selector: string): readonly Element[] {
  const quote = quoteIn(row);
  return Array.from(row.querySelectorAll(selector)).filter((element) => !quote?.contains(element) && !element.closest(QUOTE));
}

/** The names of the pictures in a row; some builds write them inside the drawing. */
export const iconsIn = (row: Element): readonly string[] => [
  ...allInRow(row, '[data-icon]').map((icon) => icon.getAttribute('data-icon') ?? ''),
  ...allInRow(row, 'svg title').map((title) => title.textContent?.trim() ?? ''),
];

/** Marks beside the time that only one's own messages have: waiting, sent, delivered, read. */
const OWN_STATE = /^(?:(?:msg|status)-(?:check|dblcheck|time)(?:-|$)|wds-ic-(?:pending|sent|check|delivered|dblcheck|read)(?:-|$))/;

/** Calls are shown as bubbles, and are lines of the site's own all the same. */
const CALL = /(?:^|[-_])(?:miss(?:ed)?|call|calls|phone)(?:[-_]|$)/;

export const isCall = (row: Element): boolean =>
  iconsIn(row).some((icon) => CALL.test(icon)) && !row.querySelector('[data-pre-plain-text]');

/** What every message has some of, and no line of the site's own any: words to copy, an hour, a tail, a mark that it was taken back. */
export const isMessage = (row: Element): boolean =>
  !isCall(row) &&
  (row.matches('[data-pre-plain-text], .copyable-text') ||
    row.querySelector(
      '[data-pre-plain-text], .copyable-text, [data-testid="msg-meta"], [data-testid="author"], [data-icon^="recalled"], [data-icon^="tail-"]',
    ) !== null ||
    clockIn(row) !== undefined);

export interface Told {
  readonly from: 'me' | 'them';
  readonly by: 'id' | 'mark' | 'label';
}

/** Several marks came and went; each of them is sure where it is there. */
export function directionOf(row: Element): Told | undefined {
  const own = packedIn(row)?.own;
  if (own !== undefined) return { from: own ? 'me' : 'them', by: 'id' };
  const bubble = row.closest('.message-in, .message-out') ?? row.querySelector('.message-in, .message-out');
  if (bubble) return { from: bubble.matches('.message-out') ? 'me' : 'them', by: 'mark' };
  const icons = iconsIn(row);
  const tail = (side: string) => icons.includes(`tail-${side}`) || inRow(row, `[data-testid="tail-${side}"]`) !== undefined;
  if (tail('out') !== tail('in')) return { from: tail('out') ? 'me' : 'them', by: 'mark' };
  if (icons.some((icon) => OWN_STATE.test(icon))) return { from: 'me', by: 'mark' };
  // Read out before the message: "You:", "Sam:".
  const spoken = allInRow(row, 'span[aria-label$=":"]').find((span) => !span.textContent?.trim());
  const name = spoken?.getAttribute('aria-label')?.slice(0, -1).trim();
  if (!name) return undefined;
  if (isMe(name)) return { from: 'me', by: 'label' };
  // Of some languages the word for oneself is not known; it is nobody's name, so the name that goes before a copied message tells.
  return knowsMe(row.ownerDocument.documentElement.lang) || headOf(row)?.author === name ? { from: 'them', by: 'label' } : undefined;
}

export interface Head {
  /** "12:33 a. m., 26/8/2026" */
  readonly time: string;
  /** As the address book has it, else a number. */
  readonly author: string;
}

/** "[12:33, 26/8/2026] Sam: ", which goes before the words when they are copied. */
export function headOf(row: Element): Head | undefined {
  const text = (row.matches('[data-pre-plain-text]') ? row : inRow(row, '[data-pre-plain-text]'))?.getAttribute('data-pre-plain-text');
  const [, time, author] = /^\s*\[([^\]]+)\]\s*([\s\S]*?):?\s*$/.exec(text ?? '') ?? [];
  return time ? { time: time.trim(), author: (author ?? '').replace(MARKS, '').trim() } : undefined;
}

/** Marks of the direction of writing, which names and numbers are wrapped in. */
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const NUMBER = /^\+?[\d\s().\u00a0-]{7,22}$/;

/** The heading of a group's message, or of a quote: a name, and the number of somebody who is not in the address book. */
export function authorIn(part: Element, without?: Element): Correspondent | undefined {
  const elements = Array.from(part.querySelectorAll('[data-testid="author"], [testid="author"], [role=""] span')).filter(
    (element) => !without?.contains(element),
  );
  const shown = elements.flatMap((element) => textIn(element) ?? []);
  const address = shown.find((text) => NUMBER.test(text));
  const name = shown.find((text) => text !== address);
  return name || address ? { ...(name && { name }), ...(address && { address }) } : undefined;
}

export const isNumber = (text: string): boolean => NUMBER.test(text);

/** Nothing but an hour: what stands beside a message, and what is read out instead of it. */
const CLOCK = /^\p{Nd}{1,2}[:.٫]\p{Nd}{2}(?:\s*\p{L}[\p{L}.\s]{0,8})?$|^(?:上午|下午|오전|오후)\s*\d{1,2}:\d{2}$/u;

/** The hour beside a message; a voice message shows how long it is in the same form, but elsewhere. */
export function clockIn(row: Element): Element | undefined {
  const quote = quoteIn(row);
  const leaves = (within: Element) =>
    Array.from(within.querySelectorAll('*')).filter(
      (element) => element.childElementCount === 0 && CLOCK.test(textIn(element) ?? '') && !quote?.contains(element),
    );
  const meta = row.querySelector('[data-testid="msg-meta"]');
  const found = meta ? (CLOCK.test(textIn(meta) ?? '') && meta.childElementCount === 0 ? [meta] : leaves(meta)) : leaves(row);
  const seen = found.filter((element) => !element.closest('[aria-hidden="true"]'));
  return seen.at(-1) ?? (meta ? found.at(-1) : undefined);
}
