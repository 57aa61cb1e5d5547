import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Block, EntryBlock, Paper } from '../../../lib/core/papers/paper';
import type { DrawRun } from '../../../lib/core/pdf/draw-run';
import { type Fonts, loadFonts } from '../../../lib/core/pdf/fonts';
import type { MeasuredPaper, PdfParts } from '../../../lib/core/pdf/pdf-parts';
import { writePdf } from '../../../lib/core/pdf/write-pdf';

const font = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url))));

export const fonts: Fonts = loadFonts({
  regular: font('typeface-arimo/files/arimo-latin-400.woff'),
  bold: font('typeface-arimo/files/arimo-latin-700.woff'),
  wideRegular: font('roboto-fontface/fonts/roboto/Roboto-Regular.woff'),
  wideBold: font('roboto-fontface/fonts/roboto/Roboto-Bold.woff'),
});

/** Draws grey blocks: what they look like is for a browser to say. */
export const blocks: DrawRun = {
  measure: (text, size) => ({ width: text.length * size * 0.4, above: size * 0.9, below: size * 0.2 }),
  draw: (text, size, _bold, grey) => ({
    width: 4,
    height: 2,
    pixels: new Uint8Array(8).fill(Math.round(grey * 255)),
    colours: 1,
    advance: text.length * size * 0.4,
    left: 0,
    right: text.length * size * 0.4,
    top: size,
    bottom: 0,
  }),
};

export const entry = (number: number, body: string, more: Partial<EntryBlock> = {}): EntryBlock => ({
  is: 'entry',
  id: `EK-${String(number).padStart(4, '0')}`,
  heading: [{ text: 'Alex to Sam, Mon 4 May 2026, 17.42 BST' }],
  details: ['alex@example.org'],
  body,
  remarks: [],
  pictures: [],
  ...more,
});

export const paperOf = (content: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'Exhibit AB1',
  author: 'S. Example',
  size: 'A4',
  madeAt: '2026-05-04T16:42:00.000Z',
  marks: ({ label, of, items }) => ({
    top: ['Exhibit AB1', items?.join(' to ') ?? ''],
    bottom: [
      ['Confidential', `Page ${label} of ${of}`],
      ['Pack code 0a1b2', ''],
    ],
  }),
  blocks: async function* () {
    yield* content;
  },
  ...more,
});

export interface Written extends MeasuredPaper {
  readonly bytes: Uint8Array;
}

export async function written(paper: Paper, more: Partial<PdfParts> = {}): Promise<Written> {
  const writing = writePdf(paper, { fonts, ...more });
  const parts: Uint8Array[] = [];
  for (let step = await writing.next(); ; step = await writing.next()) {
    if (step.done) return { ...step.value, bytes: new Uint8Array(Buffer.concat(parts)) };
    parts.push(step.value);
  }
}

/** Whether a program of others is on this computer; scripts/setup installs them. */
export const has = (program: string): boolean => !spawnSync(program, ['--version']).error;

/** What a program says of a file; `{}` stands for its path. */
export function ask(
  bytes: Uint8Array,
  program: string,
  ...words: readonly string[]
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-pdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync(
      program,
      words.map((word) => (word === '{}' ? path : word)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return { status, out: stdout, err: stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text as a reader compares it: spaces alike, and without marks that have no form. */
export const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export const textOf = (bytes: Uint8Array): string => bare(ask(bytes, 'pdftotext', '-enc', 'UTF-8', '{}', '-').out);
