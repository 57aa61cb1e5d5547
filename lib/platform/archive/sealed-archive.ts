import type { ChainContent, DeletedContent, Head, KeptEntry } from '../../core/evidence/chain';
import type { Digest, Sha256 } from '../../core/evidence/digest';
import type { StoredBytes } from '../../core/evidence/message';
import { namedBytes } from '../../core/evidence/named-bytes';
import { newItems, numbered } from '../../core/evidence/new-items';
import { removalOf } from '../../core/evidence/removal';
import { GENESIS, nextEntry } from '../../core/evidence/seal';
import type { Unlocked } from '../vault/keys';
import type { Label, Sealed, Vault } from '../vault/vault';
import { type Archive, type Blob, NotStaged } from './archive';
import { openOrMakeVault, openVault } from './archive-vault';
import { rowName } from './conversation-index';
import type { Database } from './db';
import { sealEntry } from './entry-codec';
import { entryReader, type Operate } from './entry-reader';
import { writeEntry } from './entry-writer';
import { problemOf } from './problem';
import { headSignature, signedHead } from './signed-head';
import { release, releaseLeftBehind, writeStaged } from './staging';
import type { StoredHead } from './stored-head';

export interface ArchiveParts {
  /** `lost` tells that the connection ended without our asking. */
  readonly connect: (lost: () => void) => Promise<Database>;
  readonly crypto: Crypto;
  readonly unlocked: Unlocked;
  readonly digest: Digest;
  readonly now: () => Date;
}

const blobLabel = (name: string): Label => ({ kind: 'blob', key: name });

/**
 * The archive over IndexedDB. It holds a connection from first use until `close()`, and nothing else: keys and head are read
 * afresh for every operation, since another page may have changed them.
 */
export function sealedArchive({ connect, crypto, unlocked, digest, now }: ArchiveParts): Archive {
  let connection: Promise<Database> | undefined;

  const forget = () => {
    connection = undefined;
  };

  /** Runs one operation; whatever the browser throws at it comes out as a problem that a person can be told. */
  const operate: Operate = async (work) => {
    try {
      connection ??= connect(forget).catch((error: unknown) => {
        forget();
        throw error;
      });
      const database = await connection;
      return await work(database, () => openVault(database, crypto, unlocked));
    } catch (error) {
      throw problemOf(error);
    }
  };

  const { entry, entries, entriesOf, entriesOfKind, find } = entryReader(operate);

  /** Archives of before there were item numbers have none in their head: they are counted once. */
  async function itemsUpTo(head: Head | undefined): Promise<number> {
    if (head === undefined || head.items !== undefined) return head?.items ?? 0;
    let items = 0;
    for await (const { content } of entries(() => undefined)) items += newItems(content);
    return items;
  }

  /** Files an entry on the head as it stands; where another writer was first, on the head that he left. */
  async function fileNext(
    database: Database,
    prepare: (vault: Vault) => Promise<{
      readonly content: ChainContent;
      readonly blobs: ReadonlyMap<string, Sealed | undefined>;
      readonly named: ReadonlyMap<string, number>;
      readonly gone?: readonly KeptEntry[];
      readonly freed?: readonly string[];
    }>,
  ): Promise<KeptEntry> {
    const vault = await openOrMakeVault(database, crypto, unlocked);
    for (;;) {
      const after = await database.get('head', 'head');
      const items = await itemsUpTo(after);
      const { content, blobs, named, gone = [], freed = [] } = await prepare(vault);
      const filed = numbered(content, items);
      const entry = await nextEntry(after ?? GENESIS, filed, now().toISOString(), digest);
      const kept: KeptEntry = { entry, content: filed };
      const outcome = await writeEntry(database, {
        recordId: filed.record.id,
        after,
        head: await signedHead(database, crypto, { number: entry.number, seal: entry.seal, items: items + newItems(filed) }),
        entry: await sealEntry(vault, kept),
        blobs,
        named,
        conversation: await rowName(vault, filed),
        ...(gone.length > 0 && { replaced: await Promise.all(gone.map((each) => emptied(vault, each, entry.number))) }),
        freed,
      });
      if (outcome === 'written') return kept;
      if (outcome === 'not-staged') throw new NotStaged();
      const known = outcome === 'known' ? await find(filed.record.id) : undefined;
      if (known !== undefined) return known;
    }
  }

  async function append(content: ChainContent | (() => Promise<ChainContent>), blobs: readonly Blob[]): Promise<KeptEntry> {
    const first = typeof content === 'function' ? undefined : await find(content.record.id);
    if (first !== undefined) return first;
    return operate((database) =>
      fileNext(database, async (vault) => {
        const made = typeof content === 'function' ? await content() : content;
        return {
          content: made,
          blobs: await sealBlobs(vault, blobs, async (name) => (await database.getKey('blobs', name)) !== undefined),
          named: await namesIn(vault, made),
        };
      }),
    );
  }

  async function remove(numbers: readonly number[] | (() => Promise<readonly number[]>), id: string): Promise<KeptEntry> {
    const first = await find(id);
    if (first !== undefined) return first;
    return operate((database) =>
      fileNext(database, async (vault) => {
        // What an entry that does not open names is not known, so its bytes may be freed: it could not be read anyway.
        const { record, gone, freed } = await removalOf(
          entries(() => undefined),
          new Set(typeof numbers === 'function' ? await numbers() : numbers),
        );
        const names = await Promise.all([...freed].map((sha256) => vault.nameOf(sha256)));
        return { content: { kind: 'deletion', record: { id, ...record } }, blobs: new Map(), named: new Map(), gone, freed: names };
      }),
    );
  }

  const stage = (request: string, bytes: Uint8Array, mediaType: string): Promise<StoredBytes> =>
    operate(async (database) => {
      const sha256 = await digest(bytes);
      const vault = await openOrMakeVault(database, crypto, unlocked);
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
    remove,
    stage,
    release: (request) => operate((database) => release(database, request)),
    releaseLeftBehind: () => operate((database) => releaseLeftBehind(database, now().getTime())),
    find,
    entry,
    entries,
    entriesOf,
    entriesOfKind,
    bytes: (sha256: Sha256) =>
      operate(async (database, open) => {
        // Bytes may be staged before anything is filed.
        const known = (await database.getKey('head', 'head')) ?? (await database.getKey('keys', 'vault'));
        if (known === undefined) return undefined;
        const vault = await open();
        const name = await vault.nameOf(sha256);
        const sealed = await database.get('blobs', name);
        return sealed === undefined ? undefined : vault.open(blobLabel(name), sealed);
      }),
    head: () =>
      operate(async (database) => {
        const { signed: _, ...head }: StoredHead = (await database.get('head', 'head')) ?? GENESIS;
        return head;
      }),
    headSignature: () => operate((database) => headSignature(database, crypto)),
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
  for (const { sha256, size } of namedBytes(content)) named.set(await vault.nameOf(sha256), size);
  return named;
}

/** A deleted entry: its link, and which entry deleted it. */
async function emptied(vault: Vault, { entry, content }: KeptEntry, by: number) {
  const deleted: DeletedContent = { kind: 'deleted', record: { id: content.record.id, by } };
  const [sealed, conversation] = await Promise.all([sealEntry(vault, { entry, content: deleted }), rowName(vault, deleted)]);
  return { number: entry.number, sealed, conversation };
}
