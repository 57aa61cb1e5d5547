import type { Direction } from './bidi';
import type { Piece } from './line';
import { GOOD_END, LOOK_BACK } from './long-words';
import { BOX, DRAWN, type Measuring } from './measuring';
import type { Span, Style } from './style';

/** What no line is broken within, if it is not too long for any. A line may be broken after each. */
export interface Token {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly space: boolean;
  /** A line broken after it ends with a hyphen. */
  readonly soft: boolean;
}

const IDEOGRAPHIC =
  /^[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1f000}-\u{1ffff}\u{20000}-\u{3ffff}]|^\p{Extended_Pictographic}/u;
const STAYS_WITH_WHAT_IS_BEFORE =
  /^[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d]/u;
/** Units that change what is before them: such a pair is one cluster. */
const JOINS = /\p{M}|\u200c|\u200d|\ud83c|\udb40/u;
const SEGMENT = 256;
/** UTF-16 units of one piece, about: a word without end is not measured over and over. */
const JOINED = 64;

const joins = new Uint8Array(0x10000);
const JOINS_KNOWN = 1;
const JOINS_YES = 2;
const joinsBefore = (unit: number): boolean => {
  if (unit < 0x300) return false;
  if (joins[unit] === 0) joins[unit] = JOINS.test(String.fromCharCode(unit)) ? JOINS_YES : JOINS_KNOWN;
  return joins[unit] === JOINS_YES;
};

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a paragraph of one or more styles into what lines are made of. */
export function* tokensOf(spans: readonly Span[], direction: Direction | undefined, measuring: Measuring): Generator<Token> {
  let offset = 0;
  let open: Piece[] = [];
  let width = 0;
  const levelAt = (at: number) => direction?.levels[at] ?? 0;
  const add = (text: string, face: number, style: Style, level: number) => {
    const last = open[open.length - 1];
    // Words that are drawn are drawn whole, so that their letters join.
    if (last && last.face === face && face !== BOX && last.level === level && last.style === style && last.text.length < JOINED) {
      open.pop();
      width -= last.width;
      const joined = last.text + text;
      open.push({ text: joined, face, style, level, width: measuring.widthOf(joined, face, style) });
    } else open.push({ text, face, style, level, width: measuring.widthOf(text, face, style) });
    width += open[open.length - 1]?.width ?? 0;
  };
  const closed = (soft: boolean): Token => {
    const token = { pieces: open, width, space: false, soft };
    open = [];
    width = 0;
    return token;
  };

  for (const { text, style } of spans) {
    const quick = measuring.quick(style.bold);
    let at = 0;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (unit === 0x20) {
        if (open.length > 0) yield closed(false);
        let end = at + 1;
        while (text.charCodeAt(end) === 0x20 && levelAt(offset + end) === levelAt(offset + at)) end++;
        const face = style.bold ? 1 : 0;
        const wide = measuring.widthOf(' ', face, style) * (end - at);
        const piece = { text: text.slice(at, end), face, style, level: levelAt(offset + at), width: wide, space: true as const };
        yield { pieces: [piece], width: wide, space: true, soft: false };
        at = end;
        continue;
      }
      const face = quick[unit] ?? 255;
      if (face !== 255 && !joinsBefore(text.charCodeAt(at + 1))) {
        const level = levelAt(offset + at);
        let end = at + 1;
        while (
          end < text.length &&
          text.charCodeAt(end) !== 0x20 &&
          quick[text.charCodeAt(end)] === face &&
          !joinsBefore(text.charCodeAt(end + 1)) &&
          levelAt(offset + end) === level
        )
          end++;
        add(text.slice(at, end), face, style, level);
        at = end;
        continue;
      }
      if (unit === 0xad || unit === 0x200b) {
        if (open.length > 0) yield closed(unit === 0xad);
        at++;
        continue;
      }
      // A cluster may lie across the end of a slice: of what the slice cannot tell, no more than the first is taken.
      const slice = text.slice(at, at + SEGMENT);
      const cluster = clusters.segment(slice).containing(0)?.segment ?? slice.slice(0, 1);
      const composed = cluster.normalize('NFC');
      const level = levelAt(offset + at);
      const chosen = measuring.faceOf(composed, style.bold);
      if (chosen !== undefined) {
        const alone = (chosen === DRAWN || chosen === BOX) && IDEOGRAPHIC.test(cluster);
        if (alone && open.length > 0 && !STAYS_WITH_WHAT_IS_BEFORE.test(cluster)) yield closed(false);
        if (alone) {
          open.push({ text: cluster, face: chosen, style, level, width: measuring.widthOf(cluster, chosen, style) });
          width += open[open.length - 1]?.width ?? 0;
          const next = text.slice(at + cluster.length, at + cluster.length + 2);
          if (!STAYS_WITH_WHAT_IS_BEFORE.test(next)) yield closed(false);
        } else add(chosen >= 0 ? composed : cluster, chosen, style, level);
      }
      at += cluster.length;
    }
    offset += text.length;
  }
  if (open.length > 0) yield closed(false);
}

/** A token too wide for any line, in parts that are not; each sign is at least a part of its own. */
export function* partsOf(token: Token, room: number, measuring: Measuring): Generator<Token> {
  let pieces: Piece[] = [];
  let width = 0;
  for (const piece of token.pieces) {
    let rest = piece.text;
    while (rest !== '') {
      const whole = rest.length > MOST_SIGNS * 4 ? Number.POSITIVE_INFINITY : measuring.widthOf(rest, piece.face, piece.style);
      if (width + whole <= room) {
        pieces.push({ ...piece, text: rest, width: whole });
        width += whole;
        break;
      }
      const cut = cutOf(rest, piece, room - width, pieces.length > 0, measuring);
      if (cut > 0) {
        const text = rest.slice(0, cut);
        pieces.push({ ...piece, text, width: measuring.widthOf(text, piece.face, piece.style) });
        rest = rest.slice(cut);
      }
      yield { pieces, width: room, space: false, soft: false };
      pieces = [];
      width = 0;
    }
  }
  if (pieces.length > 0) yield { pieces, width, space: false, soft: token.soft };
}

const MOST_SIGNS = 160;

/** How much of a text fits: whole clusters, and rather after a mark of an address than within a name. 0 only where something is before it. */
function cutOf(text: string, { face, style }: Piece, room: number, mayBeNone: boolean, measuring: Measuring): number {
  const ends: number[] = [];
  for (const { segment, index } of clusters.segment(text.slice(0, MOST_SIGNS * 4))) {
    ends.push(index + segment.length);
    if (ends.length === MOST_SIGNS) break;
  }
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measuring.widthOf(text.slice(0, ends[middle - 1]), face, style) <= room) low = middle;
    else high = middle - 1;
  }
  if (low === 0) return mayBeNone ? 0 : (ends[0] ?? text.length);
  for (let back = low; back > Math.max(1, low - LOOK_BACK); back--) {
    if (GOOD_END.test(text.slice((ends[back - 1] ?? 0) - 1, ends[back - 1]))) return ends[back - 1] ?? 0;
  }
  return ends[low - 1] ?? 0;
}
