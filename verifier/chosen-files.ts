import type { OpenedFile, OpenedPack } from '../lib/core/pack/opened-pack';
import { openZip } from '../lib/core/pack/zip-reader';
import type { ZipSource } from '../lib/core/pack/zip-source';

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

/** The unpacked folder, also where a folder round it was chosen. */
export function openChosenFolder(chosen: readonly ChosenFile[]): OpenedPack {
  const declaration = chosen.map(({ path }) => path).filter((path) => /(?:^|\/)bagit\.txt$/.test(path));
  const top = declaration.sort((a, b) => a.length - b.length)[0]?.replace(/\/?bagit\.txt$/, '') ?? chosen[0]?.path.split('/')[0] ?? '';
  const files = chosen
    .filter(({ path }) => path.startsWith(`${top}/`))
    .map(({ path, file }): OpenedFile => ({ path: path.slice(top.length + 1), size: file.size, read: () => chunksOf(file) }));
  return { form: 'folder', folder: top.split('/').at(-1) ?? '', files, faults: () => [], notes: [] };
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const size = 1 << 22;
  for (let at = 0; at < file.size; at += size) yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
}

/** All files below what was dropped; a single file stands alone. */
export async function droppedFiles(items: readonly FileSystemEntry[]): Promise<ChosenFile[]> {
  const found: ChosenFile[] = [];
  for (const item of items) await collect(item, found);
  return found;
}

async function collect(item: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  if (isFile(item)) {
    const file = await new Promise<File>((resolve, reject) => item.file(resolve, reject));
    found.push({ path: item.fullPath.replace(/^\//, ''), file });
  } else if (isFolder(item)) {
    const reader = item.createReader();
    // It hands out at most 100 at a time, and an empty list at the end.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const each of some) await collect(each, found);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
