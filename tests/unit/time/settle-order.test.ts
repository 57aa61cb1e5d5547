import { describe, expect, it } from 'vitest';
import type { InferredTime, MessageTime } from '../../../lib/core/evidence/message';
import type { FoundOrder } from '../../../lib/core/time/day-month-order';
import { inferredTime } from '../../../lib/core/time/inferred-time';
import { readDisplayed } from '../../../lib/core/time/read-displayed';
import { settledTimes } from '../../../lib/core/time/settle-order';

const NOW = new Date('2026-11-22T09:30:00Z');

/** As an adapter reads them that has seen no more than the date itself. */
function timed(
  shown: string,
  order: FoundOrder['order'] = 'day-month',
  told: FoundOrder['told'] = 'language',
  zone = 'Europe/London',
): MessageTime {
  const words = readDisplayed(shown, 'en-GB');
  const inferred = words && inferredTime(words, { zone, now: NOW, from: 'displayed-text', order: { order, told } });
  return { shown, ...(inferred && { inferred }) };
}

const settled = (...times: MessageTime[]): (InferredTime | undefined)[] => settledTimes(times, NOW).map(({ inferred }) => inferred);

describe('settledTimes', () => {
  it('turns what was read by habit once another date proved the order', () => {
    const [first, second] = settled(timed('8/9/2026, 10:05'), timed('9/9/2026, 10:05'), timed('8/10/2026, 10:05', 'month-day', 'dates'));
    expect(first).toEqual({
      utc: '2026-08-09T09:05:00.000Z',
      precision: 'minute',
      from: 'displayed-text',
      zone: 'Europe/London',
      order: 'month-day',
      orderTold: 'dates',
    });
    expect(second).toMatchObject({ utc: '2026-09-09T09:05:00.000Z' });
  });

  it('turns them by the order of the whole conversation', () => {
    const times = settled(timed('1/8/2026'), timed('2/3/2026'), timed('3/2/2026'), timed('4/1/2026'));
    expect(times.map((time) => time?.utc.slice(0, 10))).toEqual(['2026-01-08', '2026-02-03', '2026-03-02', '2026-03-31']);
    expect(times[0]).toMatchObject({ order: 'month-day', orderTold: 'sequence' });
  });

  it('keeps the habit, and says so, where nothing tells more', () => {
    expect(settled(timed('8/9/2026'))).toMatchObject([{ order: 'day-month', orderTold: 'language' }]);
  });

  it('leaves out what hangs on orders that contradict each other, and keeps what is certain', () => {
    const certain = timed('26 Aug 2026');
    const times = settled(timed('8/9/2026', 'day-month', 'dates'), timed('8/9/2026', 'month-day', 'dates'), certain);
    expect(times).toEqual([undefined, undefined, certain.inferred]);
    expect(settledTimes([timed('8/9/2026', 'day-month', 'dates'), timed('8/9/2026', 'month-day', 'dates')], NOW)[0]).toEqual({
      shown: '8/9/2026',
    });
  });

  it('leaves out what would lie ahead, and starts a day where its clocks start', () => {
    const [turned, ahead] = settled(timed('1/2/2026'), timed('1/12/2025'), timed('10/12/2025', 'month-day', 'dates'));
    expect(turned).toMatchObject({ utc: '2026-01-02T00:00:00.000Z', precision: 'day' });
    expect(ahead).toMatchObject({ utc: '2025-01-12T00:00:00.000Z' });
    expect(settled(timed('12/3/2026', 'day-month'), timed('1/2/2026', 'month-day', 'dates'))[0]).toBeUndefined();
  });

  it('goes by the offset where the words named one', () => {
    const [time] = settled(timed('8/9/2026, 10:05 GMT+5:30'), timed('1/2/2026', 'month-day', 'dates'));
    expect(time).toMatchObject({ utc: '2026-08-09T04:35:00.000Z', zone: '+05:30' });
  });

  it('leaves everything as it is where no order was assumed', () => {
    const times = [timed('26 Aug 2026'), { utc: '2026-01-01T00:00:00.000Z' }, { shown: 'long ago' }];
    expect(settledTimes(times, NOW)).toBe(times);
  });
});
