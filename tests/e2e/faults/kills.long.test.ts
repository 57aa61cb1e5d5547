import { expect, test } from 'vitest';
import { describeWith } from '../support/needs';
import { killSeries } from './kill-series';
import { upgradeKills } from './upgrade-kills';

/** `npm run faults` does the same two hundred times; see docs/faults.md. */
const KILLS = { chromium: 8, firefox: 3 } as const;
const UPGRADE_KILLS = { chromium: 2, firefox: 1 } as const;

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `${browser}, killed at seeded moments`, () => {
    test('loses nothing that it confirmed, and keeps nothing by halves', async () => {
      expect(await killSeries(browser, KILLS[browser], 7)).toHaveLength(KILLS[browser]);
    }, 240_000);

    test('finds a database that was being brought up to date as it was, or up to date', async () => {
      expect(await upgradeKills(browser, UPGRADE_KILLS[browser], 7)).toHaveLength(UPGRADE_KILLS[browser]);
    }, 120_000);
  });
}
