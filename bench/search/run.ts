import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pageCode } from '../../tests/e2e/capture/page-code';
import { launch } from '../../tests/e2e/support';
import type { TestPage } from '../../tests/e2e/support/test-page';
import { ms, table } from '../table';
import { quantile } from '../timing';
import type { ask, askPeer, fill, indexBytes, LockTimes, loadPeer, lockAndUnlock, makePeer, OpenTimes, openAnew } from './in-page';
import { type AskedQuery, queries } from './messages';

declare global {
  var searchCode: {
    fill: typeof fill;
    openAnew: typeof openAnew;
    ask: typeof ask;
    indexBytes: typeof indexBytes;
    makePeer: typeof makePeer;
    loadPeer: typeof loadPeer;
    askPeer: typeof askPeer;
    lockAndUnlock: typeof lockAndUnlock;
  };
}

/** MiniSearch's index of a million messages, written down, is longer than a string may be. */
const SIZES = [
  { count: 100_000, peers: ['minisearch', 'flexsearch'] },
  { count: 1_000_000, peers: ['flexsearch'] },
] as const;
type PeerName = 'minisearch' | 'flexsearch';
/** Queries of each kind. */
const EACH = 40;
const OPENINGS = 5;
const root = fileURLToPath(new URL('../../', import.meta.url));
const exported = ['fill', 'openAnew', 'ask', 'indexBytes', 'makePeer', 'loadPeer', 'askPeer', 'lockAndUnlock'];
const code = await pageCode(Object.fromEntries(exported.map((name) => [name, 'bench/search/in-page'])));

interface Answer {
  readonly kind: string;
  readonly find: number;
  readonly total: number;
}
type OwnAnswer = Answer & { readonly rows: number };

interface PeerRun {
  readonly name: PeerName;
  readonly made: number;
  readonly loaded: number;
  readonly answers: readonly Answer[];
}

interface Run {
  readonly count: number;
  readonly indexed: number;
  readonly bytes: number;
  readonly opened: readonly OpenTimes[];
  readonly ours: readonly OwnAnswer[];
  readonly peers: readonly PeerRun[];
  readonly lock: LockTimes;
}

const load = loadavg()[0] ?? 0;
const runs: Run[] = [];
for (const { count, peers } of SIZES) runs.push(await measured(count, peers));

async function measured(count: number, names: readonly PeerName[]): Promise<Run> {
  const driver = await launch({ browser: 'chromium' });
  try {
    const page = await driver.openExtensionPage('/welcome.html');
    // A string is evaluated by the debugger, which the page's policy does not hold.
    await page.evaluate(`${code}; globalThis.searchCode = globalThis.pageCode; globalThis.__name = (made) => made;` as never, undefined);
    const written = await page.evaluate((wanted) => searchCode.fill(wanted), count);
    const { facts: indexed } = await page.evaluate(() => searchCode.openAnew(), undefined);
    const bytes = await page.evaluate(() => searchCode.indexBytes(), undefined);
    console.error(count, JSON.stringify({ written, indexed, bytes }));
    const opened: OpenTimes[] = [];
    for (let round = 0; round < OPENINGS; round++) opened.push(await page.evaluate(() => searchCode.openAnew(), undefined));
    if (opened.some(({ items }) => items !== count)) throw new Error('Not every message is in the timeline.');
    console.error(JSON.stringify(opened));
    const asked = queries(count, EACH);
    const ours: OwnAnswer[] = [];
    const peers: PeerRun[] = [];
    for (const name of names) {
      const { answers, ...peer } = await besides(page, name, count, asked, ours);
      peers.push({ ...peer, answers });
      console.error(name, JSON.stringify(peer));
    }
    const lock = await page.evaluate(() => searchCode.lockAndUnlock(), undefined);
    console.error(JSON.stringify(lock));
    return { count, indexed, bytes, opened, ours, peers, lock };
  } finally {
    await driver.close();
  }
}

/** A library and ours in turns, a few queries each, so that a busy moment of the machine falls on both. */
async function besides(page: TestPage, name: PeerName, count: number, asked: readonly AskedQuery[], ours: OwnAnswer[]): Promise<PeerRun> {
  const made = await page.evaluate(([peer, wanted]) => searchCode.makePeer(peer, wanted), [name, count] as const);
  const loadings: number[] = [];
  for (let round = 0; round < 3; round++) loadings.push(await page.evaluate(() => searchCode.loadPeer(), undefined));
  const answers: Answer[] = [];
  for (let at = 0; at < asked.length; at += 10) {
    const some = asked.slice(at, at + 10);
    ours.push(...(await page.evaluate((all) => searchCode.ask(all), some)));
    answers.push(...(await page.evaluate((all) => searchCode.askPeer(all), some)));
  }
  return { name, made, loaded: quantile(loadings, 0.5), answers };
}

const times = (answers: readonly Answer[], kind?: string): number[] =>
  answers.filter((answer) => kind === undefined || answer.kind === kind).map(({ find }) => find);
const half = (answers: readonly Answer[], kind?: string): string => ms(quantile(times(answers, kind), 0.5));
const worst = (answers: readonly Answer[], kind?: string): string => ms(quantile(times(answers, kind), 0.95));
const many = (value: number): string => value.toLocaleString('en-GB');
const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
const kinds = [...new Set(runs.flatMap(({ ours }) => ours.map(({ kind }) => kind)))];

const openingTable = table(
  ['messages', 'index made', 'index, million bytes', 'facts', 'first 30 rows', 'goal', 'MiniSearch loads', 'FlexSearch loads'],
  runs.map(({ count, indexed, bytes, opened, peers }) => [
    many(count),
    ms(indexed),
    mega(bytes),
    ms(
      quantile(
        opened.map(({ facts }) => facts),
        0.5,
      ),
    ),
    ms(
      quantile(
        opened.map(({ rows }) => rows),
        0.5,
      ),
    ),
    count > 100_000 ? '2,000' : '200',
    ...(['minisearch', 'flexsearch'] as const).map((name) => {
      const found = peers.find((peer) => peer.name === name);
      return found ? ms(found.loaded) : '–';
    }),
  ]),
);

const searchTable = ({ ours, peers }: Run): string =>
  table(
    [
      'query',
      'median',
      '95 of 100',
      'with its first 20 rows, median',
      ...peers.flatMap(({ name }) => [`${name}, median`, '95 of 100', 'to ours, 95']),
    ],
    [...kinds, undefined].map((kind) => [
      kind ?? 'all',
      half(ours, kind),
      worst(ours, kind),
      ms(
        quantile(
          ours.filter((answer) => kind === undefined || answer.kind === kind).map(({ rows }) => rows),
          0.5,
        ),
      ),
      ...peers.flatMap(({ answers }) => {
        const theirs = times(answers, kind);
        if (theirs.length === 0) return ['–', '–', '–'];
        const share = quantile(theirs, 0.95) / quantile(times(ours, kind), 0.95);
        return [half(answers, kind), worst(answers, kind), kind === undefined ? '' : share.toFixed(1)];
      }),
    ]),
  );

/** Of the queries that both take: how many give the same number of messages. */
const alike = ({ ours, peers }: Run): string =>
  peers
    .map(({ name, answers }) => {
      const taken = new Set(answers.map(({ kind }) => kind));
      const same = ours.filter(({ kind }) => taken.has(kind)).slice(0, answers.length);
      const equal = answers.filter(({ total }, at) => total === same[at]?.total).length;
      return `${name} ${equal} of ${answers.length}`;
    })
    .join(', ');

const report = `# What opening and searching the timeline cost

Written by \`npm run bench -- search\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in Chromium, in the built extension, with a generated archive: words as frequent as in speech. Milliseconds.

## Opening

From the making of the worker until the desk knows what there is, and until it has the first thirty rows, out of the sealed database; ${OPENINGS} times, medians.
"Index made" is the first time, out of the archive. The libraries only load their index from a string in memory: nothing of theirs is sealed, or read from a disk.

${openingTable}

With a passphrase. From the passphrase to the key is Argon2id, which is to take long; locking lets go of the key and ends the worker.

${table(
  ['messages', 'setting a passphrase', 'unlocking: the key', 'and then the first 30 rows'],
  runs.map(({ count, lock }) => [many(count), ms(lock.set), ms(lock.unlocked), ms(lock.rows)]),
)}

In memory the worker holds the index as it is at rest, and for each message twelve bytes more.

${runs
  .map(
    (run) => `## Searching ${many(run.count)} messages

${EACH} queries of each kind, typed as in the first table's archive; ours with the way to the worker and back, the libraries in the page itself, in turns; each five times, of which the
median counts. FlexSearch answers a single word by the list that it holds.
Goal: 95 of 100 under ${run.count > 100_000 ? 50 : 5}. Same number of messages found: ${alike(run)}.

${searchTable(run)}
`,
  )
  .join('\n')}`;
writeFileSync(`${root}docs/benchmarks-search.md`, report);
console.log(report);
