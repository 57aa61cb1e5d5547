import { describe, expect, it } from 'vitest';
import { momentIn } from '../../../lib/core/time/zone-clock';
import { zoneMoments } from '../../../lib/core/time/zone-moments';

const HOUR = 3_600_000;

describe('moments of many times', () => {
  it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kolkata', 'UTC', '+05:30', 'No/Where'])(
    'are those of one time each, all through the year, in %s',
    (zone) => {
      const moment = zoneMoments(zone);
      for (let local = Date.UTC(2011, 11, 25); local < Date.UTC(2012, 11, 1); local += 7.5 * HOUR) {
        expect(moment(local)).toEqual(momentIn(zone, new Date(local)));
      }
      for (let local = Date.UTC(2026, 9, 24); local < Date.UTC(2026, 9, 27); local += HOUR / 4) {
        expect(moment(local)).toEqual(momentIn(zone, new Date(local)));
      }
    },
  );
});
