import type { DrawRun } from './draw-run';
import type { Fonts } from './fonts';

/** The page's label, as printed ("A12" or "12"), by anchor: items' ids and anchors of headings and rows. */
export interface PageLabels extends Iterable<[anchor: string, label: string]> {
  readonly get: (anchor: string) => string | undefined;
  readonly has: (anchor: string) => boolean;
}

/** What a paper comes to, laid out. */
export interface MeasuredPaper {
  readonly pages: number;
  readonly pageOf: PageLabels;
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
