import { afterEach, describe, expect, it } from 'vitest';
import { readEmail } from '../../../../lib/core/imports/email';
import { joinsWithoutBlobs } from '../../../../lib/core/imports/mail/without-blobs';

const bytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));
const HEAD = ['From: Sam <sam@example.org>', 'To: Alex <alex@example.org>', 'Date: Mon, 2 Mar 2026 08:14:00 +0100', 'MIME-Version: 1.0'];
const MAIL = bytes(
  ...HEAD,
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Caf=C3=A9 at =',
  'five',
  '--b',
  'Content-Type: text/html; charset=iso-8859-1',
  '',
  '<p>Café</p>',
  '--b',
  'Content-Type: image/png; name=p.png',
  'Content-Transfer-Encoding: base64',
  '',
  'AAEC',
  'AwQ=',
  '--b--',
  '',
);

const own = globalThis.Blob;
afterEach(() => {
  globalThis.Blob = own;
});

/** How often a Blob is made while a mail is read. */
async function blobsMade(many: boolean): Promise<number> {
  let made = 0;
  globalThis.Blob = class extends own {
    constructor(...given: ConstructorParameters<typeof Blob>) {
      super(...given);
      made++;
    }
  };
  await readEmail(MAIL, { many });
  return made;
}

describe('a mail that is one of many', () => {
  it('is read as any other', async () => {
    const one = await readEmail(MAIL);
    expect(one.text).toMatch(/^Café at five\n/);
    expect(one.html).toContain('<p>CafÃ©</p>');
    expect(one.attachments).toMatchObject([{ name: 'p.png', bytes: Uint8Array.of(0, 1, 2, 3, 4) }]);
    expect(await readEmail(MAIL, { many: true })).toEqual(one);
  });

  it('is joined without a Blob, and leaves the realm its own', async () => {
    expect(await blobsMade(true)).toBe(0);
    expect(globalThis.Blob).not.toBe(own);
  });

  it('is read all the same where the parser is made otherwise', () => {
    const parsers = [{}, { root: null }, { root: {} }, { root: Object.create({ setupContentDecoder: 1 }) as object }];
    for (const parser of parsers) expect(joinsWithoutBlobs(parser)).toBe(parser);
  });
});
