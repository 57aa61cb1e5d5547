import type { ZipRecord } from './records';
import { viewOf, type ZipSource } from './source';

/** One file as the ZIP's central directory and its own header agree on it. Offsets in bytes from the start of the ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  readonly dataAt: number;
  /** Behind the data and its descriptor: where the next header begins. */
  readonly endAt: number;
  /** Of this file's record in the central directory. */
  readonly recordAt: number;
}

const HEADER = { signature: 0x04034b50, size: 30 };
const DESCRIPTOR = { signature: 0x08074b50 };
const HAS_DESCRIPTOR = 0x0008;
/** From here on sizes take eight bytes. */
const LARGE = 0xffffffff;

/** Reads a file's own header and descriptor and names where they differ from its record; `undefined` where they cannot be read. */
export async function readHeader(
  source: ZipSource,
  record: ZipRecord,
  directoryAt: number,
  fault: (message: string) => void,
): Promise<ZipEntry | undefined> {
  const { name, headerAt, crc, packedSize, size } = record;
  const changed = (what: string) =>
    fault(`The ZIP’s own header of "${name}" was changed: its ${what} differs from the ZIP’s list of files.`);
  const methods: Record<number, ZipEntry['method']> = { 0: 'stored', 8: 'deflated' };
  const method = methods[record.method];
  if (!method) {
    fault(`"${name}" is packed in a way that this checker does not read.`);
    return undefined;
  }
  const bytes = headerAt + HEADER.size <= directoryAt ? await source.read(headerAt, headerAt + HEADER.size) : new Uint8Array();
  const header = viewOf(bytes);
  if (bytes.length < HEADER.size || header.getUint32(0, true) !== HEADER.signature) {
    fault(`In the ZIP, "${name}" does not begin where the list of files says.`);
    return undefined;
  }
  const [nameLength, extraLength] = [header.getUint16(26, true), header.getUint16(28, true)];
  const nameAt = headerAt + HEADER.size;
  const dataAt = nameAt + nameLength + extraLength;
  if (!sameBytes(await source.read(nameAt, Math.min(nameAt + nameLength, source.size)), record.nameBytes)) changed('name');
  if (header.getUint16(6, true) !== record.flags) changed('flags');
  if (header.getUint16(8, true) !== record.method) changed('method');
  if (header.getUint32(10, true) !== record.time) changed('time');
  if (method === 'stored' && packedSize !== size) fault(`In the ZIP, the size of "${name}" was changed.`);
  if (dataAt + packedSize > directoryAt) {
    fault(`In the ZIP, "${name}" is cut off.`);
    return undefined;
  }
  const sums = [crc, packedSize, size];
  const own = [header.getUint32(14, true), header.getUint32(18, true), header.getUint32(22, true)];
  let endAt = dataAt + packedSize;
  if (record.flags & HAS_DESCRIPTOR) {
    if (!own.every((value, index) => value === 0 || value === sums[index])) changed('sums');
    const width = Math.max(packedSize, size) >= LARGE ? 8 : 4;
    const length = 4 + 2 * width;
    const after = viewOf(await source.read(endAt, Math.min(endAt + 4 + length, source.size)));
    const signed = after.byteLength >= 4 + length && after.getUint32(0, true) === DESCRIPTOR.signature ? 4 : 0;
    const sizeAt = (at: number) => (width === 8 ? Number(after.getBigUint64(at, true)) : after.getUint32(at, true));
    const descriptor =
      after.byteLength < signed + length ? [] : [after.getUint32(signed, true), sizeAt(signed + 4), sizeAt(signed + 4 + width)];
    if (!sums.every((value, index) => value === descriptor[index])) changed('sums');
    endAt += signed + length;
  } else if (!own.every((value, index) => value === sums[index])) changed('sums');
  return { name, method, crc, packedSize, size, headerAt, dataAt, endAt, recordAt: record.recordAt };
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);
