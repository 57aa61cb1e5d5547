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
  /** The label ends with the name, as one of a picture does. */
  readonly wordless: boolean;
  /** The page shows other words than it reads out. */
  readonly differs: boolean;
}

/**
 * The label is "At 9:11 PM, Sam: the words". A time and the words may hold commas and colons themselves, so the words are those
 * which the label ends in and the page shows; what is answered stands in the message as well, but not in its label.
 */
export function spokenIn(row: HTMLElement, chat: Correspondent | undefined): Spoken {
  const label = spaced(row.getAttribute('aria-label') ?? '');
  const parts = partsIn(row)
    .map((part) => ({ part, words: spaced(wordsOf(part)) }))
    .filter(({ words }) => words !== '');
  const whole = wholeIn(label, parts);
  const shown = whole ?? begunIn(label, parts);
  // Where the page shows other words than the label has, one of these is not to be taken for a name.
  const unseen = shown ? undefined : COLON.exec(label);
  const before = (shown ? label.slice(0, shown.at) : unseen ? label.slice(0, unseen.index) : label).trim();
  const name = unseen && !CLOCK.test(before) ? undefined : nameIn(before, chat, row.ownerDocument);
  const isChat = chat?.name !== undefined && name !== undefined && (chat.name === name || chat.name.startsWith(`${name} `));
  const isOther = isChat || /^(?:At|Message sent|Enter,) /.test(before) || knowsMe(row.ownerDocument.documentElement.lang);
  const from = name === undefined ? undefined : isMe(name) ? 'me' : isOther ? 'them' : undefined;
  const wordless = !shown && !unseen && name !== undefined && before.endsWith(name);
  return {
    ...(shown && { part: shown.part }),
    ...(name && { name }),
    ...(from && { from }),
    before,
    wordless,
    differs: shown !== undefined && !whole,
  };
}

/** Between the name and the words; of an hour it is followed by a number. */
const COLON = / ?(?:: |：)/;
const CLOCK = /\p{Nd}{1,2}[:.٫]\p{Nd}{2}/u;

interface ShownWords {
  readonly part: HTMLElement;
  readonly words: string;
}

/** The longest words that the label ends in, and where its words for the author end. */
const wholeIn = (label: string, parts: readonly ShownWords[]) =>
  parts
    .flatMap(({ part, words }) => {
      const at = label.length - words.length;
      const colon = label.endsWith(words) ? / ?(?:: |：)$/.exec(label.slice(0, at)) : null;
      return colon ? [{ part, words, at: colon.index }] : [];
    })
    .toSorted((a, b) => b.words.length - a.words.length)[0];

/** As many signs that are the same are no chance. */
const ENOUGH = 12;

/** Words that the page cuts, or shows with something beside them, begin as in the label all the same. */
function begunIn(label: string, parts: readonly ShownWords[]): { readonly part: HTMLElement; readonly at: number } | undefined {
  for (const colon of label.matchAll(new RegExp(COLON, 'g'))) {
    const rest = label.slice(colon.index + colon[0].length);
    const same = parts.filter(({ words }) =>
      rest.length >= ENOUGH
        ? words.slice(0, ENOUGH) === rest.slice(0, ENOUGH)
        : rest !== '' && words.startsWith(rest) && !/^[\p{L}\p{N}]/u.test(words.slice(rest.length)),
    );
    // What is answered may begin alike.
    const [one, other] = same.filter(({ part }) => !same.some((inner) => inner.part !== part && inner.part.contains(part)));
    if (one && !other) return { part: one.part, at: colon.index };
  }
  return undefined;
}

/** The piece after the time, else the last that is none. Without a digit it is none: "Sam" is a day of the week in some languages. */
function nameIn(before: string, chat: Correspondent | undefined, document: Document): string | undefined {
  if (chat?.name && (before === chat.name || /[,،、，]\s?$/.test(before.slice(0, -chat.name.length))) && before.endsWith(chat.name))
    return chat.name;
  const [, by] = /^(?:Enter, )?Message sent .*\p{Nd}.* by (.+)$/u.exec(before) ?? [];
  if (by) return by;
  const language = displayLanguage(document.documentElement.lang, document.defaultView?.navigator.languages ?? []);
  const pieces = before.split(/[,،、，] ?/);
  const named = pieces.slice(pieces.findLastIndex((piece) => CLOCK.test(piece)) + 1).filter(Boolean);
  // Several pieces after the hour: a name with a comma, or words.
  if (named.length > 1 && named.length < pieces.length) return undefined;
  const name = pieces.findLast((piece) => piece !== '' && !(/\p{Nd}/u.test(piece) && readDisplayed(piece, language)));
  // "At 9:11 PM" and nobody.
  return name && !CLOCK.test(name) ? name : undefined;
}

export const partsIn = (row: Element): readonly HTMLElement[] => Array.from(row.querySelectorAll<HTMLElement>('[dir="auto"]'));

export const spaced = (text: string): string => text.replace(/[\s\u200e\u200f]+/g, ' ').trim();
