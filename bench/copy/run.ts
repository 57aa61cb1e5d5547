import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureDependencies } from '../../scripts/setup/dependencies.mjs';
import { pageCode } from '../../tests/e2e/capture/page-code';
import { percent, table } from '../table';
import { quantile } from '../timing';
import { difference, lookAt, PLACES } from './fidelity';
import { type Copied, ours, theirs } from './measure';
import { servePage } from './page';

const ROUNDS = 5;
const root = fileURLToPath(new URL('../../', import.meta.url));
const peer = fileURLToPath(new URL('./peer/', import.meta.url));
ensureDependencies(peer);
const { version } = JSON.parse(readFileSync(`${peer}node_modules/single-file-cli/package.json`, 'utf8')) as { version: string };
const { getScriptSource, getHookScriptSource } = (await import(
  pathToFileURL(`${peer}node_modules/single-file-cli/lib/single-file-script.js`).href
)) as { getScriptSource(options: object): Promise<string>; getHookScriptSource(): string };

const WAYS = { evenkeel: ours, singleFile: theirs } as const;
type Way = keyof typeof WAYS;
const SCRIPTS: Readonly<Record<Way, string>> = {
  evenkeel: await pageCode({ copyPage: 'lib/page/capture/page-copy', pageReader: 'lib/page/capture/page-reader' }),
  singleFile: await getScriptSource({}),
};

const load = loadavg()[0] ?? 0;
const served = await servePage();
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH || '/usr/bin/chromium', args: ['--no-sandbox'] });
const runs: Record<Way, Copied[]> = { evenkeel: [], singleFile: [] };
try {
  for (let round = 0; round <= ROUNDS; round++) {
    for (const way of round % 2 === 0 ? (['evenkeel', 'singleFile'] as const) : (['singleFile', 'evenkeel'] as const)) {
      const page = await browser.newPage();
      // The saver's own hooks, which its command line sets before the page is loaded.
      if (way === 'singleFile') await page.addInitScript(getHookScriptSource());
      await page.goto(served.url, { waitUntil: 'networkidle' });
      await page.evaluate(SCRIPTS[way]);
      const copied = await WAYS[way](page);
      // The first round warms the browser's caches up.
      if (round > 0) runs[way].push(copied);
      console.error(way, Math.round(copied.ms), copied.html.length);
      await page.close();
    }
  }

  const original = await lookAt(browser, { url: served.url });
  const out = `${root}.cache/bench-copy/`;
  mkdirSync(out, { recursive: true });
  const rows: { way: Way; median: number; size: number; differing: number; words: boolean; requests: number }[] = [];
  for (const way of Object.keys(WAYS) as Way[]) {
    const html = runs[way][0]?.html ?? '';
    const look = await lookAt(browser, { html });
    for (const [at, picture] of look.pictures.entries()) writeFileSync(`${out}${way}-${at}.png`, picture);
    rows.push({
      way,
      median: quantile(
        runs[way].map(({ ms }) => ms),
        0.5,
      ),
      size: Buffer.byteLength(html),
      differing: await difference(browser, original, look),
      words: look.words === original.words,
      requests: look.requests,
    });
  }
  for (const [at, picture] of original.pictures.entries()) writeFileSync(`${out}original-${at}.png`, picture);

  const [us, them] = rows;
  if (!us || !them) throw new Error('Nothing was measured.');
  const NAMES: Readonly<Record<Way, string>> = { evenkeel: 'Evenkeel', singleFile: `SingleFile ${version}` };
  const report = `# What a copy of a page costs

Written by \`npm run bench -- copy\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in Chromium: one page of 2,000 messages with 200 photos of their own and eight faces, 6,000
style rules, shadow roots, a frame, a drawing, a picture from memory and typed fields, served on this machine. The two take turns on fresh pages, ${ROUNDS} rounds after one that warms up; medians. SingleFile is the program that its command line runs in the
page, with the command line's own options, but without its waiting for pictures that load late, of which there are none here.

${table(
  [
    '',
    'milliseconds',
    'million bytes',
    `pixels that differ from the page, at ${PLACES.length} places`,
    'same words',
    'requests when opened',
  ],
  rows.map(({ way, median, size, differing, words, requests }) => [
    NAMES[way],
    Math.round(median),
    (size / 1e6).toFixed(2),
    percent(differing),
    words ? 'yes' : 'no',
    requests,
  ]),
)}

Time, ours to theirs: **${(us.median / them.median).toFixed(3)}** (goal: at most 0.2). Size, ours to theirs: **${(us.size / them.size).toFixed(3)}** (goal: at most 1).
`;
  writeFileSync(`${root}docs/benchmarks-copy.md`, report);
  console.log(report);
} finally {
  await browser.close();
  served.close();
}
