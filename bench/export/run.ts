import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportRequest } from '../../lib/core/export/request';
import { pageCode } from '../../tests/e2e/capture/page-code';
import { launch } from '../../tests/e2e/support';
import { make, requestFor } from '../../tests/e2e/support/exporting';
import type { fill } from '../search/in-page';
import { table } from '../table';
import { quantile } from '../timing';
import type { fillExhibits } from './in-page';
import { mostMemory } from './memory';
import type { Written } from './one';

declare global {
  var exportCode: { readonly fill: typeof fill; readonly fillExhibits: typeof fillExhibits };
}

const ROUNDS = 5;
const WAYS = ['Evenkeel', 'client-zip', 'fflate', 'copy'] as const;
type Way = (typeof WAYS)[number];
const MESSAGES = 100_000;
const FILMS = { count: 32, size: 64 << 20 } as const;

const root = fileURLToPath(new URL('../../', import.meta.url));
const load = loadavg()[0] ?? 0;

const written = new Map<Way, Written[]>();
for (let round = 0; round < ROUNDS; round++)
  for (let turn = 0; turn < WAYS.length; turn++) {
    const way = WAYS[(turn + round) % WAYS.length] as Way;
    const answer = execFileSync(process.execPath, ['--import', 'tsx', join(root, 'bench/export/one.ts'), way], {
      cwd: root,
      encoding: 'utf8',
    });
    written.set(way, [...(written.get(way) ?? []), JSON.parse(answer) as Written]);
    console.error(way, answer.trim());
  }

interface Exported {
  readonly what: string;
  readonly seconds: number;
  readonly size: number;
  readonly before: number;
  readonly most: number;
}

const code = await pageCode({ fill: 'bench/search/in-page', fillExhibits: 'bench/export/in-page' });

async function exported(what: string, kind: 'messages' | 'films', request: Partial<ExportRequest>): Promise<Exported> {
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const driver = await launch({ browser: 'chromium', profile });
  try {
    const filling = await driver.openExtensionPage('/welcome.html');
    // A string is evaluated by the debugger, which the page's policy does not hold.
    await filling.evaluate(`${code}; globalThis.exportCode = globalThis.pageCode; globalThis.__name = (made) => made;` as never, undefined);
    if (kind === 'messages') await filling.evaluate((count) => exportCode.fill(count), MESSAGES);
    else await filling.evaluate(({ count, size }) => exportCode.fillExhibits(count, size), FILMS);
    await filling.close();
    const page = await driver.openExtensionPage('/welcome.html');
    const from = performance.now();
    const { before, most, value } = await mostMemory(profile, () => make(page, requestFor(request)));
    const one = { what, seconds: (performance.now() - from) / 1000, size: value.size, before, most };
    console.error(JSON.stringify(one));
    return one;
  } finally {
    await driver.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const packs = [
  await exported(`${MESSAGES.toLocaleString('en-GB')} messages: records and log`, 'messages', {}),
  await exported(`the same with completeness, chronology and pattern`, 'messages', { papers: ['completeness', 'chronology', 'pattern'] }),
  await exported('the same with exhibit, chronology and schedule', 'messages', { papers: ['exhibit', 'chronology', 'schedule'] }),
  await exported(`${FILMS.count} films of ${FILMS.size >> 20} MB`, 'films', {}),
];

const median = (way: Way, field: keyof Written): number =>
  quantile(
    (written.get(way) ?? []).map((one) => one[field]),
    0.5,
  );
const mega = (bytes: number): string => Math.round(bytes / 1e6).toLocaleString('en-GB');
const toOurs = (way: Way): string => (median('Evenkeel', 'ms') / median(way, 'ms')).toFixed(2);

const report = `# What making a pack costs

Written by \`npm run bench -- export\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in Node ${process.versions.node} and Chromium.

## Writing a ZIP

256 MB, mixed: eight files of 24 MB, 60 of 1 MB, 1,000 of 4 kB, given in pieces of at most 1 MB and written without compression; each way in a process of its own, in turns,
${ROUNDS} rounds, medians. \`copy\` only reads the pieces.

${table(
  ['way', 'milliseconds', 'ours to it', 'process grew by, million bytes'],
  WAYS.map((way) => [way, Math.round(median(way, 'ms')), toOurs(way), mega(median(way, 'grown'))]),
)}

Ours can also be taken up again behind any file after it was stopped, and writes the same bytes as client-zip. The goal is the speed of the fastest.

## Whole packs, in Chromium

From the request to the file that waits, sealed: everything is read, hashed, checked and encrypted at rest. Memory is what the processes of the extension hold for themselves
(RssAnon), the page and all its workers together, at its most; the goal is less than 300.

${table(
  ['pack', 'seconds', 'ZIP, million bytes', 'memory before, million bytes', 'at its most'],
  packs.map(({ what, seconds, size, before, most }) => [what, seconds.toFixed(1), mega(size), mega(before), mega(most)]),
)}
`;
writeFileSync(`${root}docs/benchmarks-export.md`, report);
console.log(report);
