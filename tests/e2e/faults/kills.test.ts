import { expect, test } from 'vitest';
import { describeWith } from '../support/needs';
import { killSeries } from './kill-series';

/** `npm run faults` does the same two hundred times; see docs/faults.md. */
const KILLS = { chromium: 8, firefox: 4 } as const;

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `${browser}, killed at seeded moments`, () => {
    test('loses nothing that it confirmed, and keeps nothing by halves', async () => {
      expect(await killSeries(browser, KILLS[browser], 7)).toHaveLength(KILLS[browser]);
    }, 240_000);
  });
}
