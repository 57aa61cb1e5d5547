import { ERR_ENCRYPTED, ERR_ENCRYPTED_CENTRAL_DIRECTORY, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { collected } from '../evidence/digest';
import type { ImportFile } from './import-file';

/** A file in a ZIP. */
export interface ZippedFile {
  /** With folders, cleaned of everything that could lead out of one: "media/IMG-1.jpg". */
  readonly path: string;
  /** Without folders. */
  readonly name: string;
  /** In bytes, unpacked, as the ZIP says; never more come out. */
  readonly size: number;
  /** Unpacked bit by bit. @throws ZipProblem where its bytes are damaged or locked. */
  stream(): AsyncIterable<Uint8Array>;
  /** All of it. @throws ZipProblem as `stream`, and where it is larger than `LARGEST_WHOLE`. */
  bytes(): Promise<Uint8Array>;
}

export interface OpenedZip {
  /** In the ZIP's order, no path twice, without folders. */
  readonly files: readonly ZippedFile[];
  /** What of the ZIP cannot be used, in plain words. */
  readonly missed: readonly string[];
}

/** Its message says in plain words why a file cannot be taken out, without a full stop. */
export class ZipProblem extends Error {
  override readonly name = 'ZipProblem';
}

/** In bytes. A larger one is not taken out of its ZIP: it would have to stand in memory. The ZIP itself is kept whole. */
export const LARGEST_WHOLE = 256 * 1024 * 1024;

/** Chats and pictures pack to a twentieth at best, deflate at its limit to a thousandth. */
const LARGEST_RATIO = 200;
/** In bytes: below this a high ratio does no harm. */
const HARMLESS = 64 * 1024 * 1024;
/** In bytes: read at once. */
const SLICE = 1024 * 1024;
/** A chat of ten years has some ten thousand pictures. Each takes seven kilobytes of memory while the ZIP is read. */
const MOST_FILES = 100_000;

export const isZip = (start: Uint8Array): boolean =>
  [0x50, 0x4b].every((byte, at) => start[at] === byte) && ((start[2] === 3 && start[3] === 4) || (start[2] === 5 && start[3] === 6));

/** Lists are kept as long as their file: recognising, surveying and reading would each hold one of their own. */
const opened = new WeakMap<ImportFile, Promise<OpenedZip>>();

/** The one door to zip.js. Never throws for what is in the file: what cannot be used stands in `missed`. Reads slices of the file, so a large ZIP is never in memory. */
export function openZip(file: ImportFile): Promise<OpenedZip> {
  const known = opened.get(file);
  if (known) return known;
  const zip = listed(file);
  opened.set(file, zip);
  // The file could not be read: the next one looks anew.
  zip.catch(() => opened.delete(file));
  return zip;
}

async function listed(file: ImportFile): Promise<OpenedZip> {
  const missed: string[] = [];
  const files = new Map<string, ZippedFile>();
  const source = new Source(file);
  let declared = 0;
  try {
    const reader = new ZipReader(source, { useWebWorkers: false, strictness: 'tolerant', filenameValidation: 'tolerant' });
    let seen = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (++seen > MOST_FILES) {
        missed.push(`The ZIP lists more than ${MOST_FILES} files; those after were not looked at`);
        break;
      }
      if (entry.directory) continue;
      declared += entry.uncompressedSize;
      const path = safePath(entry.filename);
      if (path !== entry.filename)
        missed.push(`The name ${shown(entry.filename)} in the ZIP is not a plain one; it was taken as ${shown(path)}`);
      if (path === '') continue;
      if (files.has(path)) missed.push(`The ZIP holds ${shown(path)} more than once; the first was used`);
      else files.set(path, zipped(entry, path, source));
    }
  } catch (error) {
    if (source.failed) throw source.failed.error;
    missed.push(
      isLocked(error) ? 'The ZIP is locked with a password' : 'The list of files in the ZIP is damaged, so some may not have been found',
    );
  }
  // Entries that share the same bytes can each look harmless.
  if (declared > HARMLESS && declared > file.size * LARGEST_RATIO)
    return {
      files: [],
      missed: ['The ZIP would unpack to many times its size, as no export does; nothing was taken out of it', ...missed.slice(0, 20)],
    };
  return { files: [...files.values()], missed };
}

function zipped(entry: FileEntry, path: string, source: Source): ZippedFile {
  const { uncompressedSize: size, compressedSize } = entry;
  const check = () => {
    if (entry.encrypted) throw new ZipProblem('It is locked with a password');
    if (size > HARMLESS && size > compressedSize * LARGEST_RATIO)
      throw new ZipProblem('It would unpack to many times its size, as no export does');
  };
  const stream = async function* () {
    check();
    yield* unpacked(entry, source);
  };
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    size,
    stream,
    async bytes() {
      if (size > LARGEST_WHOLE) throw new ZipProblem(`It is larger than ${LARGEST_WHOLE / 1024 / 1024} MB`);
      return collected(stream());
    },
  };
}

/** A text in a ZIP: what is damaged further on ends the reading, and what was read before stays. */
export async function* readable(file: ZippedFile, onProblem: (problem: string) => void): AsyncGenerator<Uint8Array> {
  try {
    yield* file.stream();
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    onProblem(`"${file.name}" in the ZIP could not be read to its end: ${error.message}.`);
  }
}

async function* unpacked(entry: FileEntry, source: Source): AsyncGenerator<Uint8Array> {
  const through = new TransformStream<Uint8Array, Uint8Array>();
  const reader = through.readable.getReader();
  const done = entry.getData(through.writable, { checkSignature: true, useWebWorkers: false });
  // Where it fails before its first byte it does not end the stream.
  const failed = new Promise<never>((_, reject) => {
    done.catch(reject);
  });
  failed.catch(() => {});
  let size = 0;
  try {
    for (let next = await Promise.race([reader.read(), failed]); !next.done; next = await Promise.race([reader.read(), failed])) {
      size += next.value.length;
      // A small ZIP must not unpack to more than it says.
      if (size > entry.uncompressedSize) throw new ZipProblem('It is longer than the ZIP says');
      yield next.value;
    }
    await done;
  } catch (error) {
    if (source.failed) throw source.failed.error;
    throw problemOf(error);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

const problemOf = (error: unknown): ZipProblem =>
  error instanceof ZipProblem
    ? error
    : new ZipProblem(isLocked(error) ? 'It is locked with a password' : 'Its bytes in the ZIP are damaged');

const isLocked = (error: unknown): boolean =>
  error instanceof Error && [ERR_ENCRYPTED, ERR_ENCRYPTED_CENTRAL_DIRECTORY].includes(error.message);

/** What a ZIP is read from, and whether that failed: a file that is gone is no fault of the ZIP. */
class Source {
  readonly size: number;
  failed?: { readonly error: unknown };
  readonly #file: ImportFile;

  constructor(file: ImportFile) {
    this.size = file.size;
    this.#file = file;
  }

  async readUint8Array(at: number, length: number): Promise<Uint8Array> {
    try {
      return await this.#file.slice(at, Math.min(this.size, at + length));
    } catch (error) {
      this.failed = { error };
      opened.delete(this.#file);
      throw error;
    }
  }

  createReadable({ offset = 0, size = this.size - offset }: { readonly offset?: number; readonly size?: number } = {}) {
    return streamOf(this.#slices(offset, Math.min(this.size, offset + size)));
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.createReadable();
  }

  async *#slices(from: number, to: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < to; at += SLICE) yield await this.readUint8Array(at, Math.min(SLICE, to - at));
  }
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const next = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await next.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Only names: no way up, no root, no drive, nothing unseen. */
function safePath(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .join('/');
}

const shown = (name: string): string => JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
