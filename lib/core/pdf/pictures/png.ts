import { inflate } from '../deflate';

/** A PNG file's head, and where its pixels lie in it (W3C PNG, third edition). */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly kind: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
  readonly data: readonly Uint8Array[];
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const DEPTHS: Readonly<Record<Png['kind'], readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Of a picture that has to be taken apart here. */
const MOST_PIXELS = 24_000_000;

export function readPng(bytes: Uint8Array): Png | undefined {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: Pick<Png, 'width' | 'height' | 'bits' | 'kind' | 'interlaced'> | undefined;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return undefined;
    const content = bytes.subarray(at + 8, end);
    if (name === 'IHDR' && length === 13) {
      const [bits, kind, compression, filter, interlace] = content.subarray(8);
      const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      if (kind !== 0 && kind !== 2 && kind !== 3 && kind !== 4 && kind !== 6) return undefined;
      if (bits === undefined || !DEPTHS[kind].includes(bits) || compression !== 0 || filter !== 0 || (interlace ?? 2) > 1) return undefined;
      if (width === 0 || height === 0 || width > 65_535 || height > 65_535) return undefined;
      head = { width, height, bits, kind, interlaced: interlace === 1 };
    }
    if (name === 'PLTE') palette = content;
    if (name === 'tRNS') transparency = content;
    if (name === 'IDAT') data.push(content);
    if (name === 'IEND') break;
    at = end + 4;
  }
  if (!head || data.length === 0 || (head.kind === 3 && !palette)) return undefined;
  return { ...head, palette, transparency, data };
}

/** PDF readers take the pixels as they are in the file: no alpha among them, and line after line. */
export const goesAsItIs = ({ kind, interlaced, transparency }: Png): boolean => kind < 4 && !interlaced && !transparency;

/** Whether its pixels are all there; those of a very large one are taken on trust. */
export function isWhole(png: Png): boolean {
  const size = png.height * (Math.ceil((png.width * channelsOf(png) * png.bits) / 8) + 1);
  if (png.width * png.height > MOST_PIXELS) return true;
  try {
    return inflate(joined(png.data), size).length === size;
  } catch {
    return false;
  }
}

export const channelsOf = ({ kind }: Png): number => CHANNELS[kind];

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Pixels of eight bits, colours and alpha apart. */
export interface Pixels {
  readonly colours: 1 | 3;
  readonly colour: Uint8Array;
  readonly alpha: Uint8Array | undefined;
}

const WHOLE = [[0, 0, 1, 1]] as const;
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** Takes the filters off, in place. @returns `false` for a filter that does not exist. */
function unfilter(raw: Uint8Array, start: number, lines: number, stride: number, pixel: number): boolean {
  for (let line = 0; line < lines; line++) {
    const from = start + line * (stride + 1);
    const filter = raw[from] ?? 0;
    if (filter > 4) return false;
    if (filter === 0) continue;
    const above = line === 0 ? -1 : from - stride;
    for (let at = 0; at < stride; at++) {
      const here = from + 1 + at;
      const left = at >= pixel ? (raw[here - pixel] ?? 0) : 0;
      const up = above < 0 ? 0 : (raw[above + at] ?? 0);
      const corner = above < 0 || at < pixel ? 0 : (raw[above + at - pixel] ?? 0);
      const add = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      raw[here] = ((raw[here] ?? 0) + add) & 255;
    }
  }
  return true;
}

/** @returns `undefined` where it is damaged or too large to be taken apart. */
export function decodePng(png: Png): Pixels | undefined {
  const { width, height, bits, kind, palette, transparency } = png;
  if (width * height > MOST_PIXELS) return undefined;
  const channels = channelsOf(png);
  const pixel = Math.max(1, (channels * bits) >> 3);
  const passes = (png.interlaced ? ADAM7 : WHOLE).map(([x, y, stepX, stepY]) => {
    const [columns, lines] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
    return { x, y, stepX, stepY, columns, lines, stride: Math.ceil((columns * channels * bits) / 8) };
  });
  const size = passes.reduce((sum, { columns, lines, stride }) => sum + (columns > 0 ? lines * (stride + 1) : 0), 0);
  let raw: Uint8Array;
  try {
    raw = inflate(joined(png.data), size);
  } catch {
    return undefined;
  }
  if (raw.length < size) return undefined;
  const colours = kind === 0 || kind === 4 ? 1 : 3;
  const colour = new Uint8Array(width * height * colours);
  const alpha = kind >= 4 || transparency ? new Uint8Array(width * height).fill(255) : undefined;
  const scale = bits === 16 || bits === 8 || kind === 3 ? 1 : 255 / (2 ** bits - 1);
  let start = 0;
  for (const { x, y, stepX, stepY, columns, lines, stride } of passes) {
    if (columns <= 0 || lines <= 0) continue;
    if (!unfilter(raw, start, lines, stride, pixel)) return undefined;
    for (let line = 0; line < lines; line++) {
      const from = start + line * (stride + 1) + 1;
      // Of sixteen bits the upper eight are taken; whether a colour is the transparent one is told by all.
      const sample = (index: number): number => {
        if (bits === 8) return raw[from + index] ?? 0;
        if (bits === 16) return raw[from + index * 2] ?? 0;
        const bit = index * bits;
        return ((raw[from + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
      };
      const full = (index: number): number => (bits === 16 ? (sample(index) << 8) | (raw[from + index * 2 + 1] ?? 0) : sample(index));
      for (let column = 0; column < columns; column++) {
        const to = (y + line * stepY) * width + x + column * stepX;
        const first = column * channels;
        if (kind === 3) {
          const entry = sample(first);
          for (let part = 0; part < 3; part++) colour[to * 3 + part] = palette?.[entry * 3 + part] ?? 0;
          if (alpha) alpha[to] = transparency?.[entry] ?? 255;
          continue;
        }
        for (let part = 0; part < colours; part++) colour[to * colours + part] = Math.round(sample(first + part) * scale);
        if (!alpha) continue;
        if (kind >= 4) alpha[to] = sample(first + colours);
        else if (transparency) {
          let same = true;
          for (let part = 0; part < colours; part++)
            if (full(first + part) !== (((transparency[part * 2] ?? 0) << 8) | (transparency[part * 2 + 1] ?? 0))) same = false;
          if (same) alpha[to] = 0;
        }
      }
    }
    start += lines * (stride + 1);
  }
  return { colours, colour, alpha };
}
