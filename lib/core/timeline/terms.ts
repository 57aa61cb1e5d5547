import { plainLetters } from '../time/plain-letters';

/**
 * Told of each term of a text: `at` is its place, counted from 0; where a word has several terms they stand at the same place, the whole
 * one first. `start` and `end` are its span in the text.
 */
export type TakeTerm = (term: string, at: number, start: number, end: number) => void;

/** In UTF-16 units: longer ones are no words, and are known by their beginnings. */
const LONGEST = 64;

/** In UTF-16 units: browsers give up on a word of some millions of letters, so a long text is looked at part by part. */
const WINDOW = 100_000;

/** Seen by nobody, and not between words: a soft hyphen, joiners. */
const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const APOSTROPHE = "'’ʼ＇";
/** Scripts that write no spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, kana, Han. Each of their letters is a word of its own. */
const UNSPACED =
  '\\u0E00-\\u0FFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3040-\\u312F\\u31F0-\\u31FF\\u3400-\\u9FFF\\uA9E0-\\uA9FF\\uAA60-\\uAA7F\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{20000}-\\u{3FFFF}';
const WORD_PART = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}])(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}${UNSEEN}])*`;

const BEYOND_ASCII = /[^\0-\x7f]/;
const ASCII_WORD = /[a-z0-9]+(?:'[a-z0-9]+)*/gi;
const ANY_WORD = new RegExp(
  `${WORD_PART}(?:[${APOSTROPHE}]${WORD_PART})*|(?=[${UNSPACED}])[\\p{L}\\p{N}][\\p{M}\\uFF9E\\uFF9F${UNSEEN}]*|\\p{Extended_Pictographic}|\\p{RI}`,
  'gu',
);
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`);

/**
 * Finds all words of a text: letters and digits of every script, small and without accents; "don't" is `dont` and also `don`, "Sam's"
 * is `sams` and also `sam`. Of emoji the picture counts, not its skin colour.
 * @returns how many places there are.
 */
export function eachTerm(text: string, take: TakeTerm): number {
  const pattern = BEYOND_ASCII.test(text) ? ANY_WORD : ASCII_WORD;
  let at = 0;
  /** Where a word that fills a window goes on. */
  let rest = -1;
  for (let from = 0, next = 0; from < text.length; from = next) {
    const window = text.slice(from, from + WINDOW);
    next = from + window.length;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(window); found; found = pattern.exec(window)) {
      const [word] = found;
      const start = from + found.index;
      const end = start + word.length;
      // It may go on, with half of a letter or an apostrophe in between.
      const open = next < text.length && next - end < 2;
      if (open && found.index > 0) {
        next = start;
        break;
      }
      if (start !== rest) {
        for (const term of termsOfWord(word)) take(term, at, start, end);
        at++;
      }
      if (open) rest = next = end;
    }
  }
  return at;
}

/** The terms that stand one after the other, of each word the whole one. */
export function sequenceOf(text: string): readonly string[] {
  const sequence: string[] = [];
  eachTerm(text, (term, at) => {
    if (sequence.length === at) sequence.push(term);
  });
  return sequence;
}

/** Words repeat: of a million most were met before. */
const met = new Map<string, readonly string[]>();
const REMEMBERED = 50_000;

function termsOfWord(word: string): readonly string[] {
  const known = met.get(word);
  if (known) return known;
  const parts = word.split(APOSTROPHES).map(folded);
  const all = [parts.join(''), ...(parts.length > 1 ? parts.filter((part) => part.length > 1) : [])];
  const terms = [...new Set(all.map(shortened))];
  if (met.size >= REMEMBERED) met.clear();
  met.set(word, terms);
  return terms;
}

/** Letters that are no accented forms to Unicode, and are to people who cannot type them. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', æ: 'ae', œ: 'oe' };

const folded = (word: string): string =>
  BEYOND_ASCII.test(word)
    ? plainLetters(word)
        .toLowerCase()
        .replace(/[ßøłđħæœ]/g, (letter) => PLAIN[letter] ?? letter)
    : word.toLowerCase();

/** Never with half of a surrogate pair at its end. */
const shortened = (term: string): string => (term.length <= LONGEST ? term : term.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, ''));
