import type { KeptEntry } from '../evidence/chain';
import type { Sha256 } from '../evidence/digest';
import type { FrameKey } from './frames';
import { BackupProblem } from './problem';
import type { OpenedBackup } from './read-backup';
import type { BackupBegin, SealedEntry } from './records';
import type { WrittenSoFar } from './write-backup';

/**
 * Reads what was committed of a backup whose making stopped.
 * @param open opens it as one in the making; asked twice, since its entries are read again while the rest is written.
 * @throws BackupProblem where it cannot be gone on with
 */
export async function soFarIn(open: () => Promise<OpenedBackup>): Promise<{ readonly soFar: WrittenSoFar; readonly key: FrameKey }> {
  const { records, frames, key } = await open();
  const files = new Set<Sha256>();
  let begin: BackupBegin | undefined;
  for await (const record of records) {
    if (record.kind === 'begin') begin = record.begin;
    if (record.kind === 'bytes') files.add(record.sha256);
    if (record.kind === 'extras' || record.kind === 'end') throw new BackupProblem('backup.problem.inside');
  }
  if (begin === undefined) throw new BackupProblem('backup.problem.cutOff');
  return { key, soFar: { begin, files, frames: frames(), entries: entriesIn(open) } };
}

async function* entriesIn(open: () => Promise<OpenedBackup>): AsyncGenerator<KeptEntry | SealedEntry> {
  const { records } = await open();
  for await (const record of records) {
    if (record.kind === 'entry') yield record.kept;
    if (record.kind === 'closed') yield record.closed;
  }
}
