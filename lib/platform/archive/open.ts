import type { Unlocked } from '../vault/keys';
import { unlockedHere, used } from '../vault/session-key';
import type { Archive } from './archive';
import { openArchiveWith } from './open-with';

/**
 * The archive of this browser profile. Connects at first use; call `close()` when done.
 * While Evenkeel is locked, whatever has to be opened throws an `ArchiveProblem` with the code `locked`.
 */
export const openArchive = ({ unlocked = unlockedHere }: { readonly unlocked?: Unlocked } = {}): Archive => openArchiveWith(unlocked);

/** One operation on the archive, closed again whatever comes of it. It counts as a use of Evenkeel. */
export async function withArchive<T>(work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = openArchive();
  void used();
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}
