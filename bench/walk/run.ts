import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { pageCode } from '../../tests/e2e/capture/page-code';
import { ms, table } from '../table';
import { quantile } from '../timing';
import { measured, scrolled, type Walked, walked } from './measure';
import { listPage } from './page';

const ROUNDS = 3;
const SIZES = [1_000, 5_000] as const;
const root = fileURLToPath(new URL('../../', import.meta.url));
const code = await pageCode({
  walk: 'lib/page/capture/walk/walk',
  newPace: 'lib/page/capture/walk/pace',
  surroundingsOf: 'lib/page/capture/walk/surroundings',
});

const load = loadavg()[0] ?? 0;
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH || '/usr/bin/chromium', args: ['--no-sandbox'] });
const runs = new Map<string, Walked[]>();
try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const rows of SIZES) {
      for (const [name, way] of Object.entries({ walked, scrolled })) {
        const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
        await page.setContent(listPage(rows));
        // The compiler names functions by a helper of its own, which functions that travel into a page do not find there.
        await page.evaluate(`${code}; globalThis.walkCode = globalThis.pageCode; globalThis.__name = (made) => made;`);
        const result = await measured(page, rows, way);
        if (!result.right) throw new Error(`Of ${rows} messages some were missed, doubled or out of order.`);
        const key = `${name} ${rows}`;
        runs.set(key, [...(runs.get(key) ?? []), result]);
        console.error(key, JSON.stringify(result));
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
}

const median = (name: string, rows: number, field: 'ms' | 'worked' | 'grown' | 'weight' | 'nodes'): number =>
  quantile(
    (runs.get(`${name} ${rows}`) ?? []).map((run) => run[field]),
    0.5,
  );
const mega = (bytes: number): string => (bytes / 1e6).toFixed(2);

const report = `# What walking through a long conversation costs

Written by \`npm run bench -- walk\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in Chromium: a list that draws thirty rows at a time and uses their elements again, from its newest row
to its first. Every message came out once and in order in each of the ${ROUNDS} rounds. "Only scrolled" is the same list moved by the same steps, with a frame
drawn after each and nothing read. Medians.

${table(
  [
    'messages',
    'a row, by the clock',
    'a row, processor time',
    'only scrolled: by the clock',
    'processor time',
    'ours to theirs, processor time',
  ],
  SIZES.map((rows) => [
    rows.toLocaleString('en-GB'),
    ms(median('walked', rows, 'ms') / rows),
    ms(median('walked', rows, 'worked') / rows),
    ms(median('scrolled', rows, 'ms') / rows),
    ms(median('scrolled', rows, 'worked') / rows),
    (median('walked', rows, 'worked') / median('scrolled', rows, 'worked')).toFixed(2),
  ]),
)}

Milliseconds. What is left in memory afterwards, in million bytes, beside what the messages weigh when they are written down:

${table(
  ['messages', 'the heap grew by', 'the messages', 'the heap to the messages', 'nodes left behind'],
  SIZES.map((rows) => [
    rows.toLocaleString('en-GB'),
    mega(median('walked', rows, 'grown')),
    mega(median('walked', rows, 'weight')),
    (median('walked', rows, 'grown') / median('walked', rows, 'weight')).toFixed(2),
    median('walked', rows, 'nodes'),
  ]),
)}

While nothing is kept, nothing of this is in any page: the script comes with the click.
`;
writeFileSync(`${root}docs/benchmarks-walk.md`, report);
console.log(report);
