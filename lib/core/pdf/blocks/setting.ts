import type { Picture, Run } from '../../papers/paper';
import { setApart } from '../bidi';
import type { Measuring } from '../measuring';
import type { PageSize } from '../page-size';
import type { PreparedPicture } from '../pictures/pictures';
import type { Structure, Tag } from '../structure';
import type { Span, Style } from '../style';

/** What rows of all kinds are made with. */
export interface Setting {
  readonly measuring: Measuring;
  readonly structure: Structure;
  readonly size: PageSize;
  readonly missing: (count: number) => void;
  readonly picture: (picture: Picture) => Promise<PreparedPicture | undefined>;
  /** The level of the heading that came last, 0 before any: levels of headings never jump (PDF/UA-1, 7.4.2). */
  level: number;
}

/** PD27A asks for 12 point at least; what stands at the edges of a page is smaller. */
export const BODY = 12;
/** 7 to 1 on white. */
export const QUIET = 0.35;

export const styleOf = (size: number, more: Partial<Style> = {}): Style => ({ size, bold: false, grey: 0, ...more });

/** Runs of ours; what names in them run from the right stays in its place. */
export const spansOf = (runs: readonly Run[], style: Style): readonly Span[] =>
  runs.length === 0
    ? [{ text: '', style }]
    : runs.map(({ text, bold, to }) => ({
        text: setApart(text),
        style: { ...style, bold: style.bold || bold === true, ...(to !== undefined && { to }) },
      }));

export const headingTag = (level: number): Tag => `H${Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6}`;
