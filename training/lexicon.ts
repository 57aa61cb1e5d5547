import type { Lexicon } from '../lib/core/tone/model/lexicon';
import { type Habit, words } from '../lib/core/tone/model/words';

const OTHER = '<other>';
const WORD = /\p{L}+(?:'\p{L}+)*/gu;
const BEGINS = /(?:^|[.?!:"“”*\n…–—)])\s*$/u;
/** Given names that are also words: with a capital inside a sentence they are names. */
const NAMES_TOO =
  'will mark grace rose hope may bill jack faith joy summer autumn dawn eve ivy daisy lily poppy holly hazel ruby pearl amber rob sue pat bob nick drew frank grant chase art ray gene dean sky skye robin max faye'.split(
    ' ',
  );
/** In so many texts of the public sets, or of two of our authors, a word earns a vector. */
const PUBLIC_TIMES = 12;
const NAME_TIMES = 3;

/** How each word is written within sentences: the share of small first letters decides. */
function habitsOf(texts: readonly string[]): { habits: Map<string, Habit>; times: Map<string, number> } {
  const small = new Map<string, number>();
  const times = new Map<string, number>();
  for (const raw of texts) {
    const text = raw.replace(/[‘’ʼ`´]/g, "'");
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (word.length > 1 && word === word.toUpperCase()) continue;
      const lower = word.toLowerCase().replace(/(?:n't|'(?:re|ve|ll|d|m|s)?)$/, '');
      const capital = /^\p{Lu}/u.test(word) && lower !== 'i';
      if (capital && BEGINS.test(text.slice(Math.max(0, index - 4), index))) continue;
      count([lower], times);
      if (!capital) count([lower], small);
    }
  }
  const habits = new Map<string, Habit>();
  for (const [word, all] of times) {
    const share = (small.get(word) ?? 0) / all;
    habits.set(word, share >= 0.85 ? 'small' : share >= 0.3 ? 'either' : 'name');
  }
  for (const word of NAMES_TOO) if (habits.has(word)) habits.set(word, 'either');
  return { habits, times };
}

function count(found: Iterable<string>, into: Map<string, number>): void {
  for (const word of found) into.set(word, (into.get(word) ?? 0) + 1);
}

/** The word list of a model, from the texts of our authors (one list each) and of the public sets. */
export function learnLexicon(authors: readonly (readonly string[])[], publicTexts: readonly string[]): Lexicon {
  const { habits, times: seen } = habitsOf([...authors.flat(), ...publicTexts]);
  const habit = (word: string) => habits.get(word);
  const byAuthors = new Map<string, number>();
  const ourTimes = new Map<string, number>();
  for (const texts of authors) {
    const all = texts.flatMap((text) => words(text, habit));
    count(all, ourTimes);
    count(new Set(all), byAuthors);
  }
  const publicTimes = new Map<string, number>();
  for (const text of publicTexts) count(words(text, habit), publicTimes);
  const known = new Set<string>();
  for (const [word, authorsOf] of byAuthors) if (authorsOf >= 2) known.add(word);
  for (const [word, found] of publicTimes) if (found >= PUBLIC_TIMES) known.add(word);
  // Ours weigh more: the list is in the order in which a draft is likely to need the words.
  const times = (word: string) => (publicTimes.get(word) ?? 0) + 20 * (ourTimes.get(word) ?? 0);
  const listed = (wanted: Habit) =>
    [...habits]
      .filter(([word, is]) => is === wanted && (seen.get(word) ?? 0) >= NAME_TIMES)
      .map(([word]) => word)
      .sort();
  return {
    words: [OTHER, ...[...known].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1))],
    names: listed('name'),
    either: listed('either'),
  };
}
