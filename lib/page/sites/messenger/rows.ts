import { displayLanguage } from '../../../core/time/day-month-order';
import { readDisplayed } from '../../../core/time/read-displayed';
import { boxesIn, shownIn } from '../chat/chat';
import { isMe, knowsMe } from '../chat/first-person';
import { wordsOf } from '../chat/look';
import { isShown } from '../shown/shown';
import type { Correspondent } from '../site';
import { messengerBoxAt, messengerPane } from './messenger';

const MESSAGE = '[aria-roledescription="message"]';

/** Of several small windows the one that is written in; else the only conversation. In some nothing may be written. */
export function paneIn(document: Document): Element | undefined {
  const panes = boxesIn(document, messengerBoxAt).flatMap(({ field }) => messengerPane(field) ?? []);
  const open =
    panes.find((pane) => pane.contains(document.activeElement)) ??
    (panes.length === 1 ? panes[0] : panes.find((pane) => pane.closest('[role="main"]')));
  if (open || panes.length > 0) return open;
  const main = shownIn(document, '[role="main"]') ?? document.body;
  return main.querySelector(`${MESSAGE}, [role="log"], [data-scope="messages_table"]`) ? main : undefined;
}

/** Rows of the grid, in which messages lay until 2021 without marks of their own; a line of the site's own is a row, too. */
export function rowsIn(pane: Element | undefined): readonly HTMLElement[] {
  const either = Array.from(pane?.querySelectorAll<HTMLElement>(`${MESSAGE}, [role="row"]`) ?? []);
  return either.filter((row) =>
    row.matches(MESSAGE)
      ? isShown(row) && !row.parentElement?.closest(MESSAGE)
      : !row.querySelector(MESSAGE) && !row.closest(MESSAGE) && isShown(row),
  );
}

export const isLabelled = (row: Element): boolean => row.matches(MESSAGE);

export interface Spoken {
  /** What shows the words. */
  readonly part?: HTMLElement;
  readonly name?: string;
  readonly from?: 'me' | 'them';
  /** What the label says before the words. */
  readonly before: string;
}

/**
 * The label is "At 9:11 PM, Sam: the words". A time and the words may hold commas and colons themselves, so the words are those
 * which the label ends in and the page shows; what is answered stands in the message as well, but not in its label.
 */
export function spokenIn(row: HTMLElement, chat: Correspondent | undefined): Spoken {
  const label = spaced(row.getAttribute('aria-label') ?? '');
  const shown = partsIn(row)
    .map((part) => ({ part, words: spaced(wordsOf(part)) }))
    .filter(({ words }) => words !== '' && label.endsWith(`: ${words}`))
    .toSorted((a, b) => b.words.length - a.words.length)[0];
  const before = shown ? label.slice(0, -shown.words.length - 2) : label;
  const name = nameIn(before, chat, row.ownerDocument);
  const isChat = chat?.name !== undefined && name !== undefined && (chat.name === name || chat.name.startsWith(`${name} `));
  const isOther = isChat || before.startsWith('At ') || knowsMe(row.ownerDocument.documentElement.lang);
  const from = name === undefined ? undefined : isMe(name) ? 'me' : isOther ? 'them' : undefined;
  return { ...(shown && { part: shown.part }), ...(name && { name }), ...(from && { from }), before };
}

/** The last piece that is no time. Without a digit it is none: "Sam" is a day of the week in some languages. */
function nameIn(before: string, chat: Correspondent | undefined, document: Document): string | undefined {
  if (chat?.name && (before === chat.name || /[,،、]\s?$/.test(before.slice(0, -chat.name.length))) && before.endsWith(chat.name))
    return chat.name;
  const language = displayLanguage(document.documentElement.lang, document.defaultView?.navigator.languages ?? []);
  const pieces = before.split(/[,،、] ?/);
  const name = pieces.findLast((piece) => piece !== '' && !(/\p{Nd}/u.test(piece) && readDisplayed(piece, language)));
  // "At 9:11 PM" and nobody.
  return name && !/\p{Nd}{1,2}[:.٫]\p{Nd}{2}/u.test(name) ? name : undefined;
}

export const partsIn = (row: Element): readonly HTMLElement[] => Array.from(row.querySelectorAll<HTMLElement>('[dir="auto"]'));

export const spaced = (text: string): string => text.replace(/[\s\u200e\u200f]+/g, ' ').trim();
