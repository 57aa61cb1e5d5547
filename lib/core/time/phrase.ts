import type { Lexicon } from './lexicon';
import { type Meaning, withMeaning } from './meaning';
import type { Piece } from './piece';

const WORD = /[\p{L}\p{M}]+/uy;
/** What stands between the words of one phrase: "p. m.", "segunda-feira". */
const BETWEEN = /[\s.'’\-\u2010\u2011׳]*/y;
/** Written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

interface Phrase {
  readonly meanings: readonly Piece[];
  readonly end: number;
}

/** The longest known phrase that begins here. A unit written to its number ("26日") is nothing else. */
export function phraseAt(text: string, at: number, lexicon: Lexicon, afterNumber: boolean): Phrase | undefined {
  const starts = startsAt(text, at, lexicon.longest);
  for (const { words, end } of starts.reverse()) {
    const meanings = lexicon.meanings.get(words);
    if (meanings) return { meanings: afterNumber ? onlyUnit(meanings) : meanings, end };
  }
  const first = starts.at(-1);
  if (!first) return undefined;
  if (!UNSPACED.test(first.words)) {
    const meanings = shortened(first.words, lexicon);
    return meanings && { meanings, end: first.end };
  }
  for (let length = first.words.length - 1; length > 0; length--) {
    const meanings = lexicon.meanings.get(first.words.slice(0, length));
    if (meanings) return { meanings: afterNumber ? onlyUnit(meanings) : meanings, end: at + length };
  }
  return undefined;
}

/** One word, two words and so on from here, each joined by single spaces. */
function startsAt(text: string, at: number, most: number) {
  const starts: { readonly words: string; readonly end: number }[] = [];
  let [words, end] = ['', at];
  while (starts.length < most) {
    WORD.lastIndex = end;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) break;
    words += (words && ' ') + word;
    starts.push({ words, end: end + word.length });
    BETWEEN.lastIndex = end + word.length;
    BETWEEN.test(text);
    end = BETWEEN.lastIndex;
  }
  return starts;
}

const onlyUnit = (meanings: readonly Meaning[]): readonly Meaning[] => {
  const units = meanings.filter((meaning) => meaning.is === 'unit' && meaning.side === 'after');
  return units.length > 0 && meanings.every(({ is }) => is !== 'joint') ? units : meanings;
};

/** "Sept" and "Tues": longer than the short name, and the beginning of the full one. */
function shortened(start: string, { names, meanings }: Lexicon): readonly Meaning[] | undefined {
  const found = names.flatMap(([name, meaning]) => (name.startsWith(start) ? [meaning] : []));
  const distinct = found.reduce(withMeaning, [] as readonly Meaning[]);
  if (distinct.length !== 1) return undefined;
  for (let length = start.length - 1; length > 1; length--) {
    const short = meanings.get(start.slice(0, length));
    if (short) return short.length === 1 && withMeaning(short, distinct[0] as Meaning).length === 1 ? distinct : undefined;
  }
  return undefined;
}
