import type { Direction, Mark, Marks, MessageTime, Party, Reaction } from '../../../core/evidence/message';
import { inertCopy } from '../shown/inert-copy';
import type { Correspondent, Media, RowReading, ThreadRow } from '../site';
import { textIn } from './chat';
import { wordsOf } from './look';

/** What a chat's row says. What it does not say is absent or empty. */
export interface ChatRow {
  /** A line that the site wrote by itself. */
  readonly system?: boolean;
  readonly sender?: Party | undefined;
  readonly direction?: Direction | undefined;
  readonly time?: MessageTime | undefined;
  readonly subject?: string | undefined;
  readonly text: string;
  /** As the page has it, see `formatted`. */
  readonly html?: string | undefined;
  readonly quote?: { readonly text: string; readonly from?: Party | undefined } | undefined;
  readonly marks?: {
    readonly edited?: Mark | undefined;
    readonly deleted?: Mark | undefined;
    readonly forwarded?: Mark | undefined;
    readonly reactions?: readonly Reaction[];
  };
  readonly media?: readonly Media[];
  readonly missed?: readonly string[];
}

const NOTHING_READ = 'The page shows something here that could not be read.';

/** A row as the walker takes it. A system line has neither sender nor direction, whatever stands beside it. */
export function rowReading({
  system,
  sender,
  direction,
  time,
  subject,
  text,
  html,
  quote,
  marks = {},
  media = [],
  missed = [],
}: ChatRow): RowReading {
  const { edited, deleted, forwarded, reactions = [] } = marks;
  const told: Marks = {
    ...(edited && { edited }),
    ...(deleted && { deleted }),
    ...(forwarded && { forwarded }),
    ...(reactions.length > 0 && { reactions }),
  };
  return {
    message: {
      ...(system ? { kind: 'system' } : { ...(sender && { sender }), ...(direction && { direction }) }),
      recipients: [],
      time: time ?? {},
      ...(subject && { subject }),
      text,
      ...(html && { html }),
      ...(quote?.text && { quoted: quote.text }),
      ...(quote?.from && { quotedFrom: quote.from }),
      ...(Object.keys(told).length > 0 && { marks: told }),
      missed: system || text || deleted || (forwarded && quote?.text) || media.length > 0 ? missed : [...missed, NOTHING_READ],
    },
    media,
  };
}

/**
 * Rows that are read only while they still show the message they were listed for: virtual lists use an element for one message and then
 * for another.
 */
export const threadRow = (
  element: HTMLElement,
  idOf: (element: HTMLElement) => string | undefined,
  read: () => RowReading | undefined,
): ThreadRow => {
  const id = idOf(element);
  return { element, ...(id && { id }), read: () => (idOf(element) === id ? read() : undefined) };
};

export const partyOf = (who: Correspondent | undefined): Party | undefined => {
  const shown = who?.name ?? who?.address;
  return shown ? { shown, ...(who?.address && { address: who.address }) } : undefined;
};

/** A mark by the words that an element shows; a picture has none. */
export const markOf = (element: Element | null | undefined, shown = textIn(element) ?? ''): Mark | undefined =>
  element ? { shown } : undefined;

/** A count as shown beside a reaction: "2", "1.2K"; the latter is not exact and so is none. */
export function countIn(text: string | null | undefined): number | undefined {
  const digits = /(?<![\p{Nd}.,])\p{Nd}{1,6}(?![\p{Nd}.,]*\p{L})/u.exec(text ?? '')?.[0];
  if (!digits) return undefined;
  const count = Number(Array.from(digits, decimalValue).join(''));
  return Number.isSafeInteger(count) ? count : undefined;
}

/** Unicode keeps the decimal digits of each script together, in runs of ten that begin with its nought. */
function decimalValue(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return value;
}

const NOT_HELD = 'The page has not loaded it.';

/** Something that belongs to a message, by the element that shows or plays it. */
export function mediaFrom(element: Element | null | undefined, name: string): Media {
  const address = element?.getAttribute('src') || element?.querySelector('source[src]')?.getAttribute('src') || '';
  return element && address ? mediaAt(name, address, element.ownerDocument) : notLoaded(name);
}

/** The same by its address: bytes of the page and of its own origin can be had, others are not asked for. */
export function mediaAt(name: string, address: string, { location, baseURI }: Document): Media {
  if (!URL.canParse(address, baseURI)) return notLoaded(name, 'The page names no place for it that can be read.');
  const { protocol, origin, host } = new URL(address, baseURI);
  if (protocol !== 'blob:' && protocol !== 'data:' && origin !== location.origin) {
    return notLoaded(name, `It lies on another server (${host}), which is not asked.`);
  }
  const mediaType = /^data:([\w.+-]+\/[\w.+-]+)/.exec(address)?.[1];
  return { name, ...(mediaType && { mediaType }), address };
}

/** What stands in the page's place of a thing without holding it. */
export const notLoaded = (name: string, why = NOT_HELD): Media => ({ name, missed: why });

/** The words of an element as they were typed; pages that are kept as files are often indented, which is not typing. */
export function typedWords(element: Element | null | undefined, without: string): string {
  const words = wordsOf(element, without);
  if (!element || !/\n[ \t]{4}/.test(words) || [element, ...element.querySelectorAll('*')].some(keepsSpace)) return words;
  return words
    .replace(/[ \t]*\n[ \t]*\n[ \t\n]*/g, '\u2029')
    .replace(/[ \t]*\n[ \t]{4,}/g, ' ')
    .replace(/\u2029/g, '\n\n')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

const keepsSpace = (element: Element): boolean =>
  element.localName === 'pre' || /^(?:pre|break)/.test(element.ownerDocument.defaultView?.getComputedStyle(element).whiteSpace ?? '');

/** The name that a file has in its address. */
export function fileNameAt(address: string): string | undefined {
  const [, name] = /\/([^/?#]+)(?:[?#]|$)/.exec(address) ?? [];
  try {
    return name && decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The words of an element with their formatting, where they have any, without the parts that `without` names. Not yet safe to show. */
export function formatted(element: Element | null | undefined, without: string): string | undefined {
  if (!element?.querySelector(FORMATS)) return undefined;
  const copy = inertCopy(element);
  for (const part of copy.querySelectorAll(`${without}, button`)) part.remove();
  return copy.querySelector(FORMATS) ? copy.innerHTML : undefined;
}

const FORMATS = 'a[href], b, strong, i, em, u, s, del, code, pre, blockquote, li, table, h1, h2, h3, h4, h5, h6';
