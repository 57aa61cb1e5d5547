import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** Unpacks a ZIP as anyone's program would, and gives the paths of its files. */
export async function unpack(zip: string, folder: string): Promise<string[]> {
  const reader = new ZipReader(new BlobReader(new Blob([await readFile(zip)])));
  const paths: string[] = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const path = join(folder, entry.filename);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await entry.getData(new Uint8ArrayWriter()));
    paths.push(entry.filename);
  }
  await reader.close();
  return paths;
}
