import { isSafePath } from './safe-path';
import type { ZipSource } from './zip-source';

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

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly directoryAt: number;
  readonly endRecordAt: number;
  /** Plain sentences; where the ZIP cannot be read at all there are no entries. */
  readonly faults: readonly { readonly name?: string; readonly message: string }[];
}

const END = { signature: 0x06054b50, size: 22 };
const RECORD = { signature: 0x02014b50, size: 46 };
const HEADER = { signature: 0x04034b50, size: 30 };
const DESCRIPTOR = { signature: 0x08074b50 };
const HAS_DESCRIPTOR = 0x0008;
const ENCRYPTED = 0x0041;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads where the files of a ZIP stand, strictly: one directory, no comment, nothing before, between or after the files, each file's
 * own header the same as its record in the directory, no name twice. ZIPs over 4 GB (ZIP64) are not read.
 */
export async function readZipDirectory(source: ZipSource): Promise<ZipDirectory> {
  const faults: { name?: string; message: string }[] = [];
  const fault = (message: string, name?: string) => faults.push(name === undefined ? { message } : { name, message });
  const none = { entries: [], directoryAt: 0, endRecordAt: 0, faults };

  const endRecordAt = await findEnd(source);
  if (endRecordAt === undefined) {
    fault('This is not a complete ZIP file: its end is missing, so it was cut off or is something else.');
    return none;
  }
  const end = view(await source.read(endRecordAt, endRecordAt + END.size));
  const extra = source.size - endRecordAt - END.size;
  if (extra > 0 || end.getUint16(20, true) > 0) fault(`${extra} bytes were added after the end of the ZIP.`);
  const [count, directorySize, directoryAt] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  if (directoryAt === 0xffffffff || directorySize === 0xffffffff) {
    fault('This ZIP is larger than 4 GB, which this checker does not read. Unpack it and check the folder.');
    return none;
  }
  if (end.getUint32(4, true) !== 0 || end.getUint16(8, true) !== count) fault('The ZIP’s end record was changed.');
  if (directoryAt + directorySize !== endRecordAt) {
    fault('The ZIP’s list of files does not stand where its end record says: bytes were added, removed or changed.');
    if (directoryAt + directorySize > source.size) return { ...none, endRecordAt };
  }

  const records = readRecords(await source.read(directoryAt, directoryAt + directorySize), directoryAt);
  if (!records) {
    fault('The ZIP’s list of files cannot be read: it was changed or cut off.');
    return { ...none, directoryAt, endRecordAt };
  }
  // 65,535 is also what stands there when there are more.
  if (records.length !== count && !(count === 0xffff && records.length > count))
    fault(`The ZIP says it has ${count} files but lists ${records.length}.`);

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (const record of [...records].sort((a, b) => a.headerAt - b.headerAt)) {
    const { name } = record;
    if (names.has(name.toLowerCase())) fault(`The name "${name}" stands in the ZIP twice.`, name);
    names.add(name.toLowerCase());
    for (const message of record.faults) fault(message, name);
    if (record.headerAt !== at)
      fault(
        `In the ZIP, ${record.headerAt > at ? 'there are bytes that belong to no file' : 'files overlap'} before "${name}" (at byte ${at}).`,
        name,
      );
    const placed = await readHeader(source, record, directoryAt, (message) => fault(message, name));
    if (!placed) continue;
    entries.push(placed);
    at = placed.endAt;
  }
  if (entries.length === records.length && at !== directoryAt) fault(`In the ZIP there are bytes that belong to no file (at byte ${at}).`);
  return { entries, directoryAt, endRecordAt, faults };
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Searched from the back, as far as a comment can reach. */
async function findEnd(source: ZipSource): Promise<number | undefined> {
  const start = Math.max(0, source.size - END.size - LONGEST_COMMENT);
  const tail = view(await source.read(start, source.size));
  for (let at = tail.byteLength - END.size; at >= 0; at--) if (tail.getUint32(at, true) === END.signature) return start + at;
  return undefined;
}

interface ZipRecord {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  readonly recordAt: number;
  readonly faults: readonly string[];
}

function readRecords(bytes: Uint8Array, directoryAt: number): ZipRecord[] | undefined {
  const records: ZipRecord[] = [];
  const data = view(bytes);
  let at = 0;
  while (at < bytes.length) {
    if (at + RECORD.size > bytes.length || data.getUint32(at, true) !== RECORD.signature) return undefined;
    const number = (offset: number) => data.getUint16(at + offset, true);
    const large = (offset: number) => data.getUint32(at + offset, true);
    const [nameLength, extraLength, commentLength] = [number(28), number(30), number(32)];
    const next = at + RECORD.size + nameLength + extraLength + commentLength;
    if (next > bytes.length) return undefined;
    const nameBytes = bytes.subarray(at + RECORD.size, at + RECORD.size + nameLength);
    const name = decoded(nameBytes);
    const faults: string[] = [];
    if (name === undefined) faults.push('A name in the ZIP is not UTF-8.');
    else if (!isSafePath(name.replace(/\/$/, ''))) faults.push(`The name ${JSON.stringify(name)} in the ZIP is not a safe path.`);
    if (commentLength > 0) faults.push(`A comment was added to "${name}" in the ZIP.`);
    if (number(8) & ENCRYPTED) faults.push(`"${name}" is encrypted.`);
    records.push({
      name: name ?? new TextDecoder('latin1').decode(nameBytes),
      nameBytes,
      flags: number(8),
      method: number(10),
      time: large(12),
      crc: large(16),
      packedSize: large(20),
      size: large(24),
      headerAt: large(42),
      recordAt: directoryAt + at,
      faults,
    });
    at = next;
  }
  return records;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bit 1 and 2 say how it was compressed, bit 11 that the name is UTF-8: these may differ between writers, not within one. */
async function readHeader(
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
  const header = view(bytes);
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
    const after = view(await source.read(endAt, Math.min(endAt + 16, source.size)));
    const signed = after.byteLength >= 16 && after.getUint32(0, true) === DESCRIPTOR.signature ? 4 : 0;
    const descriptor = after.byteLength >= signed + 12 ? [0, 4, 8].map((offset) => after.getUint32(signed + offset, true)) : [];
    if (!sums.every((value, index) => value === descriptor[index])) changed('sums');
    endAt += signed + 12;
  } else if (!own.every((value, index) => value === sums[index])) changed('sums');
  return { name, method, crc, packedSize, size, headerAt, dataAt, endAt, recordAt: record.recordAt };
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);
