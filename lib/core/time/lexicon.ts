import type { DayMonthOrder } from './displayed-time';
import { plainLetters } from './plain-letters';

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** What a word in a displayed time can mean. */
export type Meaning =
  | { readonly is: 'month' | 'weekday' | 'daysAgo'; readonly value: number }
  /** A part of the day: bit n is set where it holds for the hour n. */
  | { readonly is: 'period'; readonly hours: number }
  /** Says what the number beside it counts: "年", "h". */
  | { readonly is: 'unit'; readonly of: Unit; readonly side: 'before' | 'after' }
  /** Joins the others: "at", "de", "kl". */
  | { readonly is: 'joint' };

/** How one language writes dates and times, after the runtime's own tables (CLDR). */
export interface Lexicon {
  /** By words in plain letters, joined by single spaces. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Full names of months and weekdays, for other ways to shorten them. */
  readonly names: ReadonlyMap<string, Meaning>;
  /** Words in the longest of the keys. */
  readonly longest: number;
  /** Of two numbers without a year. */
  readonly order: DayMonthOrder | undefined;
  /** The short form of a whole date begins with the year. */
  readonly yearFirst: boolean;
  /** "22.16" is a clock. */
  readonly dottedClock: boolean;
  /** How a day and a month are written in numbers. */
  readonly dottedPair: { readonly dots: boolean; readonly closed: boolean; readonly padded: boolean };
  /** The calendar that its speakers use by default: "gregory", "buddhist", "persian" … */
  readonly calendar: string;
}

const WORDS = /[\p{L}\p{M}]+/gu;
export const wordsIn = (text: string): readonly string[] => plainLetters(text).match(WORDS) ?? [];

const known = new Map<string, Lexicon | undefined>();

/** `undefined` where the runtime has no tables for the language: its words are then nobody's to guess. */
export function lexiconOf(language: string): Lexicon | undefined {
  if (!known.has(language)) known.set(language, isSupported(language) ? build(language) : undefined);
  return known.get(language);
}

function isSupported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false; // not a language tag
  }
}

type Options = Intl.DateTimeFormatOptions;

const DATES: readonly Options[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { month: 'long', year: 'numeric' },
  { weekday: 'long' },
  { weekday: 'short' },
  { weekday: 'short', month: 'short', day: 'numeric' },
];
const CLOCKS: readonly Options[] = [
  { hour: 'numeric', minute: '2-digit', hour12: true },
  { hour: 'numeric', minute: '2-digit', hour12: true, dayPeriod: 'short' },
  { hour: 'numeric', minute: '2-digit', hour12: true, dayPeriod: 'long' },
  { hour: 'numeric' },
  { hour: 'numeric', hour12: true },
];
const JOINED: readonly Options[] = [
  { dateStyle: 'full', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'medium' },
  { dateStyle: 'short', timeStyle: 'short' },
];

const [MORNING, AFTER_NOON] = [0x000fff, 0xfff000];

/** What sites write and the newest tables have no longer, or never had: Korean for a.m. and p.m., the Thai for "o'clock". */
const BESIDES: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  ko: { 오전: { is: 'period', hours: MORNING }, 오후: { is: 'period', hours: AFTER_NOON } },
  th: { น: { is: 'joint' } },
};

/** A year of months that begin on every weekday. */
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 22 + (month % 7), 13, 45)));
const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 1, 1 + day, 13, 45)));
const HOURS = Array.from({ length: 48 }, (_, half) => new Date(Date.UTC(2026, 1, 1, half >> 1, (half % 2) * 30)));
const NEW_YEAR = new Date(Date.UTC(2026, 0, 2));
const AFTERNOON = new Date(Date.UTC(2026, 1, 1, 13, 45));

function build(language: string): Lexicon {
  const meanings = new Map<string, Meaning[]>();
  const names = new Map<string, Meaning>();
  const add = (words: readonly string[], meaning: Meaning) => {
    if (words.length === 0) return;
    // "a. m." is written "am" as well.
    const keys = words.length > 1 && words.every((word) => word.length < 4) ? [words.join(' '), words.join('')] : [words.join(' ')];
    for (const key of keys) meanings.set(key, merged(meanings.get(key) ?? [], meaning));
  };
  const format = (options: Options) =>
    new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' });
  const collectAll = (options: Options, dates: readonly Date[]) => {
    const made = format(options);
    for (const date of dates) collect(made.formatToParts(date), date, add);
  };
  for (const options of DATES) collectAll(options, [...MONTHS, ...DAYS]);
  for (const options of CLOCKS) collectAll(options, HOURS);
  for (const options of JOINED) collectAll(options, [AFTERNOON]);
  for (const [word, meaning] of Object.entries(BESIDES[language.split('-')[0] ?? ''] ?? {})) add([word], meaning);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const daysAgo of [0, 1, 2]) {
    const said = relative.format(-daysAgo, 'day');
    if (!/\p{Nd}/u.test(said)) add(wordsIn(said), { is: 'daysAgo', value: daysAgo });
  }
  const [month, weekday] = [format({ month: 'long' }), format({ weekday: 'long' })];
  const name = (words: readonly string[], meaning: Meaning) => words.length === 1 && words[0] && names.set(words[0], meaning);
  for (const date of MONTHS) name(wordsIn(month.format(date)), { is: 'month', value: date.getUTCMonth() + 1 });
  for (const date of DAYS) name(wordsIn(weekday.format(date)), { is: 'weekday', value: date.getUTCDay() });
  const pair = format({ month: 'numeric', day: 'numeric' }).formatToParts(NEW_YEAR);
  const whole = format({ dateStyle: 'short' }).formatToParts(NEW_YEAR);
  const clock = format({ timeStyle: 'short' }).formatToParts(AFTERNOON);
  const pairText = pair.map(({ value }) => value).join('');
  return {
    meanings,
    names,
    longest: Math.max(...[...meanings.keys()].map((key) => key.split(' ').length)),
    order: orderIn(pair),
    yearFirst: whole.find(({ type }) => type !== 'literal')?.type === 'year',
    dottedClock: clock[clock.findIndex(({ type }) => type === 'hour') + 1]?.value === '.',
    dottedPair: { dots: /\d\. ?\d/.test(pairText), closed: /\d\.$/.test(pairText), padded: /\b01\b/.test(pairText) },
    calendar: new Intl.DateTimeFormat(language).resolvedOptions().calendar,
  };
}

function orderIn(parts: readonly Intl.DateTimeFormatPart[]): DayMonthOrder | undefined {
  const [day, month] = [parts.findIndex(({ type }) => type === 'day'), parts.findIndex(({ type }) => type === 'month')];
  if (day < 0 || month < 0) return undefined;
  return day < month ? 'day-month' : 'month-day';
}

/** Every word of one formatted moment, with what it means there. */
function collect(parts: readonly Intl.DateTimeFormatPart[], date: Date, add: (words: readonly string[], meaning: Meaning) => void): void {
  parts.forEach(({ type, value }, index) => {
    const before = parts[index - 1];
    if (type === 'literal') joints(value, before, add);
    const words = wordsIn(value);
    const digits = /\d/.test(value);
    const meaning = meaningOf(type, date);
    if (words.length === 0 || !meaning) return;
    if (!digits) {
      add(words, meaning);
      // Hebrew and Catalan write the word before a month to it.
      const joined = before?.type === 'literal' ? /[\p{L}\p{M}]+$/u.exec(plainLetters(before.value))?.[0] : undefined;
      if (joined) add([joined + words[0], ...words.slice(1)], meaning);
    } else if (isUnit(type)) add(words, { is: 'unit', of: type, side: /^\d/.test(value) ? 'after' : 'before' });
  });
}

function joints(value: string, before: Intl.DateTimeFormatPart | undefined, add: (words: readonly string[], meaning: Meaning) => void) {
  wordsIn(value).forEach((word, place) => {
    const of = before?.type;
    const beside = place === 0 && of && isUnit(of) && /^\d+$/.test(before.value);
    const attached = /^[\p{L}\p{M}]/u.test(value);
    const ofClock = of === 'hour' || of === 'minute' || of === 'second';
    if (beside && (attached || ofClock)) add([word], { is: 'unit', of, side: 'after' });
    if (!attached || !beside || ofClock) add([word], { is: 'joint' });
  });
}

const isUnit = (type: string): type is Unit => ['year', 'month', 'day', 'hour', 'minute', 'second'].includes(type);

function meaningOf(type: Intl.DateTimeFormatPartTypes, date: Date): Meaning | undefined {
  if (type === 'month') return { is: 'month', value: date.getUTCMonth() + 1 };
  if (type === 'weekday') return { is: 'weekday', value: date.getUTCDay() };
  if (type === 'dayPeriod') return { is: 'period', hours: 1 << date.getUTCHours() };
  return isUnit(type) ? { is: 'joint' } : undefined;
}

function merged(meanings: readonly Meaning[], added: Meaning): Meaning[] {
  const same = (one: Meaning) =>
    one.is === added.is &&
    (!('value' in one) || !('value' in added) || one.value === added.value) &&
    (one.is !== 'unit' || added.is !== 'unit' || (one.of === added.of && one.side === added.side));
  const old = meanings.find(same);
  if (!old) return [...meanings, added];
  if (old.is !== 'period' || added.is !== 'period') return [...meanings];
  return meanings.map((one) => (one === old ? { is: 'period', hours: old.hours | added.hours } : one));
}
