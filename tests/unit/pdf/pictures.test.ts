import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../lib/core/papers/paper';
import { jpegFacts } from '../../../lib/core/pdf/pictures/jpeg';
import { decodePng, isWhole, readPng } from '../../../lib/core/pdf/pictures/png';
import { ask, entry, has, paperOf, textOf, written } from './made';

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
type Kind = keyof typeof CHANNELS;
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const chunk = (name: string, data: Uint8Array): Uint8Array => {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(data, 8);
  return bytes;
};

interface Made {
  readonly width: number;
  readonly height: number;
  readonly kind: Kind;
  readonly interlaced: boolean;
  readonly filters: readonly number[];
  readonly seed: number;
}

const sampleAt = ({ seed }: Made, at: number): number => (seed + at * 37) & 255;

/** A PNG of eight bits, written by the letter of its standard. */
function png(made: Made, transparency?: Uint8Array): Uint8Array {
  const { width, height, kind, interlaced, filters } = made;
  const channels = CHANNELS[kind];
  const raw: number[] = [];
  let lineCount = 0;
  for (const [x, y, stepX, stepY] of interlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    let above: number[] | undefined;
    for (let row = y; row < height; row += stepY) {
      const line: number[] = [];
      for (let column = x; column < width; column += stepX)
        for (let part = 0; part < channels; part++) line.push(sampleAt(made, (row * width + column) * channels + part));
      if (line.length === 0) continue;
      const filter = filters[lineCount++ % filters.length] ?? 0;
      raw.push(filter);
      for (const [at, value] of line.entries()) {
        const left = line[at - channels] ?? 0;
        const up = above?.[at] ?? 0;
        const corner = at >= channels ? (above?.[at - channels] ?? 0) : 0;
        const guess = left + up - corner;
        const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
        const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
        raw.push((value - ([0, left, up, (left + up) >> 1, paeth][filter] ?? 0)) & 255);
      }
      above = line;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, kind, 0, 0, interlaced ? 1 : 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      ...(kind === 3
        ? [
            chunk(
              'PLTE',
              Uint8Array.from({ length: 768 }, (_, at) => (at * 7) & 255),
            ),
          ]
        : []),
      ...(transparency ? [chunk('tRNS', transparency)] : []),
      chunk('IDAT', deflateSync(Uint8Array.from(raw))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

const anyPng = fc.record({
  width: fc.integer({ min: 1, max: 19 }),
  height: fc.integer({ min: 1, max: 19 }),
  kind: fc.constantFrom<Kind>(0, 2, 3, 4, 6),
  interlaced: fc.boolean(),
  filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
  seed: fc.integer({ min: 0, max: 255 }),
});

/** The head of a JPEG, as far as its size. */
const jpeg = (orientation: number, little = false): Uint8Array => {
  const tiff = little
    ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    : [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0]);
};

const picture = (bytes: Uint8Array | undefined, caption: string): Picture => ({
  mediaType: 'image/png',
  read: async () => bytes,
  alternative: 'A drawing',
  caption,
});

describe('PNG', () => {
  it('is read as it was written, whatever its colours, filters and order', () => {
    fc.assert(
      fc.property(anyPng, (made) => {
        const image = readPng(png(made));
        const pixels = image && decodePng(image);
        const { kind } = made;
        for (let at = 0; at < made.width * made.height; at++) {
          const own = Array.from({ length: CHANNELS[kind] }, (_, part) => sampleAt(made, at * CHANNELS[kind] + part));
          const entry = own[0] ?? 0;
          const colour =
            kind === 3 ? [0, 1, 2].map((part) => ((entry * 3 + part) * 7) & 255) : own.slice(0, kind === 2 || kind === 6 ? 3 : 1);
          expect([...(pixels?.colour.subarray(at * colour.length, (at + 1) * colour.length) ?? [])]).toEqual(colour);
          if (kind === 4 || kind === 6) expect(pixels?.alpha?.[at]).toBe(own.at(-1));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the transparent entry of a palette', () => {
    const image = readPng(png({ width: 3, height: 1, kind: 3, interlaced: false, filters: [0], seed: 0 }, Uint8Array.from([10])));
    expect([...((image && decodePng(image))?.alpha ?? [])]).toEqual([10, 255, 255]);
  });

  it('is refused where it is cut, damaged or not what it says', () => {
    const whole = png({ width: 9, height: 9, kind: 2, interlaced: false, filters: [1, 4], seed: 5 });
    expect(readPng(whole.subarray(0, 60))).toBeUndefined();
    expect(readPng(new Uint8Array(100))).toBeUndefined();
    const damaged = whole.slice();
    damaged.fill(0xff, 45, 55);
    const image = readPng(damaged);
    expect(image && isWhole(image)).toBe(false);
  });

  it('never makes an error of any bytes', () => {
    const whole = png({ width: 9, height: 9, kind: 6, interlaced: true, filters: [1, 4], seed: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const image = readPng(bytes);
        if (image && image.width * image.height < 1_000_000) decodePng(image);
      }),
    );
  });
});

describe('JPEG', () => {
  it('tells its size and which way up it is', () => {
    for (const little of [false, true])
      expect(jpegFacts(jpeg(6, little))).toEqual({ width: 30, height: 20, colours: 1, inverted: false, orientation: 6 });
    expect(jpegFacts(jpeg(9))?.orientation).toBe(1);
  });

  it('never makes an error of any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void jpegFacts(Uint8Array.from([0xff, 0xd8, ...bytes]))));
  });
});

describe('pictures of an item', () => {
  const good = png({ width: 40, height: 30, kind: 6, interlaced: false, filters: [4], seed: 1 });

  it('are shown with what they show, and named where they cannot be', async () => {
    const { bytes, broken } = await written(
      paperOf([
        entry(1, 'Two.', {
          pictures: [picture(good, 'drawing.png'), picture(good.subarray(0, 70), 'cut.png'), picture(undefined, 'gone.jpg')],
        }),
      ]),
    );
    expect(broken).toBe(2);
    const tree = JSON.stringify(await (await (await getDocumentProxy(bytes.slice())).getPage(1)).getStructTree());
    expect(tree).toContain('"role":"Figure","children"');
    expect(tree).toContain('"alt":"A drawing"');
    if (!has('pdftotext')) return;
    const text = textOf(bytes);
    expect(text).toContain('drawing.png');
    expect(text).toContain('[Picture that cannot be shown here: cut.png]');
    expect(text).toContain('gone.jpg');
    expect(ask(bytes, 'pdfimages', '-list', '{}').out).toMatch(/image +40 +30 +rgb[\s\S]*smask +40 +30/);
  });

  it('take no more than two thirds of a page', async () => {
    const tall = png({ width: 10, height: 4_000, kind: 0, interlaced: false, filters: [0], seed: 1 });
    const { pages } = await written(paperOf([entry(1, 'Tall.', { pictures: [picture(tall, 'tall.png')] })]));
    expect(pages).toBe(1);
  });
});
