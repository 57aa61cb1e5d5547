import type { Sha256 } from '../evidence/digest';
import { streamingDigest } from '../evidence/streaming-digest';
import type { ManifestLine } from './bag';
import type { PackFile } from './pack-file';

/** A file of a pack that stands where it belongs. */
export interface WrittenFile extends ManifestLine {
  readonly size: number;
}

export interface HashedFiles {
  /** Hands the file on, hashed while it is read; ends once it was read to its end. A file that was written before is not read again. */
  hashed(file: PackFile): AsyncGenerator<PackFile, WrittenFile>;
  /** All so far, in the order of writing. */
  readonly written: readonly WrittenFile[];
}

export type OnWritten = (file: WrittenFile) => void | Promise<void>;

/** @param done what an earlier making wrote to its end, by path. @param onWritten is waited for. */
export function hashedFiles(done: ReadonlyMap<string, Omit<WrittenFile, 'path'>>, onWritten: OnWritten): HashedFiles {
  const written: WrittenFile[] = [];
  return {
    written,
    async *hashed({ path, content }) {
      const before = done.get(path);
      if (before) {
        const file = { path, sha256: before.sha256, size: before.size };
        written.push(file);
        return file;
      }
      let sum: { readonly sha256: Sha256; readonly size: number } | undefined;
      const counted = async function* () {
        const digest = await streamingDigest();
        let size = 0;
        for await (const chunk of content instanceof Uint8Array ? [content] : content) {
          digest.update(chunk);
          size += chunk.length;
          yield chunk;
        }
        sum = { sha256: digest.digest(), size };
      };
      yield { path, content: content instanceof Uint8Array ? content : counted() };
      if (content instanceof Uint8Array) for await (const _ of counted());
      if (!sum) throw new Error(`${path} was not read to its end.`);
      const file = { path, ...sum };
      written.push(file);
      await onWritten(file);
      return file;
    },
  };
}
