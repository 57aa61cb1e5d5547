import type { Digest } from '../../core/evidence/digest';
import type { StampRecord } from '../../core/evidence/stamp';
import { checkStamp } from '../../core/stamp/check-stamp';
import { encodeRequest, imprintOf, readRequest } from '../../core/stamp/request';
import type { Archive } from '../archive/archive';
import { problemOfFault, StampProblem } from './stamp-problem';

export interface StampParts {
  readonly archive: Archive;
  readonly digest: Digest;
  readonly crypto: Crypto;
  /** The authority's answer to a request. @throws StampProblem */
  readonly ask: (request: Uint8Array) => Promise<Uint8Array>;
}

export interface StampOrder {
  readonly id: string;
  /** As the user gave it. */
  readonly authority: string;
  /** DER of the root to which the certificates have to lead, where the user gave one. */
  readonly root?: Uint8Array;
}

/**
 * Has the head of the chain stamped, and files the answer if it is sound; with it everything up to that entry is shown to have been there.
 * @throws StampProblem, ArchiveProblem: nothing is kept.
 */
export async function stampHead({ archive, digest, crypto, ask }: StampParts, { id, authority, root }: StampOrder): Promise<StampRecord> {
  const { number, seal } = await archive.head();
  if (number === 0) throw new StampProblem('stamp.problem.nothingKept');
  const head = { number, seal };
  const request = encodeRequest(await imprintOf(head, digest), crypto.getRandomValues(new Uint8Array(8)));
  const response = await ask(request);
  const checked = await checkStamp(response, readRequest(request), crypto.subtle, root);
  if ('fault' in checked) throw problemOfFault(checked.fault);
  const { time, policy, serial, signedBy } = checked.facts;
  try {
    const record: StampRecord = {
      ...{ id, head, authority, time, policy, serial, signedBy },
      request: await archive.stage(id, request, 'application/timestamp-query'),
      response: await archive.stage(id, response, 'application/timestamp-reply'),
      ...(root && { root: await archive.stage(id, root, 'application/pkix-cert') }),
    };
    await archive.append({ kind: 'stamp', record }, []);
    return record;
  } catch (error) {
    await archive.release(id).catch(() => undefined);
    throw error;
  }
}
