import type { Said, WordKey } from '../../words/said';
import type { DkimReason, DkimResult } from './result';

export interface DkimSaid {
  /** What the signature proves, in one sentence. */
  readonly headline: Said;
  /** What it leaves open. */
  readonly cautions: readonly Said[];
}

/**
 * One signature in words. A verified signature of a domain that is not the sender's is never said to be the sender's.
 * @param written a moment as the reader writes it; gets ISO 8601 UTC.
 */
export function dkimSaid(result: DkimResult, written: (utc: string) => string): DkimSaid {
  const { domain, partOfBody, uncovered, expires, expired, testing } = result;
  const cautions: (Said | false | undefined)[] = [
    partOfBody && { key: 'dkim.partOfBody', values: [partOfBody.signed, partOfBody.whole] },
    uncovered && { key: 'dkim.uncovered', values: [uncovered.join(', ')] },
    expired && expires !== undefined && { key: 'dkim.expired', values: [written(expires)] },
    testing && { key: 'dkim.testing', values: [domain] },
  ];
  return { headline: headlineOf(result), cautions: cautions.filter((caution) => !!caution) };
}

function headlineOf({ domain, signature, bodyHash, why, senderDomain }: DkimResult): Said {
  if (signature === 'verified') {
    return senderDomain === undefined
      ? { key: 'dkim.verified', values: [domain] }
      : { key: 'dkim.otherVerified', values: [domain, senderDomain] };
  }
  if (why === undefined || why === 'malformed') return { key: 'dkim.malformed' };
  const reason: Said = { key: WHY[why] };
  if (signature === 'failed') return { key: 'dkim.failed', values: [domain, reason] };
  return { key: bodyHash === 'matches' ? 'dkim.bodyMatches' : 'dkim.notChecked', values: [domain, reason] };
}

const WHY: Readonly<Record<DkimReason, WordKey>> = {
  'not-asked': 'dkim.why.notAsked',
  'no-answer': 'dkim.why.noAnswer',
  'no-key': 'dkim.why.noKey',
  revoked: 'dkim.why.revoked',
  'key-unreadable': 'dkim.why.keyUnreadable',
  'key-for-other-use': 'dkim.why.keyForOtherUse',
  'weak-algorithm': 'dkim.why.weakAlgorithm',
  'weak-key': 'dkim.why.weakKey',
  'unknown-algorithm': 'dkim.why.unknownAlgorithm',
  malformed: 'dkim.why.malformed',
  'not-supported': 'dkim.why.notSupported',
  'body-differs': 'dkim.why.bodyDiffers',
  'signature-differs': 'dkim.why.signatureDiffers',
};
