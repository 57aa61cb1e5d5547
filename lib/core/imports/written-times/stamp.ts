import { isDate } from '../../time/displayed-time';
import { plainLetters } from '../../time/plain-letters';
import { readDisplayed } from '../../time/read-displayed';
import { hourOf } from './day-period';

/** How an export writes the time before each message. All its lines write it alike: a line that does not is no head of a message. */
export interface StampForm {
  readonly signature: string;
  /** For times written with words: the language that could read them. */
  readonly language?: string;
}

/** The numbers of one time as displayed. */
export interface Stamp {
  readonly signature: string;
  /** The three numbers of the date as they stand. */
  readonly date: readonly [number, number, number];
  /** Where the year stands among them: a year of two digits at the end is only most likely. */
  readonly year: 'first' | 'last' | 'likely-last';
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** The month was named, so `date` is year, month, day beyond doubt. */
  readonly worded?: true;
}

const MARKS = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const ASCII = /^[ -~]*$/;
const NUMBERS =
  /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.?((?:[,،]? ?| )[^\d:]{0,14}?)(\d{1,2})([:.])(\d{2})(?:[:.](\d{2}))?([^\d]{0,16})$/;
const LONGEST_STAMP = 64;

/** In one form of spaces, digits and small letters, as `plainLetters` gives. */
function plain(shown: string): string {
  if (ASCII.test(shown)) return shown.toLowerCase();
  const near = shown.replace(/[\u202F\u00A0\u2009]/g, ' ').replace(MARKS, '');
  return ASCII.test(near) ? near.toLowerCase() : plainLetters(near);
}

/**
 * The time that stands at the head of a line, `undefined` where this is none.
 * @param form Of the file, where it is known; with `undefined` every way of writing is tried.
 * @param languages BCP 47, whose words for the parts of the day are known; of worded dates the first that reads them.
 */
export function readStamp(shown: string, kind: string, languages: readonly string[], form?: StampForm): Stamp | undefined {
  if (shown.length > LONGEST_STAMP) return undefined;
  const words = plain(shown).trim();
  const numbers = NUMBERS.exec(words);
  const stamp = numbers ? ofNumbers(numbers, kind, languages) : !form || form.language ? ofWords(words, kind, languages, form) : undefined;
  return stamp && (!form || stamp.signature === form.signature) ? stamp : undefined;
}

function ofNumbers(
  [, a = '', separator = '', b = '', c = '', between = '', h = '', dots = '', m = '', s, after = '']: RegExpExecArray,
  kind: string,
  languages: readonly string[],
): Stamp | undefined {
  if (a.length === 3 || c.length === 3 || (a.length === 4 && c.length > 2) || (c.length === 1 && a.length !== 4)) return undefined;
  const period = hourOf(Number(h), between, after, languages);
  if (!period) return undefined;
  const year = a.length === 4 ? 'first' : c.length === 4 ? 'last' : 'likely-last';
  return {
    signature: `${kind}${separator}${year}${dots}${s === undefined ? '' : 's'}${period.named}`,
    date: [Number(a), Number(b), Number(c)],
    year,
    hour: period.hour,
    minute: Number(m),
    ...(s !== undefined && { second: Number(s) }),
  };
}

function ofWords(words: string, kind: string, languages: readonly string[], form: StampForm | undefined): Stamp | undefined {
  if (!/\d/.test(words) || !/\d[:.時시点h]|時|시/.test(words)) return undefined;
  for (const language of form?.language ? [form.language] : languages) {
    const time = readDisplayed(words, language);
    const { year, month, day, hour, minute, second } = time ?? {};
    if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined) continue;
    const signature = `${kind}words${second === undefined ? '' : 's'}:${language}`;
    return { signature, date: [year, month, day], year: 'first', hour, minute, worded: true, ...(second !== undefined && { second }) };
  }
  return undefined;
}

export const formOf = ({ signature, worded }: Stamp): StampForm => ({
  signature,
  ...(worded && { language: signature.slice(signature.lastIndexOf(':') + 1) }),
});

/** Which of a date's numbers is what. */
export type DateOrder = 'day-month' | 'month-day' | 'year-first';

/** Year, month and day of a stamp; `undefined` where there is no such day. */
export function dayOf({ date: [a, b, c], year }: Stamp, order: DateOrder): readonly [number, number, number] | undefined {
  const [y, m, d] = year === 'first' || order === 'year-first' ? [a, b, c] : order === 'day-month' ? [c, b, a] : [c, a, b];
  const full = y < 100 ? 2000 + y : y > 2500 && y < 2700 ? y - 543 : y;
  return full >= FIRST_YEAR && full < 2200 && isDate(full, m, d) ? [full, m, d] : undefined;
}

/** Years of two digits are of this century, and nothing that is brought in is older. */
export const FIRST_YEAR = 2001;

/** Whether either of the date's numbers may be the month. */
export const isOpen = (stamp: Stamp): boolean => {
  const [first, second] = stamp.date;
  return stamp.year !== 'first' && first !== second && first <= 12 && second <= 12;
};
