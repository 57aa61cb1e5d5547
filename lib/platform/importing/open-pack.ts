import { decodePack, type PackedMessage } from '../../core/evidence/message-pack';
import type { Archive } from '../archive/archive';
import { ArchiveProblem } from '../archive/problem';

/** The messages of a pack; `undefined` where it is gone or does not open, which keeps nothing else back. @throws ArchiveProblem of any other kind */
export async function openPack(archive: Pick<Archive, 'bytes'>, sha256: string): Promise<readonly PackedMessage[] | undefined> {
  const bytes = await archive.bytes(sha256).catch((error: unknown) => {
    if (error instanceof ArchiveProblem && error.code === 'damaged') return undefined;
    throw error;
  });
  return bytes && decodePack(bytes).catch(() => undefined);
}
