import type { Digest } from '../../core/evidence/digest';
import { type ChainFault, type ChainProgress, type ChainReport, verifyArchive } from '../../core/evidence/verify-chain';
import { stampFaults } from '../stamp/kept-stamps';
import type { Archive } from './archive';
import type { HeadSignature } from './signed-head';
import { withClosed } from './with-closed';

const SIGNATURE_FAULTS: Readonly<Record<HeadSignature, ((number: number) => string) | undefined>> = {
  fits: undefined,
  unsigned: undefined,
  missing: (number) => `The end of the chain, entry ${number}, does not carry the signature that this browser gives.`,
  'does-not-fit': (number) => `The signature of the end of the chain does not fit entry ${number}.`,
  'other-key': (number) => `The end of the chain, entry ${number}, was signed by a key that is not this browser's.`,
};

/**
 * Recomputes everything that is kept. Beyond the chain itself it names entries that do not open, and an end that was cut off:
 * the head is stored apart from the entries, and signed by a key of this browser. Timestamps are checked anew from their bytes.
 */
export async function verifyKept(archive: Archive, digest: Digest, onProgress?: (progress: ChainProgress) => void): Promise<ChainReport> {
  const report = await verifyArchive(withClosed(archive), archive.bytes, digest, onProgress);
  const head = await archive.head();
  const cut: ChainFault[] =
    head.number === report.head.number && head.seal === (report.head.seal ?? head.seal)
      ? []
      : [
          {
            number: head.number,
            kind: 'gap',
            message: `The chain should end with entry ${head.number}, but ends with ${report.head.number}.`,
          },
        ];
  const signature = SIGNATURE_FAULTS[await archive.headSignature()];
  const notOurs: ChainFault[] =
    signature === undefined ? [] : [{ number: head.number, kind: 'signature', message: signature(head.number) }];
  const stamps = await stampFaults(archive, digest, crypto.subtle);
  return { ...report, faults: [...report.faults, ...cut, ...notOurs, ...stamps].sort((a, b) => a.number - b.number) };
}
