import type { Replacement } from '../export/request';
import { folded, HUMP } from './folded';
import { firstsOf, INSIDE, OWNED, secondsOf, spelled } from './spelling';
import { mutationsOf } from './welsh-mutations';

/** Scripts that write no spaces between words, or put endings straight to a name (Hangul): a name has no edges there. */
const UNSPACED =
  '\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Tibetan}\\p{sc=Myanmar}\\p{sc=Khmer}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Han}\\p{sc=Bopomofo}\\p{sc=Hangul}\\u3099\\u309A';
/** Small words that Arabic and Hebrew write together with the name behind them: "and", "to", "from", "the". */
const JOINED =
  '(?<=(?<![\\p{L}\\p{M}])(?:[\\u0648\\u0641\\u0628\\u0644\\u0643\\u0633]|\\u0627\\u0644|[\\u05D5\\u05D4\\u05D1\\u05DC\\u05DE\\u05E9\\u05DB]){1,3})';

/** What may stand between two words of one name: nothing, a space, a hyphen, a dot; also as an address of a page writes them. */
const BETWEEN = `(?:[\\s\\-_.,'+/${HUMP}]|%20){0,4}`;
/** What may stand between two digits of one number. */
const GROUPING = `[\\s\\-_.()/${HUMP}]{0,3}`;
/** In addresses: also written out, so that no program reads them. */
const AT = '\\s?(?:@|%40|[([{<]\\s?at\\s?[)\\]}>]|\\sat\\s)\\s?';
const DOT = '\\s?(?:\\.|%2e|[([{<]\\s?dot\\s?[)\\]}>]|\\sdot\\s)\\s?';
const SLASH = '\\s?(?:\\/|%2f|\\sslash\\s)\\s?';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** The parts of an address, each spelled, with what stands between them as it may be written out. */
const addressed = (address: string): string =>
  address
    .split(/([^\p{L}\p{M}]|\p{N})/u)
    .filter((part) => part !== '')
    .map((part) => (part === '.' ? DOT : part === '/' ? SLASH : /^[\p{L}\p{M}]/u.test(part) ? spelled(part) : `${INSIDE}${escaped(part)}`))
    .join(INSIDE);

/** How words are found in folded text. */
export interface WordPattern {
  /** Of a regular expression with the flag `u`. */
  readonly source: string;
  /** Code units of which one begins every match. */
  readonly firsts: string;
  /** Where a small letter of ASCII is second in a match, it is one of these; any may be where this is not given. Told before the expression is tried. */
  readonly seconds?: string;
  /** A match may begin behind any letter. */
  readonly anywhere: boolean;
}

/**
 * Finds a replacement's words, however they are written.
 * @returns `undefined` where there is nothing to find: no letter and no digit.
 */
export function patternOf({ find, what }: Pick<Replacement, 'find' | 'what'>): WordPattern | undefined {
  const text = folded(find).text.replaceAll(HUMP, '').replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return undefined;
  return linkPattern(text) ?? addressPattern(text) ?? phonePattern(text) ?? codePattern(text) ?? wordsPattern(text, what);
}

/** The address of a page, with and without its scheme. */
function linkPattern(text: string): WordPattern | undefined {
  const rest = /^(?:https?:\/\/(?:www\.)?|www\.)([^\s]+?)\/?$/.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const source = `(?:h(?:tt|xx)ps?:\\/\\/)?(?:www\\.)?(?<![\\p{L}\\p{N}])${addressed(rest)}(?![\\p{L}\\p{N}])`;
  return { source, firsts: `hw${firstsOf(rest)}`, anywhere: true };
}

/** A mail address, also with what its owner put behind a plus (RFC 5233), and as a page's address writes it. */
function addressPattern(text: string): WordPattern | undefined {
  const [, local, domain] = /^(?:mailto:)?([^\s@<>]+)@([^\s@<>]+)$/.exec(text) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const name = local.replace(/(?<=.)\+.*$/, '');
  const source = `(?<![\\p{L}\\p{N}])${addressed(name)}(?:(?:\\+|%2b)[^\\s@<>]{0,64})?${AT}${addressed(domain)}(?![\\p{L}\\p{N}])`;
  return { source, firsts: firstsOf(name), anywhere: false };
}

/** Digits of the end of a number that are the same with and without the country before it. */
const NATIONAL = 9;

/**
 * A telephone number however it is grouped, with and without its country: "07700 900123", "+44 7700 900 123", "0044 (0)7700-900123". Of
 * countries other than the United Kingdom the last nine digits are the number, and whatever could be its country goes along.
 */
function phonePattern(text: string): WordPattern | undefined {
  if (!/^(?:tel:)?[+(]?[\d\s().\-/]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < NATIONAL || digits.length > 15) return undefined;
  const british = /^(?:44(?=\d{9,10}$|0)|0)0?(\d{9,10})$/.exec(digits)?.[1];
  const tail = british ?? digits.slice(-NATIONAL);
  const country = british
    ? `(?:\\(?(?:\\+|00)?${GROUPING}4${GROUPING}4${GROUPING}(?:0${GROUPING})?|\\(?0${GROUPING})?`
    : `(?:\\(?(?:\\+|00)${GROUPING}(?:\\d${GROUPING}){1,4}|${grouped(digits.slice(0, -NATIONAL))}${GROUPING}|\\(?0${GROUPING})?`;
  return { source: `(?<!\\d)${country}${grouped(tail)}(?!\\d)`, firsts: '+(0123456789', anywhere: true };
}

const grouped = (digits: string): string => digits.split('').join(GROUPING);

/** What has digits and no spelling of its own: postcodes, numbers of cases and accounts, plates, house numbers with their street. */
function codePattern(text: string): WordPattern | undefined {
  if (!/\d/.test(text)) return undefined;
  const { parts: units, gaps } = apart(text, /[\p{L}\p{M}]+|\d|\p{N}|\p{Extended_Pictographic}/gu);
  const isCode = /^[\p{L}\d\s\-./]+$/u.test(text) && units.every((unit) => /\d/.test(unit) || unit.length <= 3);
  const pattern = isCode
    ? units.flatMap((unit) => Array.from(unit, escaped)).join(GROUPING)
    : joined(
        units.map((unit) => spelled(unit)),
        gaps,
        BETWEEN,
      );
  const [before, after] = [units[0] ?? '', units.at(-1)?.at(-1) ?? ''];
  const isNumber = /\d/.test(before);
  const source = `${isNumber ? '(?<!\\d)' : startOf(before)}${pattern}${/\d/.test(after) ? '(?!\\d)' : endOf(after)}`;
  return { source, firsts: isCode ? before.charAt(0) : firstsOf(before), anywhere: isNumber || startOf(before) !== EDGE };
}

function wordsPattern(text: string, what: Replacement['what']): WordPattern | undefined {
  const { parts: words, gaps } = apart(text, /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*|\p{Extended_Pictographic}/gu);
  if (words.length === 0) return undefined;
  // "St Mary's" is also written "St Mary" and "St Marys".
  const stems = words.map((word) => word.replace(/'s?$/, ''));
  const letters = stems.map((stem, index) => {
    const isOwner = stem !== words[index] && index < words.length - 1;
    return `${inAllForms(stem.replaceAll("'", ''), what, stems.length > 1)}${isOwner ? OWNED : ''}`;
  });
  const first = stems[0] ?? '';
  const start = startOf(first);
  const source = `${start}${joined(letters, gaps, BETWEEN)}${endOf(stems.at(-1)?.at(-1) ?? '')}`;
  const forms = formsOf(first.replaceAll("'", ''), what);
  const isShort = forms.some((form) => Array.from(form).length < 2);
  return {
    source,
    firsts: forms.map(firstsOf).join(''),
    ...(!isShort && { seconds: forms.map(secondsOf).join('') }),
    anywhere: start !== EDGE,
  };
}

/** Names of people do not mutate in Welsh; names of places do. */
const formsOf = (word: string, what: Replacement['what']): readonly string[] => (what === 'name' ? [word] : mutationsOf(word));

const inAllForms = (word: string, what: Replacement['what'], isPart: boolean): string =>
  `(?:${formsOf(word, what)
    .map((form) => spelled(form, isPart))
    .join('|')})`;

/** The parts of a text that are looked for, and what stands between them. */
function apart(text: string, part: RegExp): { readonly parts: readonly string[]; readonly gaps: readonly string[] } {
  const found = Array.from(text.matchAll(part), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
  return { parts: found.map((one) => one.text), gaps: found.slice(1).map(({ start }, index) => text.slice(found[index]?.end, start)) };
}

/** Between two parts stands what stands there in what was chosen ("Marks & Spencer"), or whatever may stand there anyway. */
const joined = (parts: readonly string[], gaps: readonly string[], between: string): string =>
  parts
    .map((part, index) => (index === 0 ? part : `(?:${between}|${escaped(gaps[index - 1] ?? '').replaceAll(' ', '\\s+')})${part}`))
    .join('');

const unspaced = new RegExp(`[${UNSPACED}]`, 'u');

const EDGE = '(?<![\\p{L}\\p{M}])';

function startOf(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (unspaced.test(first) || !/[\p{L}\p{N}]/u.test(first)) return '';
  return /[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(first) ? `(?:${EDGE}|${JOINED})` : EDGE;
}

/** A plural or possessive "s" may follow; it stays. */
function endOf(last: string): string {
  if (unspaced.test(last) || !/[\p{L}\p{N}]/u.test(last)) return '';
  return `(?=${INSIDE}(?:e?s)?(?![\\p{L}\\p{M}]))`;
}
