import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../../lib/core/imports/email';
import { plainMail } from '../../../../lib/core/imports/mail/plain-mail';

/** One character for each byte. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
const mail = (head: readonly string[], body: string, end = '\n'): Uint8Array => bytes([...head, '', body].join(end));
const PEOPLE = ['From: Sam <sam@example.org>', 'To: Alex <alex@example.org>', 'Date: Mon, 2 Mar 2026 08:14:00 +0100'];

/** Read alone, as by postal-mime, and as one of many. */
async function readBothWays(source: Uint8Array): Promise<void> {
  expect(await readEmail(source, { many: true })).toEqual(await readEmail(source));
}

const TYPES = [
  'text/plain',
  'text/plain; charset=utf-8',
  'TEXT/HTML;charset="UTF-8"',
  'text/plain; charset = us-ascii ;',
  'text/html; charset=iso-8859-1',
  'text/plain;\n\tcharset=windows-1252',
  'text/plain; charset=iso-8859-15',
];
const ODD_TYPES = [
  '',
  'text',
  'text/plain; charset=utf-8; format=flowed',
  'text/plain; charset="utf-8',
  'text/plain; charset=utf-8"',
  'text/plain; charset=koi8-r',
  'text/plain; charset=utf-16le',
  'text/plain; charset=; charset=utf-8',
  'text/plain (a note); charset=utf-8',
  'text/calendar; charset=utf-8',
  'multipart/mixed; boundary=b',
  'message/rfc822',
  'image/png',
];
const FIELDS = [
  'Subject: Friday',
  'Subject: =?utf-8?B?w5xiZXJn?=\n =?utf-8?B?YWJl?=',
  'Subject:',
  'Subject :  two  blanks \t',
  'subject: A\n B\n\tC',
  'Subject: Z\xc3\xbc and \xfc and \xe2\x82',
  '\xef\xbb\xbfSubject: after a mark',
  'Message-ID: <a1@example.org>',
  'Message-ID: <=?utf-8?Q?a?=@example.org>',
  'References: <a@example.org>\n <b@example.org>',
  'In-Reply-To: <c@example.org>',
  'Cc: Kim <kim@example.org>, "Hill, Jo" <jo@example.org>',
  'Cc: Friends: Kim <kim@example.org>, jo@example.org;',
  'To: =?iso-8859-1?Q?J=FCrgen?= <j@example.org>',
  'Bcc:',
  'From: Kim <kim@example.org>',
  'Date: never',
  'no colon here',
  ': no name',
  ' begins with a blank: x',
  'X-Long: \n \n ',
  'Content-Disposition: inline',
  'Content-Disposition: attachment',
  'Content-Disposition: INLINE; filename=a.txt',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: x-own',
];
const WORDS = [
  'Four is fine.',
  'Caf=C3=A9 at =',
  '=3D=3d=0D=0A=zz=4',
  'soft =20=',
  '',
  '  ',
  'Caf\xc3\xa9',
  'Caf\xe9 \x93so\x94 \x81',
  '\xef\xbb\xbf',
  '\xe2\x82',
  '--b',
  '--b--',
  'QWxsIGlzIHdlbGw=',
  '<p>Four &amp; <b>five</b></p>',
  'a\u0000b',
  '\u00a0',
];

const oneOf = (values: readonly string[]) => fc.constantFrom(...values);
const odd = <T>(common: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: common }, { weight: 1, arbitrary: rare });
const lines = fc.array(odd(oneOf(WORDS), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 8 });
const source = fc
  .record({
    people: odd(fc.constant(PEOPLE), fc.constant<string[]>([])),
    fields: fc.array(oneOf(FIELDS), { maxLength: 4 }),
    type: fc.option(odd(oneOf(TYPES), oneOf(ODD_TYPES))),
    encoding: fc.option(odd(oneOf(['7bit', '8bit', 'Quoted-Printable', 'quoted-printable']), oneOf(['base64', 'binary', '(x) 8bit', '']))),
    body: lines,
    end: oneOf(['\n', '\r\n']),
    last: odd(oneOf(['', '\n']), oneOf(['\r', '=', '\r\r\n', '\n\n'])),
  })
  .map(({ people, fields, type, encoding, body, end, last }) => {
    const head = [
      ...people,
      ...fields,
      ...(type === null ? [] : [`Content-Type: ${type}`]),
      ...(encoding === null ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
    ];
    return bytes([...head, '', ...body].join('\n').concat(last).replaceAll('\n', end));
  });
const changes = fc.array(fc.tuple(fc.nat(1000), odd(fc.constantFrom(9, 10, 13, 32, 58, 61), fc.nat(255))), { maxLength: 3 });
/** Most as they are, some with a few bytes changed. */
const changed = fc.tuple(source, odd(fc.constant<[number, number][]>([]), changes)).map(([whole, places]) => {
  const copy = whole.slice();
  for (const [at, byte] of places) if (at < copy.length) copy[at] = byte;
  return copy;
});

describe('a mail that is one text', () => {
  it('is read to the same result as by the parser of all mails', async () => {
    let [quick, all] = [0, 0];
    await fc.assert(
      fc.asyncProperty(changed, async (one) => {
        all++;
        if (plainMail(one)) quick++;
        await readBothWays(one);
      }),
      { numRuns: 800 },
    );
    // Else nothing would have been compared.
    expect(quick / all).toBeGreaterThan(0.4);
  });

  it.each(TYPES)('is taken as one where its type is %j', (type) => {
    for (const encoding of ['7bit', '8bit', 'quoted-printable'])
      expect(
        plainMail(mail([...PEOPLE, `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`], 'Four is fine.')),
      ).toBeDefined();
  });

  it.each(ODD_TYPES)('is left to that parser where its type is %j', async (type) => {
    const one = mail([...PEOPLE, `Content-Type: ${type}`], 'Four is fine.\n--b\n\nand five\n--b--\n');
    expect(plainMail(one)).toBeUndefined();
    await readBothWays(one);
  });

  it('keeps every letter and line', () => {
    const quoted = mail([...PEOPLE, 'Content-Transfer-Encoding: quoted-printable'], 'Caf=C3=A9 at =\r\nfive =3D 17:00\r\n\r\n', '\r\n');
    expect(plainMail(quoted)).toMatchObject({ type: 'plain', words: 'Café at five = 17:00\n\n' });
    expect(plainMail(mail([...PEOPLE, 'Content-Type: text/html; charset=iso-8859-1'], '<p>Caf\xe9'))).toMatchObject({
      type: 'html',
      words: '<p>Café\n',
    });
  });

  it('takes time that grows with its length only', async () => {
    for (const run of ['\r', '=', ' ', '\n', '=\n', '\r\n', '\t'])
      for (const one of [mail(PEOPLE, run.repeat(300_000)), mail([...PEOPLE, `X: a${run.repeat(50_000)}b`], 'x')]) {
        const from = performance.now();
        plainMail(one);
        expect(performance.now() - from, JSON.stringify(run)).toBeLessThan(2_000);
      }
  });
});
