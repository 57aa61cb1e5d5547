import type { FinishedBackup } from '../../core/backup/copies-door';
import { BackupProblem } from '../../core/backup/problem';
import type { BackupSink } from '../../core/backup/write-backup';
import { ArchiveProblem, problemOf } from '../archive/problem';

/**
 * Where a backup lies while it is made: numbered parts in the extension's own folder (Origin Private File System). A part counts once its
 * stream was closed, for a browser that stops leaves it empty; so what is there is always whole parts, and making goes on after them.
 * Joined as one `Blob` they are the backup, and none of it is in memory.
 */
export interface BackupParts {
  list(): Promise<readonly File[]>;
  /** Adds parts after those that are there. */
  sink(after: number): BackupSink;
  finish(facts: FinishedBackup): Promise<void>;
  finished(): Promise<FinishedBackup | undefined>;
  clear(): Promise<void>;
}

const FOLDER = 'backup';
const FACTS = 'finished.json';
const nameOf = (part: number): string => `part-${String(part).padStart(6, '0')}`;

/** @throws BackupProblem where the browser gives no such folder, as in a private window of Firefox; ArchiveProblem where it has no room for it. */
export async function openBackupParts(storage: Pick<StorageManager, 'getDirectory'>): Promise<BackupParts> {
  const root = await storage.getDirectory().catch((error: unknown) => {
    const problem = problemOf(error);
    // On a full disk Firefox cannot even make the folder: that it gives none at all would be wrong.
    throw problem instanceof ArchiveProblem ? problem : new BackupProblem('backup.problem.noPlace');
  });
  const folder = () => root.getDirectoryHandle(FOLDER, { create: true });

  const fileOf = async (name: string): Promise<File | undefined> => {
    try {
      const file = await (await (await folder()).getFileHandle(name)).getFile();
      return file.size > 0 ? file : undefined;
    } catch {
      return undefined;
    }
  };
  const openFile = async (name: string) => (await (await folder()).getFileHandle(name, { create: true })).createWritable();

  return {
    async list() {
      const files: File[] = [];
      for (let part = 0; ; part++) {
        const file = await fileOf(nameOf(part));
        if (file === undefined) return files;
        files.push(file);
      }
    },
    sink(after) {
      let part = after;
      let stream: FileSystemWritableFileStream | undefined;
      return {
        async write(bytes) {
          stream ??= await openFile(nameOf(part));
          await stream.write(bytes as BufferSource);
        },
        async commit() {
          await stream?.close();
          stream = undefined;
          part++;
        },
      };
    },
    async finish(facts) {
      const stream = await openFile(FACTS);
      await stream.write(JSON.stringify(facts));
      await stream.close();
    },
    async finished() {
      const file = await fileOf(FACTS);
      return file && (JSON.parse(await file.text()) as FinishedBackup);
    },
    async clear() {
      await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
    },
  };
}
