import type { ExportFolder } from '../../../lib/platform/exporting/export-folder';
import type { SyncFile } from '../../../lib/platform/exporting/sync-file';

/** Thrown by a file whose worker was ended. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface MemoryFolder extends ExportFolder {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** After so many more bytes the worker is gone: what was being written then is cut off, and nothing can be written any more. */
  killAfter(bytes: number): void;
  /** A new worker opens the same disk. */
  restart(): void;
}

/** The extension's own folder, as a disk that may stop anywhere. */
export function folderInMemory(): MemoryFolder {
  const files = new Map<string, Uint8Array>();
  let left = Number.POSITIVE_INFINITY;
  const sizeOf = (name: string): number => files.get(name)?.length ?? 0;
  const resized = (name: string, size: number): Uint8Array => {
    const bytes = new Uint8Array(size);
    bytes.set((files.get(name) ?? new Uint8Array()).subarray(0, size));
    files.set(name, bytes);
    return bytes;
  };
  const alive = () => {
    if (left <= 0) throw new Killed();
  };
  return {
    files,
    killAfter(bytes) {
      left = bytes;
    },
    restart() {
      left = Number.POSITIVE_INFINITY;
    },
    async open(name): Promise<SyncFile> {
      alive();
      if (!files.has(name)) files.set(name, new Uint8Array());
      return {
        read(into, { at }) {
          const found = (files.get(name) ?? new Uint8Array()).subarray(at, at + into.length);
          into.set(found);
          return found.length;
        },
        write(bytes, { at }) {
          alive();
          const taken = Math.min(bytes.length, left);
          left -= taken;
          const all = at + taken > sizeOf(name) ? resized(name, at + taken) : (files.get(name) ?? new Uint8Array());
          all.set(bytes.subarray(0, taken), at);
          alive();
          return taken;
        },
        truncate(size) {
          alive();
          if (size !== sizeOf(name)) resized(name, size);
        },
        getSize: () => sizeOf(name),
        flush: alive,
        close: () => undefined,
      };
    },
    file: async (name) => new File([(files.get(name) ?? new Uint8Array()) as BlobPart], name),
    async remove(name) {
      alive();
      files.delete(name);
    },
  };
}
