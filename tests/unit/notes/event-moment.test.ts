import { describe, expect, it } from 'vitest';
import { dayIn, delayWords, eventMoment } from '../../../lib/core/notes/event-moment';
import { inEnglish } from '../../english';

const ZONE = 'Europe/London';

describe('how long after it was written', () => {
  it.each([
    ['17:42', false, '2026-05-04T16:42:30Z', 'written within the hour'],
    ['17:42', false, '2026-05-04T17:02:00Z', 'written 20 minutes after'],
    ['17:42', false, '2026-05-04T19:50:00Z', 'written 3 h after'],
    ['17:42', true, '2026-05-04T19:50:00Z', 'written about 3 h after'],
    ['17:42', true, '2026-05-04T17:02:00Z', 'written within the hour'],
    ['17:42', false, '2026-05-06T15:00:00Z', 'written 46 h after'],
    ['17:42', false, '2026-05-14T16:42:00Z', 'written 10 days after'],
    ['17:42', true, '2026-05-14T16:42:00Z', 'written about 10 days after'],
    ['17:42', false, '2026-05-04T16:41:00Z', 'written before it happened'],
    [undefined, false, '2026-05-04T22:59:00Z', 'written the same day'],
    // By the zone's own calendar: it is past midnight there.
    [undefined, false, '2026-05-04T23:01:00Z', 'written 1 day after'],
    [undefined, false, '2026-05-03T12:00:00Z', 'written before it happened'],
    [undefined, true, '2026-06-04T12:00:00Z', 'written 31 days after'],
  ])('%s, about: %s, written at %s: %s', (time, about, writtenAt, words) => {
    const event = { date: '2026-05-04', zone: ZONE, ...(time && { time }), ...(about && { about: true as const }) };
    expect(inEnglish(delayWords(event, writtenAt))).toBe(words);
  });
});

it('stands at its minute, or at the start of its day', () => {
  expect(eventMoment({ date: '2026-05-04', time: '17:42', zone: ZONE })).toEqual({ utc: '2026-05-04T16:42:00.000Z', precision: 'minute' });
  expect(eventMoment({ date: '2026-05-04', zone: ZONE })).toEqual({ utc: '2026-05-03T23:00:00.000Z', precision: 'day' });
  expect(dayIn(ZONE, new Date('2026-05-04T23:30:00Z'))).toBe('2026-05-05');
});
