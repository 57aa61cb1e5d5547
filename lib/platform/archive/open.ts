import { webDigest } from '../../core/evidence/digest';
import type { Archive } from './archive';
import { connect } from './db';
import { sealedArchive } from './sealed-archive';
import { upgrades } from './upgrades';

/** The archive of this browser profile. Connects at first use; call `close()` when done. */
export const openArchive = (): Archive =>
  sealedArchive({
    connect: (lost) => connect('evenkeel', upgrades, lost),
    crypto,
    digest: webDigest(crypto.subtle),
    now: () => new Date(),
  });

/** One operation on the archive, closed again whatever comes of it. */
export async function withArchive<T>(work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = openArchive();
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}
