import { collected } from '../evidence/digest';
import { crc32 } from '../pack/zip/crc32';
import type { PictureSize } from './picture';

/** Longest side in pixels: the blank keeps the picture's shape, and a page shows no more of it. */
const LONGEST = 1200;

/** The letters of "Picture withheld", five dots wide and seven high, one row a number. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  P: [30, 17, 17, 30, 16, 16, 16],
  i: [4, 0, 12, 4, 4, 4, 14],
  c: [0, 0, 14, 16, 16, 17, 14],
  t: [8, 8, 28, 8, 8, 9, 6],
  u: [0, 0, 17, 17, 17, 19, 13],
  r: [0, 0, 22, 25, 16, 16, 16],
  e: [0, 0, 14, 17, 31, 16, 14],
  w: [0, 0, 17, 17, 21, 21, 10],
  h: [16, 16, 22, 25, 17, 17, 17],
  l: [12, 4, 4, 4, 4, 4, 14],
  d: [1, 1, 13, 19, 17, 17, 15],
  ' ': [0, 0, 0, 0, 0, 0, 0],
};
const WORDS = 'Picture withheld';
const [ADVANCE, HIGH] = [6, 7];

/** A PNG of a picture's shape, light grey, that says "Picture withheld" and holds nothing else. The same size gives the same bytes. */
export async function blankPicture(size: PictureSize): Promise<Uint8Array> {
  const shrink = Math.min(1, LONGEST / Math.max(size.width, size.height));
  const width = Math.max(1, Math.round(size.width * shrink));
  const height = Math.max(1, Math.round(size.height * shrink));
  const dot = Math.max(1, Math.floor((width * 0.8) / (WORDS.length * ADVANCE)));
  const left = Math.floor((width - (WORDS.length * ADVANCE - 1) * dot) / 2);
  const top = Math.floor((height - HIGH * dot) / 2);
  // On what is narrower than the words there is room for none.
  const hasRoom = left > 0 && top > 0;
  const isInk = (x: number, y: number): boolean => {
    if (!hasRoom) return false;
    const [column, row] = [Math.floor((x - left) / dot), Math.floor((y - top) / dot)];
    const letter = WORDS[Math.floor(column / ADVANCE)];
    if (column < 0 || row < 0 || row >= HIGH || letter === undefined || column % ADVANCE === ADVANCE - 1) return false;
    return (((LETTERS[letter]?.[row] ?? 0) >> (4 - (column % ADVANCE))) & 1) === 1;
  };
  // Two shades, a bit each; a row begins with the number of its filter, 0 for none.
  const rowSize = 1 + Math.ceil(width / 8);
  const rows = new Uint8Array(rowSize * height);
  for (let y = 0; y < height; y++) {
    const isBorder = y === 0 || y === height - 1;
    for (let x = 0; x < width; x++) {
      if (isBorder || x === 0 || x === width - 1 || isInk(x, y)) {
        const at = y * rowSize + 1 + (x >> 3);
        rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  const header = [...number(width), ...number(height), 1, 3, 0, 0, 0];
  const shades = [0xee, 0xee, 0xee, 0x55, 0x55, 0x55];
  const chunks = [chunk('IHDR', header), chunk('PLTE', shades), chunk('IDAT', await deflated(rows)), chunk('IEND', [])];
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flat()]);
}

const number = (value: number): readonly number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

function chunk(type: string, content: ArrayLike<number>): number[] {
  const bytes = Uint8Array.from([...type].map((letter) => letter.charCodeAt(0)).concat(Array.from(content)));
  return [...number(content.length), ...bytes, ...number(crc32(bytes))];
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate'));
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
  return collected(pieces);
}
