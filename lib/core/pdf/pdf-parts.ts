import type { DrawRun } from './draw-run';
import type { Fonts } from './fonts';

/** What a paper comes to, laid out. */
export interface MeasuredPaper {
  readonly pages: number;
  /** The page's label, as printed ("A12" or "12"), by anchor: items' ids and anchors of headings and rows. */
  readonly pageOf: ReadonlyMap<string, string>;
  /** Signs that neither a font nor a drawer has: boxes stand for them, and their text is there to be copied. */
  readonly missing: number;
  /** Pictures that could not be read: their captions stand for them. */
  readonly broken: number;
}

export interface PdfParts {
  readonly fonts: Fonts;
  /** Absent in Node. */
  readonly draw?: DrawRun;
  readonly signal?: AbortSignal;
  /** @param pages laid out so far in this pass */
  readonly onPage?: (pages: number) => void;
}
