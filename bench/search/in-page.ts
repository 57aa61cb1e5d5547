import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { ImportRecord } from '../../lib/core/evidence/import';
import { encodePack, MESSAGES_A_PACK, PACK_MEDIA_TYPE } from '../../lib/core/evidence/message-pack';
import type { TimelineDoor } from '../../lib/core/timeline/door';
import { connect } from '../../lib/platform/archive/db';
import { openArchiveWith } from '../../lib/platform/archive/open-with';
import { upgrades } from '../../lib/platform/archive/upgrades';
import { setPassphrase, tryPassphrase } from '../../lib/platform/lock/passphrase';
import { timelineIn } from '../../lib/platform/timeline/client';
import { argon2idOf } from '../../lib/platform/vault/argon2id';
import { type AskedQuery, textOf } from './messages';

const NOW = '2026-05-04T16:42:00.000Z';
const FIRST = Date.UTC(2012, 0, 1);

/** Files one import of so many messages, as the importer does. Milliseconds. */
export async function fill(count: number): Promise<number> {
  const from = performance.now();
  const archive = openArchiveWith(async () => undefined);
  const id = crypto.randomUUID();
  const file = await archive.stage(id, new TextEncoder().encode(id), 'text/plain');
  const packs: ImportRecord['packs'][number][] = [];
  for (let start = 0; start < count; start += MESSAGES_A_PACK) {
    const length = Math.min(MESSAGES_A_PACK, count - start);
    const messages = Array.from({ length }, (_, at) => messageOf(start + at));
    packs.push({ bytes: await archive.stage(id, await encodePack(messages), PACK_MEDIA_TYPE), messages: length, names: [] });
  }
  const record: ImportRecord = {
    id,
    format: 'whatsapp',
    formatVersion: '1',
    file: { name: 'chat.txt', size: file.size, sha256: file.sha256, mediaType: 'text/plain', parts: [file] },
    importedAt: NOW,
    assumed: { zone: 'Europe/London' },
    conversations: [{ key: 'whatsapp one', title: 'Sam', parties: [], messages: count }],
    packs,
    counts: { inFile: count, added: count, changed: 0, known: 0, rejected: 0 },
    missed: [],
  };
  await archive.append({ kind: 'import', record }, []);
  archive.close();
  return performance.now() - from;
}

const messageOf = (at: number) => ({
  conversation: 0,
  message: {
    key: `c${at.toString(36)}`,
    keyKind: 'content' as const,
    sender: { shown: at % 3 === 0 ? 'Robin' : 'Sam' },
    recipients: [],
    time: { utc: new Date(FIRST + at * 420_000).toISOString(), precision: 'second' as const, source: 'file-field' as const },
    text: textOf(at),
    attachments: [],
    missed: [],
  },
});

let timeline: TimelineDoor | undefined;

export interface OpenTimes {
  /** From the worker's creation until the facts are there, and until the first rows are. */
  readonly facts: number;
  readonly rows: number;
  readonly items: number;
}

/** Opens the timeline in a new worker, as a desk that was just unlocked does. @param key what a passphrase led to, where one is set. */
export async function openAnew(key?: CryptoKey): Promise<OpenTimes> {
  timeline?.close();
  const from = performance.now();
  timeline = timelineIn(new Worker('/timeline.js'), 'Europe/London', key);
  const { items } = await timeline.open();
  const facts = performance.now() - from;
  const { list } = await timeline.find({ words: '', order: 'latest-first' });
  await timeline.rows(list, 0, 30);
  return { facts, rows: performance.now() - from, items };
}

const PASSPHRASE = 'a quiet walk to the library';

/** Milliseconds. */
export interface LockTimes {
  readonly set: number;
  /** From the passphrase to the key. */
  readonly unlocked: number;
  /** And then until the desk has its first rows. */
  readonly rows: number;
}

/** Sets a passphrase, locks by letting go of the key and the worker, and unlocks. */
export async function lockAndUnlock(): Promise<LockTimes> {
  const database = await connect('evenkeel', upgrades, () => undefined);
  const parts = { crypto: globalThis.crypto, derive: argon2idOf, now: Date.now };
  const from = performance.now();
  await setPassphrase(database, undefined, PASSPHRASE, parts);
  const set = performance.now();
  timeline?.close();
  const opened = await tryPassphrase(database, PASSPHRASE, parts);
  if ('refused' in opened) throw new Error('The passphrase does not open it.');
  const key = await crypto.subtle.importKey('raw', opened.key as BufferSource, 'AES-KW', false, ['unwrapKey']);
  const unlocked = performance.now();
  database.close();
  const { rows } = await openAnew(key);
  return { set: set - from, unlocked: unlocked - set, rows };
}

/** Each is asked so often, and its median counts: between two, the machine may have been busy with something else. */
const TIMES = 5;
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** By the kind of query: milliseconds until the list is there, and the first time until its first 20 rows are; and what was found. */
export async function ask(asked: readonly AskedQuery[]) {
  const answers: { kind: string; find: number; rows: number; total: number }[] = [];
  for (const { kind, words } of asked) {
    if (!timeline) throw new Error('It is not open.');
    const people = kind === 'a word of one person' ? { people: ['Robin'] } : {};
    const times: number[] = [];
    let rows = 0;
    let total = 0;
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now();
      const found = await timeline.find({ words, order: 'latest-first', ...people });
      times.push(performance.now() - from);
      if (time > 0) continue;
      await timeline.rows(found.list, 0, 20);
      rows = performance.now() - from;
      total = found.total;
    }
    answers.push({ kind, find: median(times), rows, total });
  }
  return answers;
}

/** In bytes: what the index takes at rest, which is what its arrays take in memory. */
export async function indexBytes(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('evenkeel');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = await new Promise<{ readonly data: Uint8Array }[]>((resolve, reject) => {
    const request = database.transaction('timeline').objectStore('timeline').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return all.reduce((sum, { data }) => sum + data.length, 0);
}

/** A library's index over the same texts, in the page itself. */
interface Peer {
  load(): void;
  /** Absent where it has no such query. @returns how many are found. */
  find(query: AskedQuery): number | undefined;
}

const plain = (words: string): string => words.replaceAll('"', '');

function miniSearch(count: number): Peer {
  const made = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  for (let at = 0; at < count; at++) made.add({ id: at, text: textOf(at) });
  const json = JSON.stringify(made);
  let loaded = made;
  return {
    load: () => {
      loaded = MiniSearch.loadJSON(json, { fields: ['text'] });
    },
    find: ({ kind, words }) => {
      if (kind === 'a phrase' || kind === 'a word of one person') return undefined;
      return loaded.search(plain(words), { combineWith: 'AND', prefix: kind === 'the beginning of a word' }).length;
    },
  };
}

async function flexSearch(count: number): Promise<Peer> {
  const made = new Index({ tokenize: 'strict' });
  for (let at = 0; at < count; at++) made.add(at, textOf(at));
  const parts: [string, string][] = [];
  await made.export((key, data) => {
    parts.push([key, data]);
  });
  let loaded = made;
  return {
    load: () => {
      loaded = new Index({ tokenize: 'strict' });
      for (const [key, data] of parts) loaded.import(key, data);
    },
    find: ({ kind, words }) =>
      kind === 'a word' || kind === 'two words' ? loaded.search(plain(words), { limit: count }).length : undefined,
  };
}

const PEERS = { minisearch: async (count: number) => miniSearch(count), flexsearch: flexSearch } as const;
let peer: Peer | undefined;

/** Milliseconds. */
export async function makePeer(name: keyof typeof PEERS, count: number): Promise<number> {
  peer = undefined;
  const from = performance.now();
  peer = await PEERS[name](count);
  return performance.now() - from;
}

/** Milliseconds to have the index again out of what it was written down as, without storage and without a key. */
export function loadPeer(): number {
  const from = performance.now();
  peer?.load();
  return performance.now() - from;
}

export function askPeer(asked: readonly AskedQuery[]) {
  return asked.flatMap((query) => {
    const times: number[] = [];
    let total: number | undefined;
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now();
      total = peer?.find(query);
      times.push(performance.now() - from);
    }
    return total === undefined ? [] : [{ kind: query.kind, find: median(times), total }];
  });
}
