import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readMessages } from '../../training/messages';
import { ms, table } from '../table';
import { draftOf } from '../tone/drafts';
import { type BrowserName, launchPair } from './browsers';
import { type Reading, readingCost } from './reading';
import { type Writing, writingCost } from './writing';

const root = fileURLToPath(new URL('../../', import.meta.url));
const WORDS = 1000;

const messages = readMessages(`${root}training/messages`).filter(({ author }) => author === 'dev');
const draft = draftOf(messages, WORDS, () => 0);

const load = loadavg()[0] ?? 0;
const measured: { browser: BrowserName; reading: Reading; writing: Writing }[] = [];
for (const browser of ['chromium', 'firefox'] as const) {
  const pair = await launchPair(browser);
  try {
    const reading = await readingCost(pair);
    console.error(browser, JSON.stringify(reading));
    const writing = await writingCost(pair, draft);
    console.error(browser, JSON.stringify(writing));
    measured.push({ browser, reading, writing });
  } finally {
    await pair.close();
  }
}

const { version } = JSON.parse(readFileSync(`${root}node_modules/harper.js/package.json`, 'utf8')) as { version: string };
const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;
const report = `# What the coach costs a page

Written by \`npm run bench -- pages\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in real browsers with the built extension. All figures are milliseconds of processor time
of the page's main thread, unless something else is said; "without" is the same page in the same browser with an extension that does nothing. The
two take turns.

## A page with nothing to write in

${table(
  ['', 'to load, with Evenkeel', 'without', 'ours (goal: at most 5)', '60 keys and clicks, with Evenkeel', 'without', 'ours (goal: none)'],
  measured.map(({ browser, reading: { loadWith, loadWithout, after, afterWithout } }) => [
    NAMES[browser],
    ms(loadWith),
    ms(loadWithout),
    ms(loadWith - loadWithout),
    ms(after),
    ms(afterWithout),
    ms(after - afterWithout),
  ]),
)}

Means of eight rounds. Differences of a millisecond or two are chance.

## A draft of ${WORDS.toLocaleString('en-GB')} words, half of its messages hostile

Letter after letter is typed near the middle, with a pause after each tenth, in which the coach looks. Harper ${version} is a grammar checker
that reads the draft again at each key, as its example does.

${table(
  ['', 'a key, with Evenkeel', 'without', 'ours (goal: at most 4)', "Harper's", "ours to Harper's"],
  measured.map(({ browser, writing: { ours, without, harper } }) => [
    NAMES[browser],
    ms(ours.key),
    ms(without.key),
    ms(ours.key - without.key),
    ms(harper.key - without.key),
    ((ours.key - without.key) / (harper.key - without.key)).toFixed(3),
  ]),
)}

The longest time for which the page answered nothing:

${table(
  ['', 'while typing, with Evenkeel (goal: at most 50)', 'without', 'with Harper', 'from the focus to the first hint'],
  measured.map(({ browser, writing: { ours, without, harper } }) => [
    NAMES[browser],
    ms(ours.longest),
    ms(without.longest),
    ms(harper.longest),
    ms(ours.start),
  ]),
)}
`;
writeFileSync(`${root}docs/benchmarks-pages.md`, report);
