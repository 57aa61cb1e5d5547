import type { Sha256 } from '../evidence/digest';
import type { PackFile } from '../pack/pack-file';
import { crc32 } from '../pack/zip/crc32';
import { directoryPieces, encode, headerPiece, sumsPiece, zipTime } from '../pack/zip/pieces';

/** A file as it stands in the ZIP. */
export interface PlacedFile {
  /** From the top folder, without it. */
  readonly path: string;
  readonly size: number;
  readonly crc: number;
  readonly headerAt: number;
}

/** One that is whole: enough to go on after it. */
export interface FinishedFile extends PlacedFile {
  readonly sha256: Sha256;
}

export interface ZipMakingParts {
  /** Top folder of everything. */
  readonly folder: string;
  /** ISO 8601 UTC: stands at every file. */
  readonly time: string;
  /** Takes byte after byte. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** From an earlier making, in its order; `write` goes on behind the last of them. */
  readonly finished: readonly PlacedFile[];
  readonly signal: AbortSignal;
}

type Folder = Pick<ZipMakingParts, 'folder'>;

/** Where a file's own bytes begin. */
export const dataAt = ({ folder }: Folder, { path, headerAt }: PlacedFile): number =>
  headerAt + headerPiece(nameIn(folder, path), 0).length;

/** Where the next file begins. */
export const endOf = (folder: Folder, file: PlacedFile): number => dataAt(folder, file) + file.size + sumsPiece({ ...file, crc: 0 }).length;

const nameIn = (folder: string, path: string): Uint8Array => encode(`${folder}/${path}`);

/** A ZIP that can be taken up again behind any file. The same files give the same bytes, however often it was stopped. */
export class ZipMaking {
  readonly #parts: ZipMakingParts;
  readonly #time: number;
  readonly #files: PlacedFile[];
  #at: number;

  constructor(parts: ZipMakingParts) {
    this.#parts = parts;
    this.#time = zipTime(parts.time);
    this.#files = [...parts.finished];
    const last = this.#files.at(-1);
    this.#at = last ? endOf(parts, last) : 0;
  }

  /** Writes one file. @throws the signal's reason */
  async add({ path, content }: PackFile): Promise<PlacedFile> {
    const { folder, write, signal } = this.#parts;
    const headerAt = this.#at;
    const header = headerPiece(nameIn(folder, path), this.#time);
    await write(header);
    let [crc, size] = [0, 0];
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      signal.throwIfAborted();
      crc = crc32(chunk, crc);
      size += chunk.length;
      await write(chunk);
    }
    const sums = sumsPiece({ crc, size });
    await write(sums);
    this.#at += header.length + size + sums.length;
    const file = { path, size, crc, headerAt };
    this.#files.push(file);
    return file;
  }

  /** The list of files and the end. @returns the size of the whole. */
  async end(): Promise<number> {
    const { folder, write } = this.#parts;
    const listed = this.#files.map(({ path, crc, size, headerAt }) => ({ name: nameIn(folder, path), crc, size, headerAt }));
    let size = this.#at;
    for (const piece of directoryPieces(listed, this.#time, this.#at)) {
      await write(piece);
      size += piece.length;
    }
    return size;
  }
}
