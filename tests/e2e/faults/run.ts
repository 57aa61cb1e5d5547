import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { killSeries } from './kill-series';
import { faultsText, type Result } from './report';
import { upgradeKills } from './upgrade-kills';

/**
 * `npm run faults [seed]`: kills both browsers two hundred times and more, and writes what was found into docs/faults.md. Needs the builds
 * for tests, as the e2e tests do. It ends with an error at the first thing that is lost.
 */
const SEED = Number(process.argv[2] ?? 1);
const KILLS = { chromium: 160, firefox: 28 } as const;
const UPGRADE_KILLS = { chromium: 14, firefox: 6 } as const;

async function inBrowser(browser: keyof typeof KILLS): Promise<Result> {
  const upgrades = await upgradeKills(browser, UPGRADE_KILLS[browser], SEED);
  let count = 0;
  const kills = await killSeries(browser, KILLS[browser], SEED, ({ act, after, found }) =>
    console.log(`${browser} ${++count}: ${act}, ${after} ms: ${found}`),
  );
  return { kills, upgrades };
}

const [chromium, firefox] = await Promise.all([inBrowser('chromium'), inBrowser('firefox')]);
writeFileSync(resolve(import.meta.dirname, '../../../docs/faults.md'), faultsText(SEED, { chromium, firefox }));
