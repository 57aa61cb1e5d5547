import { describe, expect, it } from 'vitest';
import { listOfItems } from '../../../lib/core/papers/exhibit-lists';
import { cut, dayAndTime, eventText, momentText, whatText, whenText, whoText } from '../../../lib/core/papers/item-words';
import { omissionText } from '../../../lib/core/papers/omission-text';
import { countPatterns } from '../../../lib/core/papers/pattern-counts';
import { nextLetter } from '../../../lib/core/papers/section-letters';
import { surveyOf } from '../../../lib/core/papers/survey';
import type { TimelineMoment } from '../../../lib/core/timeline/door';
import { itemNow } from '../../../lib/core/timeline/history';
import { message, messageItem, namedTime } from '../../fixtures/exports/invented-items';
import { listedSource } from '../../fixtures/exports/listed-source';
import { processorTime } from '../../support/processor-time';

const ZONE = 'Europe/London';
const at = (utc: string, told: TimelineMoment['told'] = 'observed'): TimelineMoment => ({ utc, precision: 'minute', told });

describe('what was left out', () => {
  it.each([
    [14, '2026-05-03T10:00:00Z', '2026-05-05T10:00:00Z', '[14 messages, 3 to 5 May 2026, not selected]'],
    [1, '2026-05-04T10:00:00Z', '2026-05-04T10:00:00Z', '[1 message, 4 May 2026, not selected]'],
    [2, '2026-04-28T10:00:00Z', '2026-05-02T10:00:00Z', '[2 messages, 28 April to 2 May 2026, not selected]'],
    [9, '2025-12-30T10:00:00Z', '2026-01-02T10:00:00Z', '[9 messages, 30 December 2025 to 2 January 2026, not selected]'],
    // British Summer Time: an hour before midnight in UTC is the next day.
    [3, '2026-05-03T23:30:00Z', '2026-05-04T10:00:00Z', '[3 messages, 4 May 2026, not selected]'],
  ])('%i messages from %s to %s', (items, from, to, text) => {
    expect(omissionText({ items, from: at(from), to: at(to) }, 'message', ZONE)).toBe(text);
  });

  it('says where days were worked out, are known at one end alone, or not at all', () => {
    const [from, to] = [at('2026-05-03T10:00:00Z', 'inferred'), at('2026-05-05T10:00:00Z')];
    expect(omissionText({ items: 2, from, to }, 'message', ZONE)).toBe('[2 messages, 3 to 5 May 2026 (worked out), not selected]');
    expect(omissionText({ items: 2, to }, 'item', ZONE)).toBe('[2 items, 5 May 2026, not selected]');
    expect(omissionText({ items: 2 }, 'item', ZONE)).toBe('[2 items, dates not known, not selected]');
  });
});

describe('a day that was worked out or written in another zone than that of the pack', () => {
  const [SYDNEY, NEW_YORK] = ['Australia/Sydney', 'America/New_York'];
  const filed = { entry: 3, recordedAt: '2026-06-02T09:00:00Z' };
  const inferred = { utc: '2026-05-31T14:00:00.000Z', precision: 'day', from: 'day-divider', zone: SYDNEY } as const;
  const conversation = { key: 'k', title: 'Sam' };
  const inChat = { ...filed, is: 'message', source: 'web', conversation, message: message('Hello', { time: { inferred } }) } as const;
  const note = { summary: 'Late', event: { date: '2026-06-01', zone: SYDNEY }, people: [], children: [], tags: [], links: [] };
  const inNote = { ...filed, is: 'note', note: { id: 'n', writtenAt: filed.recordedAt, note } } as const;

  it.each([
    [inChat, 'Mon 1 Jun 2026 (worked out)', '[2 items, 1 June 2026 (worked out), not selected]'],
    [inNote, 'Mon 1 Jun 2026', '[2 items, 1 June 2026, not selected]'],
  ])('stays that day: %#', (start, day, omitted) => {
    const { at: moment } = itemNow({ number: 1, start, changes: [] });
    expect(moment?.utc).toBe(inferred.utc);
    expect(moment && momentText(moment, NEW_YORK)).toBe(day);
    expect(moment && omissionText({ items: 2, from: moment, to: moment }, 'item', NEW_YORK)).toBe(omitted);
  });

  it('is of that month', async () => {
    const { at: moment } = itemNow({ number: 1, start: inNote, changes: [] });
    const item = { ...messageItem(1, message('Hello')), ...(moment && { at: moment }) };
    const source = listedSource([{ letter: 'A', title: 'Sam', parts: [item] }]);
    const { sections } = await surveyOf(source, NEW_YORK);
    expect(sections.flatMap(({ months }) => months.map(({ month }) => month))).toEqual(['2026-06']);
    const { all } = await countPatterns(source.byTime(), NEW_YORK);
    expect(all.map(({ month }) => month)).toEqual(['2026-06']);
  });
});

describe('an item in a line', () => {
  it('never makes up who or when', () => {
    const { sender: _, ...nobodys } = message('Hello', { time: {} });
    const item = messageItem(1, nobodys);
    expect(whoText(item)).toBe('Sender unknown');
    expect(whenText(item, ZONE)).toBe('date and time not known');
    expect(dayAndTime(item, ZONE)).toEqual(['not known', '']);
  });

  it('says of a worked-out time that it is one, and keeps a day a day', () => {
    const inferred = { utc: '2026-05-03T23:00:00Z', precision: 'day', from: 'day-divider', zone: ZONE } as const;
    const item = messageItem(1, message('Hello', { time: { inferred } }));
    expect(dayAndTime(item, ZONE)).toEqual(['Mon 4 May 2026 (worked out)', '']);
    expect(whenText(messageItem(1, message('x', { time: namedTime('2026-12-01T17:42:00Z') })), ZONE)).toBe('Tue 1 Dec 2026, 17.42 GMT');
    expect(eventText({ date: '2026-05-04', time: '17:42', about: true, zone: ZONE })).toBe('Mon 4 May 2026, about 17.42 BST');
    expect(eventText({ date: '2026-05-04', about: true, zone: ZONE })).toBe('about Mon 4 May 2026');
    expect(eventText({ date: '2026-03-29', time: '01:30', zone: ZONE })).toBe(
      'Sun 29 Mar 2026, 01.30 (Europe/London; clocks skipped this time that day)',
    );
    expect(eventText({ date: '2026-10-25', time: '01:30', about: true, zone: ZONE })).toBe(
      'Sun 25 Oct 2026, about 01.30 (Europe/London; clocks showed this time twice that day)',
    );
  });

  it('cuts between words and never inside a character', async () => {
    expect(cut('one two  three\nfour', 100)).toBe('one two three four');
    expect(cut('one two three four', 12)).toBe('one two…');
    expect(cut('🎈🎈🎈🎈🎈', 3)).toBe('🎈🎈…');
    expect(cut(`${' '.repeat(5000)}word${'\n'.repeat(5000)}`, 20)).toBe('word…');
    expect(await processorTime(() => expect(cut('x'.repeat(10_000_000), 20)).toBe(`${'x'.repeat(19)}…`))).toBeLessThan(1000);
    expect(whatText(messageItem(1, message('', { attachments: [{ name: 'gate.png', mediaType: 'image/png' }] })))).toBe(
      'No words; with the file “gate.png”.',
    );
  });
});

it('goes on after Z as columns of a spreadsheet do', () => {
  expect([[], ['A'], ['A', 'Z'], ['AZ'], ['ZZ']].map(nextLetter)).toEqual(['A', 'B', 'AA', 'BA', 'AAA']);
});

describe('the list of items', () => {
  const source = (count: number, sections = 1) =>
    listedSource(
      Array.from({ length: sections }, (_, section) => ({
        letter: `S${section}`,
        title: `Conversation ${section}`,
        conversation: { key: `web/${section}`, title: '', source: 'web' as const },
        parts: Array.from({ length: count }, (_, index) =>
          messageItem(
            section * count + index + 1,
            message('Hello', { time: namedTime(new Date(Date.UTC(2026, 0, 1, index)).toISOString()) }),
          ),
        ),
      })),
    );
  const listed = async (...size: [number, number?]) => listOfItems({ survey: await surveyOf(source(...size), ZONE) });

  it('names each of up to 400 items', async () => {
    expect(await listed(400)).toMatchObject({ title: 'List of items', count: 400 });
  });

  it('names months where there are more', async () => {
    const index = await listed(1500);
    expect(index).toMatchObject({ title: 'List of items, by month', count: 3 });
    expect(Array.from(index.lines() as Iterable<{ text: string; to: string }>)).toEqual([
      { text: 'S0. Conversation 0 · January 2026 · 744 items from EK-0001 on', to: 'EK-0001' },
      { text: 'S0. Conversation 0 · February 2026 · 672 items from EK-0745 on', to: 'EK-0745' },
      { text: 'S0. Conversation 0 · March 2026 · 84 items from EK-1417 on', to: 'EK-1417' },
    ]);
  });

  it('names sections where the months are too many', async () => {
    expect(await listed(1, 401)).toMatchObject({ title: 'List of items, by section', count: 401 });
  });
});
