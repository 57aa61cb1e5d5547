/** Letters of other alphabets that are taken for a Latin one, in folded text (small, without accents). Some stand for the capital: "Η" for H. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'вβьƅ',
  c: 'сᴄ',
  d: 'ԁժ',
  e: 'еεɛҽ',
  f: 'ƒғϝ',
  g: 'ɡց',
  h: 'һнηհ',
  i: 'іιɩ',
  j: 'јϳ',
  k: 'кκқ',
  l: 'ӏɭן',
  m: 'мμ',
  n: 'пηνոи',
  o: 'оοօσө',
  p: 'рρ',
  q: 'ԛզ',
  r: 'гяɾ',
  s: 'ѕʂ',
  t: 'тτ',
  u: 'υսʋ',
  v: 'νѵ',
  w: 'ԝωшѡ',
  x: 'хχ',
  y: 'уγүυ',
  z: 'ζʐ',
};

/** Digits and signs that stand for a letter: "S4m", "0llie". */
const SIGNS: Readonly<Record<string, string>> = {
  a: '4@*',
  b: '8',
  e: '3€*',
  g: '9',
  i: '1!|*',
  l: '1|',
  o: '0*',
  s: '5$',
  t: '7+',
  u: '*',
  z: '2',
};

const alike = new Map<string, Set<string>>();
for (const [latin, others] of Object.entries(LETTERS)) {
  const group = [latin, ...others];
  for (const one of group) alike.set(one, new Set([...(alike.get(one) ?? []), ...group]));
}

const LATIN = new Map(Object.entries(LETTERS).flatMap(([latin, others]) => Array.from(others, (one) => [one, latin] as const)));

/** A letter of folded text and all that look like it, itself first. */
export const looksLike = (letter: string): readonly string[] => [...(alike.get(letter) ?? [letter])];

/** What is written for a letter by who does not want it found. */
export const signsFor = (letter: string): string => SIGNS[letter] ?? '';

/** A word of two alphabets, or wholly of look-alikes, in Latin letters; every other word as it stands. Unit for unit. */
export function inLatin(word: string): string {
  const isMixed = /\p{sc=Latin}/u.test(word) && /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}]/u.test(word);
  return isMixed ? word.replace(/[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}]/gu, latinFor) : word;
}

function latinFor(letter: string): string {
  const small = letter.toLowerCase();
  const latin = LATIN.get(small);
  return latin === undefined ? letter : small === letter ? latin : latin.toUpperCase();
}
