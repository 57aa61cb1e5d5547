import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import DKIM from 'nodemailer/lib/dkim';
import { describe, expect, it } from 'vitest';
import { checkDkim, type KeyAnswer } from '../../../../lib/core/imports/dkim/check-dkim';
import type { DkimResult } from '../../../../lib/core/imports/dkim/result';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const edwards = generateKeyPairSync('ed25519');
const NOW = new Date('2026-11-22T09:00:00Z');

const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64');
const rawEdwards = createPublicKey(edwards.privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
const RECORD = `v=DKIM1; k=rsa; p=${spki(rsa.publicKey)}`;
const ED_RECORD = `v=DKIM1; k=ed25519; p=${rawEdwards}`;

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

const MAIL = crlf(`From: Maya <maya@evenkeel.test>
To: =?utf-8?q?J=C3=BCrgen?= <jurgen@example.net>
Subject: Saturday,
 and the week after
Date: Mon, 4 May 2026 17:42:00 +0100
Message-ID: <1@evenkeel.test>
Content-Type: text/plain; charset=utf-8

Could we swap  Saturday\t for Sunday?  

I will bring the coats.
--\x20
Maya


`);

async function nodemailerSigned(mail = MAIL, options: object = {}): Promise<string> {
  const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = new DKIM({ domainName: 'evenkeel.test', keySelector: 'may', privateKey: pem, ...options });
  return (await buffer(signer.sign(Buffer.from(mail, 'latin1')))).toString('latin1');
}

interface Checked {
  readonly results: readonly DkimResult[];
  readonly asked: readonly string[];
}

async function check(
  mail: string,
  record: string | readonly string[] | Exclude<KeyAnswer, { records: unknown }>['why'] = RECORD,
): Promise<Checked> {
  const asked: string[] = [];
  const results = await checkDkim(bytes(mail), {
    subtle: crypto.subtle,
    now: NOW,
    keyOf: async (domain, selector) => {
      asked.push(`${selector}._domainkey.${domain}`);
      if (record === 'not-asked' || record === 'no-answer') return { why: record };
      return {
        records: typeof record === 'string' ? [record] : record,
        lookedUpAt: NOW.toISOString(),
        resolver: 'https://dns.example.org/',
      };
    },
  });
  return { results, asked };
}

const only = async (...args: Parameters<typeof check>): Promise<DkimResult | undefined> => (await check(...args)).results[0];

/** Signs as RFC 6376 says, for the forms that no signer at hand uses. `signed` is the header text in its form, the signature's own field without b= included. */
function ownSigned(tags: string, formed: (field: string) => string, body: string, mail: string, edwardsKey = false): string {
  const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64');
  const field = `DKIM-Signature: v=1; d=evenkeel.test; s=may; ${tags}; bh=${bodyHash}; b=`;
  const text = Buffer.from(formed(field), 'latin1');
  const signature = edwardsKey
    ? sign(null, createHash('sha256').update(text).digest(), edwards.privateKey)
    : sign('sha256', text, rsa.privateKey);
  return `${field}${signature.toString('base64')}\r\n${mail}`;
}

describe('a mail that nodemailer signed', () => {
  it('is verified, and the result holds what a stranger needs to check again', async () => {
    const { results, asked } = await check(await nodemailerSigned());
    expect(results).toEqual([
      {
        domain: 'evenkeel.test',
        selector: 'may',
        algorithm: 'rsa-sha256',
        canonicalisation: 'relaxed/relaxed',
        signedHeaders: ['from', 'subject', 'date', 'message-id', 'to', 'content-type'],
        bodyHash: 'matches',
        signature: 'verified',
        key: { record: RECORD, lookedUpAt: '2026-11-22T09:00:00.000Z', resolver: 'https://dns.example.org/' },
      },
    ]);
    expect(asked).toEqual(['may._domainkey.evenkeel.test']);
  });

  it('is verified after a way that relaxed forms forgive: folds, spaces, empty lines at the end, bare line feeds', async () => {
    const mail = await nodemailerSigned();
    const changed = mail
      .replace('Subject: Saturday,\r\n and', 'SUBJECT:\tSaturday,  and')
      .replace('swap  Saturday\t for', 'swap Saturday for \t')
      .concat('\r\n\r\n');
    expect(await only(changed)).toMatchObject({ bodyHash: 'matches', signature: 'verified' });
    expect(await only(mail.replace(/\r\n/g, '\n'))).toMatchObject({ bodyHash: 'matches', signature: 'verified' });
    expect(await only(`Received: from a\r\n by b\r\n${mail}`)).toMatchObject({ signature: 'verified' });
  });

  it('is not verified once a letter of the body, a signed field or the signature is another', async () => {
    const mail = await nodemailerSigned();
    const body = await check(mail.replace('coats', 'boats'));
    expect(body.results[0]).toMatchObject({ bodyHash: 'differs', signature: 'failed', why: 'body-differs' });
    expect(body.asked).toEqual([]);
    const failed = { bodyHash: 'matches', signature: 'failed', why: 'signature-differs' };
    expect(await only(mail.replace('Subject: Sat', 'Subject: Sun'))).toMatchObject(failed);
    expect(await only(mail.replace('4 May', '5 May'))).toMatchObject(failed);
    expect(await only(mail.replace(/b=(?=[^h])/, 'b=AAAA'))).toMatchObject(failed);
    expect(await only(mail, `v=DKIM1; p=${spki(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)}`)).toMatchObject(failed);
  });

  it('says which fields the signature leaves open, and which stand once more than signed', async () => {
    const mail = await nodemailerSigned(MAIL, { skipFields: 'subject:date' });
    expect(await only(mail)).toMatchObject({ signature: 'verified', uncovered: ['subject', 'date'] });
    const second = (await nodemailerSigned()).replace('From: Maya', 'From: Jo <jo@example.org>\r\nFrom: Maya');
    expect(await only(second)).toMatchObject({ signature: 'verified', uncovered: ['from'] });
  });

  it('names the sender’s domain where another domain signed', async () => {
    expect(await only(await nodemailerSigned(MAIL.replace('maya@evenkeel.test', 'maya@example.org')))).toMatchObject({
      senderDomain: 'example.org',
    });
    expect(await only(await nodemailerSigned(MAIL.replace('maya@evenkeel.test', 'maya@mail.evenkeel.test')))).not.toHaveProperty(
      'senderDomain',
    );
  });

  it('is checked as far as it can be without asking', async () => {
    const mail = await nodemailerSigned();
    expect(await only(mail, 'not-asked')).toMatchObject({ bodyHash: 'matches', signature: 'not-checked', why: 'not-asked' });
    expect(await only(mail, 'no-answer')).toMatchObject({ bodyHash: 'matches', signature: 'not-checked', why: 'no-answer' });
    expect(await only(mail, [])).toMatchObject({ signature: 'not-checked', why: 'no-key' });
  });

  it('is not verified by a key that may not serve for it', async () => {
    const mail = await nodemailerSigned();
    const p = `p=${spki(rsa.publicKey)}`;
    for (const [record, why] of [
      ['v=DKIM1; p=', 'revoked'],
      [`v=DKIM2; ${p}`, 'key-unreadable'],
      ['v=spf1 -all', 'key-unreadable'],
      ['p=AAAA', 'key-unreadable'],
      [`k=ed25519; ${p}`, 'key-for-other-use'],
      [`h=sha1; ${p}`, 'key-for-other-use'],
      [`s=tlsrpt; ${p}`, 'key-for-other-use'],
    ] as const)
      expect(await only(mail, record)).toMatchObject({ signature: 'not-checked', why, key: { record } });
    const weak = generateKeyPairSync('rsa', { modulusLength: 768 });
    expect(await only(mail, `p=${spki(weak.publicKey)}`)).toMatchObject({ signature: 'not-checked', why: 'weak-key' });
    expect(await only(mail, `t=y; ${p}`)).toMatchObject({ signature: 'verified', testing: true });
    expect(await only(mail, ['v=spf1 -all', RECORD])).toMatchObject({ signature: 'verified' });
  });

  it('is verified by a bare RSA key as some domains publish it', async () => {
    const bare = rsa.publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64');
    expect(await only(await nodemailerSigned(), `p=${bare}`)).toMatchObject({ signature: 'verified' });
  });
});

describe('a signature in other forms', () => {
  const body = crlf('Could we swap  Saturday?  \n\nMaya\n');
  const head = crlf('From: Maya <maya@evenkeel.test>\nSubject:  Saturday\n');

  it('simple: verified byte for byte, and one space more is another mail', async () => {
    const formed = (field: string) => `From: Maya <maya@evenkeel.test>\r\nSubject:  Saturday\r\n${field}`;
    const mail = ownSigned('a=rsa-sha256; h=From:Subject', formed, body, `${head}\r\n${body}\r\n\r\n`);
    expect(await only(mail)).toMatchObject({ canonicalisation: 'simple/simple', signature: 'verified' });
    expect(await only(mail.replace('  Saturday\r', ' Saturday\r'))).toMatchObject({ bodyHash: 'matches', signature: 'failed' });
    expect(await only(mail.replace('swap  ', 'swap '))).toMatchObject({ bodyHash: 'differs' });
  });

  it('ed25519, repeated fields from the bottom up and a field signed as absent', async () => {
    const repeated = `Subject: the first\r\n${head}`;
    const formed = (field: string) =>
      `from:Maya <maya@evenkeel.test>\r\nsubject:Saturday\r\nsubject:the first\r\n${field.replace('DKIM-Signature: ', 'dkim-signature:')}`;
    const tags = 'a=ed25519-sha256; c=relaxed; h=from:subject:subject:subject:reply-to';
    const mail = ownSigned(tags, formed, body, `${repeated}\r\n${body}`, true);
    expect(await only(mail, ED_RECORD)).toMatchObject({
      canonicalisation: 'relaxed/simple',
      algorithm: 'ed25519-sha256',
      signature: 'verified',
    });
    expect(await only(`Reply-To: jo@example.org\r\n${mail}`, ED_RECORD)).toMatchObject({ signature: 'failed', why: 'signature-differs' });
    expect(await only(mail, RECORD)).toMatchObject({ signature: 'not-checked', why: 'key-for-other-use' });
  });

  it('says how much of the body is signed, when it was and until when it holds', async () => {
    const part = body.slice(0, 20);
    const tags = `a=rsa-sha256; c=simple/simple; h=from; l=${part.length}; t=1777912920; x=1777999320`;
    const mail = ownSigned(tags, (field) => `From: Maya <maya@evenkeel.test>\r\n${field}`, part, `${head}\r\n${body}`);
    expect(await only(mail)).toMatchObject({
      signature: 'verified',
      partOfBody: { signed: 20, whole: body.length },
      signedAt: '2026-05-04T16:42:00.000Z',
      expires: '2026-05-05T16:42:00.000Z',
      expired: true,
      uncovered: ['subject'],
    });
    expect(await only(mail.replace(`l=${part.length}`, 'l=9999'))).toMatchObject({ bodyHash: 'differs', why: 'body-differs' });
  });

  it('rsa-sha1 counts for nothing, and nobody is asked', async () => {
    const { results, asked } = await check(ownSigned('a=rsa-sha1; h=from', String, body, `${head}\r\n${body}`));
    expect(results[0]).toMatchObject({ bodyHash: 'not-checked', signature: 'not-checked', why: 'weak-algorithm' });
    expect(asked).toEqual([]);
  });

  it.each([
    'a=rsa-sha256; h=subject',
    'a=rsa-sha256; h=from; c=loose',
    'a=rsa-sha256; h=from; i=maya@example.org',
    'a=rsa-sha256; h=from; h=from',
    'a=rsa-sha256; h=from; l=-1',
    'a=rsa-sha256; h=from; q=web',
    'a=rsa-sha256; h=from; nonsense',
  ])('breaks a rule with %s', async (tags) => {
    const { results, asked } = await check(ownSigned(tags, String, body, `${head}\r\n${body}`));
    expect(results[0]).toMatchObject({ bodyHash: 'not-checked', signature: 'not-checked', why: 'malformed' });
    expect(asked).toEqual([]);
  });

  it('asks for no name that is not a domain’s', async () => {
    const mail = ownSigned('a=rsa-sha256; h=from', String, body, `${head}\r\n${body}`);
    expect((await check(mail.replace('s=may', 's=may/../x'))).asked).toEqual([]);
    expect((await check(mail.replace('d=evenkeel.test', 'd=.'))).asked).toEqual([]);
  });
});

// The sample of RFC 8463, appendix A: signed by neither us nor our test tools.
describe('the mail that RFC 8463 gives as an example', () => {
  const mail = crlf(`DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=brisbane; t=1528637909; h=from : to :
 subject : date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
 Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=test; t=1528637909; h=from : to : subject :
 date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
 DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
 dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
From: Joe SixPack <joe@football.example.com>
To: Suzie Q <suzie@shopping.example.net>
Subject: Is dinner ready?
Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
Message-ID: <20030712040037.46341.5F8J@football.example.com>

Hi.

We lost the game.  Are you hungry yet?

Joe.
`);
  const records: Record<string, string> = {
    brisbane: 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    test: 'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB',
  };

  it('is verified by both of its keys', async () => {
    const results = await checkDkim(bytes(mail), {
      subtle: crypto.subtle,
      now: NOW,
      keyOf: async (_, selector) => ({
        records: [records[selector] ?? ''],
        lookedUpAt: NOW.toISOString(),
        resolver: 'https://dns.example.org/',
      }),
    });
    expect(results.map(({ algorithm, bodyHash, signature }) => [algorithm, bodyHash, signature])).toEqual([
      ['ed25519-sha256', 'matches', 'verified'],
      ['rsa-sha256', 'matches', 'verified'],
    ]);
  });
});

describe('any other mail', () => {
  it('gives nothing where it is not signed', async () => {
    expect((await check(MAIL)).results).toEqual([]);
    expect((await check('')).results).toEqual([]);
    expect((await check(`\r\n${await nodemailerSigned()}`)).results).toEqual([]);
  });

  it('asks for a few keys only, however many signatures it carries', async () => {
    const field = /^DKIM-Signature:[\s\S]*?\r\n(?! )/.exec(await nodemailerSigned())?.[0] ?? '';
    const { results } = await check(field.repeat(100) + MAIL);
    expect(results).toHaveLength(8);
  });

  it('never makes the check fail, however it is broken', async () => {
    const signed = await nodemailerSigned();
    const cut = fc.tuple(
      fc.nat(signed.length),
      fc.nat(200),
      fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.constantFrom('\r\n', '\n', ';', 'b=', ' ', ':', '\r\n\r\n')),
    );
    const broken = cut.map(([at, length, put]) => signed.slice(0, at) + put + signed.slice(at + length));
    const record = fc.oneof(
      fc.constant(RECORD),
      fc.string(),
      fc.string().map((p) => `v=DKIM1; p=${p}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, fc.string({ unit: 'binary-ascii', maxLength: 400 })), record, async (mail, published) => {
        for (const { signature, bodyHash } of (await check(mail, published)).results)
          if (signature === 'verified') expect(bodyHash).toBe('matches');
      }),
      { numRuns: 1000 },
    );
  });
});
