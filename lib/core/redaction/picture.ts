/** Still pictures whose own data says nothing but how they look, once `withoutFacts` has gone over them. */
export type PictureType = 'image/jpeg' | 'image/png';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const isPng = (bytes: Uint8Array): boolean => PNG.every((byte, at) => bytes[at] === byte);
const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Of a JPEG or PNG, by its bytes and not by its name; `undefined` for everything else and for what is broken. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  if (isPng(bytes) && bytes.length > 24) return sized(view(bytes).getUint32(16), view(bytes).getUint32(20));
  if (!isJpeg(bytes)) return undefined;
  for (const { marker, from, to } of segments(bytes) ?? []) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && to - from >= 7) return sized(view(bytes).getUint16(from + 3), view(bytes).getUint16(from + 1));
  }
  return undefined;
}

const sized = (width: number, height: number): PictureSize | undefined => (width > 0 && height > 0 ? { width, height } : undefined);

interface Segment {
  readonly marker: number;
  /** Of its content, behind the length. */
  readonly from: number;
  readonly to: number;
}

/** The segments of a JPEG up to its picture; `undefined` where they do not fit together. */
function segments(bytes: Uint8Array): readonly Segment[] | undefined {
  const found: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view(bytes).getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    found.push({ marker, from: at + 4, to: at + 2 + length });
    if (marker === 0xda) return found;
    at += 2 + length;
  }
  return undefined;
}

/**
 * The same picture without what cameras and programs write into it: place, time, names, comments, the small preview, and whatever stands behind its end.
 * Which way up it is stays. `undefined` for what is no JPEG or PNG or is broken: such a file cannot be shown to be clean.
 */
export function withoutFacts(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly mediaType: PictureType } | undefined {
  const clean = isPng(bytes) ? cleanPng(bytes) : isJpeg(bytes) ? cleanJpeg(bytes) : undefined;
  return clean && { bytes: clean, mediaType: isPng(bytes) ? 'image/png' : 'image/jpeg' };
}

/** What a PNG is drawn from (PNG 3rd edition, 11): all else may hold words. */
const DRAWN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view(bytes).getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (DRAWN.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(kept);
    at = end;
  }
  return undefined;
}

/** JFIF, Adobe's note on colours, tables and frames; all other application segments and comments go. */
const isNeeded = ({ marker }: Segment): boolean => !((marker >= 0xe1 && marker <= 0xed) || marker === 0xef || marker === 0xfe);

function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const all = segments(bytes);
  const scan = all?.at(-1);
  const end = endOfJpeg(bytes, scan?.to);
  if (!all || !scan || end === undefined) return undefined;
  const turned = orientation(bytes, all);
  const parts = all.filter(isNeeded).map(({ from, to, marker }) => (marker === 0xe0 ? jfif(bytes, from) : bytes.subarray(from - 4, to)));
  return joined([bytes.subarray(0, 2), ...(turned > 1 ? [exifOf(turned)] : []), ...parts, bytes.subarray(scan.to, end)]);
}

/** JFIF with its fixed fields alone: it may carry a small preview. */
function jfif(bytes: Uint8Array, from: number): Uint8Array {
  const isJfif = String.fromCharCode(...bytes.subarray(from, from + 4)) === 'JFIF';
  return isJfif ? Uint8Array.from([0xff, 0xe0, 0, 16, ...bytes.subarray(from, from + 12), 0, 0]) : new Uint8Array();
}

/** Behind the first "end of image" after the first scan; later scans hold tables only, so a marker in them is a marker. */
function endOfJpeg(bytes: Uint8Array, from: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    // Between scans only tables may stand: anything else could hold words.
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) return undefined;
    if ([0xc4, 0xda, 0xdb, 0xdd].includes(marker)) at += 1 + view(bytes).getUint16(Math.min(at + 2, bytes.length - 2));
  }
  return undefined;
}

/** Exif tag 0x0112 (Exif 2.32, 4.6.4): 1 to 8. */
function orientation(bytes: Uint8Array, all: readonly Segment[]): number {
  const exif = all.find(({ marker, from }) => marker === 0xe1 && String.fromCharCode(...bytes.subarray(from, from + 4)) === 'Exif');
  if (!exif || exif.to - exif.from < 20) return 1;
  const tiff = bytes.subarray(exif.from + 6, exif.to);
  const data = view(tiff);
  const little = tiff[0] === 0x49;
  const start = data.getUint32(4, little);
  if (start + 2 > tiff.length) return 1;
  const count = data.getUint16(start, little);
  for (let entry = 0; entry < count && start + 2 + 12 * (entry + 1) <= tiff.length; entry++) {
    const at = start + 2 + 12 * entry;
    if (data.getUint16(at, little) === 0x0112) {
      const value = data.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

/** An Exif segment that says which way up, and nothing else. */
const exifOf = (turned: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0],
  ]);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
