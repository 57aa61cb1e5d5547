import type { Habit } from './words';

/** The words that a model knows. */
export interface Lexicon {
  /** In the order of their vectors; the first stands for every word that is not in the list. */
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** Words that are names where they stand with a capital within a sentence. */
  readonly either: readonly string[];
}

export interface KnownWords {
  readonly habit: (word: string) => Habit;
  /** The place of a word's vector, 0 for an unknown word. */
  readonly place: (word: string) => number;
}

export function knownWords(lexicon: Lexicon): KnownWords {
  const places = new Map(lexicon.words.map((word, at) => [word, at]));
  const habits = new Map<string, Habit>();
  for (const word of lexicon.words) habits.set(word, 'small');
  for (const word of lexicon.names) habits.set(word, 'name');
  for (const word of lexicon.either) habits.set(word, 'either');
  return { habit: (word) => habits.get(word), place: (word) => places.get(word) ?? 0 };
}
