import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsBackup } from '../../../lib/core/imports/sms-backup/sms-backup';
import { textLines } from '../../../lib/core/imports/text-lines';
import { whatsapp } from '../../../lib/core/imports/whatsapp/whatsapp';
import { openZip, ZipProblem } from '../../../lib/core/imports/zip';
import { fileOf, OPTIONS, readAll } from './from-memory';
import { zipOf } from './zips';

const runs = { numRuns: 150 };
const piece = fc.integer({ min: 1, max: 200 });
const NAME = 'WhatsApp Chat with Maya.txt';

/** Words that importers look for, among anything else. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '\u200E',
    '\u202F',
    ': ',
    '<Media omitted>',
    'Maya',
    'a.jpg (file attached)',
    '<attached: a.jpg>',
    '[',
    ']',
    ' - ',
    '&#55357;',
    '&',
    '"',
    '<',
    '\uD83D',
  ),
);
const text = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''));
/** No line of it can be the head of a message. */
const line = text.map((each) => `x${each.replace(/[\r\n]/g, ' ')}`);

describe('an export from WhatsApp, made of anything', () => {
  const head = fc
    .record({ day: fc.integer({ min: 1, max: 28 }), minute: fc.integer({ min: 0, max: 59 }), who: fc.constantFrom('Maya: ', 'Sam: ', '') })
    .map(({ day, minute, who }) => `${String(day).padStart(2, '0')}/05/2026, 17:${String(minute).padStart(2, '0')} - ${who}`);
  const message = fc.tuple(head, line, fc.array(line, { maxLength: 3 })).map(([start, first, more]) => [`${start}${first}`, ...more]);

  it('gives a message for each head, and one reject for what stands above', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 3 }),
        fc.array(message, { minLength: 1, maxLength: 20 }),
        piece,
        async (above, messages, size) => {
          const file = fileOf(NAME, [...above, ...messages.flat()].join('\n'), size);
          const read = await readAll(whatsapp, file, { order: 'day-month' });
          expect(read.messages).toHaveLength(messages.length);
          expect(read.rejects).toHaveLength(above.length > 0 ? 1 : 0);
          for (const [at, { sender }] of read.messages.entries()) {
            const [, who] = /^.{17} - (Maya|Sam): /.exec(messages[at]?.[0] ?? '') ?? [];
            if (who !== undefined && sender !== undefined) expect(sender.shown.startsWith(who)).toBe(true);
          }
          expect(new Set(read.messages.map(({ key }) => key)).size).toBe(messages.length);
        },
      ),
      runs,
    );
  });

  it('never throws, whatever the bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc
        .array(
          fc.oneof(
            message.map((lines) => lines.join('\n')),
            text,
          ),
          { maxLength: 20 },
        )
        .map((all) => new TextEncoder().encode(all.join('\n'))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, piece, async (content, size) => {
        const file = fileOf(NAME, content, size);
        whatsapp.recognises(content, file.name);
        await whatsapp.survey(file, OPTIONS);
        await readAll(whatsapp, file);
      }),
      runs,
    );
  });
});

describe('a backup of text messages, made of anything', () => {
  const escaped = text.map((each) =>
    each
      .replace(/&(?!#)/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/"/g, '&quot;')
      .replace(/\p{Cc}/gu, ' '),
  );
  const entry = fc
    .record({
      body: escaped,
      type: fc.constantFrom('1', '2', '3', '9', ''),
      date: fc.oneof(fc.nat().map(String), fc.constant('null'), escaped),
    })
    .map(({ body, type, date }) => `<sms address="07700900123" date="${date}" type="${type}" body="${body}"/>`);
  const mms = escaped.map((body) => `<mms date="1" address="07700900123"><parts><part ct="text/plain" text="${body}"/></parts></mms>`);

  it('gives a message or a reject for each entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(entry, mms), { maxLength: 20 }), piece, async (entries, size) => {
        const read = await readAll(smsBackup, fileOf('sms.xml', `<?xml version="1.0"?><smses>${entries.join('\n')}</smses>`, size));
        expect(read.messages.length + read.rejects.length).toBe(entries.length);
        expect(new Set(read.messages.map(({ key }) => key)).size).toBe(read.messages.length);
      }),
      runs,
    );
  });

  it('never throws, whatever the bytes and wherever the file ends', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.array(fc.oneof(entry, mms, text), { maxLength: 10 }).map((all) => new TextEncoder().encode(`<smses>${all.join('')}</smses>`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), piece, async (content, end, size) => {
        const cut = content.subarray(0, content.length - (end % (content.length + 1)));
        smsBackup.recognises(cut, 'sms.xml');
        for (const { attachments } of (await readAll(smsBackup, fileOf('sms.xml', cut, size))).messages)
          for (const { open } of attachments) await open?.().catch(() => {});
      }),
      runs,
    );
  });
});

describe('a ZIP, made of anything', () => {
  it('never throws when it is opened; its files give their bytes or say why not', async () => {
    const good = await zipOf(
      { name: 'a.txt', content: 'Hello '.repeat(50) },
      { name: 'media/b.jpg', content: 'picture' },
      { name: 'c', content: 'x', password: 'y' },
    );
    const change = fc.record({ at: fc.nat({ max: good.length - 1 }), value: fc.integer({ min: 0, max: 255 }) });
    const damaged = fc.tuple(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat({ max: good.length })).map(([changes, end]) => {
      const copy = good.slice();
      for (const { at, value } of changes) copy[at] = value;
      return end % 4 === 0 ? copy.slice(0, end) : copy;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 500 })), async (bytes) => {
        const zip = await openZip(fileOf('a.zip', bytes));
        for (const { bytes: all, path } of zip.files) {
          expect(path).not.toMatch(/(^|\/)\.\.(\/|$)|^\/|\\/);
          await all().catch((error: unknown) => expect(error).toBeInstanceOf(ZipProblem));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('lines of anything', () => {
  it('put together are the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.map((each) => each.replace(/\p{Cs}/gu, '')),
          { maxLength: 20 },
        ),
        fc.constantFrom('\n', '\r\n'),
        piece,
        async (lines, end, size) => {
          const content = lines.map((each) => each.replace(/[\p{Cc}\uFEFF]/gu, ' ')).join(end);
          const read: string[] = [];
          let to = 0;
          for await (const batch of textLines(fileOf('a.txt', content, size).stream()).batches)
            for (const each of batch) {
              expect(each.from).toBe(to);
              to = each.to;
              read.push(each.text);
            }
          expect(to).toBe(new TextEncoder().encode(content).length);
          expect(read).toEqual(content === '' ? [] : content.replace(/\r?\n$/, '').split(end));
        },
      ),
      runs,
    );
  });
});
