import { AlignmentType, Document, Footer, Header, LevelFormat, Packer, Paragraph, type Table, TabStopType } from 'docx';
import type { Paper } from '../papers/paper';
import { BULLETS, docxBlock, NUMBERED } from './docx-blocks';
import { PAGE_HERE, textRuns } from './docx-text';
import { sameEachTime } from './same-each-time';

/** Twentieths of a point. */
const SIZES = { A4: { width: 11906, height: 16838 }, Letter: { width: 12240, height: 15840 } } as const;
const MARGIN = 1134;
const FONT = 'Arial';

/**
 * A paper as a document that can be edited (Office Open XML). It stands in memory as a whole: for papers of some hundred pages at most.
 * The same paper makes the same bytes.
 */
export async function writeDocx(paper: Paper, signal?: AbortSignal): Promise<Uint8Array> {
  const size = SIZES[paper.size];
  const width = size.width - 2 * MARGIN;
  const children: (Paragraph | Table)[] = [];
  for await (const block of paper.blocks()) {
    signal?.throwIfAborted();
    children.push(...(await docxBlock(block, width)));
  }
  const { top, bottom } = paper.marks({ label: PAGE_HERE });
  const line = ([left, right]: readonly [string, string]) =>
    new Paragraph({
      spacing: { after: 0 },
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [...textRuns(left, { size: 16 }), ...textRuns(`\t${right}`, { size: 16 })],
    });
  const file = new Document({
    title: paper.title,
    ...(paper.author !== undefined && { creator: paper.author }),
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { size, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        headers: { default: new Header({ children: [line(top)] }) },
        footers: { default: new Footer({ children: bottom.map(line) }) },
        children,
      },
    ],
  });
  return sameEachTime(new Uint8Array(await Packer.toArrayBuffer(file)), paper);
}

const LANGUAGE = { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } as const;
const heading = (size: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 120 } },
});

/** 12 points at least for what a court reads (PD27A), black, in Arial. */
const STYLES = {
  default: {
    document: { run: { font: FONT, size: 24, language: LANGUAGE }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(32),
    heading2: heading(28),
    heading3: heading(24),
  },
};

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent: { left: 567, hanging: 567 } } } },
];
const NUMBERING = {
  config: [
    { reference: NUMBERED, levels: level(LevelFormat.DECIMAL, '%1.') },
    { reference: BULLETS, levels: level(LevelFormat.BULLET, '•') },
  ],
};
