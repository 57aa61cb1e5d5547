import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../lib/core/imports/email';

const bytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const HEAD = ['From: Sam <sam@example.org>', 'To: Alex <alex@example.org>', 'Date: Mon, 2 Mar 2026 08:14:00 +0100', 'MIME-Version: 1.0'];

describe('what a mail says', () => {
  it('reads people, time, subject, text and id', async () => {
    const email = await readEmail(
      bytes(...HEAD, 'Cc: Kim <kim@example.org>', 'Subject: Friday', 'Message-ID: <a1@example.org>', '', 'Four is fine.', ''),
    );
    expect(email).toEqual({
      messageId: '<a1@example.org>',
      references: [],
      sender: { shown: 'Sam', address: 'sam@example.org' },
      recipients: [
        { shown: 'Alex', address: 'alex@example.org' },
        { shown: 'Kim', address: 'kim@example.org' },
      ],
      date: { utc: '2026-03-02T07:14:00.000Z', zone: '+0100' },
      subject: 'Friday',
      text: 'Four is fine.',
      attachments: [],
      missed: [],
    });
  });

  it('decodes names and subjects in several charsets, broken over lines', async () => {
    const email = await readEmail(
      bytes(
        'From: =?iso-8859-1?Q?J=FCrgen?= <j@example.org>',
        'Subject: =?utf-8?B?w5xiZXJn?=',
        ' =?utf-8?B?YWJl?=',
        'To: =?utf-8?Q?=E6=9D=8E=E5=A8=9C?= <li@example.org>',
        '',
        '',
      ),
    );
    expect([email.sender?.shown, email.subject, email.recipients[0]?.shown]).toEqual(['Jürgen', 'Übergabe', '李娜']);
  });

  it('reads parts of different charsets and encodings', async () => {
    const head = [
      ...HEAD,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=iso-8859-15',
      'Content-Transfer-Encoding: 8bit',
      '',
      '',
    ];
    const tail = [
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>20 =E2=82=AC</p>',
      '--b--',
      '',
    ];
    const email = await readEmail(latin1(`${head.join('\r\n')}20 \xa4 f\xfcr Freitag${tail.join('\r\n')}`));
    expect(email.text).toBe('20 € für Freitag');
    expect(email.html).toContain('20 €');
  });

  it('finds attachments in nested parts, with their bytes', async () => {
    const email = await readEmail(
      bytes(
        ...[...HEAD, 'Content-Type: multipart/mixed; boundary=o', '', '--o', 'Content-Type: multipart/alternative; boundary=i', ''],
        ...['--i', 'Content-Type: text/plain', '', 'See the plan.', '--i', 'Content-Type: text/html', '', '<b>See the plan.</b>', '--i--'],
        ...[
          '--o',
          "Content-Type: text/plain; name*=utf-8''Pl%C3%A4ne.txt",
          'Content-Disposition: attachment',
          'Content-Transfer-Encoding: base64',
          '',
          'SGk=',
          '--o--',
          '',
        ],
      ),
    );
    expect(email.text?.trim()).toBe('See the plan.');
    expect(email.attachments).toEqual([{ name: 'Pläne.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('Hi') }]);
  });

  it("does not put a forwarded message's words into the forwarder's mouth", async () => {
    const email = await readEmail(
      bytes(
        ...[...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Please see below.', '--b'],
        ...['Content-Type: message/rfc822', '', 'From: Kim <kim@example.org>', 'Subject: Rude', '', 'You are impossible.', '--b--', ''],
      ),
    );
    expect(email.text).toBe('Please see below.');
    expect(email.attachments.map(({ mediaType }) => mediaType)).toEqual(['message/rfc822']);
  });

  it('lists the ancestors once, the oldest first', async () => {
    const email = await readEmail(bytes(...HEAD, 'References: <a@example.org> <b@example.org>', 'In-Reply-To: <b@example.org>', '', ''));
    expect(email.references).toEqual(['<a@example.org>', '<b@example.org>']);
  });
});

describe('what a mail does not say stays unsaid', () => {
  it.each([
    ['no date', [], 'The message carries no date.'],
    ['a date that is none', ['Date: soon'], 'The date in the message could not be read: "soon".'],
    [
      'a day that does not exist',
      ['Date: 31 Feb 2026 10:00 +0000'],
      'The date in the message could not be read: "31 Feb 2026 10:00 +0000".',
    ],
  ])('%s', async (_name, header, reason) => {
    const email = await readEmail(bytes('From: Sam <sam@example.org>', ...header, '', 'Words'));
    expect(email.date).toBeUndefined();
    expect(email.missed).toEqual([reason]);
  });

  it.each([
    ['one field', ['From: Sam <sam@example.org>, Kim <kim@example.org>']],
    ['two fields', ['From: Sam <sam@example.org>', 'From: kim@example.org']],
  ])('leaves the sender unknown where %s could be of two people', async (_, from) => {
    const email = await readEmail(bytes(...from, 'Date: Mon, 2 Mar 2026 08:14:00 +0100', '', 'Words'));
    expect(email.sender).toBeUndefined();
    expect(email.missed).toEqual([
      'The message names more than one sender: "sam@example.org", "kim@example.org". Which of them wrote it is left unknown.',
    ]);
  });

  it.each([
    ['"Hill, Sam" <sam@example.org>', 'Hill, Sam'],
    ['Hill, Sam <sam@example.org>', 'Sam'],
    ['=?utf-8?Q?Hill=2C_Sam?= <sam@example.org>', 'Hill, Sam'],
  ])('takes %s for one person', async (from, shown) => {
    expect((await readEmail(bytes(`From: ${from}`, ...HEAD.slice(1), '', 'Words'))).sender).toEqual({ shown, address: 'sam@example.org' });
  });

  it.each([
    ['charset=utf-8', 'caf\xe9'],
    ['charset=x-unknown', '\x93quoted\x94'],
  ])('says that letters may be wrong in a part of %s', async (charset, words) => {
    const email = await readEmail(latin1([...HEAD, `Content-Type: text/plain; ${charset}`, '', words].join('\r\n')));
    expect(email.missed).toEqual([
      'Its letters are written otherwise than the message says, so some of them may be wrong or missing; its original is complete.',
    ]);
  });

  it.each([
    ['b', 'b'],
    ['"b c"', 'b c'],
  ])('says where a mail with the boundary %s breaks off', async (written, boundary) => {
    const parts = [
      ...HEAD,
      `Content-Type: multipart/mixed;\r\n boundary=${written}`,
      '',
      `--${boundary}`,
      '',
      'Words',
      `--${boundary}`,
      '',
    ];
    expect((await readEmail(bytes(...parts, 'More', `--${boundary}--`))).missed).toEqual([]);
    expect((await readEmail(bytes(...parts, 'Mo'))).missed).toEqual([
      'The message breaks off before its last part ends; what followed is not in the file.',
    ]);
  });

  it('keeps who wrote when of a mail with more parts than memory could hold', async () => {
    const email = await readEmail(bytes(...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', ...Array(30_000).fill('--b\r\n\r\n')));
    expect(email.sender?.address).toBe('sam@example.org');
    expect(email.missed).toEqual(['The body of this message could not be taken apart; its original is complete.']);
  });

  it('has no sender where the header names none, whatever other headers say', async () => {
    const email = await readEmail(
      bytes('Sender: list@example.org', 'Reply-To: kim@example.org', 'Date: 2 Mar 2026 08:14 +0000', '', 'Words'),
    );
    expect(email.sender).toBeUndefined();
    expect(email.messageId).toBeUndefined();
    expect(email.missed).toEqual(['The message does not name its sender.']);
  });
});

describe('broken mails', () => {
  it('says so where nothing can be taken apart, and does not throw', async () => {
    const depth = 300;
    const open = Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('');
    const email = await readEmail(bytes(...HEAD, `${open}x`));
    expect(email.missed.length).toBeGreaterThan(0);
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        expect((await readEmail(noise)).attachments).toBeInstanceOf(Array);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on headers and parts in any order', async () => {
    const line = fc.constantFrom(
      ...[
        'From: a',
        'From: =?x?Q?=FF?= <',
        'Date: ',
        'Content-Type: multipart/mixed; boundary=""',
        'Content-Type: multipart/mixed; boundary=b',
      ],
      ...[
        '--b',
        '--b--',
        '',
        'Content-Transfer-Encoding: base64',
        '%%%',
        'Content-Type: text/html; charset=nonsense',
        '\u0000',
        'To: g: a@b, c;',
      ],
      ...[
        "Content-Disposition: attachment; filename*0*=x''%FF; filename*1=b",
        'Message-ID: <>',
        'References: <a> <<b>',
        ' folded',
        '<p>=3D</p>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const email = await readEmail(bytes(...lines));
        expect(email.missed).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });
});
