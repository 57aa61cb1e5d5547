import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, type TextLine, textLines } from '../../../lib/core/imports/text-lines';
import { fileOf } from './from-memory';

async function linesOf(content: string | Uint8Array, piece?: number) {
  const { batches, missed } = textLines(fileOf('a.txt', content, piece).stream());
  const lines: TextLine[] = [];
  for await (const batch of batches) lines.push(...batch);
  return { lines, texts: lines.map(({ text }) => text), missed: missed() };
}

const encoded = (text: string, encoding: 'utf16le' | 'latin1', mark: readonly number[] = []) =>
  new Uint8Array(Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const TEXT = 'Maya: Hello\r\nSam: Grüße 😀\n\nlast ਊ';
const LINES = ['Maya: Hello', 'Sam: Grüße 😀', '', 'last ਊ'];

describe('the lines of a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', encoded(TEXT, 'utf16le', [0xff, 0xfe])],
    ['UTF-16, big end first', swapped(encoded(`\uFEFF${TEXT}`, 'utf16le'))],
    ['UTF-16 without its mark', encoded(TEXT, 'utf16le')],
  ])('are read from %s, wherever its pieces end', async (_name, bytes) => {
    for (const piece of [1, 3, 7, 100]) expect(await linesOf(bytes, piece)).toMatchObject({ texts: LINES, missed: [] });
  });

  it('are where they say', async () => {
    for (const bytes of [new TextEncoder().encode(`\uFEFF${TEXT}`), encoded(`\uFEFF${TEXT}`, 'utf16le')]) {
      const { lines } = await linesOf(bytes, 5);
      const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8');
      for (const { text, from, to } of lines) expect(decoder.decode(bytes.subarray(from, to)).replace(/\r?\n$/, '')).toBe(text);
      expect(lines.at(-1)?.to).toBe(bytes.length);
    }
  });

  it('that are no UTF-8 are read as Windows-1252, the others as they are', async () => {
    const bytes = new Uint8Array(Buffer.concat([Buffer.from('Gr\u00fc\u00dfe \x80\n', 'latin1'), Buffer.from('Grüße €\n')]));
    expect(await linesOf(bytes)).toMatchObject({
      texts: ['Grüße €', 'Grüße €'],
      missed: ['1 line is not UTF-8; read as Windows-1252, some letters may be wrong.'],
    });
  });

  it('may be 10 MB long, and are cut where no message could be as long', async () => {
    const long = 'é'.repeat(5 * 1024 * 1024);
    expect((await linesOf(`${long}\nshort\n${long}`)).texts).toEqual([long, 'short', long]);
    const { lines } = await linesOf(`${'x'.repeat(LONGEST_LINE + 100)}\nshort`);
    expect(lines.map(({ text, cut }) => [text.length, cut])).toEqual([
      [LONGEST_LINE, true],
      [5, undefined],
    ]);
    expect(lines[1]?.from).toBe(LONGEST_LINE + 101);
  });

  it('are none in an empty file', async () => {
    expect((await linesOf('')).lines).toEqual([]);
    expect((await linesOf('\uFEFF')).lines).toEqual([]);
    expect((await linesOf('\n')).texts).toEqual(['']);
  });
});
