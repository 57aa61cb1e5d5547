import { directionOf } from './bidi';
import { paragraphsOf } from './clean-text';
import { endSpace, type Line, type Piece } from './line';
import type { Measuring } from './measuring';
import { DRAWN } from './measuring';
import { partsOf, type Token, tokensOf } from './pieces';
import { isPlain, quickLines } from './quick-lines';
import type { Span, Style } from './style';

export interface LineWish {
  readonly width: number;
  readonly base: 'ltr' | 'auto';
}

const EMPTY: Line = { pieces: [], width: 0, above: 0, below: 0, fromRight: false };

/** Unicode bidirectional algorithm, rule L2. */
function inSight(pieces: Piece[]): Piece[] {
  const highest = Math.max(...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < pieces.length; from++) {
      if ((pieces[from]?.level ?? 0) < level) continue;
      let to = from;
      while (to < pieces.length && (pieces[to]?.level ?? 0) >= level) to++;
      pieces.splice(from, to - from, ...pieces.slice(from, to).reverse());
      from = to;
    }
  }
  return pieces;
}

function lineOf(tokens: readonly Token[], base: number | undefined, last: boolean, measuring: Measuring): Line {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.space) end--;
  if (end === 0) return EMPTY;
  const pieces = tokens.slice(0, end).flatMap((token) => token.pieces);
  const { style, level } = pieces[pieces.length - 1] as Piece;
  if (tokens[end - 1]?.soft && end === tokens.length && !last) {
    const face = style.bold ? 1 : 0;
    pieces.push({ text: '\u00ad', face, style, level, width: measuring.widthOf('-', face, style) });
  }
  if (last || end < tokens.length) pieces.push(endSpace(style, base ?? level));
  let [width, above, below] = [0, 0, 0];
  for (const piece of pieces) {
    width += piece.width;
    if (piece.face !== DRAWN) continue;
    const size = measuring.sizeOf(piece.text, piece.style);
    above = Math.max(above, size.above);
    below = Math.max(below, size.below);
  }
  const reordered = base !== undefined && pieces.some(({ level }) => level > 0);
  return {
    pieces: reordered ? inSight([...pieces]) : pieces,
    width,
    above,
    below,
    fromRight: base === 1,
    ...(reordered && { read: pieces }),
  };
}

/** The lines of one paragraph: as much on each as fits. Always at least one. */
function* linesOfParagraph(spans: readonly Span[], { width, base }: LineWish, measuring: Measuring): Generator<Line> {
  const [only] = spans;
  if (only && spans.length === 1 && isPlain(only.text, measuring.quick(only.style.bold))) {
    yield* quickLines(only.text, only.style, width, measuring);
    return;
  }
  const direction = directionOf(spans.length === 1 ? (spans[0]?.text ?? '') : spans.map(({ text }) => text).join(''), base);
  let line: Token[] = [];
  let taken = 0;
  let any = false;
  let begun = false;
  for (const token of tokensOf(spans, direction, measuring)) {
    if (token.space) {
      if (any || !begun) {
        line.push(token);
        taken += token.width;
      }
      continue;
    }
    for (const part of token.width > width ? partsOf(token, width, measuring) : [token]) {
      if (any && taken + part.width > width) {
        yield lineOf(line, direction?.base, false, measuring);
        begun = true;
        line = [];
        taken = 0;
        any = false;
      }
      line.push(part);
      taken += part.width;
      any = true;
    }
  }
  if (any || !begun) yield lineOf(line, direction?.base, true, measuring);
}

/** Text of several styles, line by line; line breaks in it are kept. */
export function* linesOf(spans: readonly Span[], wish: LineWish, measuring: Measuring): Generator<Line> {
  let paragraph: Span[] = [];
  for (const { text, style } of spans) {
    const [first = '', ...more] = paragraphsOf(text);
    paragraph.push({ text: first, style });
    for (const next of more) {
      yield* linesOfParagraph(paragraph, wish, measuring);
      paragraph = [{ text: next, style }];
    }
  }
  yield* linesOfParagraph(paragraph, wish, measuring);
}

/** One line, cut with "…" where it is too long. */
export function oneLine(text: string, style: Style, width: number, measuring: Measuring): Line {
  const whole = text.replace(/\s+/g, ' ').trim();
  const fit = (shown: string) => {
    const lines = linesOf([{ text: shown, style }], { width, base: 'ltr' }, measuring);
    const first = lines.next().value ?? EMPTY;
    return lines.next().done ? first : undefined;
  };
  const all = fit(whole.slice(0, MOST));
  if (all && whole.length <= MOST) return all;
  const signs = Array.from(clusters.segment(whole.slice(0, MOST)), ({ segment }) => segment);
  let low = 0;
  let high = signs.length;
  const shownTo = (count: number) => `${signs.slice(0, count).join('').trimEnd()}…`;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fit(shownTo(middle))) low = middle;
    else high = middle - 1;
  }
  return fit(shownTo(low)) ?? EMPTY;
}

const MOST = 300;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
