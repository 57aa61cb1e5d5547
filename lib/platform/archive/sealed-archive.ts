import type { ChainContent, Head, KeptEntry } from '../../core/evidence/chain';
import type { Digest, Sha256 } from '../../core/evidence/digest';
import { GENESIS, nextEntry } from '../../core/evidence/seal';
import type { Label, Sealed, Vault } from '../vault/vault';
import type { Archive, Blob } from './archive';
import { openOrMakeVault, openVault } from './archive-vault';
import type { Database } from './db';
import { writeEntry } from './entry-writer';
import { ArchiveProblem, problemOf } from './problem';

export interface ArchiveParts {
  /** `lost` tells that the connection ended without our asking. */
  readonly connect: (lost: () => void) => Promise<Database>;
  readonly crypto: Crypto;
  readonly digest: Digest;
  readonly now: () => Date;
}

/** Entries read in one go while streaming: few enough to stay small in memory, enough to be quick. */
const BATCH = 32;

const entryLabel = (number: number): Label => ({ kind: 'entry', key: String(number) });
const blobLabel = (name: string): Label => ({ kind: 'blob', key: name });

/**
 * The archive over IndexedDB. It holds a connection from first use until `close()`, and nothing else: keys and head are read
 * afresh for every operation, since another page may have changed them.
 */
export function sealedArchive({ connect, crypto, digest, now }: ArchiveParts): Archive {
  let connection: Promise<Database> | undefined;

  const forget = () => {
    connection = undefined;
  };

  /** Runs one operation; whatever the browser throws at it comes out as a problem that a person can be told. */
  async function operate<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      connection ??= connect(forget).catch((error: unknown) => {
        forget();
        throw error;
      });
      return await work(await connection);
    } catch (error) {
      throw problemOf(error);
    }
  }

  const find = (id: string) =>
    operate(async (database) => {
      const number = await database.get('receipts', id);
      if (number === undefined) return undefined;
      const sealed = await database.get('entries', number);
      if (sealed === undefined) throw new ArchiveProblem('damaged', { entry: number });
      return openEntry(await openVault(database, crypto), number, sealed);
    });

  async function* entries(onDamaged?: (number: number) => void) {
    let last = 0;
    for (;;) {
      const batch = await operate((database) => readBatch(database, last));
      if (batch.length === 0) return;
      const vault = await operate((database) => openVault(database, crypto));
      for (const [number, sealed] of batch) {
        last = number;
        const kept = await openEntry(vault, number, sealed).catch((error: unknown) => {
          if (onDamaged === undefined) throw new ArchiveProblem('damaged', { cause: error, entry: number });
          onDamaged(number);
        });
        if (kept !== undefined) yield kept;
      }
    }
  }

  async function append(content: ChainContent, blobs: readonly Blob[]): Promise<KeptEntry> {
    const recordId = content.record.id;
    const first = await find(recordId);
    if (first !== undefined) return first;
    return operate(async (database) => {
      const vault = await openOrMakeVault(database, crypto);
      const sealedBlobs = await sealBlobs(vault, blobs, async (name) => (await database.getKey('blobs', name)) !== undefined);
      for (;;) {
        const after = await database.get('head', 'head');
        const entry = await nextEntry(after ?? GENESIS, content, now().toISOString(), digest);
        const kept: KeptEntry = { entry, content };
        const head: Head = { number: entry.number, seal: entry.seal };
        const sealed = await vault.seal(entryLabel(entry.number), encodeEntry(kept));
        const outcome = await writeEntry(database, { recordId, after, head, entry: sealed, blobs: sealedBlobs });
        if (outcome === 'written') return kept;
        const known = outcome === 'known' ? await find(recordId) : undefined;
        if (known !== undefined) return known;
      }
    });
  }

  return {
    append,
    find,
    entries,
    bytes: (sha256: Sha256) =>
      operate(async (database) => {
        if ((await database.get('head', 'head')) === undefined) return undefined;
        const vault = await openVault(database, crypto);
        const name = await vault.nameOf(sha256);
        const sealed = await database.get('blobs', name);
        return sealed === undefined ? undefined : vault.open(blobLabel(name), sealed);
      }),
    head: () => operate(async (database) => (await database.get('head', 'head')) ?? GENESIS),
    close() {
      connection?.then(
        (database) => database.close(),
        () => undefined,
      );
      forget();
    },
  };
}

async function sealBlobs(vault: Vault, blobs: readonly Blob[], present: (name: string) => Promise<boolean>): Promise<Map<string, Sealed>> {
  const sealed = new Map<string, Sealed>();
  for (const { sha256, bytes } of blobs) {
    const name = await vault.nameOf(sha256);
    if (!sealed.has(name) && !(await present(name))) sealed.set(name, await vault.seal(blobLabel(name), bytes));
  }
  return sealed;
}

async function readBatch(database: Database, after: number): Promise<[number, Sealed][]> {
  const { store } = database.transaction('entries');
  const range = IDBKeyRange.lowerBound(after, true);
  const [numbers, sealed] = await Promise.all([store.getAllKeys(range, BATCH), store.getAll(range, BATCH)]);
  return numbers.flatMap((number, index): [number, Sealed][] => {
    const record = sealed[index];
    return record === undefined ? [] : [[number, record]];
  });
}

const encodeEntry = (kept: KeptEntry): Uint8Array => new TextEncoder().encode(JSON.stringify(kept));

async function openEntry(vault: Vault, number: number, sealed: Sealed): Promise<KeptEntry> {
  // What opens was sealed by this vault under this number, so its shape is ours.
  return JSON.parse(new TextDecoder().decode(await vault.open(entryLabel(number), sealed))) as KeptEntry;
}
