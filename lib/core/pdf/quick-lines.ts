import { endSpace, type Line, type Piece } from './line';
import { GOOD_END, LOOK_BACK } from './long-words';
import type { Measuring } from './measuring';
import type { Style } from './style';

const UNCLEAR = 255;
const SPACE = 0x20;
/** A line that is there. */
const ROUGH: Line = {
  pieces: [{ text: '', face: 0, style: { size: 0, bold: false, grey: 0 }, level: 0, width: 0 }],
  width: 0,
  above: 0,
  below: 0,
  fromRight: false,
};

/** Whether each unit of a text is a character of its own that a font has: most paragraphs are such, and their lines are found far sooner. */
export function isPlain(text: string, quick: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) if ((quick[text.charCodeAt(at)] ?? UNCLEAR) === UNCLEAR) return false;
  return true;
}

/** The lines of such a paragraph, which runs from the left. */
export function* quickLines(text: string, style: Style, width: number, measuring: Measuring): Generator<Line> {
  const quick = measuring.quick(style.bold);
  const {
    rough,
    fonts: { faces },
  } = measuring;
  const room = width / style.size;
  const piece = (from: number, to: number): Piece => {
    const own = text.slice(from, to);
    const face = quick[text.charCodeAt(from)] ?? 0;
    return { text: own, face, style, level: 0, width: measuring.widthOf(own, face, style) };
  };
  const lineOf = (start: number, to: number, whole: boolean): Line => {
    let end = to;
    while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
    if (rough && end > start) return ROUGH;
    const pieces: Piece[] = [];
    for (let from = start; from < end; ) {
      const face = quick[text.charCodeAt(from)];
      let until = from + 1;
      while (until < end && quick[text.charCodeAt(until)] === face) until++;
      pieces.push(piece(from, until));
      from = until;
    }
    if (whole && pieces.length > 0) pieces.push(endSpace(style, 0));
    return { pieces, width: pieces.reduce((sum, own) => sum + own.width, 0), above: 0, below: 0, fromRight: false };
  };

  let start = 0;
  let wordStart = 0;
  let x = 0;
  let wordX = 0;
  let words = 0;
  let before = 0;
  let face = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const own = quick[unit] ?? 0;
    const font = faces[own] ?? faces[0];
    const glyph = font.glyphOf(unit);
    const wide = (font.advances[glyph] ?? 0) + (own === face && before ? font.kern(before, glyph) : 0);
    before = glyph;
    face = own;
    if (unit === SPACE) {
      if (at > wordStart) words++;
      x += wide;
      wordStart = at + 1;
      wordX = x;
      continue;
    }
    x += wide;
    if (x <= room) continue;
    if (words > 0) {
      yield lineOf(start, wordStart, true);
      start = wordStart;
      x -= wordX;
      wordX = 0;
      words = 0;
    }
    if (x <= room || at === start) continue;
    let cut = at;
    for (let back = at; back > Math.max(start + 1, at - LOOK_BACK); back--) {
      if (!GOOD_END.test(text[back - 1] ?? '')) continue;
      cut = back;
      break;
    }
    yield lineOf(start, cut, false);
    start = cut;
    wordStart = cut;
    at = cut - 1;
    x = 0;
    wordX = 0;
    before = 0;
  }
  yield lineOf(start, text.length, true);
}
