import type { KeptEntry } from '../evidence/chain';
import { itemId } from '../evidence/items';
import { namedBytes } from '../evidence/named-bytes';
import { decodeFeelings, isFeelings } from '../evidence/note-feelings';
import { CSV_START, csvRow } from '../pack/csv';
import type { ZipFile } from '../pack/zip/writer';
import type { Preparation } from '../preparation/preparation';
import { type BytesOf, MessageReader } from './kept-messages';
import { MESSAGE_HEADS, messageJson, messageRow } from './message-rows';
import { NOTE_HEADS, noteRow, versionIn, type WrittenVersion } from './note-rows';
import { originalsOf } from './originals';
import { readmeText } from './readme';

export interface PlainCopyParts {
  /** All entries from the first, asked several times. */
  readonly entries: (onDamaged: (number: number) => void) => AsyncIterable<KeptEntry>;
  readonly bytes: BytesOf;
  /** Number of the last entry. */
  readonly upTo: number;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  /** Whether what was felt goes in, too. */
  readonly feelings: boolean;
  /** What was prepared for Cafcass. */
  readonly preparation?: Preparation;
  /** Entries so far. */
  readonly onEntry: (done: number) => void;
}

/**
 * Everything that is kept as plain files, for a ZIP that is written while they are read; one file's part is in memory at a time. What does
 * not open is named in `problems.txt` and keeps nothing else back.
 */
export async function* plainCopy(parts: PlainCopyParts): AsyncGenerator<ZipFile> {
  const { bytes, upTo, madeAt, feelings, onEntry } = parts;
  const folder = `evenkeel-everything-${madeAt.slice(0, 10)}`;
  const at = (path: string) => `${folder}/${path}`;
  const problems = new Set<string>();
  const entries = async function* () {
    for await (const kept of parts.entries((number) => problems.add(`Entry ${number} does not open.`)))
      if (kept.entry.number <= upTo) yield kept;
  };
  yield { name: at('README.txt'), content: utf8(readmeText({ madeAt, entries: upTo, feelings })) };
  yield { name: at('log.json'), content: logJson(entries()) };

  const names = new MessageReader(bytes);
  const files: (readonly string[])[] = [];
  const written = new Map<string, string>();
  for await (const kept of entries()) {
    const { number } = kept.entry;
    const place = `entry-${String(number).padStart(4, '0')}`;
    const told = (what: string) => (error: unknown) =>
      problems.add(`Entry ${number}: ${what} could not be read (${error instanceof Error ? error.message : 'unknown'}).`);
    if (kept.content.kind === 'capture' || kept.content.kind === 'import') {
      const messages = () => unlessBroken(names.of(kept), told('a part of its messages'));
      yield { name: at(`messages/${place}.ndjson`), content: lines(messages(), (each) => `${JSON.stringify(messageJson(each))}\n`) };
      yield { name: at(`messages/${place}.csv`), content: table(MESSAGE_HEADS, messages(), messageRow) };
    }
    for await (const original of unlessBroken(originalsOf(kept, names), told('a part of its messages'))) {
      const path = written.get(original.sha256) ?? `originals/${place}/${original.name}`;
      files.push([path, original.sha256, String(original.size), String(number)]);
      if (written.has(original.sha256)) continue;
      written.set(original.sha256, path);
      yield {
        name: at(path),
        content: contentOf(original.parts, bytes, () => problems.add(`${path} is not whole: a part of it does not open.`)),
      };
    }
    onEntry(number);
  }
  yield { name: at('files.csv'), content: utf8(CSV_START + [['file', 'SHA-256', 'bytes', 'entry'], ...files].map(csvRow).join('')) };

  yield { name: at('notes/notes.csv'), content: table(NOTE_HEADS, versions(entries()), noteRow) };
  yield {
    name: at('notes/notes.ndjson'),
    content: lines(versions(entries()), (each) => `${JSON.stringify({ ...each, number: itemId(each.number) })}\n`),
  };
  if (feelings)
    for await (const kept of entries())
      for (const each of Array.from(namedBytes(kept.content)).filter(isFeelings)) {
        const text = decodeFeelings((await bytes(each.sha256).catch(() => undefined)) ?? new Uint8Array());
        const name = `notes/feelings/${itemId(versionIn(kept)?.number ?? 0)}-entry-${kept.entry.number}.txt`;
        if (text === undefined) problems.add(`${name} does not open.`);
        else yield { name: at(name), content: utf8(text) };
      }
  if (parts.preparation)
    yield { name: at('preparation/preparation.json'), content: utf8(`${JSON.stringify(parts.preparation, null, 2)}\n`) };
  if (problems.size > 0) yield { name: at('problems.txt'), content: utf8(`${[...problems].join('\n')}\n`) };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* logJson(entries: AsyncIterable<KeptEntry>): AsyncGenerator<Uint8Array> {
  yield utf8('{"format":"evenkeel-plain-log","version":1,"entries":[');
  let first = true;
  for await (const { entry, content } of entries) {
    yield utf8(
      `${first ? '' : ','}\n${JSON.stringify({ ...entry, ...(content.kind === 'deleted' ? { deletedBy: content.record.by } : { record: content.record }) })}`,
    );
    first = false;
  }
  yield utf8('\n]}\n');
}

async function* versions(entries: AsyncIterable<KeptEntry>): AsyncGenerator<WrittenVersion> {
  for await (const kept of entries) {
    const version = versionIn(kept);
    if (version) yield version;
  }
}

/** Lines are joined before they are handed on: a chunk a line is slow. */
const JOINED = 200;

async function* lines<T>(items: AsyncIterable<T>, line: (item: T) => string, start = ''): AsyncGenerator<Uint8Array> {
  let held: string[] = [start];
  for await (const item of items) {
    held.push(line(item));
    if (held.length < JOINED) continue;
    yield utf8(held.join(''));
    held = [];
  }
  yield utf8(held.join(''));
}

const table = <T>(heads: readonly string[], items: AsyncIterable<T>, row: (item: T) => readonly string[]): AsyncGenerator<Uint8Array> =>
  lines(items, (item) => csvRow(row(item)), CSV_START + csvRow(heads));

/** What comes before the first that cannot be read. */
async function* unlessBroken<T>(items: AsyncIterable<T>, told: (error: unknown) => void): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    told(error);
  }
}

async function* contentOf(parts: readonly { readonly sha256: string }[], bytes: BytesOf, broken: () => void): AsyncGenerator<Uint8Array> {
  for (const { sha256 } of parts) {
    const part = await bytes(sha256).catch(() => undefined);
    if (part) yield part;
    else broken();
  }
}
