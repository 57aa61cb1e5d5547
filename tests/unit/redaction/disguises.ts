import fc from 'fast-check';

/** How a word is written by who does not want it found, or by a program that puts it somewhere else. */
type Disguise = (word: string, turn: number) => string;

const each = (word: string, change: (letter: string, at: number) => string): string => Array.from(word, change).join('');
const isLetter = (letter: string): boolean => /\p{L}/u.test(letter);
const between =
  (mark: string): Disguise =>
  (word) =>
    word
      .split(' ')
      .map((part) => Array.from(part).join(mark))
      .join('  ');
/** The letter at a turn, counted round the word. */
const one = (word: string, turn: number, change: (letter: string) => string): string => {
  const places = Array.from(word).flatMap((letter, at) => (isLetter(letter) ? [at] : []));
  const place = places[turn % places.length];
  return each(word, (letter, at) => (at === place ? change(letter) : letter));
};

const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  B: 'В',
  H: 'Н',
  M: 'М',
  Q: 'Ԛ',
  T: 'Т',
  W: 'Ԝ',
  N: 'Ν',
  Z: 'Ζ',
  O: 'Ο',
};
const SIGNS: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5' };
const shifted = (word: string, capital: number, small: number): string =>
  each(word, (letter) => {
    if (/[A-Z]/.test(letter)) return String.fromCodePoint(capital + letter.charCodeAt(0) - 65);
    return /[a-z]/.test(letter) ? String.fromCodePoint(small + letter.charCodeAt(0) - 97) : letter;
  });

/** Any of these keeps a word readable to a person. */
const ANY: readonly Disguise[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => word.normalize('NFD'),
  (word) => word.normalize('NFC'),
  (word, turn) => one(word, turn, (letter) => `${letter}\u00AD`),
  (word) => each(word, (letter) => `${letter}\u200B`),
  (word, turn) => one(word, turn, (letter) => `${letter}\u2060`),
  (word) => `\u202E${word}\u202C`,
  (word) => `😀${word}🎂`,
  (word) => `${word}’s`,
  (word) => `${word}'s`,
  (word) => `#${word}`,
  (word) => `${word}-Rae`,
  (word) => `_${word}_2014`,
  (word) => `"${word}"`,
  (word) => word.replaceAll(' ', '\u00A0'),
  (word) => word.replaceAll(' ', '\n'),
  (word) => word.replaceAll(' ', '_'),
  (word) => word.replaceAll(' ', ''),
];
/** For names alone: what is done to digits and to addresses is otherwise. */
const OF_NAMES: readonly Disguise[] = [
  (word) => each(word, (letter) => CYRILLIC[letter] ?? letter),
  (word, turn) => one(word, turn, (letter) => CYRILLIC[letter] ?? letter),
  (word, turn) => one(word, turn, (letter) => SIGNS[letter] ?? letter),
  (word, turn) => one(word, turn, (letter) => letter.repeat(5)),
  (word, turn) => one(word, turn, (letter) => `${letter}\u0336`),
  (word) => shifted(word, 0x1d400, 0x1d41a),
  (word) => shifted(word, 0xff21, 0xff41),
  (word) => shifted(word, 0x24b6, 0x24d0),
  (word) => shifted(word.toUpperCase(), 0x1f170, 0x1f170),
  between(' '),
  between('.'),
  between('-'),
  between(' * '),
  between('😀'),
];
const OF_ADDRESSES: readonly Disguise[] = [
  (word) => word.replace('@', ' at ').replaceAll('.', ' dot '),
  (word) => word.replace('@', ' (at) ').replaceAll('.', '[dot]'),
  (word) => word.replace('@', '%40'),
  (word) => `mailto:${word}`,
];
const OF_NUMBERS: readonly Disguise[] = [
  (word) => word.replaceAll(' ', '-'),
  (word) => word.replaceAll(' ', ''),
  (word) => Array.from(word.replaceAll(' ', '')).join(' '),
  (word) => word.replaceAll(' ', '.'),
];

export type Kind = 'name' | 'address' | 'number';

/** A word in one or two disguises, one over the other. */
export const disguised = (word: string, kind: Kind): fc.Arbitrary<string> => {
  const own = { name: OF_NAMES, address: OF_ADDRESSES, number: OF_NUMBERS }[kind];
  return fc
    .tuple(fc.constantFrom(...own, ...ANY), fc.constantFrom(...ANY.slice(0, 16)), fc.nat(30))
    .map(([first, second, turn]) => second(first(word, turn), turn + 3));
};

const PLAIN = new Map([
  ...Object.entries(CYRILLIC).map(([latin, other]) => [other.toLowerCase(), latin.toLowerCase()] as const),
  ...Object.entries(SIGNS).map(([letter, sign]) => [sign, letter] as const),
]);
const FLAGS = /[\u{1F170}-\u{1F189}]/gu;

/** A text as a patient reader takes it: letters alone, each run of one letter once. Made without the redaction's own means. */
export const undisguised = (text: string): string =>
  Array.from(
    text
      .replace(FLAGS, (letter) => String.fromCharCode(97 + (letter.codePointAt(0) ?? 0) - 0x1f170))
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      .replace(/%40|@|(?<![\p{L}])(?:at|dot)(?![\p{L}])/gu, ''),
    (letter) => PLAIN.get(letter) ?? letter,
  )
    .join('')
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/(.)\1+/gu, '$1');
