import { expect, it } from 'vitest';
import type { InferredTime } from '../../../lib/core/evidence/message';
import { type OneWay, wayText, withTime } from '../../../lib/core/papers/one-way';

const time = (more: Partial<InferredTime> = {}): InferredTime => ({
  utc: '2026-05-04T16:42:00.000Z',
  precision: 'minute',
  from: 'displayed-text',
  zone: 'Europe/London',
  ...more,
});
const ofAll = (...times: readonly InferredTime[]) => times.reduce<OneWay>(withTime, undefined);

it('says the way of a whole conversation once, though only some of its dates can be read in two ways', () => {
  const dayFirst = { order: 'day-month', orderTold: 'dates' } as const;
  const way = ofAll(time(), time(dayFirst), time(), time({ ...dayFirst, clock: 'twice' }));
  expect(way).toMatchObject({ zone: 'Europe/London' });
  expect(typeof way === 'object' && wayText(way)).toBe(
    'Each time marked “worked out” was worked out from the displayed time, as the source names no moment; assumed: the zone Europe/London, and for dates that can be read in two ways the day before the month (as another date of the conversation shows).',
  );
});

it('says none where zones, orders or places differ', () => {
  expect(ofAll(time(), time({ zone: 'Europe/Paris' }))).toBe('several');
  expect(ofAll(time({ order: 'day-month' }), time({ order: 'month-day' }), time())).toBe('several');
  expect(ofAll(time(), time({ from: 'neighbour' }), time())).toBe('several');
});
