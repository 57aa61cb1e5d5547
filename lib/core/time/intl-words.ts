import { isUnit, type Meaning } from './meaning';
import { plainLetters } from './plain-letters';

export type Options = Intl.DateTimeFormatOptions;

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

const JOINT: Meaning = { is: 'joint' };

function welsh(): Readonly<Record<string, Meaning>> {
  const months = 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(' ');
  const days = 'sul llun mawrth mercher iau gwener sadwrn'.split(' ');
  return Object.fromEntries([
    ...months.map((word, at) => [word, { is: 'month', value: at + 1 }] as const),
    ...days.map((word, at) => [`dydd ${word}`, { is: 'weekday', value: at }] as const),
    ['heddiw', { is: 'daysAgo', value: 0 }] as const,
    ['ddoe', { is: 'daysAgo', value: 1 }] as const,
  ]);
}

/**
 * What sites write and the tables of one browser or another do not have: the word before an hour ("wczoraj o 22:16"), Korean for a.m. and
 * p.m., Thai for "o'clock" and for the era of its years.
 */
const BESIDES: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  bg: { в: JOINT },
  cs: { v: JOINT },
  // Chromium has no Welsh of its own.
  cy: { am: JOINT, ...welsh() },
  es: { el: JOINT },
  fr: { le: JOINT },
  hr: { u: JOINT },
  ko: { 오전: { is: 'period', hours: MORNING }, 오후: { is: 'period', hours: AFTER_NOON } },
  pl: { o: JOINT },
  ru: { в: JOINT },
  sk: { o: JOINT },
  th: { น: JOINT, 'พ ศ': JOINT },
  uk: { о: JOINT, об: JOINT },
};

/** A day of every month, with numbers that are no month's. */
export const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 22 + (month % 7), 13, 45)));
export const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 1, 1 + day, 13, 45)));
const HOURS = Array.from({ length: 48 }, (_, half) => new Date(Date.UTC(2026, 1, 1, half >> 1, (half % 2) * 30)));
export const AFTERNOON = new Date(Date.UTC(2026, 1, 1, 13, 45));

export type Add = (words: readonly string[], meaning: Meaning) => void;

export function addWordsBeside(language: string, add: Add): void {
  for (const [word, meaning] of Object.entries(BESIDES[language.split('-')[0] ?? ''] ?? {})) add(word.split(' '), meaning);
}

/** A language's format in the Gregorian calendar, Latin digits and UTC. */
export const formatOf = (language: string, options: Options): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' });

/** Every word with which the runtime writes dates and times of a language, with each of its meanings. */
export function addWordsOf(language: string, add: Add): void {
  const collectAll = (options: Options, dates: readonly Date[]) => {
    const format = formatOf(language, options);
    for (const date of dates) collect(format.formatToParts(date), date, add);
  };
  for (const options of DATES) collectAll(options, [...MONTHS, ...DAYS]);
  for (const options of CLOCKS) collectAll(options, HOURS);
  for (const options of JOINED) collectAll(options, [AFTERNOON]);
  addWordsBeside(language, add);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const daysAgo of [0, 1, 2]) {
    const said = relative.format(-daysAgo, 'day');
    if (!/\p{Nd}/u.test(said)) add(wordsIn(said), { is: 'daysAgo', value: daysAgo });
  }
}

const WORDS = /[\p{L}\p{M}]+/gu;
export const wordsIn = (text: string): readonly string[] => plainLetters(text).match(WORDS) ?? [];

/** Every word of one formatted moment, with what it means there. */
function collect(parts: readonly Intl.DateTimeFormatPart[], date: Date, add: Add): void {
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

function joints(value: string, before: Intl.DateTimeFormatPart | undefined, add: Add) {
  wordsIn(value).forEach((word, place) => {
    const of = before?.type;
    const beside = place === 0 && of && isUnit(of) && /^\d+$/.test(before.value);
    const attached = /^[\p{L}\p{M}]/u.test(value);
    const ofClock = of === 'hour' || of === 'minute' || of === 'second';
    if (beside && (attached || ofClock)) add([word], { is: 'unit', of, side: 'after' });
    if (!attached || !beside || ofClock) add([word], { is: 'joint' });
  });
}

function meaningOf(type: Intl.DateTimeFormatPartTypes, date: Date): Meaning | undefined {
  if (type === 'month') return { is: 'month', value: date.getUTCMonth() + 1 };
  if (type === 'weekday') return { is: 'weekday', value: date.getUTCDay() };
  if (type === 'dayPeriod') return { is: 'period', hours: 1 << date.getUTCHours() };
  return isUnit(type) ? { is: 'joint' } : undefined;
}
