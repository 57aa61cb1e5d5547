import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../../tests/e2e/support';
import { FILES, writeFile } from '../import/files';
import { table } from '../table';
import { type JobTimes, job } from './in-page';

const PARTS = [
  { format: 'whatsapp', title: 'WhatsApp export (.txt)', messages: 200_000 },
  { format: 'whatsapp', title: 'the same, four times as long', messages: 800_000 },
  { format: 'sms', title: 'SMS Backup & Restore (.xml)', messages: 200_000 },
  { format: 'telegram', title: 'Telegram (.json)', messages: 200_000 },
  { format: 'mbox', title: 'Mailbox (.mbox)', messages: 20_000 },
] as const satisfies readonly { format: keyof typeof FILES; title: string; messages: number }[];

/** Of the process in which the extension's pages and workers are: bytes of memory, and seconds of processor time so far. Linux tells both. */
function used(): { readonly held: number; readonly worked: number } {
  let most = { held: 0, worked: 0 };
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--extension-process') || !command.includes('evenkeel-profile-')) continue;
      const held = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
      // Behind the name in brackets, which may hold spaces, the twelfth and thirteenth.
      const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
      if (held > most.held) most = { held, worked: ((user ?? 0) + (system ?? 0)) / TICKS };
    } catch {
      // It ended meanwhile.
    }
  }
  return most;
}

const PAGE = 4096;
/** A second has so many, on every Linux of today. */
const TICKS = 100;

interface Measured {
  readonly looked: number;
  readonly filed: number;
  /** All of it, with the comparison of an archive that holds another source. */
  readonly compared: number;
  readonly bytes: number;
  /** Seconds of processor time while it was looked at and brought in, on all cores: what does not hang on who else uses the machine. */
  readonly worked: number;
  readonly grown: number;
  readonly load: number;
}

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));

async function measured(format: keyof typeof FILES, messages: number): Promise<Measured> {
  const path = join(folder, FILES[format].name);
  await writeFile(path, FILES[format], messages);
  const driver = await launch({ browser: 'chromium' });
  try {
    const page = await driver.openExtensionPage('/welcome.html');
    const choose = async (file: string): Promise<void> => {
      await page.evaluate(() => {
        document.body.replaceChildren(Object.assign(document.createElement('input'), { type: 'file' }));
      }, null);
      await page.chooseFiles('input[type=file]', [file]);
    };
    const bringIn = async (): Promise<{ readonly look: JobTimes; readonly done: JobTimes }> => {
      const look = await page.evaluate(job, { job: 'look' });
      if (!look.looked) throw new Error('The file was not looked at.');
      return { look, done: await page.evaluate(job, { job: 'import', self: 'Sam', looked: look.looked }) };
    };
    await choose(path);
    const load = loadavg()[0] ?? 0;
    const before = used();
    let most = before.held;
    const watching = setInterval(() => {
      most = Math.max(most, used().held);
    }, 100);
    const { look, done } = await bringIn();
    clearInterval(watching);
    const worked = used().worked - before.worked;
    if (done.messages !== messages) throw new Error(`${done.messages} of ${messages} messages came in.`);
    // Another source, so that there is something to compare with.
    const other = join(folder, 'WhatsApp Chat with Kim.txt');
    writeFileSync(other, '13/01/2016, 10:00 - Kim: Can you collect Max at five on Friday?\n');
    await choose(other);
    await bringIn();
    const pair = await page.evaluate(job, { job: 'pair' });
    const grown = most - before.held;
    const result = { looked: look.ms, filed: done.ms, compared: done.ms + pair.ms, bytes: statSync(path).size, worked, grown, load };
    console.error(format, messages, JSON.stringify(result), JSON.stringify(done.steps));
    return result;
  } finally {
    await driver.close();
    rmSync(path);
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const results: (Measured & (typeof PARTS)[number])[] = [];
try {
  for (const part of PARTS) results.push({ ...part, ...(await measured(part.format, part.messages)) });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const report = `# What bringing a file in costs

Written by \`npm run bench -- importing\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${results.map(({ load }) => load.toFixed(1)).join(', ')} (before each), in Chromium, on the built extension: the worker that the desk starts, with a file on the disk and
everything that belongs to it: its original kept byte for byte, its messages read, packed, encrypted and written, the entry sealed and signed. Looking at
the file, for what has to be asked, comes before. The comparison with other sources follows an import where there are any, and can be asked for at any time.

${table(
  [
    'file',
    'messages',
    'million bytes',
    'looked at, s',
    'brought in, s',
    'messages a second',
    'with comparing, s',
    'messages a second',
    'processor time, s',
    'memory, million bytes more',
  ],
  results.map(({ title, messages, bytes, looked, filed, compared, worked, grown }) => [
    title,
    whole(messages),
    whole(bytes / 1e6),
    (looked / 1000).toFixed(1),
    (filed / 1000).toFixed(1),
    whole((messages / filed) * 1000),
    (compared / 1000).toFixed(1),
    whole((messages / compared) * 1000),
    worked.toFixed(1),
    whole(grown / 1e6),
  ]),
)}

The goal is 20,000 messages a second. Processor time and memory are those of the process of the extension's pages and workers while the file was looked at and brought in,
without the comparison: seconds on all cores, and what it grew by at its largest. A mail that is one text,
as these are, is read by our own code; one with parts or files is taken apart by a package, which sets its pace.
`;
writeFileSync(fileURLToPath(new URL('../../docs/benchmarks-importing.md', import.meta.url)), report);
console.log(report);
