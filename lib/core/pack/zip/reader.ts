import { MARKERS } from '../bag';
import type { OpenedFile, OpenedPack, PackFault } from '../opened-pack';
import { compareZip } from './compare';
import { crc32 } from './crc32';
import { readZipDirectory } from './directory';
import type { ZipEntry } from './header';
import { readRange, type ZipSource } from './source';

/** Opens a pack's ZIP for checking. Never throws for what is in the ZIP; faults are collected and the rest is still read. */
export async function openZip(source: ZipSource): Promise<OpenedPack> {
  const directory = await readZipDirectory(source);
  const { entries } = directory;
  const folder = topFolder(entries);
  const faults = new Map<string, PackFault>();
  const add = (message: string, name?: string, kind: PackFault['kind'] = 'container'): void => {
    faults.set(message, { kind, message, ...(name !== undefined && { path: inside(name, folder) ?? name }) });
  };
  for (const { message, name } of directory.faults) add(message, name);

  const damaged = new Set<ZipEntry>();
  const broken = (entry: ZipEntry) => (message: string) => {
    damaged.add(entry);
    add(message, entry.name, 'checksum');
  };
  const files: OpenedFile[] = [];
  for (const entry of entries) {
    // A folder of its own holds nothing; only its bytes in the container count.
    if (entry.name.endsWith('/') && entry.size === 0) continue;
    const path = inside(entry.name, folder);
    if (path === undefined) add(`"${entry.name}" was added outside the pack’s folder.`, entry.name);
    else files.push({ path, size: entry.size, read: () => readEntry(source, entry, broken(entry)) });
  }
  return {
    form: 'zip',
    folder,
    files,
    faults: () => [...faults.values()],
    notes: [],
    unreadable: !directory.readable && (await startsAsZip(source)),
    compareContainer: (expected) => compareZip({ source, directory, folder, damaged }, expected),
  };
}

/** Any other file is not a broken ZIP but something else. */
async function startsAsZip(source: ZipSource): Promise<boolean> {
  const start = await source.read(0, Math.min(4, source.size));
  return start.length > 0 && [0x50, 0x4b, 0x03, 0x04].every((byte, index) => index >= start.length || start[index] === byte);
}

function topFolder(entries: readonly ZipEntry[]): string {
  const names = entries.map(({ name }) => name);
  if (names.includes('bagit.txt')) return '';
  const parts = names.map((name) => name.split('/'));
  const holding = (found: (file: string) => boolean) => parts.find(([, file, ...below]) => file && below.length === 0 && found(file))?.[0];
  return holding((file) => file === 'bagit.txt') ?? holding((file) => MARKERS.includes(file)) ?? parts.find(([, file]) => file)?.[0] ?? '';
}

const inside = (name: string, folder: string): string | undefined =>
  folder === '' ? name : name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : undefined;

async function* readEntry(source: ZipSource, entry: ZipEntry, fault: (message: string) => void): AsyncGenerator<Uint8Array> {
  const packed = readRange(source, entry.dataAt, entry.dataAt + entry.packedSize);
  let [crc, size] = [0, 0];
  try {
    for await (const chunk of entry.method === 'stored' ? packed : inflated(packed)) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      // A small ZIP must not unpack to more than it says.
      if (size > entry.size) break;
      yield chunk;
    }
  } catch {
    fault(`"${entry.name}" cannot be unpacked: its bytes in the ZIP were changed.`);
    return;
  }
  if (crc !== entry.crc || size !== entry.size) fault(`The ZIP’s checksum of "${entry.name}" does not fit its bytes.`);
}

async function* inflated(packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const compressed = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { done, value } = await packed.next();
      if (done) controller.close();
      else controller.enqueue(value as BufferSource);
    },
  });
  const reader = compressed.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
