import type { Head, KeptEntry } from '../evidence/chain';
import type { Sha256 } from '../evidence/digest';
import type { ChainFault } from '../evidence/verify-chain';
import type { Take } from './frames';
import { BackupProblem } from './problem';

/** What the sealed bytes of all frames, joined, are made of. */
export type BackupRecord =
  | { readonly kind: 'begin'; readonly begin: BackupBegin }
  /** Stands before the first entry that names it. */
  | { readonly kind: 'bytes'; readonly sha256: Sha256; readonly bytes: Uint8Array }
  | { readonly kind: 'entry'; readonly kept: KeptEntry }
  | { readonly kind: 'extras'; readonly extras: unknown }
  | { readonly kind: 'end'; readonly end: BackupEnd }
  | { readonly kind: 'closed'; readonly closed: SealedEntry };

/** An entry that did not open when it was copied: as it lay, sealed by the archive's own key. */
export interface SealedEntry {
  readonly number: number;
  readonly sealed: { readonly iv: Uint8Array; readonly data: Uint8Array };
}

export interface BackupBegin {
  /** UUID, the same as the header's id. */
  readonly id: string;
  /** The last entry that is in it. */
  readonly head: Head;
  /** ISO 8601 UTC by the clock of the computer on which it was made. */
  readonly startedAt: string;
}

export interface BackupEnd {
  readonly entries: number;
  /** Distinct bytes that entries name. */
  readonly files: number;
  readonly head: Head;
  /** What was wrong with the archive when it was copied: a backup of a damaged archive is better than none, and says so. */
  readonly faults: readonly ChainFault[];
}

const KINDS = ['begin', 'bytes', 'entry', 'extras', 'end', 'closed'] as const;
const DIGEST_SIZE = 32;

/**
 * Kind (1), length (4), then that many bytes: JSON, or for bytes their SHA-256 (32) and they themselves, or for a closed entry its
 * number (4), the length of its IV (1), that and its sealed bytes.
 */
export function encodeRecord(record: BackupRecord): Uint8Array[] {
  const parts = partsOf(record);
  const head = new Uint8Array(5);
  head[0] = KINDS.indexOf(record.kind);
  new DataView(head.buffer).setUint32(
    1,
    parts.reduce((size, part) => size + part.length, 0),
  );
  return [head, ...parts];
}

/** @param take reads from the opened frames. `undefined` at their end. @throws BackupProblem */
export async function readRecord(take: Take): Promise<BackupRecord | undefined> {
  const head = await take(5);
  if (head.length === 0) return undefined;
  const kind = KINDS[head[0] ?? KINDS.length];
  const length = head.length === 5 ? new DataView(head.buffer, head.byteOffset).getUint32(1) : 0;
  const content = await take(length);
  if (kind === undefined || head.length < 5 || content.length < length) throw new BackupProblem('backup.problem.inside');
  if (kind === 'bytes') return { kind, sha256: toHex(content.subarray(0, DIGEST_SIZE)), bytes: content.subarray(DIGEST_SIZE) };
  if (kind === 'closed') return { kind, closed: closedIn(content) };
  const value: unknown = JSON.parse(new TextDecoder().decode(content));
  // What opens was sealed by whoever knows the passphrase; the chain and all digests are worked out again from it.
  return (
    kind === 'begin'
      ? { kind, begin: value }
      : kind === 'entry'
        ? { kind, kept: value }
        : kind === 'end'
          ? { kind, end: value }
          : { kind, extras: value }
  ) as BackupRecord;
}

function partsOf(record: BackupRecord): Uint8Array[] {
  switch (record.kind) {
    case 'begin':
      return [jsonOf(record.begin)];
    case 'bytes':
      return [fromHex(record.sha256), record.bytes];
    case 'entry':
      return [jsonOf(record.kept)];
    case 'extras':
      return [jsonOf(record.extras)];
    case 'end':
      return [jsonOf(record.end)];
    case 'closed': {
      const { number, sealed } = record.closed;
      const head = new Uint8Array(5);
      new DataView(head.buffer).setUint32(0, number);
      head[4] = sealed.iv.length;
      return [head, sealed.iv, sealed.data];
    }
  }
}

const jsonOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** @throws BackupProblem */
function closedIn(content: Uint8Array): SealedEntry {
  const data = 5 + (content[4] ?? 0);
  if (content.length < data) throw new BackupProblem('backup.problem.inside');
  const number = new DataView(content.buffer, content.byteOffset).getUint32(0);
  return { number, sealed: { iv: content.slice(5, data), data: content.slice(data) } };
}

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
