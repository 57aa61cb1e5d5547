import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportFile } from '../lib/core/imports/import-file';

export interface FileOnDisk {
  readonly file: ImportFile;
  readonly close: () => Promise<void>;
}

const CHUNK = 1 << 20;

/** A file for the importers, which never has to be in memory as a whole. Rejects as Node does where the path cannot be read. */
export async function openFile(path: string): Promise<FileOnDisk> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  const file: ImportFile = {
    name: basename(path),
    size,
    async *stream() {
      for (let at = 0; at < size; at += CHUNK) {
        const bytes = await readRange(handle, at, Math.min(size, at + CHUNK));
        if (bytes.length === 0) return;
        yield bytes;
      }
    },
    slice: (from, to) => readRange(handle, from, Math.min(size, to)),
  };
  return { file, close: () => handle.close() };
}

/** Fewer bytes where the file ends before. */
export async function readRange(file: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(Math.max(0, end - start));
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Why a path cannot be read, in plain words. */
export function unreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `There is no file or folder "${path}".`;
  if (code === 'EACCES' || code === 'EPERM') return `"${path}" may not be read by this account.`;
  return `"${path}" could not be read: ${error instanceof Error ? error.message : String(error)}`;
}
