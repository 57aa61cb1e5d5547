import type { Head, KeptEntry } from '../evidence/chain';
import type { Digest, Sha256 } from '../evidence/digest';
import { namedBytes } from '../evidence/named-bytes';
import { GENESIS } from '../evidence/seal';
import { type ChainFault, type VerifiedHead, verifyLinks } from '../evidence/verify-chain';
import { FRAME_SIZE, type FrameKey, sealFrame } from './frames';
import type { RandomCrypto } from './header';
import { BackupProblem } from './problem';
import { type BackupBegin, type BackupEnd, type BackupRecord, encodeRecord, type SealedEntry } from './records';

/** What is written so far, as it was read from it again: the file itself is the only note of how far it got. */
export interface WrittenSoFar {
  readonly frames: number;
  readonly begin: BackupBegin;
  /** In the order of the chain; their contents may be large, so one at a time. */
  readonly entries: AsyncIterable<KeptEntry | SealedEntry>;
  readonly files: ReadonlySet<Sha256>;
}

export interface BackupSink {
  write(bytes: Uint8Array): Promise<void>;
  /** What was written up to here counts from now on, even if the browser stops. */
  commit(): Promise<void>;
}

export interface BackupWriting {
  readonly key: FrameKey;
  readonly begin: BackupBegin;
  /** Absent for a new backup. */
  readonly soFar?: WrittenSoFar;
  /** Entries after one number. */
  readonly entries: (after: number) => AsyncIterable<KeptEntry | SealedEntry>;
  readonly bytes: (sha256: Sha256) => Promise<Uint8Array | undefined>;
  /** What is no part of the record and should not be lost: contacts, drafts, settings. */
  readonly extras: () => Promise<unknown>;
  readonly sink: BackupSink;
  readonly crypto: RandomCrypto;
  readonly digest: Digest;
  /** Entries so far, of all. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** A browser that stops loses at most this much work, in bytes. */
const COMMIT_EVERY = 32 * 1024 * 1024;

/** Writes what is not yet written. One record is in memory at a time. @throws BackupProblem, AbortError */
export async function writeBackup(writing: BackupWriting): Promise<BackupEnd> {
  const { begin, soFar, entries, bytes, extras, digest, onProgress, signal } = writing;
  const frames = frameWriter(writing, soFar?.frames ?? 0);
  const files = new Set(soFar?.files);
  const faults: ChainFault[] = [];
  if (!soFar) await frames.record({ kind: 'begin', begin });

  const written = async function* (): AsyncGenerator<KeptEntry | SealedEntry> {
    let last = 0;
    if (soFar)
      for await (const kept of soFar.entries) {
        last = numberOf(kept);
        if ('entry' in kept) faults.push(...missingOf(kept, files));
        yield kept;
      }
    for await (const kept of entries(last)) {
      if (numberOf(kept) > begin.head.number) break;
      signal.throwIfAborted();
      if (!('entry' in kept)) {
        await frames.record({ kind: 'closed', closed: kept });
        yield kept;
        continue;
      }
      for (const { sha256 } of namedBytes(kept.content)) {
        const content = files.has(sha256) ? undefined : await bytes(sha256).catch(() => undefined);
        if (content !== undefined && (await digest(content)) === sha256) {
          await frames.record({ kind: 'bytes', sha256, bytes: content });
          files.add(sha256);
        }
        signal.throwIfAborted();
      }
      faults.push(...missingOf(kept, files));
      await frames.record({ kind: 'entry', kept });
      onProgress(kept.entry.number, begin.head.number);
      yield kept;
    }
  };
  const report = await verifyLinks(written(), digest);
  if (!reaches(report.head, begin.head)) throw new BackupProblem('backup.problem.endMissing');
  await frames.record({ kind: 'extras', extras: await extras() });
  const end: BackupEnd = { entries: report.entries, files: files.size, head: begin.head, faults: [...report.faults, ...faults] };
  await frames.record({ kind: 'end', end });
  await frames.finish();
  return end;
}

/** A last entry that does not open has no seal to compare; that it does not open is among the faults. */
export const reaches = (head: VerifiedHead, end: Head): boolean =>
  head.number === end.number && (end.seal === (head.seal ?? end.seal) || end.number === GENESIS.number);

const numberOf = (kept: KeptEntry | SealedEntry): number => ('entry' in kept ? kept.entry.number : kept.number);

/** Bytes that an entry names and that no record brought. */
export const missingOf = ({ entry: { number }, content }: KeptEntry, files: ReadonlySet<Sha256>): ChainFault[] =>
  Array.from(namedBytes(content)).flatMap(({ sha256, what }) =>
    files.has(sha256) ? [] : [{ number, kind: 'bytes-missing', message: `Entry ${number}: ${what} is missing.` }],
  );

/** Cuts records into frames. What was committed ends with a whole record. */
function frameWriter({ key, sink, crypto }: BackupWriting, first: number) {
  let counter = first;
  let held: Uint8Array[] = [];
  let size = 0;
  let uncommitted = 0;

  const seal = async (bytes: Uint8Array, last: boolean) => {
    const framed = await sealFrame(crypto, key, counter++, { bytes, last });
    uncommitted += framed.length;
    await sink.write(framed);
  };
  const joined = (): Uint8Array => {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of held) {
      whole.set(part, at);
      at += part.length;
    }
    [held, size] = [[], 0];
    return whole;
  };
  const put = async (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + FRAME_SIZE - size);
      held.push(part);
      size += part.length;
      at += part.length;
      if (size === FRAME_SIZE) await seal(joined(), false);
    }
  };
  return {
    async record(record: BackupRecord): Promise<void> {
      for (const part of encodeRecord(record)) await put(part);
      // The last two are written anew where the browser stops between them.
      if (uncommitted + size < COMMIT_EVERY || record.kind === 'extras' || record.kind === 'end') return;
      if (size > 0) await seal(joined(), false);
      await sink.commit();
      uncommitted = 0;
    },
    async finish(): Promise<void> {
      await seal(joined(), true);
      await sink.commit();
    },
  };
}
