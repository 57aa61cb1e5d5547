import type { Digest } from '../../core/evidence/digest';
import type { StampRecord } from '../../core/evidence/stamp';
import type { ChainFault } from '../../core/evidence/verify-chain';
import { type CheckedStamp, checkStamp, type StampFacts } from '../../core/stamp/check-stamp';
import { isSame } from '../../core/stamp/der';
import { imprintOf, readRequest } from '../../core/stamp/request';
import type { Archive } from '../archive/archive';

/** A timestamp that was filed, and what it comes to when it is checked again. */
export interface KeptStamp {
  /** Number of the entry that holds it. */
  readonly entry: number;
  readonly record: StampRecord;
  /** `undefined` where it is not sound: the chain's check says why. */
  readonly facts: StampFacts | undefined;
}

/** The latest first. */
export async function keptStamps(archive: Archive, digest: Digest, subtle: SubtleCrypto): Promise<readonly KeptStamp[]> {
  const stamps: KeptStamp[] = [];
  for await (const { entry, content } of archive.entriesOfKind('stamp', () => undefined)) {
    if (content.kind !== 'stamp') continue;
    const { record } = content;
    const checked = await recheck(archive, record, digest, subtle);
    stamps.push({ entry: entry.number, record, facts: typeof checked === 'string' ? undefined : checked });
  }
  return stamps.reverse();
}

/** Checks every timestamp that is kept anew, from its stored bytes, against the chain as it stands. */
export async function stampFaults(archive: Archive, digest: Digest, subtle: SubtleCrypto): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = [];
  for await (const { entry, content } of archive.entriesOfKind('stamp', () => undefined)) {
    const { number } = entry;
    const why = content.kind === 'stamp' ? await recheck(archive, content.record, digest, subtle) : undefined;
    if (typeof why === 'string') faults.push({ number, kind: 'stamp', message: `The timestamp of entry ${number} ${why}.` });
  }
  return faults;
}

const WHY = {
  bytes: 'is missing or was changed',
  head: 'does not fit the chain',
  record: 'says something else than its entry',
  request: 'does not answer what was asked',
} as const;

async function recheck(archive: Archive, record: StampRecord, digest: Digest, subtle: SubtleCrypto): Promise<StampFacts | string> {
  const [request, response, root] = await Promise.all(
    [record.request, record.response, record.root].map((stored) => stored && bytesOf(archive, stored.sha256)),
  );
  if (!request || !response || (record.root && !root)) return WHY.bytes;
  const stamped = await archive.entry(record.head.number).catch(() => undefined);
  if (stamped?.entry.seal !== record.head.seal) return WHY.head;
  const checked = await checkAgain(request, response, root, record, digest, subtle);
  if (checked === undefined) return WHY.request;
  if ('fault' in checked) return `is not sound (${checked.fault})`;
  const { time, policy, serial, signedBy } = checked.facts;
  const same = time === record.time && policy === record.policy && serial === record.serial && signedBy === record.signedBy;
  return same ? checked.facts : WHY.record;
}

/** `undefined` where the stored request asks for something else than this head. */
async function checkAgain(
  request: Uint8Array,
  response: Uint8Array,
  root: Uint8Array | undefined,
  { head }: StampRecord,
  digest: Digest,
  subtle: SubtleCrypto,
): Promise<CheckedStamp | undefined> {
  try {
    const asked = readRequest(request);
    if (!isSame(asked.imprint, await imprintOf(head, digest))) return undefined;
    return await checkStamp(response, asked, subtle, root);
  } catch {
    return undefined;
  }
}

const bytesOf = (archive: Archive, sha256: string): Promise<Uint8Array | undefined> => archive.bytes(sha256).catch(() => undefined);
