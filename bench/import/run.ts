import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from '../table';
import { quantile } from '../timing';
import { FILES, writeFile } from './files';
import type { Read } from './one';
import type { WayName } from './ways';

const ROUNDS = 3;
/** Mails take far longer than messages of a phone, in every parser. */
const PARTS = [
  { format: 'whatsapp', title: 'WhatsApp export (.txt)', peer: 'whatsapp-chat-parser', messages: 200_000 },
  { format: 'sms', title: 'SMS Backup & Restore (.xml)', peer: 'fast-xml-parser', messages: 200_000 },
  { format: 'telegram', title: 'Telegram (.json)', peer: 'JSON.parse', messages: 200_000 },
  { format: 'mbox', title: 'Mailbox (.mbox)', peer: 'mbox-reader + postal-mime', messages: 20_000 },
] as const satisfies readonly { format: keyof typeof FILES; title: string; peer: WayName; messages: number }[];
/** Times as many messages, to see whether memory grows with the file. */
const LONGER = 4;

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
const load = loadavg()[0] ?? 0;
const runs = new Map<string, Read[]>();
const sizes = new Map<string, number>();

function read(way: WayName, format: string, path: string): void {
  const answer = execFileSync(
    process.execPath,
    ['--max-old-space-size=4096', '--import', 'tsx', join(root, 'bench/import/one.ts'), way, path],
    { cwd: root, encoding: 'utf8' },
  );
  const one = JSON.parse(answer) as Read;
  const key = `${way} ${format}`;
  runs.set(key, [...(runs.get(key) ?? []), one]);
  console.error(key, answer.trim());
}

try {
  for (const { format, peer, messages } of PARTS) {
    const path = join(folder, FILES[format].name);
    await writeFile(path, FILES[format], messages);
    sizes.set(format, statSync(path).size);
    for (let round = 0; round < ROUNDS; round++)
      for (const way of round % 2 === 0 ? (['Evenkeel', peer] as const) : ([peer, 'Evenkeel'] as const)) read(way, format, path);
    await writeFile(path, FILES[format], messages * LONGER);
    read('Evenkeel', `${format} longer`, path);
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const median = (way: WayName, format: string, field: keyof Read): number =>
  quantile(
    (runs.get(`${way} ${format}`) ?? []).map((one) => one[field]),
    0.5,
  );
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const mega = (bytes: number): string => whole(bytes / 1e6);
const rate = (way: WayName, format: string, messages: number): number => (messages / median(way, format, 'ms')) * 1000;

const report = `# What reading an import costs

Written by \`npm run bench -- import\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in Node ${process.versions.node}: generated files of invented messages, each read in a process of its own, in turns, ${ROUNDS} rounds; medians. Evenkeel finds out what the
file is, goes through it for what only the whole tells (which number is the month, who writes), then gives every message with its sender, its time in UTC and how that was
found, its key and its place in the file. The others read the file into memory and give what they give: whatsapp-chat-parser a date of this computer's zone, a sender and a
text; fast-xml-parser and JSON.parse the bare fields of the file. The archive, the browser and the disk are not in it.

${table(
  [
    'file',
    'messages',
    'million bytes',
    'Evenkeel: messages a second',
    'the other',
    'the other’s',
    'ours to theirs, time',
    'processor time',
  ],
  PARTS.map(({ format, title, peer, messages }) => [
    title,
    whole(messages),
    mega(sizes.get(format) ?? 0),
    whole(rate('Evenkeel', format, messages)),
    peer,
    whole(rate(peer, format, messages)),
    (median('Evenkeel', format, 'ms') / median(peer, format, 'ms')).toFixed(2),
    (median('Evenkeel', format, 'worked') / median(peer, format, 'worked')).toFixed(2),
  ]),
)}

What the process grew by at its largest, in million bytes:

${table(
  ['file', 'Evenkeel', `Evenkeel, ${LONGER} times the messages`, 'the other', 'ours to theirs'],
  PARTS.map(({ format, title, peer }) => [
    title,
    mega(median('Evenkeel', format, 'grown')),
    mega(median('Evenkeel', `${format} longer`, 'grown')),
    mega(median(peer, format, 'grown')),
    (median('Evenkeel', format, 'grown') / median(peer, format, 'grown')).toFixed(2),
  ]),
)}

Messages found: ${PARTS.map(({ format, title, peer, messages }) => `${title} ${whole(median('Evenkeel', format, 'found'))} and ${whole(median(peer, format, 'found'))} of ${whole(messages)}`).join('; ')}.
The goal is 20,000 messages a second with memory that does not grow with the file. A mail that is one text, as these are, is read by our own code; one with parts or files is taken apart by the same package as the other's, which sets its pace.
`;
writeFileSync(`${root}docs/benchmarks-import.md`, report);
console.log(report);
