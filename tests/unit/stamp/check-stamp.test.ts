import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webDigest } from '../../../lib/core/evidence/digest';
import { certificateInPem } from '../../../lib/core/stamp/certificate';
import { type CheckedStamp, checkStamp } from '../../../lib/core/stamp/check-stamp';
import { encodeRequest, imprintOf, readRequest, type StampRequest } from '../../../lib/core/stamp/request';
import { type Authority, makeAuthority } from '../../e2e/servers/timestamp-authority';
import { type Forgery, forgedResponse } from './forged-response';

const { subtle } = crypto;
const HEAD = { number: 7, seal: 'a'.repeat(64) };
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

const fault = (checked: CheckedStamp) => ('fault' in checked ? checked.fault : undefined);

describe.skipIf(!hasOpenssl && !process.env.CI)('a timestamp', () => {
  let authority: Authority;
  let other: Authority;
  let query: Uint8Array;
  let request: StampRequest;
  const pem = (from: Authority, name: string) => readFileSync(join(from.folder, name), 'utf8');
  const rootOf = (from: Authority) => certificateInPem(pem(from, 'ca.crt'));
  const check = (response: Uint8Array, root?: Uint8Array) => checkStamp(response, request, subtle, root);
  const forged = (forgery: Forgery = {}, by = authority) => {
    const digits = request.nonce.toString(16).padStart(16, '0').match(/../g) ?? [];
    const nonce = Uint8Array.from(digits, (byte) => Number.parseInt(byte, 16));
    return forgedResponse(by, { imprint: request.imprint, nonce }, forgery);
  };

  beforeAll(async () => {
    authority = makeAuthority();
    other = makeAuthority({ use: 'critical, timeStamping, clientAuth' });
    query = encodeRequest(await imprintOf(HEAD, webDigest(subtle)), crypto.getRandomValues(new Uint8Array(8)));
    request = readRequest(query);
  });
  afterAll(() => {
    authority?.remove();
    other?.remove();
  });

  it('is asked for by a hash and a random number alone', () => {
    expect(query).toHaveLength(69);
    expect(Buffer.from(query).toString('latin1')).not.toContain('aaaa');
  });

  it.each([
    ['EC', {}],
    ['RSA', { key: 'rsa' }],
    ['EC with a certificate between', { between: true }],
  ] as const)('by openssl is found sound, as openssl finds it: %s', async (_, parts) => {
    const own = makeAuthority(parts);
    try {
      const response = own.reply(query);
      expect(own.verifies(query, response)).toBe(true);
      expect(await check(response)).toMatchObject({
        facts: { policy: '1.3.6.1.4.1.55555.1', serial: '2', signedBy: 'CN=Example Timestamps, O=Example, C=GB', end: 'self-signed' },
      });
      const checked = await check(response, rootOf(own));
      expect(checked).toMatchObject({ facts: { end: 'given-root' } });
      if ('facts' in checked) {
        expect(Math.abs(Date.parse(checked.facts.time) - Date.now())).toBeLessThan(60_000);
        expect(checked.facts.chain.at(-1)).toBe('CN=Example Root');
      }
      expect(fault(await check(response, rootOf(authority)))).toBe('other-root');
    } finally {
      own.remove();
    }
  });

  it('that is refused by the authority is none', async () => {
    const broken = Buffer.from(query);
    // Another algorithm: openssl answers that it does not take it.
    broken[broken.indexOf(Buffer.of(0x04, 0x02, 0x01)) + 2] = 0x04;
    expect(fault(await check(authority.reply(broken)))).toBe('refused');
  });

  it('is sound where all that is said in it is right', async () => {
    expect(await check(forged())).toMatchObject({ facts: { serial: '9', policy: '1.2.3.4', end: 'self-signed' } });
    expect(await check(forged({ certificates: [pem(authority, 'tsa.crt')] }))).toMatchObject({ facts: { end: 'not-sent' } });
    expect(await check(forged({ certificates: [pem(authority, 'tsa.crt')] }), rootOf(authority))).toMatchObject({
      facts: { end: 'given-root' },
    });
  });

  it.each<readonly [string, () => Uint8Array, string]>([
    ['of something else', () => forged({ imprint: new Uint8Array(32) }), 'other-imprint'],
    ['in answer to another question', () => forged({ nonce: Uint8Array.of(0x11) }), 'other-nonce'],
    ['by a certificate for other things too', () => forged({}, other), 'not-for-stamping'],
    ['by a certificate for issuing others', () => forged({ certificate: pem(authority, 'ca.crt') }), 'not-for-stamping'],
    ['from before the certificate was valid', () => forged({ time: '20200101000000Z' }), 'out-of-date'],
    ['from after the certificate was valid', () => forged({ time: '20510101000000Z' }), 'out-of-date'],
    ['without its certificate', () => forged({ certificates: [pem(authority, 'ca.crt')] }), 'no-certificate'],
    ['that names another certificate as its own', () => forged({ named: pem(authority, 'ca.crt') }), 'bad-signature'],
    ['whose content was changed', () => forged({ contentDigest: new Uint8Array(32) }), 'bad-signature'],
    ['at no time at all', () => forged({ time: '20261399999999Z' }), 'unreadable'],
    ['that is cut', () => forged().subarray(0, 400), 'unreadable'],
    ['with something behind it', () => Uint8Array.of(...forged(), 0), 'unreadable'],
    ['that is a web page', () => new TextEncoder().encode('<!doctype html><title>Not found</title>'), 'unreadable'],
    ['that is empty', () => new Uint8Array(), 'unreadable'],
  ])('%s is refused', async (_, response, expected) => {
    expect(fault(await check(response()))).toBe(expected);
  });

  it('signed by another key than the certificate’s is refused', async () => {
    const key = pem(other, 'tsa.key');
    const certificate = pem(authority, 'tsa.crt');
    const impostor = { ...other, folder: other.folder };
    expect(key).not.toBe(pem(authority, 'tsa.key'));
    const response = forged({ certificate, certificates: [certificate, pem(authority, 'ca.crt')] }, impostor);
    expect(fault(await check(response))).toBe('bad-signature');
  });

  it('with any bit turned says the same or is refused, and never throws', async () => {
    const sound = new Uint8Array(authority.reply(query));
    const before = await check(sound);
    if (!('facts' in before)) throw new Error('not sound');
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length * 8 - 1), async (bit) => {
        const turned = sound.slice();
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const after = await check(turned);
        if (!('facts' in after)) return;
        // What is signed by nobody may differ: how far the certificates lead.
        const { time, policy, serial, signedBy } = after.facts;
        expect({ time, policy, serial, signedBy }).toEqual({
          time: before.facts.time,
          policy: before.facts.policy,
          serial: before.facts.serial,
          signedBy: before.facts.signedBy,
        });
      }),
      { numRuns: 600 },
    );
  });

  it('made of anything is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(fault(await check(bytes))).toBeDefined();
      }),
    );
    for (const deep of [new Uint8Array(100_000).fill(0x30), Uint8Array.from({ length: 100_000 }, (_, at) => (at % 2 ? 0x80 : 0x30))])
      expect(fault(await check(deep))).toBe('unreadable');
  });
});
