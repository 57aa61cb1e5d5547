import type { BackupState } from '../../core/backup/reminder';
import type { Archive } from '../archive/archive';

/** What is known of the backups of this archive, without opening what else it holds. @throws ArchiveProblem */
export async function backupState(archive: Pick<Archive, 'head' | 'entry' | 'entriesOfKind'>): Promise<BackupState> {
  const { number } = await archive.head();
  if (number === 0) return { since: 0 };
  let last: { readonly at: string; readonly upTo: number } | undefined;
  let copies = 0;
  for await (const { entry, content } of archive.entriesOfKind('copy', () => undefined)) {
    if (content.kind !== 'copy') continue;
    if (content.record.what === 'backup') {
      last = { at: entry.recordedAt, upTo: content.record.upTo };
      copies = 0;
    }
    // Its own note is in no backup, and nothing that anybody would miss.
    copies++;
  }
  const since = number - (last?.upTo ?? 0) - copies;
  const firstAt = last ? undefined : (await archive.entry(1).catch(() => undefined))?.entry.recordedAt;
  return { since, ...(last && { lastAt: last.at }), ...(firstAt && { firstAt }) };
}
