import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, bare, has } from '../unit/pdf/made';
import { pageCode } from './capture/page-code';
import { type Driver, launch } from './support';
import { describeWith } from './support/needs';

const SITE = 'https://paper.example.org';
const LINES = [
  'שלום, אני מגיע ב-17:30 (בבית הספר). OK?',
  'مرحبا، سأصل الساعة 5 مساءً (إن شاء الله).',
  'Family 👨‍👩‍👧 with 🇬🇧 flag, 👍🏽 thumbs and ❤️ heart.',
  'The teacher (משה לוי) said so on 4 May 2026.',
];

/** In a worker, as when a pack is made: without a document, and with the fonts of this computer. */
const WORKER = `
onmessage = async ({ data: lines }) => {
  const { drawRun, loadFonts, writePdf } = globalThis.pageCode;
  const read = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  const fonts = loadFonts({ regular: await read('/regular'), bold: await read('/bold'), wideRegular: await read('/wideRegular'), wideBold: await read('/wideBold') });
  const entries = lines.map((body, at) => ({ is: 'entry', id: 'EK-' + at, heading: [{ text: 'Alex' }], details: [], body, remarks: [], pictures: [] }));
  const paper = {
    title: 'Paper', size: 'A4', madeAt: '2026-05-04T16:42:00.000Z',
    marks: () => ({ top: ['', ''], bottom: [['', ''], ['', '']] }),
    blocks: async function* () { yield* entries; },
  };
  const writing = writePdf(paper, { fonts, draw: drawRun() });
  const parts = [];
  let step = await writing.next();
  for (; !step.done; step = await writing.next()) parts.push(...step.value);
  postMessage({ bytes: parts, missing: step.value.missing });
};`;

const FONTS = {
  '/regular': 'typeface-arimo/files/arimo-latin-400.woff',
  '/bold': 'typeface-arimo/files/arimo-latin-700.woff',
  '/wideRegular': 'roboto-fontface/fonts/roboto/Roboto-Regular.woff',
  '/wideBold': 'roboto-fontface/fonts/roboto/Roboto-Bold.woff',
} as const;

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `a paper written in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      const code = await pageCode({
        drawRun: 'lib/platform/exporting/draw-run',
        loadFonts: 'lib/core/pdf/fonts',
        writePdf: 'lib/core/pdf/write-pdf',
      });
      driver = await launch({
        browser,
        routes: {
          [SITE]: ({ pathname }) => {
            if (pathname === '/') return '<!doctype html><title>Paper</title><link rel="icon" href="data:,">';
            if (pathname === '/worker.js') return { contentType: 'text/javascript', body: Buffer.from(code + WORKER) };
            const font = FONTS[pathname as keyof typeof FONTS];
            return font && { contentType: 'font/woff', body: readFileSync(new URL(`../../node_modules/${font}`, import.meta.url)) };
          },
        },
      });
    });
    afterAll(() => driver?.close());

    test('draws what no font of ours has, and lets it be copied in the order in which it is read', async () => {
      const page = await driver.open(`${SITE}/`);
      const { bytes, missing } = await page.evaluate(
        (lines) =>
          new Promise<{ bytes: number[]; missing: number }>((resolve, reject) => {
            const worker = new Worker('/worker.js');
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.postMessage(lines);
          }),
        LINES,
      );
      expect(missing).toBe(0);
      const file = Uint8Array.from(bytes);
      if (has('qpdf')) expect(ask(file, 'qpdf', '--check', '{}').status).toBe(0);
      if (!has('pdftotext')) return;
      const text = bare(ask(file, 'pdftotext', '-enc', 'UTF-8', '{}', '-').out);
      for (const line of LINES) expect(text).toContain(bare(line));
      const images = ask(file, 'pdfimages', '-list', '{}').out;
      expect(images).toMatch(/\bgray\b/);
      // Emoji keep their colours.
      expect(images).toMatch(/\brgb\b/);
    });
  });
}
