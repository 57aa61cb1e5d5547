import type { Digest } from '../../core/evidence/digest';
import { type ChainFault, type ChainProgress, type ChainReport, verifyArchive } from '../../core/evidence/verify-chain';
import type { Archive } from './archive';

/**
 * Recomputes everything that is kept. Beyond the chain itself it names entries that do not open, and an end that was cut off:
 * the head is stored apart from the entries.
 */
export async function verifyKept(archive: Archive, digest: Digest, onProgress?: (progress: ChainProgress) => void): Promise<ChainReport> {
  const closed: ChainFault[] = [];
  const entries = archive.entries((number) => {
    closed.push({ number, kind: 'content', message: `Entry ${number} was changed outside Evenkeel and does not open.` });
  });
  const report = await verifyArchive(entries, archive.bytes, digest, onProgress);
  const head = await archive.head();
  const cut: ChainFault[] =
    head.number === report.head.number && head.seal === report.head.seal
      ? []
      : [
          {
            number: head.number,
            kind: 'gap',
            message: `The chain should end with entry ${head.number}, but ends with ${report.head.number}.`,
          },
        ];
  return { ...report, faults: [...closed, ...report.faults, ...cut].sort((a, b) => a.number - b.number) };
}
