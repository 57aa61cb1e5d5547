import { ACTS, type ActName } from './acts';
import type { Kill } from './kill-series';
import type { UpgradeKill } from './upgrade-kills';

/** What was found in one browser. */
export interface Result {
  readonly kills: readonly Kill[];
  readonly upgrades: readonly UpgradeKill[];
}

const FOUND: readonly Kill['found'][] = ['confirmed, and there', 'not confirmed, and there whole', 'not confirmed, and not there'];

const row = (browser: string, act: ActName, kills: readonly Kill[]): string => {
  const of = kills.filter((kill) => kill.act === act);
  return `| ${browser} | ${act} | ${of.length} | ${FOUND.map((found) => of.filter((kill) => kill.found === found).length).join(' | ')} | 0 |`;
};

const upgradeRow = (browser: string, kills: readonly UpgradeKill[]): string => {
  const old = kills.filter(({ found, from }) => found === from).length;
  return `| ${browser} | ${kills.length} | ${old} | ${kills.length - old} | 0 |`;
};

/** The text of docs/faults.md. @param asked kills of a whole run. */
export function faultsText(seed: number, asked: number, found: { readonly chromium: Result; readonly firefox: Result }): string {
  const all = Object.values(found).reduce((sum, { kills, upgrades }) => sum + kills.length + upgrades.length, 0);
  const results = Object.entries({ Chromium: found.chromium, Firefox: found.firefox });
  return `# Faults

What \`npm run faults\` found last (seed ${seed}): **${all} kills of real browsers, nothing lost, nothing half.**
${all < asked ? `The run was told to stop after some minutes; a whole one kills ${asked} times.\n` : ''}
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
}
