import { isDate } from './displayed-time';
import type { Lexicon } from './lexicon';
import type { Piece } from './piece';

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/y;
const THREE = /(\d{1,4})(\s?[./-]\s?)(\d{1,2})(\s?[./-]\s?)(\d{1,4})(?!\d|\s?[.:/-]\d)/y;
const TWO = /(\d{1,2})(\s?[./-]\s?)(\d{1,2})(?!\d|[:/-]\d|\.\d)(\.?)/y;
const NUMBER = /(\d{1,4})(?!\d|[:/]\d)(?:(?:st|nd|rd|th|er|o)(?!\p{L}))?/uy;

/** Numbers and what they can be; empty where they can be nothing of a time. */
export function numberHere(take: (pattern: RegExp) => RegExpExecArray | undefined, lexicon: Lexicon): readonly Piece[] | undefined {
  const colons = take(CLOCK);
  if (colons) return clock(colons[1], colons[2], colons[3]);
  const three = take(THREE);
  if (three) return ofThree(three, lexicon);
  const two = take(TWO);
  if (two) return ofTwo(two, lexicon);
  const one = take(NUMBER);
  return one?.[1] === undefined ? undefined : [{ is: 'number', value: Number(one[1]), digits: one[1].length }];
}

function ofThree([, a = '', separator = '', b = '', other = '', c = '']: RegExpExecArray, lexicon: Lexicon): readonly Piece[] {
  if (other.trim() !== separator.trim()) return [];
  const date = dateOfThree(a, b, c, lexicon);
  const asClock = separator === '.' && other === '.' && c.length === 2 ? clock(a, b, c) : [];
  return lexicon.dottedClock ? [...date, ...asClock] : date;
}

function ofTwo([, a = '', separator = '', b = '', end]: RegExpExecArray, lexicon: Lexicon): readonly Piece[] {
  const asClock = separator === '.' && end === '' ? clock(a, b, undefined) : [];
  // Where clocks have dots, a date is one only if it is written as the language writes dates.
  if (asClock.length > 0 && lexicon.dottedClock && !isOwnPair(a, b, lexicon)) return asClock;
  return [...(SAME_MONTHS.has(lexicon.calendar) ? dateOf(undefined, Number(a), Number(b)) : []), ...asClock];
}

function isOwnPair(a: string, b: string, { dottedPair: { dots, closed, padded } }: Lexicon): boolean {
  return dots && !closed && (padded || !(a.startsWith('0') || b.startsWith('0')));
}

function clock(hour = '', minute = '', second: string | undefined): readonly Piece[] {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (h > 23 || m > 59 || s > 59 || minute.length !== 2) return [];
  return [{ is: 'clock', hour: h, minute: m, ...(second !== undefined && { second: s }) }];
}

function dateOfThree(a: string, b: string, c: string, lexicon: Lexicon): readonly Piece[] {
  const [first, middle, last] = [Number(a), Number(b), Number(c)];
  if (a.length === 4) {
    const year = fullYear(first, lexicon);
    return year && c.length < 3 && isDate(year, middle, last)
      ? [{ is: 'date', year, first: middle, second: last, order: 'month-day' }]
      : [];
  }
  if (a.length > 2) return [];
  if (c.length === 4) {
    const year = fullYear(last, lexicon);
    return year ? dateOf(year, first, middle) : [];
  }
  // Two digits say the year only where no other number could, and where all count the years alike.
  const clear = !lexicon.yearFirst && lexicon.calendar === 'gregory';
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
export function fullYear(shown: number, lexicon: Lexicon): number | undefined {
  const year = shown > 2500 && lexicon.calendar === 'buddhist' ? shown - 543 : shown;
  return year >= 1970 && year < 2200 ? year : undefined;
}
