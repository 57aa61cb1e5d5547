import { type DayMonthOrder, isDate } from './displayed-time';
import type { Lexicon, Meaning } from './lexicon';

/** One way to take one piece of a displayed time. */
export type Piece =
  | Meaning
  | { readonly is: 'number'; readonly value: number; readonly digits: number }
  | { readonly is: 'clock'; readonly hour: number; readonly minute: number; readonly second?: number }
  | {
      readonly is: 'date';
      readonly year?: number;
      readonly first: number;
      readonly second: number;
      readonly order?: DayMonthOrder;
      readonly proof?: true;
    }
  | { readonly is: 'offset'; readonly minutes: number };

const SKIPPED = /[\s,.·•|()[\]{}\-\u2010-\u2015\u2212־،、。'’‘"“”„׳״॰]/y;
const OFFSET = /(?:gmt|utc)(?:\s?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\d:])/uy;
const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/y;
const THREE = /(\d{1,4})(\s?[./-]\s?)(\d{1,2})(\s?[./-]\s?)(\d{1,4})(?!\d|\s?[.:/-]\d)/y;
const TWO = /(\d{1,2})(\s?[./-]\s?)(\d{1,2})(?!\d|[:/-]\d|\.\d)(\.?)/y;
const NUMBER = /(\d{1,4})(?!\d|[:/]\d)(?:(?:st|nd|rd|th|er|o)(?!\p{L}))?/uy;
const WORD = /[\p{L}\p{M}]+/uy;
/** Written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** More than any displayed time; keeps a page from handing over a book. */
const LONGEST = 120;

/**
 * Takes displayed words, in plain letters, into pieces, each with every meaning it can have; those without one are left out.
 * `undefined` where anything among them has no known meaning.
 */
export function scan(text: string, lexicons: readonly Lexicon[]): readonly (readonly Piece[])[] | undefined {
  if (text.length > LONGEST) return undefined;
  const pieces: (readonly Piece[])[] = [];
  let at = 0;
  let afterNumber = false;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    if (take(SKIPPED)) {
      afterNumber = false;
      continue;
    }
    const offset = take(OFFSET);
    const number = offset ? undefined : numberHere(take, lexicons);
    if (offset) pieces.push([{ is: 'offset', minutes: offsetMinutes(offset) }]);
    else if (number) {
      if (number.length === 0) return undefined;
      pieces.push(number);
      afterNumber = true;
    } else {
      const phrase = phraseAt(text, at, lexicons, afterNumber);
      if (!phrase) return undefined;
      const last = pieces.at(-1)?.[0];
      const afterClock = last?.is === 'clock' || (last?.is === 'number' && last.digits < 3);
      pieces.push(afterClock ? phrase.meanings : notPeriod(phrase.meanings));
      at = phrase.end;
      afterNumber = false;
    }
  }
  return pieces;
}

function offsetMinutes([, sign, hours = '0', minutes = '0']: RegExpExecArray): number {
  return (sign === undefined || sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

/** Numbers and what they can be; empty where they can be nothing of a time. */
function numberHere(take: (pattern: RegExp) => RegExpExecArray | undefined, lexicons: readonly Lexicon[]): readonly Piece[] | undefined {
  const colons = take(CLOCK);
  if (colons) return clock(colons[1], colons[2], colons[3]);
  const three = take(THREE);
  if (three) return ofThree(three, lexicons);
  const two = take(TWO);
  if (two) return ofTwo(two, lexicons[0]);
  const one = take(NUMBER);
  return one?.[1] === undefined ? undefined : [{ is: 'number', value: Number(one[1]), digits: one[1].length }];
}

function ofThree([, a = '', separator = '', b = '', other = '', c = '']: RegExpExecArray, lexicons: readonly Lexicon[]): readonly Piece[] {
  if (other.trim() !== separator.trim()) return [];
  const date = dateOfThree(a, b, c, lexicons);
  const asClock = separator === '.' && other === '.' && c.length === 2 ? clock(a, b, c) : [];
  return lexicons[0]?.dottedClock ? [...date, ...asClock] : date;
}

function ofTwo([, a = '', separator = '', b = '', end]: RegExpExecArray, own: Lexicon | undefined): readonly Piece[] {
  const asClock = separator === '.' && end === '' ? clock(a, b, undefined) : [];
  // Where clocks have dots, a date is one only if it is written as the language writes dates.
  if (asClock.length > 0 && own?.dottedClock && !isOwnPair(a, b, own)) return asClock;
  return [...(SAME_MONTHS.has(own?.calendar ?? '') ? dateOf(undefined, Number(a), Number(b)) : []), ...asClock];
}

function isOwnPair(a: string, b: string, { dottedPair: { dots, closed, padded } }: Lexicon): boolean {
  return dots && !closed && (padded || !(a.startsWith('0') || b.startsWith('0')));
}

function clock(hour = '', minute = '', second: string | undefined): readonly Piece[] {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (h > 23 || m > 59 || s > 59 || minute.length !== 2) return [];
  return [{ is: 'clock', hour: h, minute: m, ...(second !== undefined && { second: s }) }];
}

function dateOfThree(a: string, b: string, c: string, lexicons: readonly Lexicon[]): readonly Piece[] {
  const [first, middle, last] = [Number(a), Number(b), Number(c)];
  if (a.length === 4) {
    const year = fullYear(first, lexicons);
    return year && c.length < 3 && isDate(year, middle, last)
      ? [{ is: 'date', year, first: middle, second: last, order: 'month-day' }]
      : [];
  }
  if (a.length > 2) return [];
  if (c.length === 4) {
    const year = fullYear(last, lexicons);
    return year ? dateOf(year, first, middle) : [];
  }
  // Two digits say the year only where no other number could, and where all count the years alike.
  const clear = lexicons[0] && !lexicons[0].yearFirst && lexicons[0].calendar === 'gregory';
  return c.length === 2 && clear ? dateOf(2000 + last, first, middle) : [];
}

function dateOf(year: number | undefined, first: number, second: number): readonly Piece[] {
  const [dayFirst, monthFirst] = [isDate(year, second, first), isDate(year, first, second)];
  if (!dayFirst && !monthFirst) return [];
  const date = { is: 'date', first, second, ...(year !== undefined && { year }) } as const;
  if (first === second) return [{ ...date, order: 'day-month' }];
  return [dayFirst && monthFirst ? date : { ...date, order: dayFirst ? 'day-month' : 'month-day', proof: true }];
}

/** Calendars that count months and days alike, and only the years otherwise. */
const SAME_MONTHS: ReadonlySet<string> = new Set(['gregory', 'buddhist', 'japanese', 'roc']);

/** Thai years are 543 ahead; those of other calendars are not read. */
export function fullYear(shown: number, lexicons: readonly Lexicon[]): number | undefined {
  const year = shown > 2500 && lexicons[0]?.calendar === 'buddhist' ? shown - 543 : shown;
  return year >= 1970 && year < 2200 ? year : undefined;
}

interface Phrase {
  readonly meanings: readonly Piece[];
  readonly end: number;
}

/** The longest known phrase that begins here. A unit written to its number ("26日") is nothing else. */
function phraseAt(text: string, at: number, lexicons: readonly Lexicon[], afterNumber: boolean): Phrase | undefined {
  const ends: { readonly words: string; readonly end: number }[] = [];
  let [words, end] = ['', at];
  const longest = Math.max(...lexicons.map((lexicon) => lexicon.longest));
  while (ends.length < longest) {
    WORD.lastIndex = end;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) break;
    words += (words && ' ') + word;
    end += word.length;
    ends.push({ words, end });
    while (end < text.length && /[\s.'’\-\u2010\u2011׳]/.test(text.charAt(end))) end++;
  }
  for (const { words, end } of ends.reverse()) {
    const meanings = meaningsOf(words, lexicons);
    if (meanings.length > 0) return { meanings: afterNumber ? onlyUnit(meanings) : meanings, end };
  }
  const first = ends.at(-1);
  if (!first) return undefined;
  if (UNSPACED.test(first.words)) {
    for (let length = first.words.length - 1; length > 0; length--) {
      const meanings = meaningsOf(first.words.slice(0, length), lexicons);
      if (meanings.length > 0) return { meanings: afterNumber ? onlyUnit(meanings) : meanings, end: at + length };
    }
    return undefined;
  }
  const shortened = namesBeginning(first.words, lexicons);
  return shortened.length > 0 ? { meanings: shortened, end: first.end } : undefined;
}

/** "am 12:07" is "at 12:07" in Welsh: a word that joins is the English part of the day only behind the clock. */
const notPeriod = (meanings: readonly Piece[]): readonly Piece[] =>
  meanings.some(({ is }) => is === 'joint') ? meanings.filter(({ is }) => is !== 'period') : meanings;

const onlyUnit = (meanings: readonly Meaning[]): readonly Meaning[] => {
  const units = meanings.filter((meaning) => meaning.is === 'unit' && meaning.side === 'after');
  return units.length > 0 && meanings.every(({ is }) => is !== 'joint') ? units : meanings;
};

function meaningsOf(words: string, lexicons: readonly Lexicon[]): readonly Meaning[] {
  if (lexicons.length === 1) return lexicons[0]?.meanings.get(words) ?? [];
  const all = lexicons.flatMap((lexicon) => lexicon.meanings.get(words) ?? []);
  return all.filter((one, index) => all.findIndex((other) => same(one, other)) === index);
}

const same = (one: Meaning, other: Meaning): boolean => JSON.stringify(one) === JSON.stringify(other);

/** "Sept" and "Tues": a beginning that only one name has. */
function namesBeginning(start: string, lexicons: readonly Lexicon[]): readonly Meaning[] {
  if (start.length < 3) return [];
  const found = lexicons.flatMap((lexicon) => [...lexicon.names].filter(([name]) => name.startsWith(start)).map(([, meaning]) => meaning));
  const distinct = found.filter((one, index) => found.findIndex((other) => same(one, other)) === index);
  return distinct.length === 1 ? distinct : [];
}
