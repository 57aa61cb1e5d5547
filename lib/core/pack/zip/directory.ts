import { readHeader, type ZipEntry } from './header';
import { readRecords } from './records';
import { viewOf, type ZipSource } from './source';

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
/** The end record of ZIP64 and what leads to it. */
const LARGE_END = { signature: 0x06064b50, locator: 0x07064b50, size: 76 };
const LARGE = 0xffffffff;
const MANY = 0xffff;
const LONGEST_COMMENT = 0xffff;

const CUT_OFF = 'This ZIP is not complete: its end is missing. It may not have been downloaded or copied to the end; ask for it again.';

/**
 * Reads where the files of a ZIP stand, strictly: one directory, no comment, nothing before, between or after the files, each file's
 * own header the same as its record in the directory, no name twice. Of ZIP64, which large ZIPs need, just what Evenkeel writes.
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
  const small = { count: end.getUint16(10, true), size: end.getUint32(12, true), at: end.getUint32(16, true) };
  const large = await readLargeEnd(source, endRecordAt);
  const { count, size: directorySize, at: directoryAt } = large ?? small;
  if (
    large &&
    (large.changed ||
      small.count !== Math.min(count, MANY) ||
      small.size !== Math.min(directorySize, LARGE) ||
      small.at !== Math.min(directoryAt, LARGE))
  )
    fault('The ZIP’s end record was changed.');
  if (end.getUint32(4, true) !== 0 || end.getUint16(8, true) !== small.count) fault('The ZIP’s end record was changed.');
  if (directoryAt + directorySize !== endRecordAt - (large ? LARGE_END.size : 0)) {
    fault('The ZIP’s list of files does not stand where its end record says: bytes were added, removed or changed.');
    if (directoryAt + directorySize > source.size) return unreadable();
  }

  const records = readRecords(await source.read(directoryAt, directoryAt + directorySize), directoryAt);
  if (!records) return unreadable();
  // 65,535 is also what stands there when there are more, in ZIPs of before there was ZIP64 here.
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

interface LargeEnd {
  readonly count: number;
  readonly size: number;
  readonly at: number;
  /** It does not read as Evenkeel writes it. */
  readonly changed: boolean;
}

/** Stands before the end record of a ZIP of more than 4 GB or 65,534 files. */
async function readLargeEnd(source: ZipSource, endRecordAt: number): Promise<LargeEnd | undefined> {
  const start = endRecordAt - LARGE_END.size;
  if (start < 0) return undefined;
  const view = viewOf(await source.read(start, endRecordAt));
  const signed = [view.getUint32(0, true) === LARGE_END.signature, view.getUint32(56, true) === LARGE_END.locator];
  if (!signed.includes(true)) return undefined;
  const large = (offset: number) => Number(view.getBigUint64(offset, true));
  const [count, size, at] = [large(32), large(40), large(48)];
  const right =
    !signed.includes(false) &&
    large(4) === 44 &&
    view.getUint32(16, true) === 0 &&
    view.getUint32(20, true) === 0 &&
    large(24) === count &&
    view.getUint32(60, true) === 0 &&
    large(64) === start &&
    view.getUint32(72, true) === 1;
  return { count, size, at, changed: !right };
}
