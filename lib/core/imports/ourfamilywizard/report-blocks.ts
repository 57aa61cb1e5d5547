import type { PdfLine, PdfPage } from '../pdf-lines';

/** What stands under a heading "Message 3 of 12", without the pages' headers and footers. */
export interface ReportBlock {
  readonly number: number;
  readonly of: number;
  /** The page on which it begins, from 1. */
  readonly page: number;
  readonly lines: readonly ReportLine[];
}

export interface ReportLine extends PdfLine {
  /** Space above it, so an empty line; never at the top of a page. */
  readonly apart: boolean;
  /** First on its page. */
  readonly first: boolean;
}

const HEADING = /^Message (\d{1,6}) of (\d{1,6})$/i;
const OF_PAGE =
  /^(?:.{0,120}\|\s*)?Message Report(?:\s*\|?\s*Page \d+ of \d+)?$|^Page \d+ of \d+$|^(?:©.{0,20})?OurFamilyWizard\b.{0,120}$|^(?:https?:\/\/)?(?:www\.)?ourfamilywizard\.com\S*$/i;
/** Of the page's height in points: headers stand above, footers below. A4 and US letter. */
const [HEADER, FOOTER] = [90, 720];

export const isHeading = (line: PdfLine): boolean => HEADING.test(line.text);

function headingOf({ text }: PdfLine): { readonly number: number; readonly of: number } | undefined {
  const [, number, of] = HEADING.exec(text) ?? [];
  return number === undefined ? undefined : { number: Number(number), of: Number(of) };
}

/** Blocks one after another, over page breaks. A page's last line that stands again at the top of the next, as it does in some reports, counts once. */
export async function* reportBlocks(pages: AsyncIterable<PdfPage>): AsyncGenerator<ReportBlock> {
  let block: { number: number; of: number; page: number; lines: ReportLine[] } | undefined;
  for await (const page of pages) {
    let above: PdfLine | undefined;
    for (const line of page.lines) {
      if (OF_PAGE.test(line.text) && (line.top < HEADER || line.top > FOOTER)) continue;
      const heading = headingOf(line);
      // What a message says may read like a heading, but does not count on.
      if (heading && (!block || (heading.of === block.of && heading.number > block.number))) {
        if (block) yield block;
        block = { ...heading, page: page.number, lines: [] };
        above = line;
        continue;
      }
      const isFirst = above === undefined;
      if (!block || (isFirst && line.text === block.lines.at(-1)?.text)) continue;
      block.lines.push({
        ...line,
        first: isFirst,
        apart: above !== undefined && line.top - above.top > Math.max(line.size, above.size) * 1.7,
      });
      above = line;
    }
  }
  if (block) yield block;
}
