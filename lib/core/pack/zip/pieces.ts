/**
 * The parts of a ZIP without compression, sums behind each file (APPNOTE 6.3.10, 4.3), so that it can be written in one go or taken up
 * again behind any file. One list of files has exactly one ZIP: a checker writes it again and compares every byte.
 */
export interface ZipListed {
  /** UTF-8, with the top folder. */
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  /** Of its header, from the start of the ZIP. */
  readonly headerAt: number;
}

/** Stored, name in UTF-8, sums behind the data. */
const FLAGS = 0x0808;
/** 4.5, the first that knows ZIP64; made on a Unix, where 0o100664 is a plain file. */
const VERSION = 45;
const MADE_BY = 0x0300 | VERSION;
const PLAIN_FILE = 0o100664;
/** From here on a number stands in the ZIP64 fields. */
const LARGE = 0xffffffff;
const MANY = 0xffff;

/** Two 16-bit fields, as MS-DOS writes a moment: it has no zone, so ours is UTC. @param time ISO 8601 UTC. */
export function zipTime(time: string): number {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) throw new RangeError(`"${time}" is no time.`);
  const day = at.getUTCDate() | ((at.getUTCMonth() + 1) << 5) | ((at.getUTCFullYear() - 1980) << 9);
  return (((day << 16) | (at.getUTCSeconds() >> 1) | (at.getUTCMinutes() << 5) | (at.getUTCHours() << 11)) >>> 0) as number;
}

/** @param time as `zipTime` gives it. */
export function headerPiece(name: Uint8Array, time: number): Uint8Array {
  const { bytes, view } = piece(30 + name.length);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, FLAGS, true);
  view.setUint32(10, time, true);
  view.setUint16(26, name.length, true);
  bytes.set(name, 30);
  return bytes;
}

export function sumsPiece({ crc, size }: Pick<ZipListed, 'crc' | 'size'>): Uint8Array {
  const { bytes, view } = piece(size >= LARGE ? 24 : 16);
  view.setUint32(0, 0x08074b50, true);
  view.setUint32(4, crc, true);
  if (size >= LARGE) {
    view.setBigUint64(8, BigInt(size), true);
    view.setBigUint64(16, BigInt(size), true);
  } else {
    view.setUint32(8, size, true);
    view.setUint32(12, size, true);
  }
  return bytes;
}

/** The list of all files, and the end. @param at where it begins. */
export function* directoryPieces(files: Iterable<ZipListed>, time: number, at: number): Generator<Uint8Array> {
  let count = 0;
  let size = 0;
  let large = at >= LARGE;
  for (const file of files) {
    const record = recordPiece(file, time);
    yield record;
    count++;
    size += record.length;
    large ||= file.size >= LARGE;
  }
  if (large || count >= MANY) yield largeEndPiece(count, at, size);
  const { bytes, view } = piece(22);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, Math.min(count, MANY), true);
  view.setUint16(10, Math.min(count, MANY), true);
  view.setUint32(12, Math.min(size, LARGE), true);
  view.setUint32(16, Math.min(at, LARGE), true);
  yield bytes;
}

function recordPiece({ name, crc, size, headerAt }: ZipListed, time: number): Uint8Array {
  const extra = extraLength(size, headerAt);
  const { bytes, view } = piece(46 + name.length + extra);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, MADE_BY, true);
  view.setUint16(6, VERSION, true);
  view.setUint16(8, FLAGS, true);
  view.setUint32(12, time, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, Math.min(size, LARGE), true);
  view.setUint32(24, Math.min(size, LARGE), true);
  view.setUint16(28, name.length, true);
  view.setUint16(30, extra, true);
  view.setUint16(40, PLAIN_FILE, true);
  view.setUint32(42, Math.min(headerAt, LARGE), true);
  bytes.set(name, 46);
  if (extra > 0) {
    const from = 46 + name.length;
    view.setUint16(from, 1, true);
    view.setUint16(from + 2, extra - 4, true);
    if (size >= LARGE) for (const place of [4, 12]) view.setBigUint64(from + place, BigInt(size), true);
    view.setBigUint64(from + extra - 8, BigInt(headerAt), true);
  }
  return bytes;
}

const extraLength = (size: number, headerAt: number): number => (size >= LARGE ? 28 : headerAt >= LARGE ? 12 : 0);

function largeEndPiece(count: number, at: number, size: number): Uint8Array {
  const { bytes, view } = piece(76);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, MADE_BY, true);
  view.setUint16(14, VERSION, true);
  for (const place of [24, 32]) view.setBigUint64(place, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(at), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(at + size), true);
  view.setUint32(72, 1, true);
  return bytes;
}

/** How long the ZIP of files with these names and sizes is. */
export function zipLength(files: Iterable<{ readonly name: string; readonly size: number }>): number {
  let [at, directory, count] = [0, 0, 0];
  let large = false;
  for (const { name, size } of files) {
    const length = encode(name).length;
    directory += 46 + length + extraLength(size, at);
    at += 30 + length + size + (size >= LARGE ? 24 : 16);
    large ||= size >= LARGE;
    count++;
  }
  return at + directory + (large || at >= LARGE || count >= MANY ? 76 : 0) + 22;
}

export const encode = (name: string): Uint8Array => new TextEncoder().encode(name);

function piece(length: number) {
  const bytes = new Uint8Array(length);
  return { bytes, view: new DataView(bytes.buffer) };
}
