import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ACTS, type ActName } from './acts';
import { type Kill, killSeries } from './kill-series';
import { type UpgradeKill, upgradeKills } from './upgrade-kills';

/**
 * `npm run faults [seed]`: kills both browsers two hundred times and more, and writes what was found into docs/faults.md. Needs the builds
 * for tests, as the e2e tests do. It ends with an error at the first thing that is lost.
 */
const SEED = Number(process.argv[2] ?? 1);
const KILLS = { chromium: 160, firefox: 28 } as const;
const UPGRADE_KILLS = { chromium: 14, firefox: 6 } as const;
const FOUND: readonly Kill['found'][] = ['confirmed, and there', 'not confirmed, and there whole', 'not confirmed, and not there'];

interface Result {
  readonly kills: readonly Kill[];
  readonly upgrades: readonly UpgradeKill[];
}

async function inBrowser(browser: keyof typeof KILLS): Promise<Result> {
  const upgrades = await upgradeKills(browser, UPGRADE_KILLS[browser], SEED);
  let count = 0;
  const kills = await killSeries(browser, KILLS[browser], SEED, ({ act, after, found }) =>
    console.log(`${browser} ${++count}: ${act}, ${after} ms: ${found}`),
  );
  return { kills, upgrades };
}

const row = (browser: string, act: ActName, kills: readonly Kill[]): string => {
  const of = kills.filter((kill) => kill.act === act);
  return `| ${browser} | ${act} | ${of.length} | ${FOUND.map((found) => of.filter((kill) => kill.found === found).length).join(' | ')} | 0 |`;
};

const upgradeRow = (browser: string, kills: readonly UpgradeKill[]): string => {
  const old = kills.filter(({ found, from }) => found === from).length;
  return `| ${browser} | ${kills.length} | ${old} | ${kills.length - old} | 0 |`;
};

const [chromium, firefox] = await Promise.all([inBrowser('chromium'), inBrowser('firefox')]);
const all = [chromium, firefox].reduce((sum, { kills, upgrades }) => sum + kills.length + upgrades.length, 0);
const results = Object.entries({ Chromium: chromium, Firefox: firefox });
const text = `# Faults

What \`npm run faults\` found last (seed ${SEED}): **${all} kills of real browsers, nothing lost, nothing half.**

Each time a browser is started, something is done as a user does it, and after a number of milliseconds that the seed gives the whole
browser is killed (SIGKILL). Then it is started again on the same profile. What was there before has to be there as it was; what the user
was told of has to be there; what the user was not told of has to be there whole or not at all; and "check everything" has to find nothing.
The run ends with an error at the first time that does not hold.

| browser | while | kills | confirmed, and there | not confirmed, and there whole | not confirmed, and not there | lost or half |
| --- | --- | --- | --- | --- | --- | --- |
${results.flatMap(([name, { kills }]) => (Object.keys(ACTS) as ActName[]).map((act) => row(name, act, kills))).join('\n')}

While a database of the first version is brought up to date:

| browser | kills | found as it was | found up to date | in between |
| --- | --- | --- | --- | --- |
${results.map(([name, { upgrades }]) => upgradeRow(name, upgrades)).join('\n')}

A short run of the same (\`tests/e2e/faults/\`) is part of \`npm test\`, with a full disk, a profile that is copied while it is written, two
pages that write at once, and an older Evenkeel on newer data.
`;
writeFileSync(resolve(import.meta.dirname, '../../../docs/faults.md'), text);
console.log(`${all} kills, nothing lost`);
