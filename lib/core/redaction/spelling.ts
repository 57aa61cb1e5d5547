import { HUMP } from './folded';
import { looksLike, signsFor } from './look-alikes';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What may stand between two letters of one word. */
export const INSIDE = `[${HUMP}']?`;
/** In longer words also one mark of another kind, and the hyphen of a line's end: shorter ones would be found in ordinary words. */
const INSIDE_LONG = `(?:[${HUMP}'._*|~•\\p{Extended_Pictographic}-]|-[ \\r]?\\n[ ]?)?`;
/** Between the letters of a word that is spaced out: "S a m", "S.a.m", "S-a-m". */
const SPACED = `(?:[\\s._*|~/\\\\•+=,-]|\\p{Extended_Pictographic}){1,3}${HUMP}?`;

/** In letters. From these on a word is told from chance when its letters stand apart, or when signs stand for them. */
const SPACED_FROM = 3;
const SIGNS_FROM = 4;

const isAlphabetic = (word: string): boolean => /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Inherited}]+$/u.test(word);

/**
 * An expression, with the flag `u`, that finds a word of folded text: in look-alike letters, with letters drawn out, spaced out, or with signs for some.
 * @param isPart of more words, which together are told from chance however short each is.
 */
export function spelled(word: string, isPart = false): string {
  const letters = Array.from(word);
  if (!isAlphabetic(word)) return letters.map((letter) => letterOf(letter)).join(INSIDE);
  const hasSigns = letters.length >= SIGNS_FROM && /^\p{sc=Latin}+$/u.test(word);
  const isTold = letters.length >= (isPart ? 2 : SPACED_FROM);
  const forms = letters.map((letter) => letterOf(letter, hasSigns ? signsFor(letter) : ''));
  const close = forms.map((form, at) => (isTold && letters[at] !== letters[at + 1] ? `${form}(?:${form}{2,20})?` : form));
  const written = close.join(letters.length >= SIGNS_FROM ? INSIDE_LONG : INSIDE);
  const whole = isTold ? `(?:${written}|${forms.join(SPACED)})` : written;
  // Digits alone are no name.
  return hasSigns ? `(?=[^\\p{L}]{0,2}\\p{L})${whole}` : whole;
}

/** Code units of which one begins every match of `spelled`. */
export function firstsOf(word: string): string {
  const [first = '', ...others] = Array.from(word);
  const signs = others.length + 1 >= SIGNS_FROM ? signsFor(first) : '';
  return [...looksLike(first), ...signs].map((one) => one.charAt(0)).join('');
}

/** The letters of which one is second in a match of `spelled`, where a letter is. */
export function secondsOf(word: string): string {
  const [first = '', second = ''] = Array.from(word);
  return [...looksLike(first), ...looksLike(second)].join('');
}

function letterOf(letter: string, signs = ''): string {
  const forms = [...looksLike(letter), ...signs];
  return forms.length === 1 ? escaped(letter) : `[${forms.map(escaped).join('')}]`;
}

/** The "s" of an owner, also where the letters stand apart: "M a r y ' s". */
export const OWNED = `(?:(?:[${HUMP}'\\s._*|~•+=,-]|\\p{Extended_Pictographic}){0,7}${letterOf('s', signsFor('s'))}{1,20})?`;
