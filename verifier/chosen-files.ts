import type { OpenedFile, OpenedPack } from '../lib/core/pack/opened-pack';
import { packFolder } from '../lib/core/pack/pack-folder';
import { openZip } from '../lib/core/pack/zip/reader';
import type { ZipSource } from '../lib/core/pack/zip/source';

/** A file with its path from the folder that was chosen, that folder's name included. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

export const openChosenZip = (file: File): Promise<OpenedPack> => {
  const source: ZipSource = {
    size: file.size,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
  return openZip(source);
};

/** The unpacked folder, also where the one above it was chosen. */
export function openChosenFolder(chosen: readonly ChosenFile[]): OpenedPack {
  const [name = ''] = chosen[0]?.path.split('/') ?? [];
  const { inside, notes } = packFolder(chosen.map(({ path }) => path.slice(name.length + 1)));
  const top = inside ? `${name}/${inside}/` : `${name}/`;
  const files = chosen
    .filter(({ path }) => path.startsWith(top))
    .map(({ path, file }): OpenedFile => ({ path: path.slice(top.length), size: file.size, read: () => chunksOf(file) }));
  return { form: 'folder', folder: inside || name, files, faults: () => [], notes };
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const size = 1 << 22;
  for (let at = 0; at < file.size; at += size) yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
}
