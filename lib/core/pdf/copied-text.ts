import type { Piece } from './line';
import { DRAWN } from './measuring';

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Letters with the marks on them. */
const WORD = /(?:(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}\p{M}*)+/gu;
const MARK_AT_END = /\p{M}$/u;
/** Unicode's marks of direction. */
const TO_THE_RIGHT = '\u200e';
const TO_THE_LEFT = '\u200f';

/** What lies unseen under one picture, to be copied. */
export const signsOf = (text: string): readonly string[] => Array.from(clusters.segment(text), ({ segment }) => segment);

/**
 * What lies unseen under a stretch that is not seen in the order in which it is read. Programs that copy text put every word from the right
 * into order by themselves, as if it lay there as it is seen; whole sentences with numbers and marks in them they get wrong. So the words lie
 * in the order in which they are read, each back to front, and apart from what is beside it.
 */
export function signsInOrder(pieces: readonly Piece[]): readonly string[] {
  const text = pieces.map((piece) => piece.text).join('');
  const signs: string[] = [TO_THE_RIGHT];
  let from = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    signs.push(...signsOf(text.slice(from, index)));
    // A mark has no direction of its own: it would be left out of the word that it now begins.
    if (MARK_AT_END.test(word)) signs.push(TO_THE_LEFT);
    signs.push(...Array.from(word).reverse(), TO_THE_RIGHT);
    from = index + word.length;
  }
  signs.push(...signsOf(text.slice(from)));
  return signs;
}

/** Pieces that are set, drawn or linked as one. */
export interface Stretch {
  readonly pieces: readonly Piece[];
  /** In the order in which they are read, where that is another. */
  readonly read?: readonly Piece[];
}

/** A line, seen from left to right, in stretches. */
export function* stretchesOf(pieces: readonly Piece[], read: readonly Piece[] | undefined, fromRight: boolean): Generator<Stretch> {
  const turned = (piece: Piece) => read !== undefined && (fromRight || piece.level > 0);
  for (let from = 0; from < pieces.length; ) {
    const first = pieces[from] as Piece;
    const turns = turned(first);
    let until = from + 1;
    while (until < pieces.length) {
      const piece = pieces[until] as Piece;
      if (turned(piece) !== turns) break;
      if (!turns && (piece.style !== first.style || piece.face !== first.face || first.face <= DRAWN)) break;
      until++;
    }
    const stretch = pieces.slice(from, until);
    if (turns && read) {
      const among = new Set(stretch);
      yield { pieces: stretch, read: read.filter((piece) => among.has(piece)) };
    } else yield { pieces: stretch };
    from = until;
  }
}
