import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imessageCsv } from '../../../../lib/core/imports/imessage/csv-importer';
import { imessageText } from '../../../../lib/core/imports/imessage/text-importer';
import { openZip } from '../../../../lib/core/imports/zip';
import { encoded, expectGolden, fileOf, fixture, messagesIn, OPTIONS, readAll, rejectsIn } from '../imported';
import { zipOf } from '../zip-of';

const TEXT = 'imessage-text/+447700900123.txt';
const CSV = 'imessage-csv/Messages - Sam.csv';

const rows = (...lines: readonly string[]) => encoded(`Date,Direction,Name,Number,Message\n${lines.join('\n')}\n`);

describe('iMessage as text', () => {
  it('reads tapbacks, edits, unsent messages, answers and files', () => expectGolden(imessageText, TEXT));

  it('names the place of each message', async () => {
    const bytes = fixture(TEXT);
    const last = messagesIn(await readAll(imessageText, fileOf('a.txt', bytes))).at(-1)?.message.inFile;
    expect(new TextDecoder().decode(bytes.slice(last?.from, last?.to))).toBe('May 18, 2022  9:07:00 AM\nMe\nLast\n');
  });

  it('asks who the user is only where the file has another name than “Me”', async () => {
    const named = encoded(new TextDecoder().decode(fixture(TEXT)).replace(/^( *)Me$/gm, '$1Alex'));
    expect((await imessageText.survey(fileOf('a.txt', fixture(TEXT)), OPTIONS)).senders).toBeUndefined();
    expect((await imessageText.survey(fileOf('a.txt', named), OPTIONS)).senders).toEqual(['+447700900123', 'Alex']);
    const ways = (items: Awaited<ReturnType<typeof readAll>>) =>
      messagesIn(items).flatMap(({ message: { direction } }) => direction?.way ?? []);
    expect(ways(await readAll(imessageText, fileOf('a.txt', named)))).toEqual([]);
    expect(ways(await readAll(imessageText, fileOf('a.txt', named), { ...OPTIONS, self: 'Alex' }))).toEqual(
      ways(await readAll(imessageText, fileOf('a.txt', fixture(TEXT)))),
    );
  });

  it('keeps an answer that stands only below what it answers', async () => {
    const text =
      'May 17, 2022  5:29:42 PM\nSam\nFour?\n    May 17, 2022  6:00:00 PM\n    Me\n    Fine\n\n\nMay 17, 2022  7:00:00 PM\nMe\nLater\n';
    const items = messagesIn(await readAll(imessageText, fileOf('Sam - 3.txt', encoded(text))));
    expect(items.map(({ title, message }) => [title, message.text, message.quoted])).toEqual([
      ['Sam', 'Four?', undefined],
      ['Sam', 'Later', undefined],
      ['Sam', 'Fine', 'Four?'],
    ]);
  });

  it('reads all conversations of a ZIP, with their files', async () => {
    const zip = await zipOf({ 'export/+447700900123.txt': fixture(TEXT), 'export/attachments/12/IMG_0042.HEIC': encoded('picture') });
    expect(await imessageText.recognisesZip?.(await openZip(fileOf('x.zip', zip)), 'x.zip')).toBe(true);
    const files = messagesIn(await readAll(imessageText, fileOf('x.zip', zip))).flatMap(({ message }) => message.attachments);
    expect(new TextDecoder().decode(await files[0]?.open?.())).toBe('picture');
  });
});

describe('messages of a phone as a table', () => {
  it("reads iMazing's table, with line ends and quotation marks in it", () => expectGolden(imessageCsv, CSV));
  it("reads PhoneView's, which names no columns", () => expectGolden(imessageCsv, 'imessage-csv/phoneview.csv'));
  it('reads UTF-16 with semicolons, and decides the order of day and month over the file', () =>
    expectGolden(imessageCsv, 'imessage-csv/semicolons.csv', { ...OPTIONS, language: 'en-US', self: 'Alex' }));

  it('asks where the dates leave it open', async () => {
    const survey = await imessageCsv.survey(fileOf('a.csv', rows('03/04/2026 09:15,Received,Sam,07700 900123,Hi')), OPTIONS);
    expect(survey).toEqual({ openDates: ['03/04/2026 09:15'], needsZone: true });
    const [item] = messagesIn(
      await readAll(imessageCsv, fileOf('a.csv', rows('03/04/2026 09:15,Received,Sam,07700 900123,Hi')), {
        ...OPTIONS,
        order: 'month-day',
      }),
    );
    expect(item?.message.time.inferred).toMatchObject({ utc: '2026-03-04T09:15:00.000Z', orderTold: 'user' });
  });

  it('never takes the other side for the sender of what was sent', async () => {
    const items = messagesIn(
      await readAll(
        imessageCsv,
        fileOf('a.csv', rows('2026-03-04 09:15,Sent,Sam,07700 900123,Hi', '2026-03-04 09:16,Received,Sam,+447700900123,Hello')),
      ),
    );
    expect(items.map(({ message: { sender, recipients } }) => [sender?.shown, recipients[0]?.shown])).toEqual([
      [undefined, 'Sam'],
      ['Sam', undefined],
    ]);
    expect(items[0]?.conversation).toBe(items[1]?.conversation);
  });

  it('takes a time with its zone as a moment', async () => {
    const items = messagesIn(
      await readAll(
        imessageCsv,
        fileOf('a.csv', rows('2025-07-01T10:00:00.000Z,Sent,Sam,1,Hi', '2025-07-01 10:00:00 +0100,Sent,Sam,1,Hi')),
      ),
    );
    expect(items.map(({ message: { time } }) => [time.utc, time.source, time.inferred])).toEqual([
      ['2025-07-01T10:00:00.000Z', 'file-field', undefined],
      ['2025-07-01T09:00:00.000Z', 'file-field', undefined],
    ]);
  });

  it('says where one side of a conversation is missing', async () => {
    const lines = Array.from({ length: 25 }, (_, index) => `2026-03-04 09:${10 + index},Received,Sam,07700 900123,Message ${index}`);
    const items = await readAll(imessageCsv, fileOf('a.csv', rows(...lines)));
    expect(items.at(-1)).toEqual({ is: 'missed', missed: expect.stringMatching(/^Only received messages of “Sam”/) });
  });

  it('finds the file of a message in a ZIP under the name that the exporter gave it', async () => {
    const zip = await zipOf({
      'csv/Messages - Sam.csv': fixture(CSV),
      'attachments/2025-11-03 14 36 00 - Sam - IMG_0042.HEIC': encoded('picture'),
    });
    expect(await imessageCsv.recognisesZip?.(await openZip(fileOf('x.zip', zip)), 'x.zip')).toBe(true);
    const files = messagesIn(await readAll(imessageCsv, fileOf('x.zip', zip))).flatMap(({ message }) => message.attachments);
    expect(new TextDecoder().decode(await files[0]?.open?.())).toBe('picture');
  });

  it('loses one row to a quotation mark that nobody closes', async () => {
    const items = await readAll(
      imessageCsv,
      fileOf('a.csv', rows('2026-03-04 09:15,Sent,Sam,1,"Hi', '2026-03-04 09:16,Sent,Sam,1,Two', '2026-03-04 09:17,Sent,Sam,1,Three')),
    );
    expect(messagesIn(items).map(({ message }) => [message.text, message.missed.length])).toEqual([
      ['"Hi', 1],
      ['Two', 0],
      ['Three', 0],
    ]);
  });

  it('recognises no other table, and no WhatsApp of the same program', () => {
    const heads = [
      'Date,Type,Description,Amount',
      'Chat Session,Message Date,Sent Date,Type,Sender ID,Sender Name,Status,Forwarded,Text,Attachment info',
      'a,b',
      '',
    ];
    expect(heads.map((head) => imessageCsv.recognises(encoded(`${head}\n`), 'a.csv'))).toEqual([false, false, false, false]);
  });
});

describe('whatever stands in the file', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '"',
      '\n',
      ',',
      ';',
      '\r\n',
      '""',
      'May 17, 2022  5:29:42 PM',
      '\n\n',
      'Me\n',
      '    ',
      'Tapbacks:\n',
      '2026-03-04 09:15',
      'Sent',
    ),
  );
  const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));

  it('is read without an error, in pieces as at once', () =>
    fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 50 }), async (text, chunk) => {
        for (const [importer, head] of [
          [imessageText, 'May 17, 2022  5:29:42 PM\nMe\n'],
          [imessageCsv, 'Date,Direction,Message\n'],
        ] as const) {
          const bytes = encoded(head + text);
          const items = await readAll(importer, fileOf('a', bytes));
          expect(await readAll(importer, fileOf('a', bytes, chunk))).toEqual(items);
          expect(messagesIn(items).length + rejectsIn(items).length).toBeGreaterThanOrEqual(importer === imessageText ? 1 : 0);
          await importer.survey(fileOf('a', bytes, chunk), OPTIONS);
        }
      }),
    ));
});
