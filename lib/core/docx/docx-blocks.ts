import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, Run } from '../papers/paper';
import { directionOf, type RunStyle, textRuns } from './docx-text';

/** Twentieths of a point: the width between the margins. */
type TextWidth = number;

export const NUMBERED = 'numbered';
export const BULLETS = 'bullets';
/** In 240ths of a line. */
const ONE_AND_A_HALF = 360;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** One block as what Word knows. Anchors and links are for the PDF alone; pictures are named. */
export async function docxBlock(block: Block, width: TextWidth): Promise<(Paragraph | Table)[]> {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], keepNext: true, children: textRuns(block.text) })];
    case 'paragraph':
      return [paragraphOf(block)];
    case 'bullets':
      return block.items.map((item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: runs(item) }));
    case 'facts':
      return [factsTable(block.rows, width), gap()];
    case 'table':
      return [caption(block.caption), await tableOf(block, width), gap()];
    case 'entry':
      return entryParagraphs(block);
    case 'omission':
      return [new Paragraph({ alignment: AlignmentType.CENTER, children: textRuns(block.text, { italics: true }) })];
    case 'index':
      return indexParagraphs(block);
    case 'rule':
      return [new Paragraph({ thematicBreak: true })];
    case 'page-break':
    case 'section':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const runs = (all: readonly Run[], style: RunStyle = {}, base: 'ltr' | 'rtl' = 'ltr') =>
  all.flatMap(({ text, bold }) => textRuns(text, { ...style, ...(bold && { bold }) }, base));

/** Somebody's words, in the direction that they are written in. */
function wordsParagraph(all: readonly Run[], style: RunStyle = {}, options: IParagraphOptions = {}): Paragraph {
  const base = directionOf(all.map(({ text }) => text).join(''));
  return new Paragraph({ ...options, children: runs(all, style, base), ...(base === 'rtl' && { bidirectional: true }) });
}

const gap = () => new Paragraph({ spacing: { after: 0 } });

const caption = (text: string) => new Paragraph({ keepNext: true, children: textRuns(text, { bold: true }) });

const paragraphOf = ({ runs: all, numbered, spacing, align }: Extract<Block, { is: 'paragraph' }>): Paragraph =>
  new Paragraph({
    children: runs(all),
    ...(numbered && { numbering: { reference: NUMBERED, level: 0 } }),
    ...(spacing && { spacing: { line: ONE_AND_A_HALF, after: 120 } }),
    ...(align && { alignment: AlignmentType.CENTER }),
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const factsTable = (rows: readonly (readonly [string, string])[], width: TextWidth): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: shares([3, 7], width),
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      ([name, value]) => new TableRow({ cantSplit: true, children: [cellOf([{ text: name, bold: true }]), cellOf([{ text: value }])] }),
    ),
  });

async function tableOf({ columns, rows }: Extract<Block, { is: 'table' }>, width: TextWidth): Promise<Table> {
  const body: TableRow[] = [];
  for await (const { cells } of rows())
    body.push(
      new TableRow({
        cantSplit: true,
        children: columns.map((_, at) => cellOf(cells[at] ?? [])),
      }),
    );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cellOf([{ text: column.head, bold: true }])),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: shares(
      columns.map((column) => column.width),
      width,
    ),
    rows: [head, ...body],
  });
}

const cellOf = (all: readonly Run[], style: RunStyle = {}): TableCell =>
  new TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [wordsParagraph(all, style, { spacing: { after: 0 } })],
  });

function shares(widths: readonly number[], whole: TextWidth): number[] {
  const sum = widths.reduce((total, width) => total + width, 0) || 1;
  return widths.map((width) => Math.floor((width / sum) * whole));
}

function entryParagraphs({ id, heading, details, body, quoted, remarks, pictures }: Extract<Block, { is: 'entry' }>): Paragraph[] {
  const line = (text: string) => new Paragraph({ spacing: { after: 40 }, children: textRuns(text) });
  const lines = (text: string) => wordsParagraph([{ text }]);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, children: [...textRuns(`${id}  `), ...runs(heading)] }),
    ...details.map(line),
    ...(body === '' ? [] : [lines(body)]),
    ...(quoted ? [line(`Quoted, ${quoted.of}:`), wordsParagraph([{ text: quoted.text }], {}, { indent: { left: 400 } })] : []),
    ...remarks.map(line),
    ...pictures.map(({ caption: name }) => line(`Picture: ${name}`)),
  ];
}

async function indexParagraphs({ title, lines }: Extract<Block, { is: 'index' }>): Promise<Paragraph[]> {
  const all = [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: textRuns(title) })];
  for await (const { text } of lines()) all.push(new Paragraph({ spacing: { after: 40 }, children: textRuns(text) }));
  return all;
}
