/** Numbers from 0 up to, not including, 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COMMON =
  'the to and i you a is for it on at of in that will be have we can she he not my with her me this was are if so do your just but what as him they get know been from school when would there see up had out all no about time then has pick need could because weekend going home think want please day after how them our who tomorrow back today friday like dentist bag coat form week said call night okay late tell good mum dad ask got his an or by one now some did over take'.split(
    ' ',
  );
const SYLLABLES = 'ba be di do fa fe gu ha ki la le lo ma mi na no pa pe ra ri sa so ta te tu va wen'.split(' ');

/** So many words that are met but now and then: names, places, misspellings. */
const RARE = 60_000;
const word = (rank: number): string => {
  const common = COMMON[rank];
  if (common !== undefined) return common;
  let made = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) made += SYLLABLES[rest % SYLLABLES.length];
  return made;
};

/** Words as in speech: the n-th most frequent is met about 1/n as often as the first (Zipf). */
const zipf = (random: () => number): string => word(Math.floor((RARE + 1) ** random()) - 1);

/** What message number `at` says. */
export function textOf(at: number): string {
  const random = seeded(at + 1);
  const words = Array.from({ length: 3 + Math.floor(20 * random() ** 2) }, () => zipf(random));
  return random() < 0.2 ? `${words.join(' ')} at ${Math.floor(random() * 12)}.${Math.floor(random() * 60)}` : `${words.join(' ')}.`;
}

export interface AskedQuery {
  readonly kind: 'a word' | 'two words' | 'the beginning of a word' | 'a phrase' | 'a word of one person';
  readonly words: string;
}

/** Queries as people type them, taken from what is there. */
export function queries(count: number, each: number): readonly AskedQuery[] {
  const random = seeded(4242);
  const some = (): string[] => {
    const words = textOf(Math.floor(random() * count))
      .replace(/ at [\d.]+$|\.$/g, '')
      .split(' ');
    return words.length > 1 ? words : some();
  };
  const one = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const of = (kind: AskedQuery['kind'], words: () => string): AskedQuery[] =>
    Array.from({ length: each }, () => ({ kind, words: words() }));
  return [
    // A closed phrase of one word is that word, and not the beginning of another.
    ...of('a word', () => `"${one(some())}"`),
    ...of('two words', () => {
      const words = some();
      return `"${one(words)}" "${one(words)}"`;
    }),
    ...of('the beginning of a word', () => one(some()).slice(0, 1 + Math.floor(random() * 4))),
    ...of('a phrase', () => {
      const words = some();
      const from = Math.floor(random() * (words.length - 1));
      return `"${words[from]} ${words[from + 1]}"`;
    }),
    ...of('a word of one person', () => `"${one(some())}"`),
  ];
}
