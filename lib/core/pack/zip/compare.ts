import { byPath, TAG_MANIFEST } from '../bag';
import { isSelection, rankInSelection } from '../layout';
import type { ExpectedContainer, PackFault } from '../opened-pack';
import type { ZipDirectory } from './directory';
import type { ZipEntry } from './header';
import { zipLength } from './pieces';
import { readRange, type ZipSource } from './source';
import { zipStream } from './writer';

/** After so many places the rest says nothing new. */
const MOST_FAULTS = 20;

export interface ComparedContainer {
  readonly faults: readonly PackFault[];
  readonly notes: readonly string[];
}

export interface ReadZip {
  readonly source: ZipSource;
  readonly directory: ZipDirectory;
  readonly folder: string;
  /** Files whose content is known not to fit its checksum: the checksum itself is then not named as well. */
  readonly damaged: ReadonlySet<ZipEntry>;
}

/**
 * The strictest check of a container there is: write it again from its own files and compare every byte. Timestamps, attributes,
 * versions and order are all covered that way. A ZIP of another length was written by another program: its files may still be intact,
 * and the reader has been strict about the rest.
 */
export async function compareZip({ source, directory, folder, damaged }: ReadZip, expected: ExpectedContainer): Promise<ComparedContainer> {
  const { entries } = directory;
  const faults: PackFault[] = [];
  if (folder !== expected.folder)
    faults.push({
      kind: 'renamed',
      message: folder
        ? `The pack’s folder was renamed from "${expected.folder}" to "${folder}".`
        : 'The files stand outside the pack’s folder.',
    });
  const named = entries.map((entry) => ({ entry, name: folder ? entry.name.replace(folder, () => expected.folder) : entry.name }));
  // The writer compresses nothing and takes no such names, so it did not write this ZIP.
  const foreign = entries.length === 0 || entries.some(({ name, method }) => method !== 'stored' || name === '' || name.endsWith('/'));
  if (foreign || zipLength(named.map(({ entry, name }) => ({ name, size: entry.size }))) !== source.size)
    return { faults, notes: entries.length === 0 ? [] : ['The ZIP was repacked by another program.'] };
  if (folder !== expected.folder) return { faults, notes: [] };

  const misplaced = firstMisplaced(entries, folder);
  if (misplaced !== undefined)
    faults.push({
      kind: 'container',
      message: `In the ZIP the files stand in another order than they were written in, from "${misplaced}" on.`,
    });

  const written = zipStream(
    named.map(({ entry, name }) => ({ name, content: readRange(source, entry.dataAt, entry.dataAt + entry.packedSize) })),
    expected.packedAt,
  );
  const places = new Map<string, number>();
  for await (const at of differences(written, source)) {
    if ([...damaged].some((entry) => isChecksumOf(entry, at))) continue;
    const place = placeOf(at, directory);
    if (!places.has(place)) places.set(place, at);
    if (places.size === MOST_FAULTS) break;
  }
  for (const [place, at] of places) faults.push({ kind: 'container', message: `${place} was changed at byte ${at}.` });
  return { faults, notes: [] };
}

/** Of packs of one conversation: payload by path, then tag files by path, the tag manifest last. Of a selection: as it is made. */
function firstMisplaced(entries: readonly ZipEntry[], folder: string): string | undefined {
  const paths = entries.map(({ name }) => ({ path: name.slice(folder.length + 1) }));
  const selection = isSelection(paths.map(({ path }) => path));
  const rank = selection ? rankInSelection : (path: string) => (path.startsWith('data/') ? 0 : path === TAG_MANIFEST ? 2 : 1);
  const right = [...paths].sort((a, b) => rank(a.path) - rank(b.path) || (selection ? 0 : byPath(a, b)));
  return paths.find(({ path }, index) => path !== right[index]?.path)?.path;
}

async function* differences(written: ReadableStream<Uint8Array>, source: ZipSource): AsyncGenerator<number> {
  const reader = written.getReader();
  let start = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const found = await source.read(start, Math.min(start + next.value.length, source.size));
    for (let index = 0; index < next.value.length; index++) if (next.value[index] !== found[index]) yield start + index;
    start += next.value.length;
  }
}

/** In the descriptor behind the data, and in the file's record in the directory. */
const isChecksumOf = ({ dataAt, packedSize, recordAt }: ZipEntry, at: number): boolean =>
  [dataAt + packedSize + 4, recordAt + 16].some((start) => start <= at && at < start + 4);

function placeOf(at: number, { entries, directoryAt, endRecordAt }: ZipDirectory): string {
  if (at >= endRecordAt) return 'The ZIP’s end record';
  if (at >= directoryAt) {
    const listed = [...entries].sort((a, b) => b.recordAt - a.recordAt).find(({ recordAt }) => recordAt <= at);
    return listed ? `The ZIP’s list of files, at "${listed.name}",` : 'The ZIP’s list of files';
  }
  const entry = entries.find(({ headerAt, endAt }) => headerAt <= at && at < endAt);
  if (!entry) return 'The ZIP';
  return at < entry.dataAt ? `The ZIP’s own header of "${entry.name}"` : `The ZIP’s own sums of "${entry.name}"`;
}
