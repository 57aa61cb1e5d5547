import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayLanguage, orderOf } from '../../../lib/core/time/day-month-order';
import type { DisplayedTime } from '../../../lib/core/time/displayed-time';
import { type InferredBy, inferredTime, onDay } from '../../../lib/core/time/inferred-time';
import { readDisplayed } from '../../../lib/core/time/read-displayed';
import { dayStartIn, momentIn } from '../../../lib/core/time/zone-clock';

const NOW = new Date('2026-11-22T09:30:00Z'); // a Sunday
const BY: InferredBy = { zone: 'Europe/London', now: NOW, from: 'displayed-text' };

const DAY_FIRST = { order: 'day-month', told: 'language' } as const;
const MONTH_FIRST = { order: 'month-day', told: 'dates' } as const;

const read = (words: string, language = 'en-GB'): DisplayedTime => {
  const time = readDisplayed(words, language);
  if (!time) throw new Error(`"${words}" is not read.`);
  return time;
};
const infer = (words: string, by: Partial<InferredBy> = {}) => inferredTime(read(words), { ...BY, ...by });

describe('inferredTime', () => {
  it('takes the day alone, and the hour of something else to find it by', () => {
    expect(infer('Sunday 21:11', { dayAlone: true })).toMatchObject({ utc: '2026-11-15T00:00:00.000Z', precision: 'day' });
    expect(infer('Sunday 08:00', { dayAlone: true })).toMatchObject({ utc: '2026-11-22T00:00:00.000Z', precision: 'day' });
  });

  it.each([
    ['20 Aug 2025, 13:19', '2025-08-20T12:19:00.000Z', 'minute'],
    ['20 Jan 2025, 13:19:07', '2025-01-20T13:19:07.000Z', 'second'],
    ['Today at 08:00', '2026-11-22T08:00:00.000Z', 'minute'],
    ['Yesterday at 22:16', '2026-11-21T22:16:00.000Z', 'minute'],
    ['Yesterday', '2026-11-21T00:00:00.000Z', 'day'],
    ['20 Aug 2025', '2025-08-19T23:00:00.000Z', 'day'],
    ['Thu 6:14 PM', '2026-11-19T18:14:00.000Z', 'minute'],
    ['Sunday', '2026-11-22T00:00:00.000Z', 'day'],
    ['Sunday 09:29', '2026-11-22T09:29:00.000Z', 'minute'],
    ['Sunday 09:31', '2026-11-15T09:31:00.000Z', 'minute'],
    ['20 Nov, 13:19', '2026-11-20T13:19:00.000Z', 'minute'],
    ['31 Dec, 13:19', '2025-12-31T13:19:00.000Z', 'minute'],
    ['Mon 24 Nov', '2025-11-24T00:00:00.000Z', 'day'],
    ['29 Feb', '2024-02-29T00:00:00.000Z', 'day'],
    ['20 Nov 2026, 3 PM', '2026-11-20T00:00:00.000Z', 'day'],
  ])('takes "%s" for %s', (words, utc, precision) => {
    expect(infer(words)).toEqual({ utc, precision, from: 'displayed-text', zone: 'Europe/London' });
  });

  it('goes by the offset where the words name one', () => {
    expect(infer('20 Aug 2025, 13:19 GMT+5:30')).toMatchObject({ utc: '2025-08-20T07:49:00.000Z', zone: '+05:30' });
    expect(infer('20 Aug 2025, 13:19 UTC')).toMatchObject({ utc: '2025-08-20T13:19:00.000Z', zone: '+00:00' });
  });

  it('names the order where it was assumed, and does without a time where there is none', () => {
    expect(infer('8/9/2026', { order: DAY_FIRST })).toMatchObject({
      utc: '2026-09-07T23:00:00.000Z',
      order: 'day-month',
      orderTold: 'language',
    });
    expect(infer('8/9/2026', { order: MONTH_FIRST })).toMatchObject({
      utc: '2026-08-08T23:00:00.000Z',
      order: 'month-day',
      orderTold: 'dates',
    });
    expect(infer('8/9/2026')).toBeUndefined();
    expect(infer('26/8/2026', { order: MONTH_FIRST })).not.toHaveProperty('order');
  });

  it.each(['22:16', 'August 2026', '24 Nov 2026', 'Today at 09:31 UTC+14', '12/12/2026'])('gives none for "%s"', (words) => {
    if (words.startsWith('Today')) expect(infer(words)).toMatchObject({ utc: '2026-11-21T19:31:00.000Z' });
    else expect(infer(words, { order: DAY_FIRST })).toBeUndefined();
  });

  it('takes the day of a divider for a clock time alone', () => {
    const day = read('Thursday, 20 August 2026');
    expect(inferredTime(onDay(read('22:16'), day), { ...BY, from: 'day-divider' })).toEqual({
      utc: '2026-08-20T21:16:00.000Z',
      precision: 'minute',
      from: 'day-divider',
      zone: 'Europe/London',
    });
    expect(onDay(read('21 Aug 2026, 22:16'), day)).toEqual(read('21 Aug 2026, 22:16'));
    expect(onDay(read('22:16'), read('Yesterday at 10:00'))).toEqual({ daysAgo: 1, hour: 22, minute: 16 });
    expect(onDay(read('22:16'), undefined)).toEqual(read('22:16'));
  });

  it('says that the clock showed a time twice, or never', () => {
    expect(infer('25 Oct 2026, 01:30')).toMatchObject({ utc: '2026-10-25T00:30:00.000Z', clock: 'twice' });
    expect(infer('29 Mar 2026, 01:30')).toMatchObject({ utc: '2026-03-29T00:30:00.000Z', clock: 'skipped' });
    expect(infer('29 Mar 2026, 02:30')).not.toHaveProperty('clock');
  });

  it('begins a day where its clocks begin', () => {
    expect(dayStartIn('Asia/Beirut', new Date('2026-03-29T00:00:00Z')).toISOString()).toBe('2026-03-28T22:00:00.000Z');
    expect(dayStartIn('America/New_York', new Date('2026-11-01T00:00:00Z')).toISOString()).toBe('2026-11-01T04:00:00.000Z');
  });

  it('comes back to the clock that was read, in every zone', () => {
    const zones = ['Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Sao_Paulo'];
    const local = fc.date({ min: new Date('2009-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), local, (zone, date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        const { at, clock } = momentIn(zone, whole);
        if (clock === 'skipped') return;
        const shown = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone }).format(at);
        expect(shown).toBe(whole.toISOString().slice(0, 19).replace('T', ' '));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws and never looks more than a day ahead', () => {
    const field = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined });
    const time = fc.record({
      year: field(2300),
      month: field(13),
      day: field(32),
      weekday: field(6),
      daysAgo: field(2),
      hour: field(23),
      minute: field(59),
      offset: field(840),
    });
    fc.assert(
      fc.property(time, fc.constantFrom('Europe/London', 'Pacific/Kiritimati', 'no zone'), (fields, zone) => {
        const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
        const found = inferredTime(given, { ...BY, zone });
        if (found) expect(Date.parse(found.utc)).toBeLessThanOrEqual(NOW.getTime() + 86_400_000);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('orderOf', () => {
  const times = (...words: string[]) => words.map((one) => read(one));

  it('is decided by one number over 12, wherever it stands', () => {
    expect(orderOf(times('8/9/2026', '9/9/2026', '26/9/2026'), 'en-US')).toEqual({ order: 'day-month', told: 'dates' });
    expect(orderOf(times('8/9/2026', '9/26/2026'), 'en-GB')).toEqual({ order: 'month-day', told: 'dates' });
    expect(orderOf(times('Thu 8/6/2026', '8/9/2026'), 'en-GB')).toEqual({ order: 'month-day', told: 'dates' });
  });

  it('is not known where two dates contradict each other', () => {
    expect(orderOf(times('26/9/2026', '9/26/2026'), 'en-GB')).toBeUndefined();
  });

  it('is decided by the order of the messages where only one makes time go one way', () => {
    expect(orderOf(times('8/1/2026', '9/1/2026', '10/1/2026', '1/2/2026'), 'en-US')).toEqual({ order: 'day-month', told: 'sequence' });
    expect(orderOf(times('1/2/2026', '10/1/2026', '9/1/2026', '8/1/2026'), 'en-US')).toEqual({ order: 'day-month', told: 'sequence' });
  });

  it('else is the habit of the language, and says so', () => {
    expect(orderOf(times('8/9/2026'), 'en-US')).toEqual({ order: 'month-day', told: 'language' });
    expect(orderOf(times('8/9/2026', '2026-09-26'), 'en-GB')).toEqual({ order: 'day-month', told: 'language' });
    expect(orderOf([], 'tlh')).toBeUndefined();
  });

  it('takes the region of a language from the preferences where the page names none', () => {
    expect(displayLanguage('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(displayLanguage('en_US', ['en-GB'])).toBe('en-US');
    expect(displayLanguage('pl', ['en-GB'])).toBe('pl');
    expect(displayLanguage('', ['cy-GB'])).toBe('cy-GB');
    expect(displayLanguage(null, [])).toBe('en');
  });
});
