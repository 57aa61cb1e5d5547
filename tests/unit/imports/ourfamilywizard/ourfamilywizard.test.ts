import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importerFor } from '../../../../lib/core/imports/index';
import { ourfamilywizard } from '../../../../lib/core/imports/ourfamilywizard/importer';
import { encoded, fileOf, messagesIn, OPTIONS, readAll, rejectsIn } from '../imported';
import { pdfOf } from './pdf-of';
import { QUESTION as FIRST, reportOf, ANSWER as SECOND, type Told } from './report';

const read = async (pdf: Uint8Array, options = {}) => readAll(ourfamilywizard, fileOf('report.pdf', pdf), { ...OPTIONS, ...options });

describe("OurFamilyWizard's message report", () => {
  it('reads messages, who saw them and when, and what they answer', async () => {
    const items = messagesIn(await read(reportOf([FIRST, SECOND]), { self: 'Alex Example' }));
    expect(items.map(({ message: { key: _, ...message } }) => message)).toEqual([
      {
        keyKind: 'content',
        sender: { shown: 'Sam Example' },
        recipients: [{ shown: 'Alex Example' }],
        direction: { way: 'received', told: 'name' },
        time: {
          shown: '01/14/2026 at 07:12 AM',
          inferred: { utc: '2026-01-14T07:12:00.000Z', precision: 'minute', from: 'displayed-text', zone: 'Europe/London' },
        },
        subject: 'Swimming on Friday',
        text: 'Hello Alex, can you take her to swimming on Friday, please? I have to be at the surgery until half past five and cannot be there in time.\nFrom next week on I can do it again.\n\nThank you, Sam',
        marks: { viewed: [{ shown: 'Alex Example (First Viewed: 01/14/2026 at 09:00 AM)' }] },
        attachments: ['plan.pdf', 'pool, map.png'].map((name) => ({
          name,
          mediaType: name.endsWith('pdf') ? 'application/pdf' : 'image/png',
          missed: 'The report names the file and does not hold it.',
        })),
        missed: [],
      },
      {
        keyKind: 'content',
        sender: { shown: 'Alex Example' },
        recipients: [{ shown: 'Sam Example' }, { shown: 'Kim Example' }],
        direction: { way: 'sent', told: 'name' },
        time: {
          shown: '01/14/2026 at 12:30 PM',
          inferred: { utc: '2026-01-14T12:30:00.000Z', precision: 'minute', from: 'displayed-text', zone: 'Europe/London' },
        },
        subject: 'Re: Swimming on Friday',
        text: 'Yes, I can.',
        quoted: SECOND.below?.join('\n'),
        marks: {
          viewed: [{ shown: 'Sam Example (First Viewed: Never)' }, { shown: 'Kim Example (First Viewed: 01/15/2026 at 08:01 PM)' }],
        },
        attachments: [],
        missed: [],
      },
    ]);
    expect(items.map(({ title }) => title)).toEqual(['Sam Example', 'Sam Example, Kim Example']);
  });

  it('joins messages over page breaks, without headers and footers, whether a line is repeated there or not', async () => {
    const long: Told = { ...FIRST, body: Array.from({ length: 120 }, (_, index) => `Line ${index + 1}.`) };
    for (const repeats of [false, true]) {
      const items = messagesIn(await read(reportOf([long, SECOND], repeats)));
      expect(items.map(({ message }) => message.text)).toEqual([long.body.join('\n'), 'Yes, I can.']);
    }
  });

  it('takes no words of a message for a field or a heading', async () => {
    const body = ['To: whom it may concern', 'From: now on I collect her.', 'Message 1 of 9', 'Message 2 of 7'];
    const items = messagesIn(await read(reportOf([{ ...SECOND, to: ['Sam Example'], body, below: [] }, SECOND])));
    expect(items.map(({ message: { text, recipients } }) => [text, recipients[0]?.shown])).toEqual([
      [body.join('\n'), 'Sam Example'],
      ['Yes, I can.', 'Sam Example'],
    ]);
  });

  it('decides the order of day and month over the whole report, and asks where it stays open', async () => {
    const on = (sent: string): Told => ({ ...SECOND, sent });
    const survey = (...days: readonly string[]) => ourfamilywizard.survey(fileOf('r.pdf', reportOf(days.map(on))), OPTIONS);
    expect(await survey('01/02/2026 at 07:12 AM', '01/14/2026 at 07:12 AM')).toMatchObject({
      order: 'month-day',
      orderTold: 'dates',
      needsZone: true,
    });
    expect(await survey('14/01/2026 at 07:12', '01/02/2026 at 07:12')).toMatchObject({ order: 'day-month' });
    expect(await survey('01/02/2026 at 07:12 AM')).toMatchObject({ openDates: ['01/02/2026 at 07:12 AM'], senders: ['Alex Example'] });
    const [item] = messagesIn(await read(reportOf([on('01/02/2026 at 07:12 AM')]), { order: 'month-day', zone: 'America/New_York' }));
    expect(item?.message.time.inferred).toMatchObject({ utc: '2026-01-02T12:12:00.000Z', order: 'month-day', orderTold: 'user' });
  });

  it('takes a time whose zone is named as a moment, and one whose name has two meanings not', async () => {
    const times = ['01/14/2026 at 07:12 AM EST', '01/14/2026 at 07:12 AM (UTC+01:00)', '07/14/2026 at 07:12 AM BST'];
    const items = messagesIn(await read(reportOf(times.map((sent) => ({ ...SECOND, sent })))));
    expect(items.map(({ message: { time } }) => [time.utc, time.source, time.inferred?.utc])).toEqual([
      ['2026-01-14T12:12:00.000Z', 'file-field', undefined],
      ['2026-01-14T06:12:00.000Z', 'file-field', undefined],
      [undefined, undefined, '2026-07-14T06:12:00.000Z'],
    ]);
  });

  it('gives the same keys for the same messages of another report', async () => {
    const keys = async (told: readonly Told[]) => messagesIn(await read(reportOf(told))).map(({ message }) => message.key);
    expect((await keys([SECOND, FIRST])).reverse()).toEqual(await keys([FIRST, SECOND]));
  });

  it('lists a message of which nothing can be read, and says how many are missing', async () => {
    const pdf = pdfOf([
      [
        { text: 'Message 1 of 5', left: 50, top: 100 },
        { text: 'torn', left: 50, top: 120 },
      ],
    ]);
    const items = await read(pdf);
    expect(rejectsIn(items)).toEqual([{ at: 'message 1 of 5, page 1', why: 'It names neither a sender nor a time', start: 'torn' }]);
    expect(items.at(-1)).toEqual({ is: 'missed', missed: 'The report speaks of 5 messages, and 1 were found in it.' });
  });

  it('leaves every other PDF alone, with kind words where it is read all the same', async () => {
    const letter = pdfOf([[{ text: 'Dear parents,', left: 50, top: 100 }]]);
    expect(await importerFor(fileOf('letter.pdf', letter))).toBeUndefined();
    expect(await importerFor(fileOf('report.pdf', reportOf([FIRST])))).toBe(ourfamilywizard);
    expect(await read(letter)).toEqual([{ is: 'missed', missed: expect.stringMatching(/no message report.*exhibit\.$/) }]);
    expect(await read(encoded('%PDF-1.4 nothing'))).toEqual([{ is: 'missed', missed: expect.stringMatching(/damaged.*exhibit\.$/) }]);
  });

  it('never throws at a PDF that was broken anywhere', async () => {
    const pdf = reportOf([FIRST, SECOND]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(pdf.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }), async (changes) => {
        const broken = pdf.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        expect((await read(broken)).length).toBeGreaterThan(0);
        await ourfamilywizard.confirms?.(fileOf('r.pdf', broken));
      }),
      { numRuns: 40 },
    );
  });
});
