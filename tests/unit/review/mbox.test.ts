import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/core/export/item';
import { mbox } from '../../../lib/core/imports/mail/importer';
import { mailsIn } from '../../../lib/core/imports/mail/mbox-mails';
import { mailIn } from '../../../lib/core/imports/mail/mbox-quoting';
import { mboxFile, quotedFrom } from '../../../lib/core/review/mbox';
import { encoded, fileOf, messagesIn, readAll } from '../imports/imported';
import { exportItem, madeFile, madeSource, REQUEST, textOf } from './made-source';

const raw = encoded(
  'Received: by mail.example.org\r\nFrom: Alex <alex@example.org>\r\nTo: Sam <sam@example.net>\r\nDate: Mon, 4 May 2026 17:42:00 +0100\r\nSubject: Friday\r\nMessage-ID: <one@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFrom now on at 4.\r\n>From is yours\r\n\r\nFrom Mon to Fri. Caf\u00e9\r\n',
);
const mail = madeFile('mail.eml', 'message/rfc822', raw);
const letter = madeFile(
  'Brief für Zoë “Mai” — und noch ein sehr langer Name, damit er in mehreren Zeilen steht.pdf',
  'application/pdf',
  Uint8Array.from({ length: 300 }, (_, at) => at % 256),
);
const nasty = madeFile('a"\r\nX-Bad: 1\r\n.txt', 'text/plain\r\nX-Bad: 2', encoded('From here\n'));

const withoutMessage = (item: ExportItem): ExportItem => {
  const { message: _, conversation: __, at: ___, ...rest } = item;
  return rest;
};
const items: readonly ExportItem[] = [
  exportItem(
    1,
    { mail: mail.file, source: 'mail-file' },
    { sender: { shown: 'Alex', address: 'alex@example.org' }, text: 'From now on at 4.' },
  ),
  exportItem(
    2,
    { files: [letter.file] },
    {
      text: 'From today\nFrom me: Zoë \u{1F600} שלום',
      recipients: [{ shown: 'Zoë, Müller "M"', address: 'zoe@example.org' }, { shown: 'Ali' }],
    },
  ),
  {
    ...exportItem(3, { at: { utc: '2026-05-05T09:00:00.000Z', precision: 'minute', told: 'inferred' } }),
    message: { key: 'k', keyKind: 'content', recipients: [], time: { shown: '10:00' }, text: 'who?', attachments: [], missed: [] },
  },
  withoutMessage(
    exportItem(4, {
      kind: 'note',
      source: 'note',
      note: {
        summary: 'Handover late.\nFrom 4 to 5.',
        event: { date: '2026-05-04', time: '16:00', zone: 'Europe/London' },
        writtenAt: '2026-05-04T19:00:00.000Z',
        childsWords: { child: 'M', words: 'I waited.', whoWasThere: 'nobody', askedBefore: 'How was it?' },
      },
    }),
  ),
  exportItem(
    5,
    { files: [nasty.file], conversation: { key: 'k', title: 'a\r\nX-Bad: 3\r\n\r\nbody' } },
    { sender: { shown: 'Sam\r\nX-Bad: 4', address: 'a b\r\nX-Bad: 5' }, text: '' },
  ),
];
const blobs = [mail, letter, nasty].map(({ content }) => content);
const made = () => textOf(mboxFile(madeSource(items, blobs), REQUEST).content);

describe('a mailbox of all items', () => {
  it('is read again by the importer, the raw mail byte for byte', async () => {
    const file = fileOf('messages.mbox', await made());
    const mails = [];
    for await (const some of mailsIn(file)) for (const { bytes } of some) mails.push(mailIn(bytes ?? new Uint8Array()));
    expect(mails).toHaveLength(5);
    expect(Buffer.from(mails[0] ?? []).equals(Buffer.from(raw))).toBe(true);
    const read = messagesIn(await readAll(mbox, file));
    expect(read.map(({ message }) => [message.sender?.shown, message.sender?.address, message.missed])).toEqual([
      ['Alex', 'alex@example.org', []],
      ['Sam Hill (+44 7700 900123)', '44-7700-900123@evenkeel.invalid', []],
      ['Sender not known', 'unknown@evenkeel.invalid', []],
      ["The archive's owner", 'owner@evenkeel.invalid', ['The message carries no date.']],
      ['Sam X-Bad: 4 (a b X-Bad: 5)', 'a-b-x-bad-5@evenkeel.invalid', []],
    ]);
    expect(read[1]?.message.text).toContain('From today\nFrom me: Zoë \u{1F600} שלום');
    expect(read[1]?.message.recipients).toEqual([
      { shown: 'Zoë, Müller "M"', address: 'zoe@example.org' },
      { shown: 'Ali', address: 'ali@evenkeel.invalid' },
    ]);
    expect(read[1]?.message.attachments.map(({ name }) => name)).toEqual([letter.file.name]);
    const [attached] = read[1]?.message.attachments ?? [];
    expect(Buffer.from((await attached?.open?.()) ?? []).equals(Buffer.from(letter.content))).toBe(true);
    expect(read[3]?.message.text).toMatch(
      /^Handover late\.\nFrom 4 to 5\.[\s\S]*I waited\.[\s\S]*How was it\?[\s\S]*\[EK-0004: made from a record; this is not a mail that was received\.\]$/,
    );
  });

  it('marks what is made from a record, and lets no stranger write a header', async () => {
    const text = new TextDecoder().decode(await made());
    expect(text.match(/^X-Evenkeel-Made: made from a record; this is not a mail that was received$/gm)).toHaveLength(4);
    expect(text.match(/^X-Evenkeel-Time: Worked out, not observed/gm)).toHaveLength(1);
    expect(text).not.toMatch(/^X-Bad/m);
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(300);
  });

  it("is read by Python's mailbox and email", async () => {
    const python = (() => {
      try {
        return execFileSync('python3', ['--version']).toString();
      } catch {
        return undefined;
      }
    })();
    if (python === undefined) return;
    const folder = mkdtempSync(join(tmpdir(), 'mbox-'));
    try {
      writeFileSync(join(folder, 'm.mbox'), await made());
      const program = `
import mailbox, email.policy, email.parser, json, sys, base64
out = []
for key, message in mailbox.mbox(sys.argv[1]).items():
    mail = email.parser.BytesParser(policy=email.policy.default).parsebytes(message.as_bytes())
    body = mail.get_body(('plain',))
    out.append([str(mail['From']), str(mail['Subject']), mail.get('X-Evenkeel-Item'), body.get_content(), [[p.get_filename(), len(p.get_content()) if isinstance(p.get_content(), bytes) else p.get_content()] for p in mail.iter_attachments()], [type(d).__name__ for d in mail.defects]])
print(json.dumps(out))`;
      const read = JSON.parse(execFileSync('python3', ['-c', program, join(folder, 'm.mbox')]).toString()) as unknown[][];
      expect(read.map(([, , id]) => id)).toEqual([null, 'EK-0002', 'EK-0003', 'EK-0004', 'EK-0005']);
      expect(read[1]?.[0]).toBe('"Sam Hill (+44 7700 900123)" <44-7700-900123@evenkeel.invalid>');
      expect(read[1]?.[3]).toContain('From today\nFrom me: Zoë \u{1F600} שלום');
      expect(read[1]?.[4]).toEqual([[letter.file.name, 300]]);
      expect(read.map(([, , , , , defects]) => defects)).toEqual([[], [], [], [], []]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('quotes lines the same wherever chunks end, and is undone by the reader', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('From ', '>From ', '>>From ', 'From', 'F', 'Fr', '>', '\n', '\r\n', 'x', ' ', '\n\n'), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (parts, size) => {
          const head = 'Subject: a\n\n';
          const bytes = encoded(head + parts.join(''));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.slice(index * size, (index + 1) * size),
          );
          const whole = Buffer.from(await textOf(quotedFrom([bytes]))).toString();
          expect(Buffer.from(await textOf(quotedFrom(chunks))).toString()).toBe(whole);
          expect(whole).not.toMatch(/^From /m);
          const ended = Buffer.from(bytes)
            .toString()
            .replace(/(?<!\n)$/, '\n')
            .replace(/\n\n$/, (end) => end);
          expect(Buffer.from(mailIn(encoded(whole))).toString()).toBe(ended.endsWith('\n') ? ended : `${ended}\n`);
        },
      ),
      { numRuns: 300 },
    ));
});
