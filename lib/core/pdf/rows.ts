import type { Line } from './line';
import { type LineWish, linesOf } from './lines';
import { BOX, DRAWN, type Measuring } from './measuring';
import type { Sheet } from './sheet';
import type { Element } from './structure';
import type { Span } from './style';
import { textString } from './values';

/** What cannot be divided between two pages: one line, or one picture. Points. */
export interface Row {
  readonly height: number;
  /** Left free over it, except at the top of a page. */
  readonly gap?: number;
  /** Never the last of a page while more follows. */
  readonly withNext?: true;
  /** Places that can be led to. */
  readonly anchors?: readonly string[];
  /** The item it belongs to. */
  readonly item?: string;
  readonly outline?: { readonly level: number; readonly title: string };
  readonly draw?: (sheet: Sheet, top: number, atTop: boolean) => void;
  /** Once it is on a page. */
  readonly after?: () => void;
}

/** Baseline to baseline, beside the size of the font. */
const LEADING = 1.3;
export const leadingOf = (size: number): number => size * LEADING;

export interface TextPlace {
  readonly x: number;
  readonly width: number;
  readonly base: LineWish['base'];
  readonly align?: 'center' | 'right';
  /** Points; `leadingOf` the first style's size where absent. */
  readonly leading?: number;
}

/** How many signs of a line have no form. */
export const missingOn = ({ pieces }: Line): number => pieces.reduce((sum, { face }) => sum + (face === BOX ? 1 : 0), 0);

export const heightOf = (line: Line, leading: number): number =>
  Math.max(line.pieces.length === 0 ? leading * 0.6 : leading, line.above + line.below + 2);

/** @returns the distance from the line's top to its baseline */
const baselineOf = (line: Line, leading: number, size: number): number => Math.max((leading - size) / 2 + size * 0.8, line.above + 1);

export function drawLine(
  sheet: Sheet,
  line: Line,
  place: TextPlace,
  top: number,
  leading: number,
  size: number,
  element: Element | 'artifact',
) {
  const free = place.width - line.width;
  const right = place.align === 'right' || (line.fromRight && place.align !== 'center');
  const x = place.x + (right ? free : place.align === 'center' ? free / 2 : 0);
  sheet.line(line, x, top - baselineOf(line, leading, size), element);
}

/** Text as rows. What is not seen in the order in which it is read, or is drawn, is given in full to its element, in logical order. */
export function* textRows(
  spans: readonly Span[],
  place: TextPlace,
  element: Element,
  measuring: Measuring,
  missing: (count: number) => void = () => undefined,
): Generator<Row> {
  const size = spans[0]?.style.size ?? 12;
  const leading = place.leading ?? leadingOf(size);
  let actual = false;
  for (const line of linesOf(spans, place, measuring)) {
    missing(missingOn(line));
    if (!actual && (line.read || line.pieces.some(({ face }) => face === DRAWN))) {
      actual = true;
      // Not over links: it would stand for what they say too.
      if (spans.every(({ style }) => style.to === undefined))
        element.extra += `/ActualText ${textString(spans.map(({ text }) => text).join(''))}`;
    }
    yield {
      height: heightOf(line, leading),
      draw: (sheet, top) => {
        if (line.pieces.length > 0) drawLine(sheet, line, place, top, leading, size, element);
      },
    };
  }
}
