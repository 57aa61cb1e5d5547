import { isSafePath } from '../safe-path';
import { viewOf } from './source';

const RECORD = { signature: 0x02014b50, size: 46 };
const ENCRYPTED = 0x0041;

/** What the central directory says of one file. */
export interface ZipRecord {
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

/** `undefined` where it is no list of records. Names that are unsafe, comments and encryption are faults of the record. */
export function readRecords(bytes: Uint8Array, directoryAt: number): ZipRecord[] | undefined {
  const records: ZipRecord[] = [];
  const data = viewOf(bytes);
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
    if (isLink(number(4), large(38))) faults.push(`"${name}" is a link in the ZIP, not a file.`);
    const extraAt = at + RECORD.size + nameLength;
    const sizes = largeSizes(
      { size: large(24), packedSize: large(20), headerAt: large(42) },
      viewOf(bytes.subarray(extraAt, extraAt + extraLength)),
    );
    if (!sizes) faults.push(`The ZIP’s list of files does not tell how large "${name}" is.`);
    records.push({
      name: name ?? new TextDecoder('latin1').decode(nameBytes),
      nameBytes,
      flags: number(8),
      method: number(10),
      time: large(12),
      crc: large(16),
      ...(sizes ?? { packedSize: large(20), size: large(24), headerAt: large(42) }),
      recordAt: directoryAt + at,
      faults,
    });
    at = next;
  }
  return records;
}

/** Unpacked, it would lead elsewhere. Made by a system of Unix's family, which keep a file's kind in the upper half (`S_IFMT`). */
const isLink = (madeBy: number, attributes: number): boolean => [3, 19].includes(madeBy >>> 8) && ((attributes >>> 16) & 0xf000) === 0xa000;

const LARGE = 0xffffffff;
const LARGE_SIZES = 0x0001;

type Sizes = Pick<ZipRecord, 'size' | 'packedSize' | 'headerAt'>;

/** Numbers of 4 GB and more stand in an extra field (APPNOTE 4.5.3), in this order; `undefined` where that is not there. */
function largeSizes(sizes: Sizes, extra: DataView): Sizes | undefined {
  const found = { ...sizes };
  const wanted = (['size', 'packedSize', 'headerAt'] as const).filter((name) => sizes[name] === LARGE);
  if (wanted.length === 0) return found;
  if (extra.byteLength < 4 + 8 * wanted.length || extra.getUint16(0, true) !== LARGE_SIZES) return undefined;
  for (const [at, name] of wanted.entries()) found[name] = Number(extra.getBigUint64(4 + 8 * at, true));
  return found;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
