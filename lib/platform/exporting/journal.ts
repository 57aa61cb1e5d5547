import type { Vault } from '../vault/vault';
import { readAt, type SyncFile, writeAll } from './sync-file';

const IV = 12;
const LENGTH = 4;

interface JournalParts {
  readonly file: SyncFile;
  readonly vault: () => Promise<Vault>;
  /** Names the making: lines of another one do not open. */
  readonly name: string;
}

/** Lines of plain data that are only ever added to, each sealed. What a stop cut off at the end counts as not written. */
export class Journal {
  #size = 0;
  #lines = 0;

  constructor(private readonly parts: JournalParts) {}

  /** What stands in it, first to last; what is added later stands behind it. */
  async read(): Promise<readonly unknown[]> {
    const { file, vault } = this.parts;
    const found: unknown[] = [];
    this.#size = 0;
    for (;;) {
      const head = readAt(file, this.#size, LENGTH);
      const length = head.length === LENGTH ? new DataView(head.buffer).getUint32(0) : 0;
      const stored = readAt(file, this.#size + LENGTH, length);
      if (length <= IV || stored.length < length) break;
      const opened = await (await vault())
        .open(this.#label(found.length), { iv: stored.subarray(0, IV), data: stored.subarray(IV) })
        .catch((error: unknown) => {
          if (error instanceof Error && error.name === 'VaultProblem') return undefined;
          throw error;
        });
      if (!opened) break;
      found.push(JSON.parse(new TextDecoder().decode(opened)));
      this.#size += LENGTH + length;
    }
    this.#lines = found.length;
    return found;
  }

  async add(line: unknown): Promise<void> {
    const { file, vault } = this.parts;
    const { iv, data } = await (await vault()).seal(this.#label(this.#lines), new TextEncoder().encode(JSON.stringify(line)));
    const stored = new Uint8Array(LENGTH + IV + data.length);
    new DataView(stored.buffer).setUint32(0, IV + data.length);
    stored.set(iv, LENGTH);
    stored.set(data, LENGTH + IV);
    file.truncate(this.#size);
    writeAll(file, stored, this.#size);
    file.flush();
    this.#size += stored.length;
    this.#lines++;
  }

  #label(line: number) {
    return { kind: 'export', key: `${this.parts.name} journal ${line}` } as const;
  }
}
