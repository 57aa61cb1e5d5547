import { ExportProblem } from '../../core/export/problem';
import { ArchiveProblem, problemOf } from '../archive/problem';
import type { SyncFile } from './sync-file';

/** Where a pack lies until it is saved: files that this worker has to itself, and one that may be handed out. */
export interface ExportFolder {
  /** Made where there is none. */
  open(name: string): Promise<SyncFile>;
  /** As the disk holds it; the worker must have closed it. */
  file(name: string): Promise<File>;
  remove(name: string): Promise<void>;
}

const FOLDER = 'export';
/** A worker that just ended may hold a file a moment longer. */
const TRIES = 20;
const BETWEEN_MS = 100;

/**
 * A folder in the extension's own place (Origin Private File System); made when it is first needed.
 * Throws ExportProblem where the browser gives none, as in a private window of Firefox; ArchiveProblem where it has no room for it.
 */
export function exportFolder(storage: Pick<StorageManager, 'getDirectory'>): ExportFolder {
  const folder = async () => {
    const root = await storage.getDirectory().catch((error: unknown) => {
      const problem = problemOf(error);
      // On a full disk Firefox cannot even make the folder: that it gives none at all would be wrong.
      throw problem instanceof ArchiveProblem ? problem : new ExportProblem('exportProblem.noPlace');
    });
    return root.getDirectoryHandle(FOLDER, { create: true });
  };
  return {
    async open(name) {
      const handle = await (await folder()).getFileHandle(name, { create: true });
      for (let left = TRIES; ; left--) {
        try {
          // Workers only, so the types of pages do not know it.
          return await (handle as unknown as { createSyncAccessHandle(): Promise<SyncFile> }).createSyncAccessHandle();
        } catch (error) {
          if (!(error instanceof DOMException)) throw error;
          // It was made a moment ago, so it cannot be missing: on a full disk Firefox says so of a file that it could not write.
          if (error.name === 'NotFoundError') throw new ArchiveProblem('storage-full', { cause: error });
          if (left <= 1 || error.name !== 'NoModificationAllowedError') throw error;
          await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
        }
      }
    },
    file: async (name) => (await (await folder()).getFileHandle(name)).getFile(),
    async remove(name) {
      await (await folder()).removeEntry(name).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
  };
}
