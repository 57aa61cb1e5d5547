import type { KeptEntry } from '../evidence/chain';
import type { Digest, Sha256 } from '../evidence/digest';
import { type ClosedEntry, verifyLinks } from '../evidence/verify-chain';
import { BackupProblem } from './problem';
import type { BackupBegin, BackupEnd, BackupRecord, SealedEntry } from './records';
import { missingOf, reaches } from './write-backup';

/** Takes what is in a backup, piece by piece. None of it counts before all of it was checked. */
export interface BackupReceiver {
  begin(begin: BackupBegin): Promise<void>;
  /** Gives the digest of what it took. */
  bytes(content: Uint8Array): Promise<Sha256>;
  entry(kept: KeptEntry): Promise<void>;
  /** One that did not open when it was copied. */
  closed(entry: SealedEntry): Promise<void>;
}

export interface ReceivedBackup {
  readonly end: BackupEnd;
  readonly extras: unknown;
}

/**
 * Works everything out again: all frames (by reading them), every digest, every link of the chain, and the counts at the end. What was
 * wrong with the archive already when it was copied is in the backup's own list, and nothing else may be.
 * @throws BackupProblem
 */
export async function receiveBackup(
  records: AsyncIterable<BackupRecord>,
  receiver: BackupReceiver,
  digest: Digest,
): Promise<ReceivedBackup> {
  const files = new Set<Sha256>();
  const missing: string[] = [];
  let end: BackupEnd | undefined;
  let begun: BackupBegin | undefined;
  let extras: unknown;
  const entries = async function* (): AsyncGenerator<KeptEntry | ClosedEntry> {
    for await (const record of records) {
      if ((begun === undefined) !== (record.kind === 'begin') || end !== undefined) throw new BackupProblem('backup.problem.inside');
      switch (record.kind) {
        case 'begin':
          begun = record.begin;
          await receiver.begin(begun);
          break;
        case 'bytes':
          if ((await receiver.bytes(record.bytes)) !== record.sha256) throw new BackupProblem('backup.problem.inside');
          files.add(record.sha256);
          break;
        case 'entry':
          missing.push(...missingOf(record.kept, files).map(({ message }) => message));
          await receiver.entry(record.kept);
          yield record.kept;
          break;
        case 'closed':
          await receiver.closed(record.closed);
          yield record.closed;
          break;
        case 'extras':
          extras = record.extras;
          break;
        case 'end':
          end = record.end;
      }
    }
  };
  const report = await verifyLinks(entries(), digest);
  const found = [...report.faults.map(({ message }) => message), ...missing];
  const told = new Set(end?.faults.map(({ message }) => message));
  const sound =
    end !== undefined &&
    begun !== undefined &&
    reaches(report.head, end.head) &&
    reaches(begun.head, end.head) &&
    end.entries === report.entries &&
    end.files === files.size &&
    found.every((message) => told.has(message));
  if (!sound || end === undefined) throw new BackupProblem('backup.problem.inside');
  return { end, extras };
}
