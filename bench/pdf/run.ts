import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from '../table';
import { quantile } from '../timing';
import type { Written } from './one';
import type { WayName } from './ways';

const ROUNDS = 3;
/** About a thousand pages of ours. */
const MESSAGES = 4_000;
/** Times as many messages, to see whether memory grows with the paper. */
const LONGER = 10;

const root = fileURLToPath(new URL('../../', import.meta.url));
const load = loadavg()[0] ?? 0;
const runs = new Map<string, Written[]>();

function write(way: WayName, messages: number): void {
  const answer = execFileSync(process.execPath, ['--import', 'tsx', join(root, 'bench/pdf/one.ts'), way, String(messages)], {
    cwd: root,
    encoding: 'utf8',
  });
  const key = `${way} ${messages}`;
  runs.set(key, [...(runs.get(key) ?? []), JSON.parse(answer) as Written]);
  console.error(key, answer.trim());
}

for (let round = 0; round < ROUNDS; round++)
  for (const way of round % 2 === 0 ? (['Evenkeel', 'pdfkit'] as const) : (['pdfkit', 'Evenkeel'] as const)) write(way, MESSAGES);
write('Evenkeel', MESSAGES * LONGER);

const median = (way: WayName, field: keyof Written, messages = MESSAGES): number =>
  quantile(
    (runs.get(`${way} ${messages}`) ?? []).map((one) => one[field]),
    0.5,
  );
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
/** Milliseconds for a thousand pages. */
const pace = (way: WayName, field: 'ms' | 'worked', messages = MESSAGES): number =>
  (median(way, field, messages) / median(way, 'pages', messages)) * 1000;
const row = (name: string, way: WayName, messages = MESSAGES) => [
  name,
  whole(median(way, 'pages', messages)),
  whole(pace(way, 'ms', messages)),
  whole(pace(way, 'worked', messages)),
  mega(median(way, 'grown', messages)),
  mega(median(way, 'bytes', messages)),
];
const ratio = (field: 'ms' | 'worked'): string => (pace('Evenkeel', field) / pace('pdfkit', field)).toFixed(2);

const report = `# What writing an exhibit as PDF costs

Written by \`npm run bench -- pdf\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in Node ${process.versions.node}: an exhibit of ${whole(MESSAGES)} invented messages, each time in a process of its own, in turns, ${ROUNDS} rounds; medians. Both set
the same text in the same fonts and sizes, tagged, with a place that can be led to for each message. Evenkeel lays everything out twice, so that each page can name its
first and last message and how many pages there are; it keeps short messages on one page, and falls back to another font letter by letter. pdfkit shapes with fontkit and
chooses one font for a whole message. Reading the fonts is in both.

${table(
  ['', 'pages', 'milliseconds for 1,000 pages', 'of processor time', 'memory grown by, million bytes', 'file, million bytes'],
  [row('Evenkeel', 'Evenkeel'), row('pdfkit', 'pdfkit'), row(`Evenkeel, ${LONGER} times the messages`, 'Evenkeel', MESSAGES * LONGER)],
)}

Ours to theirs, page for page: time ${ratio('ms')}, processor time ${ratio('worked')}, memory ${(median('Evenkeel', 'grown') / median('pdfkit', 'grown')).toFixed(2)}. The goals are 1 or less in time, and at most 200 million bytes of memory.
`;
writeFileSync(`${root}docs/benchmarks-pdf.md`, report);
console.log(report);
