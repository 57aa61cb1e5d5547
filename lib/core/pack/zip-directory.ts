import { readHeader, type ZipEntry } from './zip-header';
import { readRecords } from './zip-records';
import { viewOf, type ZipSource } from './zip-source';

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly directoryAt: number;
  readonly endRecordAt: number;
  /** False where it cannot be told which files the ZIP holds. */
  readonly readable: boolean;
  /** Plain sentences; where the ZIP cannot be read at all there are no entries. */
  readonly faults: readonly { readonly name?: string; readonly message: string }[];
}

const END = { signature: 0x06054b50, size: 22 };
const LONGEST_COMMENT = 0xffff;

const CUT_OFF = 'This ZIP is not complete: its end is missing. It may not have been downloaded or copied to the end; ask for it again.';

/**
 * Reads where the files of a ZIP stand, strictly: one directory, no comment, nothing before, between or after the files, each file's
 * own header the same as its record in the directory, no name twice. ZIPs over 4 GB (ZIP64) are not read.
 */
export async function readZipDirectory(source: ZipSource): Promise<ZipDirectory> {
  const faults: { name?: string; message: string }[] = [];
  const fault = (message: string, name?: string) => faults.push(name === undefined ? { message } : { name, message });
  const none = { entries: [], directoryAt: 0, endRecordAt: 0, readable: false, faults };

  const endRecordAt = await findEnd(source);
  if (endRecordAt === undefined) {
    fault(CUT_OFF);
    return none;
  }
  const end = viewOf(await source.read(endRecordAt, endRecordAt + END.size));
  const extra = source.size - endRecordAt - END.size;
  if (extra > 0 || end.getUint16(20, true) > 0) fault(`${extra} bytes were added after the end of the ZIP.`);
  const unreadable = (): ZipDirectory => {
    // An end in the middle is that of a ZIP inside this one, for instance of an attachment.
    if (extra > END.size) return { ...none, faults: [{ message: CUT_OFF }] };
    fault('The ZIP’s list of files cannot be read: it was changed.');
    return none;
  };
  const [count, directorySize, directoryAt] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  if (directoryAt === 0xffffffff || directorySize === 0xffffffff) {
    fault('This ZIP is larger than 4 GB, which this checker does not read. Unpack it and check the folder.');
    return none;
  }
  if (end.getUint32(4, true) !== 0 || end.getUint16(8, true) !== count) fault('The ZIP’s end record was changed.');
  if (directoryAt + directorySize !== endRecordAt) {
    fault('The ZIP’s list of files does not stand where its end record says: bytes were added, removed or changed.');
    if (directoryAt + directorySize > source.size) return unreadable();
  }

  const records = readRecords(await source.read(directoryAt, directoryAt + directorySize), directoryAt);
  if (!records) return unreadable();
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
  return { entries, directoryAt, endRecordAt, readable: true, faults };
}

/** Searched from the back, as far as a comment can reach. */
async function findEnd(source: ZipSource): Promise<number | undefined> {
  const start = Math.max(0, source.size - END.size - LONGEST_COMMENT);
  const tail = viewOf(await source.read(start, source.size));
  for (let at = tail.byteLength - END.size; at >= 0; at--) if (tail.getUint32(at, true) === END.signature) return start + at;
  return undefined;
}
