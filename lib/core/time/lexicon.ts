import type { DayMonthOrder } from './displayed-time';
import { type Add, AFTERNOON, addWordsBeside, addWordsOf, DAYS, formatOf, MONTHS, wordsIn } from './intl-words';
import { type Meaning, withMeaning } from './meaning';

/** How one language writes dates and times, after the runtime's own tables (CLDR). */
export interface Lexicon {
  /** By words in plain letters, joined by single spaces. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Full names of months and weekdays, for other ways to shorten them. */
  readonly names: readonly (readonly [string, Meaning])[];
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

const own = new Map<string, Lexicon | undefined>();
const withEnglish = new Map<string, Lexicon>();

/** `undefined` where the runtime has no tables for the language: its words are then nobody's to guess. */
export function lexiconOf(language: string): Lexicon | undefined {
  if (!own.has(language))
    own.set(language, isSupported(language) ? build(language) : /^cy\b/i.test(language) ? build('en-GB', language) : undefined);
  return own.get(language);
}

/** The language's habits, with its own words and the English ones: sites show both. A word that means one thing here and another there keeps both. */
export function readingLexicon(language: string): Lexicon {
  const known = withEnglish.get(language);
  if (known) return known;
  const english = lexiconOf('en') ?? build('en');
  const one = /^en\b/i.test(language) ? (lexiconOf(language) ?? english) : joined(lexiconOf(language), english);
  withEnglish.set(language, one);
  return one;
}

function joined(lexicon: Lexicon | undefined, english: Lexicon): Lexicon {
  if (!lexicon) return english;
  const meanings = new Map(lexicon.meanings);
  for (const [words, added] of english.meanings) {
    meanings.set(
      words,
      added.reduce((before: readonly Meaning[], meaning) => withMeaning(before, meaning), meanings.get(words) ?? []),
    );
  }
  const longest = Math.max(lexicon.longest, english.longest);
  return { ...lexicon, meanings, names: [...lexicon.names, ...english.names], longest };
}

function isSupported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false; // not a language tag
  }
}

const NEW_YEAR = new Date(Date.UTC(2026, 0, 2));

/** @param words The language whose words it has as well, where the browser knows none of it: Chromium has no Welsh. */
function build(language: string, words = language): Lexicon {
  const meanings = new Map<string, readonly Meaning[]>();
  const add: Add = (words, meaning) => {
    if (words.length === 0) return;
    // "a. m." is written "am" as well.
    const keys = words.length > 1 && words.every((word) => word.length < 4) ? [words.join(' '), words.join('')] : [words.join(' ')];
    for (const key of keys) meanings.set(key, withMeaning(meanings.get(key) ?? [], meaning));
  };
  addWordsOf(language, add);
  if (words !== language) addWordsBeside(words, add);
  const pair = formatOf(language, { month: 'numeric', day: 'numeric' }).formatToParts(NEW_YEAR);
  const whole = formatOf(language, { dateStyle: 'short' }).formatToParts(NEW_YEAR);
  const clock = formatOf(language, { timeStyle: 'short' }).formatToParts(AFTERNOON);
  const pairText = pair.map(({ value }) => value).join('');
  return {
    meanings,
    names: namesIn(language),
    longest: Math.max(...[...meanings.keys()].map((key) => key.split(' ').length)),
    order: orderIn(pair),
    yearFirst: whole.find(({ type }) => type !== 'literal')?.type === 'year',
    dottedClock: clock[clock.findIndex(({ type }) => type === 'hour') + 1]?.value === '.',
    dottedPair: { dots: /\d\. ?\d/.test(pairText), closed: /\d\.$/.test(pairText), padded: /\b01\b/.test(pairText) },
    calendar: new Intl.DateTimeFormat(language).resolvedOptions().calendar,
  };
}

function namesIn(language: string): readonly (readonly [string, Meaning])[] {
  const [month, weekday] = [formatOf(language, { month: 'long' }), formatOf(language, { weekday: 'long' })];
  const names = [
    ...MONTHS.map((date) => [month.format(date), { is: 'month', value: date.getUTCMonth() + 1 }] as const),
    ...DAYS.map((date) => [weekday.format(date), { is: 'weekday', value: date.getUTCDay() }] as const),
  ];
  return names.flatMap(([name, meaning]) => {
    const [word, more] = wordsIn(name);
    return word === undefined || more !== undefined ? [] : [[word, meaning] as const];
  });
}

function orderIn(parts: readonly Intl.DateTimeFormatPart[]): DayMonthOrder | undefined {
  const [day, month] = [parts.findIndex(({ type }) => type === 'day'), parts.findIndex(({ type }) => type === 'month')];
  if (day < 0 || month < 0) return undefined;
  return day < month ? 'day-month' : 'month-day';
}
