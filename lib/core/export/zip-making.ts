import type { Digest, Sha256 } from '../evidence/digest';
import type { StreamingDigest } from '../evidence/streaming-digest';
import { crc32 } from '../pack/crc32';
import type { PackFile, WrittenFile } from '../pack/pack-file';
import { directoryPieces, encode, headerPiece, sumsPiece, zipTime } from '../pack/zip-pieces';

/** A file as it stands in the ZIP: enough to go on after it. */
export interface FinishedFile extends WrittenFile {
  readonly crc: number;
  readonly headerAt: number;
}

/** Where the ZIP goes, byte after byte. */
export interface ZipSink {
  write(bytes: Uint8Array): Promise<void>;
  /** All that was written up to here belongs to files that are whole. */
  finished(file: FinishedFile): Promise<void>;
}

export interface ZipMakingParts {
  /** Top folder of everything. */
  readonly folder: string;
  /** ISO 8601 UTC: stands at every file. */
  readonly time: string;
  readonly sink: ZipSink;
  readonly digest: Digest;
  readonly streamingDigest: () => Promise<StreamingDigest>;
  /** From an earlier making, in its order; `sink` goes on behind the last of them. */
  readonly finished: readonly FinishedFile[];
  readonly signal: AbortSignal;
}

/** Where the next file begins. */
export const endOf = ({ folder }: { readonly folder: string }, { path, size, headerAt }: FinishedFile): number =>
  headerAt + headerPiece(nameIn(folder, path), 0).length + size + sumsPiece({ crc: 0, size }).length;

const nameIn = (folder: string, path: string): Uint8Array => encode(`${folder}/${path}`);

/** A ZIP that can be taken up again behind any file. The same files give the same bytes, however often it was stopped. */
export class ZipMaking {
  readonly #parts: ZipMakingParts;
  readonly #time: number;
  readonly #files: FinishedFile[];
  readonly #known: ReadonlyMap<string, FinishedFile>;
  #at: number;

  constructor(parts: ZipMakingParts) {
    this.#parts = parts;
    this.#time = zipTime(parts.time);
    this.#files = [...parts.finished];
    this.#known = new Map(this.#files.map((file) => [file.path, file]));
    const last = this.#files.at(-1);
    this.#at = last ? endOf(parts, last) : 0;
  }

  /** Bytes so far. */
  get size(): number {
    return this.#at;
  }

  /** Writes one file; one that an earlier making finished is not read again. @throws the signal's reason */
  async add({ path, content }: PackFile): Promise<WrittenFile> {
    const known = this.#known.get(path);
    if (known) return known;
    const { folder, sink } = this.#parts;
    const headerAt = this.#at;
    const header = headerPiece(nameIn(folder, path), this.#time);
    await sink.write(header);
    const { crc, size, sha256 } = await this.#copied(content);
    const sums = sumsPiece({ crc, size });
    await sink.write(sums);
    this.#at += header.length + size + sums.length;
    const file: FinishedFile = { path, size, sha256, crc, headerAt };
    this.#files.push(file);
    await sink.finished(file);
    return file;
  }

  async #copied(content: PackFile['content']): Promise<{ readonly crc: number; readonly size: number; readonly sha256: Sha256 }> {
    const { sink, digest, streamingDigest, signal } = this.#parts;
    let [crc, size] = [0, 0];
    // One piece is digested by the browser itself, which is twice as quick; more of them as they come.
    let first: Uint8Array | undefined;
    let streaming: StreamingDigest | undefined;
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      signal.throwIfAborted();
      if (chunk.length === 0) continue;
      if (size > 0 && !streaming) {
        streaming = await streamingDigest();
        if (first) streaming.update(first);
      }
      if (streaming) streaming.update(chunk);
      else first = chunk;
      crc = crc32(chunk, crc);
      size += chunk.length;
      await sink.write(chunk);
    }
    return { crc, size, sha256: streaming ? streaming.digest() : await digest(first ?? new Uint8Array()) };
  }

  /** The list of files and the end. @returns the size of the whole. */
  async end(): Promise<number> {
    const { folder, sink } = this.#parts;
    const listed = this.#files.map(({ path, crc, size, headerAt }) => ({ name: nameIn(folder, path), crc, size, headerAt }));
    let size = this.#at;
    for (const piece of directoryPieces(listed, this.#time, this.#at)) {
      await sink.write(piece);
      size += piece.length;
    }
    return size;
  }
}
