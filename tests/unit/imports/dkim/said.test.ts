import { describe, expect, it } from 'vitest';
import type { DkimResult } from '../../../../lib/core/imports/dkim/result';
import { dkimSaid } from '../../../../lib/core/imports/dkim/said';
import { inEnglish } from '../../../english';

const RESULT: DkimResult = {
  domain: 'evenkeel.test',
  selector: 'may',
  algorithm: 'rsa-sha256',
  canonicalisation: 'relaxed/relaxed',
  signedHeaders: ['from'],
  bodyHash: 'matches',
  signature: 'verified',
};

const said = (change: Partial<DkimResult>) => {
  const { headline, cautions } = dkimSaid({ ...RESULT, ...change }, (utc) => utc.slice(0, 10));
  return [headline, ...cautions].map((one) => inEnglish(one));
};

describe('dkimSaid', () => {
  it('says whose signature holds, and never that a carrier’s is the sender’s', () => {
    expect(said({})).toEqual(['The signature of evenkeel.test holds: the mail went through evenkeel.test as it stands here.']);
    expect(said({ senderDomain: 'example.org' })[0]).toContain('the sender shown is at example.org');
  });

  it('says how far an unchecked one was checked, and why not further', () => {
    expect(said({ signature: 'not-checked', why: 'not-asked' })).toEqual([
      'The text is as evenkeel.test signed it. Whether the signature is its own was not checked: looking up keys is switched off.',
    ]);
    expect(said({ signature: 'not-checked', bodyHash: 'not-checked', why: 'weak-algorithm' })[0]).toMatch(
      /^The signature of evenkeel.test was not checked/,
    );
    expect(said({ signature: 'not-checked', bodyHash: 'not-checked', why: 'malformed' })).toEqual([
      'A signature in this mail could not be read.',
    ]);
    expect(said({ signature: 'failed', bodyHash: 'differs', why: 'body-differs' })).toEqual([
      'The signature of evenkeel.test does not hold: the text is not as it was signed.',
    ]);
  });

  it('says what it leaves open', () => {
    const open = said({
      partOfBody: { signed: 20, whole: 90 },
      uncovered: ['subject', 'date'],
      expires: '2026-05-05T16:42:00.000Z',
      expired: true,
      testing: true,
    });
    expect(open.slice(1)).toEqual([
      'Only the first 20 of 90 bytes of the text are signed: anybody may have added the rest.',
      'Not signed, and so open to change on the way: subject, date.',
      'The signature was meant to hold until 2026-05-05.',
      'evenkeel.test marks its key as being tried out.',
    ]);
  });
});
