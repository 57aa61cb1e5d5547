import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eml, mbox } from '../../../../lib/core/imports/mail/importer';
import { mailIn } from '../../../../lib/core/imports/mail/mbox-quoting';
import { encoded, expectGolden, fileOf, fixture, messagesIn, OPTIONS, readAll, rejectsIn } from '../imported';

const OWN = { ...OPTIONS, self: 'alex@example.org' };

describe('a mailbox in a file', () => {
  it("reads Gmail's Takeout, with lines that only begin like a mail", () => expectGolden(mbox, 'mbox/takeout.mbox'));
  it('reads lengths that lead to the next mail, and not those that do not', () => expectGolden(mbox, 'mbox/lengths-crlf.mbox'));
  it('keeps a mail that another tries to swallow by its length', () => expectGolden(mbox, 'mbox/lying-length.mbox'));

  it('tells directions by the address of the user, and conversations by people', async () => {
    const items = messagesIn(await readAll(mbox, fileOf('a.mbox', fixture('mbox/takeout.mbox')), OWN));
    expect(items.map(({ title, message }) => [title, message.direction?.way, message.direction?.told])).toEqual([
      ['Sam', 'received', 'address'],
      ['Sam', 'sent', 'address'],
      // A draft: nothing says that it was sent.
      ['Sam', undefined, undefined],
      ['Sam, Kim', 'received', 'address'],
      ['sam@example.net', 'received', 'address'],
    ]);
    expect(new Set(items.map(({ conversation }) => conversation)).size).toBe(2);
  });

  it('names the place of each mail, so that its original can be cut out', async () => {
    const bytes = fixture('mbox/takeout.mbox');
    const [first] = messagesIn(await readAll(mbox, fileOf('a.mbox', bytes)));
    const { from = 0, to = 0 } = first?.message.inFile ?? {};
    const original = new TextDecoder().decode(mailIn(bytes.slice(from, to)));
    expect(new TextDecoder().decode(first?.mail?.())).toBe(original);
    expect(original).toMatch(/^X-GM-THRID[\s\S]*\nFrom next week on[\s\S]*\n>From is what you wrote\.[\s\S]*Zoë\n$/);
  });

  it('counts every mail, whatever is done to the file', async () => {
    const bytes = fixture('mbox/takeout.mbox');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 20 })), { maxLength: 8 }),
        fc.integer({ min: 1, max: 3000 }),
        async (changes, chunk) => {
          const broken = bytes.slice();
          for (const [at, put] of changes) broken.set(put.subarray(0, broken.length - at), at);
          const items = await readAll(mbox, fileOf('a.mbox', broken, chunk));
          expect(messagesIn(items).length + rejectsIn(items).length).toBeGreaterThan(0);
          expect(await readAll(mbox, fileOf('a.mbox', broken))).toHaveLength(items.length);
          for (const { message } of messagesIn(items)) {
            expect(message.inFile?.from).toBeLessThan(message.inFile?.to ?? 0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never throws and never hangs at bytes that are no mailbox', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 1, max: 200 }), async (bytes, chunk) => {
        await readAll(mbox, fileOf('a.mbox', bytes, chunk));
        await mbox.survey(fileOf('a.mbox', bytes, chunk), OPTIONS);
        await readAll(eml, fileOf('a.eml', bytes, chunk));
      }),
      { numRuns: 100 },
    ));

  it('goes on behind a line of 10 MB and a mail nested a thousand times', async () => {
    const line = `From a@example.org Tue Mar  3 08:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nDate: Tue, 3 Mar 2026 08:00:00 +0000\n`;
    const nested = `${line}${Array.from({ length: 1000 }, (_, depth) => `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n`).join('')}\ndeep\n\n`;
    const long = `${line}Subject: long\n\n${'x'.repeat(10_000_000)}\n\n`;
    const items = await readAll(mbox, fileOf('a.mbox', encoded(`${nested}${long}${line}Subject: last\n\nend\n`)));
    expect(messagesIn(items).map(({ message }) => [message.sender?.address, message.subject, message.missed.length])).toEqual([
      ['a@example.org', undefined, 1],
      ['a@example.org', 'long', 0],
      ['a@example.org', 'last', 0],
    ]);
  });

  it('offers first the address that stands in most mails', async () => {
    const from = (name: string) => `From x@example.org Tue Mar  3 08:00:00 2026\nFrom: ${name}@example.org\nTo: alex@example.org\n\nHi\n\n`;
    const { senders } = await mbox.survey(fileOf('a.mbox', encoded(['kim', 'sam', 'alex', 'sam'].map(from).join(''))), OPTIONS);
    expect(senders).toEqual(['alex@example.org', 'sam@example.org', 'kim@example.org']);
  });
});

describe('one mail in a file', () => {
  it('never takes the date of a carrier for its own', () => expectGolden(eml, 'email/one.eml'));
  it("reads Apple Mail's files without what it noted below", () => expectGolden(eml, 'email/apple.emlx'));

  it('recognises mails and nothing else', () => {
    const [mail, box, chat] = [fixture('email/one.eml'), fixture('mbox/takeout.mbox'), encoded('12/03/2026, 10:00 - Sam: Hello\n')];
    expect([mail, box, chat].map((bytes) => eml.recognises(bytes, 'x'))).toEqual([true, false, false]);
    expect([mail, box, chat].map((bytes) => mbox.recognises(bytes, 'x'))).toEqual([false, true, false]);
    expect(mbox.recognises(encoded('From the school: hello\nNote: nothing\n'), 'x.txt')).toBe(false);
  });
});
