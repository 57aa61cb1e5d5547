import { webDigest } from '../../core/evidence/digest';
import type { StampRecord } from '../../core/evidence/stamp';
import { certificateInPem, readCertificate } from '../../core/stamp/certificate';
import { fromBase64, toBase64 } from '../../core/text/base64';
import type { Archive } from '../archive/archive';
import { send } from '../messaging/send';
import { secureAddress } from '../secure-address';
import { type KeptStamp, keptStamps } from './kept-stamps';
import { withReach } from './reach';
import { stampHead } from './stamp-head';
import { StampProblem } from './stamp-problem';

/** The timestamps of this profile's archive, for a page of ours. */
export function stampsOf(archive: Archive) {
  const digest = webDigest(crypto.subtle);
  return {
    list: (): Promise<readonly KeptStamp[]> => keptStamps(archive, digest, crypto.subtle),
    /** To be called in the click itself: the browser may have to ask for permission. @throws StampProblem, ArchiveProblem */
    async stamp({ address, root }: { readonly address: string; readonly root: string }): Promise<StampRecord> {
      const url = secureAddress(address);
      if (!url) throw new StampProblem('stamp.problem.address');
      const certificate = root.trim() === '' ? undefined : rootIn(root);
      const ask = async (request: Uint8Array) => {
        const answer = await send('stamp.ask', { address: url.href, request: toBase64(request) });
        if ('problem' in answer) throw new StampProblem(answer.problem);
        return fromBase64(answer.base64);
      };
      const order = { id: crypto.randomUUID(), authority: url.href, ...(certificate && { root: certificate }) };
      const record = await withReach(url, () => stampHead({ archive, digest, crypto, ask }, order));
      if (!record) throw new StampProblem('stamp.problem.notPermitted');
      return record;
    },
  };
}

function rootIn(pem: string): Uint8Array {
  const bytes = certificateInPem(pem);
  try {
    if (bytes) readCertificate(bytes);
  } catch {
    throw new StampProblem('stamp.problem.root');
  }
  if (!bytes) throw new StampProblem('stamp.problem.root');
  return bytes;
}
