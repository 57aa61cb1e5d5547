import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { ContentDigest } from '../lib/core/evidence/digest';
import type { OpenedFile, OpenedPack, PackFault } from '../lib/core/pack/opened-pack';
import { packFolder } from '../lib/core/pack/pack-folder';
import { openZip } from '../lib/core/pack/zip/reader';
import { readRange } from './disk-file';

/** Hashes while it reads, so that a large pack needs no more memory than a small one. */
export const streamingDigest: ContentDigest = async (content) => {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
};

export interface PackOnDisk {
  readonly pack: OpenedPack;
  readonly close: () => Promise<void>;
}

/** A pack's ZIP or unpacked folder. Rejects as Node does where the path cannot be read. */
export async function openPack(path: string): Promise<PackOnDisk> {
  if ((await stat(path)).isDirectory()) return { pack: await openFolder(path), close: async () => {} };
  const file = await open(path, 'r');
  const { size } = await file.stat();
  const pack = await openZip({ size, read: (start, end) => readRange(file, start, end) });
  return { pack, close: () => file.close() };
}

async function openFolder(chosen: string): Promise<OpenedPack> {
  const { inside, notes } = packFolder(await nearby(chosen));
  const folder = join(chosen, inside);
  const files: OpenedFile[] = [];
  const faults: PackFault[] = [];
  for (const each of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (each.isDirectory()) continue;
    const full = join(each.parentPath, each.name);
    const path = relative(folder, full).split(sep).join('/');
    // A link may lead out of the pack, and a pipe or a device never ends.
    if (each.isFile()) files.push({ path, size: (await stat(full)).size, read: () => createReadStream(full) });
    else
      faults.push({ path, kind: 'container', message: `${path} is a link or a special file, not a file of the pack. It was not opened.` });
  }
  return { form: 'folder', folder: basename(resolve(folder)), files, faults: () => faults, notes };
}

/** Paths of what is in the folder and in its folders, no deeper: it may be a whole disk. */
async function nearby(chosen: string): Promise<string[]> {
  const paths: string[] = [];
  for (const each of await readdir(chosen, { withFileTypes: true })) {
    paths.push(each.name);
    if (each.isDirectory()) for (const name of await readable(join(chosen, each.name))) paths.push(`${each.name}/${name}`);
  }
  return paths;
}

/** A neighbour that this account may not look into is no pack to check. */
const readable = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
