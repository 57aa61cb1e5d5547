import type { ExportFolder } from './export-folder';
import { type SyncFile, writeAll } from './sync-file';

/** In bytes. A smaller file is handed out in memory and never lies in plain; a larger one lies in plain from saving to letting go. */
const IN_MEMORY = 64 << 20;

const PLAIN = 'plain';

/**
 * The file in plain, for a browser's own saving, which takes a `Blob` and nothing that is opened as it is read: of what is large, a copy
 * in the extension's own folder.
 */
export async function handOut(folder: ExportFolder, content: AsyncIterable<Uint8Array>, size: number): Promise<Blob> {
  const type = 'application/zip';
  if (size <= IN_MEMORY) {
    const chunks: BlobPart[] = [];
    for await (const chunk of content) chunks.push(chunk as BlobPart);
    return new Blob(chunks, { type });
  }
  const file = await folder.open(PLAIN);
  let isWhole = false;
  try {
    // One that another page offers already stays: written anew, it would be taken from under that page.
    if (file.getSize() !== size) await writeWhole(file, content);
    isWhole = true;
  } finally {
    file.close();
    if (!isWhole) await letGoOfPlain(folder).catch(() => undefined);
  }
  return (await folder.file(PLAIN)).slice(0, size, type);
}

async function writeWhole(file: SyncFile, content: AsyncIterable<Uint8Array>): Promise<void> {
  file.truncate(0);
  let at = 0;
  for await (const chunk of content) {
    writeAll(file, chunk, at);
    at += chunk.length;
  }
  file.flush();
}

/** The copy in plain goes. One that is still being read stays until it was. */
export const letGoOfPlain = (folder: ExportFolder): Promise<void> => folder.remove(PLAIN);
