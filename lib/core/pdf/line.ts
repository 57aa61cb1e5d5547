import type { Style } from './style';

/** A stretch of one face, one style and one direction. */
export interface Piece {
  /** As written, in logical order. */
  readonly text: string;
  readonly face: number;
  readonly style: Style;
  /** Points. */
  readonly width: number;
  /** Odd: from right to left. */
  readonly level: number;
  readonly space?: true;
}

export interface Line {
  /** From left to right. */
  readonly pieces: readonly Piece[];
  /** Points; without spaces at its end. */
  readonly width: number;
  /** Of what is drawn: how far it reaches over and under the baseline. */
  readonly above: number;
  readonly below: number;
  readonly fromRight: boolean;
  /** In the order in which they are read, where that is another. */
  readonly read?: readonly Piece[];
}

/** At the end of a line or a paragraph: not seen, but without it the last word and the next are read as one. */
export const endSpace = (style: Style, level: number): Piece => ({
  text: ' ',
  face: style.bold ? 1 : 0,
  style,
  level,
  width: 0,
  space: true,
});
