import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Kill, killSeries } from './kill-series';
import { faultsText, type Result } from './report';
import { upgradeKills } from './upgrade-kills';

/**
 * `npm run faults [seed] [minutes]`: kills both browsers two hundred times and more, or as often as the minutes allow, and writes what was found into docs/faults.md. Needs the builds
 * for tests, as the e2e tests do. It ends with an error at the first thing that is lost.
 */
const SEED = Number(process.argv[2] ?? 1);
const END = Date.now() + Number(process.argv[3] ?? Number.POSITIVE_INFINITY) * 60_000;
const isLate = () => Date.now() > END;
const KILLS = { chromium: 160, firefox: 28 } as const;
const UPGRADE_KILLS = { chromium: 14, firefox: 6 } as const;

const ASKED = [KILLS, UPGRADE_KILLS].reduce((sum, { chromium, firefox }) => sum + chromium + firefox, 0);

async function inBrowser(browser: keyof typeof KILLS): Promise<Result> {
  const upgrades = await upgradeKills(browser, UPGRADE_KILLS[browser], SEED, isLate);
  let count = 0;
  const tell = ({ act, after, found }: Kill) => console.log(`${browser} ${++count}: ${act}, ${after} ms: ${found}`);
  const kills = await killSeries(browser, KILLS[browser], SEED, tell, isLate);
  return { kills, upgrades };
}

const [chromium, firefox] = await Promise.all([inBrowser('chromium'), inBrowser('firefox')]);
writeFileSync(resolve(import.meta.dirname, '../../../docs/faults.md'), faultsText(SEED, ASKED, { chromium, firefox }));
