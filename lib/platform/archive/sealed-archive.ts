import type { ChainContent, Head, KeptEntry } from '../../core/evidence/chain';
import type { Digest, Sha256 } from '../../core/evidence/digest';
import type { StoredBytes } from '../../core/evidence/message';
import { GENESIS, nextEntry } from '../../core/evidence/seal';
import { namedBytes } from '../../core/evidence/verify-chain';
import type { Label, Sealed, Vault } from '../vault/vault';
import { type Archive, type Blob, NotStaged } from './archive';
import { openOrMakeVault, openVault } from './archive-vault';
import { conversationName, indexMissing, numbersOf } from './conversation-index';
import type { Database } from './db';
import { writeEntry } from './entry-writer';
import { ArchiveProblem, problemOf } from './problem';
import { release, releaseLeftBehind, writeStaged } from './staging';

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

  /** One entry after the other; keys and records are asked for afresh, since much can happen between two. */
  async function* opened(batches: AsyncIterable<[number, Sealed][]>, onDamaged?: (number: number) => void) {
    for await (const batch of batches) {
      const vault = await operate((database) => openVault(database, crypto));
      for (const [number, sealed] of batch) {
        const kept = await openEntry(vault, number, sealed).catch((error: unknown) => {
          if (onDamaged === undefined) throw new ArchiveProblem('damaged', { cause: error, entry: number });
          onDamaged(number);
        });
        if (kept !== undefined) yield kept;
      }
    }
  }

  async function* batches() {
    for (let last = 0; ; ) {
      const batch = await operate((database) => readBatch(database, last));
      if (batch.length === 0) return;
      last = batch.at(-1)?.[0] ?? last;
      yield batch;
    }
  }

  async function* batchesOf(conversationKey: string) {
    const numbers = await operate(async (database) => {
      if ((await database.get('head', 'head')) === undefined) return [];
      const vault = await openVault(database, crypto);
      await indexMissing(database, vault, (number, sealed) => openEntry(vault, number, sealed));
      return numbersOf(database, vault, conversationKey);
    });
    for (const number of numbers) {
      const sealed = await operate((database) => database.get('entries', number));
      if (sealed !== undefined) yield [[number, sealed]] as [number, Sealed][];
    }
  }

  async function append(content: ChainContent, blobs: readonly Blob[]): Promise<KeptEntry> {
    const recordId = content.record.id;
    const first = await find(recordId);
    if (first !== undefined) return first;
    return operate(async (database) => {
      const vault = await openOrMakeVault(database, crypto);
      const named = await namesIn(vault, content);
      const conversation = await conversationName(vault, content.record.conversationKey);
      for (;;) {
        const sealedBlobs = await sealBlobs(vault, blobs, async (name) => (await database.getKey('blobs', name)) !== undefined);
        const after = await database.get('head', 'head');
        const entry = await nextEntry(after ?? GENESIS, content, now().toISOString(), digest);
        const kept: KeptEntry = { entry, content };
        const head: Head = { number: entry.number, seal: entry.seal };
        const sealed = await vault.seal(entryLabel(entry.number), encodeEntry(kept));
        const outcome = await writeEntry(database, { recordId, after, head, entry: sealed, blobs: sealedBlobs, named, conversation });
        if (outcome === 'written') return kept;
        if (outcome === 'not-staged') throw new NotStaged();
        const known = outcome === 'known' ? await find(recordId) : undefined;
        if (known !== undefined) return known;
      }
    });
  }

  const stage = (request: string, bytes: Uint8Array, mediaType: string): Promise<StoredBytes> =>
    operate(async (database) => {
      const sha256 = await digest(bytes);
      const vault = await openOrMakeVault(database, crypto);
      const name = await vault.nameOf(sha256);
      for (;;) {
        const present = (await database.getKey('blobs', name)) !== undefined;
        const sealed = present ? undefined : await vault.seal(blobLabel(name), bytes);
        const outcome = await writeStaged(database, { request, name, size: bytes.length, sealed, at: now().getTime() });
        if (outcome === 'written') return { sha256, size: bytes.length, mediaType };
      }
    });

  return {
    append,
    stage,
    release: (request) => operate((database) => release(database, request)),
    releaseLeftBehind: () => operate((database) => releaseLeftBehind(database, now().getTime())),
    find,
    entries: (onDamaged) => opened(batches(), onDamaged),
    entriesOf: (conversationKey, onDamaged) => opened(batchesOf(conversationKey), onDamaged),
    bytes: (sha256: Sha256) =>
      operate(async (database) => {
        // Bytes may be staged before anything is filed.
        const known = (await database.getKey('head', 'head')) ?? (await database.getKey('keys', 'vault'));
        if (known === undefined) return undefined;
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

/** What is there already is not sealed again. */
async function sealBlobs(vault: Vault, blobs: readonly Blob[], present: (name: string) => Promise<boolean>) {
  const sealed = new Map<string, Sealed | undefined>();
  for (const { sha256, bytes } of blobs) {
    const name = await vault.nameOf(sha256);
    if (!sealed.has(name)) sealed.set(name, (await present(name)) ? undefined : await vault.seal(blobLabel(name), bytes));
  }
  return sealed;
}

/** Sizes of all bytes that an entry names, by their names in the database. */
async function namesIn(vault: Vault, content: ChainContent): Promise<Map<string, number>> {
  const named = new Map<string, number>();
  if (content.kind === 'capture') for (const { sha256, size } of namedBytes(content.record)) named.set(await vault.nameOf(sha256), size);
  return named;
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
