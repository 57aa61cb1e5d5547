import type { Head } from '../../core/evidence/chain';
import type { ReadyExport } from '../../core/export/door';
import type { ExportRequest } from '../../core/export/request';
import { dataAt, endOf, type FinishedFile, type PlacedFile } from '../../core/export/zip-making';
import type { Vault } from '../vault/vault';
import type { ExportFolder } from './export-folder';
import { Journal } from './journal';
import { type SealedParts, SealedWriter, sealedRange } from './sealed-file';
import type { SyncFile } from './sync-file';

/** What a making was begun with: everything that decides its bytes beside the archive up to `head`. */
export interface Begun {
  /** Of this making. */
  readonly id: string;
  readonly request: ExportRequest;
  readonly head: Head;
  /** Top folder of the pack. */
  readonly folder: string;
  /** What was found of flags until then, by the items' numbers: 32 bits each, little-endian, as Base64. */
  readonly flags: string;
  /** Of the digests of what is redacted, as hex. */
  readonly salt: string;
  /** It is to have a password. */
  readonly locked?: true;
}

/** A ZIP that is whole. `entry` is added once the export is filed in the chain. */
export interface Made {
  readonly ready: Omit<ReadyExport, 'entry' | 'encrypted'>;
  /** Of the ZIP inside, in bytes; of the encrypted one round it, where there is one. */
  readonly size: number;
  readonly outer?: number;
  /** In the pack. */
  readonly items: number;
  readonly entry?: number;
}

type Line =
  | { readonly is: 'begun'; readonly begun: Begun }
  | { readonly is: 'finished'; readonly files: readonly FinishedFile[] }
  | { readonly is: 'made'; readonly made: Made };

export interface KeptMaking {
  readonly begun: Begun;
  /** In the order of the ZIP. */
  readonly finished: readonly FinishedFile[];
  readonly made?: Made;
}

/** So much is written between two lines of the journal, in bytes; as much is made again after a stop. */
const A_LINE = 4 << 20;
/** Or so much time goes by, in milliseconds. */
const A_WHILE = 1000;

const PACK = 'pack';
const OUTER = 'outer';
const JOURNAL = 'journal';

/** What a making leaves behind while it lasts: one ZIP, sealed chunk by chunk, and a sealed journal beside it. */
export class MakingStore {
  readonly #files = new Map<string, SyncFile>();

  private constructor(
    private readonly folder: ExportFolder,
    private readonly vault: () => Promise<Vault>,
    private readonly file: SyncFile,
    private readonly journal: Journal,
    private kept: KeptMaking | undefined,
  ) {}

  /** @throws ArchiveProblem `locked` */
  static async open(folder: ExportFolder, vault: () => Promise<Vault>): Promise<MakingStore> {
    const file = await folder.open(JOURNAL);
    try {
      const journal = new Journal({ file, vault, name: 'export' });
      return new MakingStore(folder, vault, file, journal, keptIn((await journal.read()) as readonly Line[]));
    } catch (error) {
      file.close();
      throw error;
    }
  }

  get making(): KeptMaking | undefined {
    return this.kept;
  }

  /** What was there before goes. */
  async begin(begun: Begun): Promise<void> {
    await this.clear();
    this.kept = { begun, finished: [] };
    await this.#add({ is: 'begun', begun });
  }

  /**
   * Goes on with the ZIP behind the last file that is there to its end.
   * @returns what takes its bytes, and is told of each file that is whole.
   */
  async zip(): Promise<{
    readonly finished: readonly FinishedFile[];
    write(bytes: Uint8Array): Promise<void>;
    finish(file: FinishedFile): Promise<void>;
    /** All of it lasts. */
    end(): Promise<void>;
  }> {
    const { begun, finished } = this.#begun();
    const sealed = await this.#sealed(PACK);
    const { writer, upTo } = await behindLast(sealed, begun, finished);
    this.kept = { begun, finished: finished.slice(0, upTo) };
    if (upTo < finished.length) await this.#rewrite();
    let waiting: FinishedFile[] = [];
    let [line, since] = [writer.size, performance.now()];
    const flush = async () => {
      await writer.flush();
      if (waiting.length > 0) await this.#add({ is: 'finished', files: waiting });
      this.kept = { ...this.#begun(), finished: [...this.#begun().finished, ...waiting] };
      waiting = [];
      [line, since] = [writer.size, performance.now()];
    };
    return {
      finished: this.kept.finished,
      write: (bytes) => writer.write(bytes),
      async finish(file) {
        waiting.push(file);
        if (writer.size - line >= A_LINE || performance.now() - since >= A_WHILE) await flush();
      },
      end: flush,
    };
  }

  /** Where the encrypted ZIP goes, from its beginning. */
  async outer(): Promise<SealedWriter> {
    const sealed = await this.#sealed(OUTER);
    return SealedWriter.at(sealed, 0);
  }

  async note(made: Made): Promise<void> {
    await this.#add({ is: 'made', made });
    this.kept = { ...this.#begun(), made };
  }

  /** The file that is handed out, in plain, chunk by chunk. */
  async *content(): AsyncGenerator<Uint8Array> {
    const made = this.#made();
    yield* made.outer === undefined ? this.inner() : sealedRange(await this.#sealed(OUTER), 0, made.outer);
  }

  /** The pack's ZIP. */
  async *inner(): AsyncGenerator<Uint8Array> {
    yield* sealedRange(await this.#sealed(PACK), 0, this.#made().size);
  }

  /** One file of the pack; `undefined` where it has none of that path. */
  async member(path: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const { begun, finished } = this.#begun();
    const file = finished.find((one) => one.path === path);
    const from = file && dataAt(begun, file);
    return file && from !== undefined ? sealedRange(await this.#sealed(PACK), from, from + file.size) : undefined;
  }

  /** Nothing of it is left. */
  async clear(): Promise<void> {
    this.kept = undefined;
    this.file.truncate(0);
    this.file.flush();
    await this.journal.read();
    this.#closeFiles();
    await Promise.all([this.folder.remove(PACK), this.folder.remove(OUTER)]);
  }

  close(): void {
    this.#closeFiles();
    this.file.close();
  }

  #closeFiles(): void {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
  }

  #begun(): KeptMaking {
    if (!this.kept) throw new Error('Nothing was begun.');
    return this.kept;
  }

  #made(): Made {
    const { made } = this.#begun();
    if (!made) throw new Error('Nothing is ready.');
    return made;
  }

  async #sealed(name: typeof PACK | typeof OUTER): Promise<SealedParts> {
    const file = this.#files.get(name) ?? (await this.folder.open(name));
    this.#files.set(name, file);
    return { file, vault: this.vault, name: `${name} ${this.#begun().begun.id}` };
  }

  #add(line: Line): Promise<void> {
    return this.journal.add(line);
  }

  /** The journal says no more than the disk holds. */
  async #rewrite(): Promise<void> {
    const { begun, finished } = this.#begun();
    this.file.truncate(0);
    await this.journal.read();
    await this.#add({ is: 'begun', begun });
    await this.#add({ is: 'finished', files: finished });
  }
}

function keptIn(lines: readonly Line[]): KeptMaking | undefined {
  const [first, ...rest] = lines;
  if (first?.is !== 'begun') return undefined;
  const made = rest.findLast((line) => line.is === 'made')?.made;
  return {
    begun: first.begun,
    finished: rest.flatMap((line) => (line.is === 'finished' ? line.files : [])),
    ...(made && { made }),
  };
}

/** A stop may have cut off the chunk in which the last files end: then those before it are gone on with. */
async function behindLast(sealed: SealedParts, folder: { readonly folder: string }, finished: readonly PlacedFile[]) {
  for (let upTo = finished.length; upTo > 0; upTo--) {
    const last = finished[upTo - 1];
    const writer = last && (await SealedWriter.at(sealed, endOf(folder, last)).catch(unlessDamaged));
    if (writer) return { writer, upTo };
  }
  return { writer: await SealedWriter.at(sealed, 0), upTo: 0 };
}

function unlessDamaged(error: unknown): undefined {
  if (error instanceof Error && (error.name === 'VaultProblem' || error.name === 'RangeError')) return undefined;
  throw error;
}
