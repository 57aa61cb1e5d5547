import type { Label, Vault } from '../vault/vault';
import { readAt, type SyncFile, writeAll } from './sync-file';

/** In bytes, of what is sealed at once: larger gains no speed. */
export const CHUNK = 1 << 20;
const IV = 12;
const TAG = 16;
const STRIDE = IV + CHUNK + TAG;

export interface SealedParts {
  readonly file: SyncFile;
  /** Asked for each chunk, so that a lock holds at once. */
  readonly vault: () => Promise<Vault>;
  /** Names the file's content: a chunk of another one does not open in its place. */
  readonly name: string;
}

const labelOf = (name: string, chunk: number): Label => ({ kind: 'export', key: `${name} ${chunk}` });

/** Reads a file that lies sealed, anywhere in it. @throws VaultProblem where it was changed. */
export async function sealedChunk({ file, vault, name }: SealedParts, chunk: number): Promise<Uint8Array> {
  const stored = readAt(file, chunk * STRIDE, STRIDE);
  return (await vault()).open(labelOf(name, chunk), { iv: stored.subarray(0, IV), data: stored.subarray(IV) });
}

/** Bytes `from` up to, not including, `to`, a chunk at a time. */
export async function* sealedRange(parts: SealedParts, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; ) {
    const chunk = Math.floor(at / CHUNK);
    const bytes = (await sealedChunk(parts, chunk)).subarray(at - chunk * CHUNK, to - chunk * CHUNK);
    if (bytes.length === 0) throw new RangeError('The sealed file ends before its end.');
    yield bytes;
    at += bytes.length;
  }
}

/**
 * Writes a file so that no byte of it ever lies in plain: AES-256-GCM, chunk by chunk, each with a random vector of its own. The last
 * chunk may be sealed again and again while it fills.
 */
export class SealedWriter {
  readonly #parts: SealedParts;
  readonly #open = new Uint8Array(CHUNK);
  #chunk = 0;
  #filled = 0;

  private constructor(parts: SealedParts) {
    this.#parts = parts;
  }

  /** Goes on after so many bytes; what stood behind them goes. @throws VaultProblem where the bytes before do not open. */
  static async at(parts: SealedParts, size: number): Promise<SealedWriter> {
    const writer = new SealedWriter(parts);
    writer.#chunk = Math.floor(size / CHUNK);
    writer.#filled = size % CHUNK;
    if (writer.#filled > 0) {
      const before = await sealedChunk(parts, writer.#chunk);
      if (before.length < writer.#filled) throw new RangeError('The sealed file ends before its end.');
      writer.#open.set(before.subarray(0, writer.#filled));
      // What was sealed stays until more is: a stop here loses nothing.
    } else parts.file.truncate(writer.#chunk * STRIDE);
    return writer;
  }

  get size(): number {
    return this.#chunk * CHUNK + this.#filled;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const taken = Math.min(bytes.length - at, CHUNK - this.#filled);
      this.#open.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled < CHUNK) continue;
      await this.#seal();
      this.#chunk++;
      this.#filled = 0;
    }
  }

  /** All that was written lasts. */
  async flush(): Promise<void> {
    if (this.#filled > 0) await this.#seal();
    this.#parts.file.flush();
  }

  async #seal(): Promise<void> {
    const { file, vault, name } = this.#parts;
    const { iv, data } = await (await vault()).seal(labelOf(name, this.#chunk), this.#open.subarray(0, this.#filled));
    const stored = new Uint8Array(IV + data.length);
    stored.set(iv);
    stored.set(data, IV);
    writeAll(file, stored, this.#chunk * STRIDE);
    file.truncate(this.#chunk * STRIDE + stored.length);
  }
}
