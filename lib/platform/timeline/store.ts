import type { Segment } from '../../core/timeline/index/segment';
import { decodeSegment, encodeSegment, INDEX_VERSION } from '../../core/timeline/index/segment-codec';
import { openVault } from '../archive/archive-vault';
import type { Database } from '../archive/db';
import { together, transact } from '../archive/transact';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import type { Sealed, Vault } from '../vault/vault';

export interface StoreParts {
  readonly connect: () => Promise<Database>;
  readonly crypto: Crypto;
  readonly unlocked: Unlocked;
}

/** How far the index follows the chain, and what it is made of. */
export interface Manifest {
  readonly version: number;
  /** Number of the last entry that is in it whole. */
  readonly done: number;
  /** How many packs of the next entry are in it. */
  readonly packs: number;
  /** How many items were numbered up to here. */
  readonly items: number;
  /** The last entry that could be opened: an index of another chain is told by it. */
  readonly last?: { readonly number: number; readonly seal: string };
  /** Numbers of entries that do not open. */
  readonly unreadable: readonly number[];
  /** Names of the segments, in order. */
  readonly segments: readonly string[];
}

export interface StoredSegment {
  readonly name: string;
  readonly segment: Segment;
  /** One value a document: see `flag-bits.ts`. Grows as they are read. */
  readonly flags: Uint32Array;
}

export interface StoredIndex {
  readonly manifest: Manifest;
  /** Tells whether another page wrote meanwhile. */
  readonly stamp: string;
  readonly segments: readonly StoredSegment[];
}

export interface TimelineStore {
  /** `undefined` where there is none, or one that cannot be used: it is to be made anew. */
  read(): Promise<StoredIndex | undefined>;
  /**
   * Puts one state of the index in the place of another, whole. Segments with new names are written, those no longer named go.
   * @param before stamp of the state that it was made of; `undefined` where there was none that could be used.
   * @returns the new stamp; `undefined` where another page wrote meanwhile, and then nothing was written.
   */
  write(before: string | undefined, manifest: Manifest, segments: readonly StoredSegment[]): Promise<string | undefined>;
  /** Writes what was found of flags. Nothing happens where another page wrote meanwhile. */
  writeFlags(stamp: string, segments: readonly StoredSegment[]): Promise<void>;
  /** Items that are the same message, as the importing side worked them out: both ways. */
  pairs(): Promise<ReadonlyMap<number, number>>;
}

const MANIFEST = 'manifest';
const PAIRS = 'pairs';
const flagsName = (name: string): string => `${name} flags`;

/** The index in the store `timeline`, sealed part by part. All of it follows from the entries. */
export function timelineStore({ connect, crypto, unlocked }: StoreParts): TimelineStore {
  const operate = <T>(work: (database: Database, vault: Vault) => Promise<T>): Promise<T> =>
    withDatabase(connect, async (database) => work(database, await openVault(database, crypto, unlocked)));

  const opened = async (database: Database, vault: Vault, key: string): Promise<Uint8Array | undefined> => {
    const sealed = await database.get('timeline', key);
    return sealed && vault.open({ kind: 'timeline', key }, sealed);
  };
  const sealed = async (vault: Vault, key: string, bytes: Uint8Array): Promise<readonly [string, Sealed]> => [
    key,
    await vault.seal({ kind: 'timeline', key }, bytes),
  ];

  async function storedSegment(database: Database, vault: Vault, name: string): Promise<StoredSegment> {
    const [bytes, flags] = await Promise.all([opened(database, vault, name), opened(database, vault, flagsName(name))]);
    const segment = decodeSegment(bytes ?? new Uint8Array());
    const bits =
      flags?.length === 4 * segment.numbers.length ? new Uint32Array(flags.slice().buffer) : new Uint32Array(segment.numbers.length);
    return { name, segment, flags: bits };
  }

  return {
    read: () =>
      operate(async (database, vault) => {
        const found = await database.get('timeline', MANIFEST);
        if (!found) return undefined;
        try {
          const manifest = parsed<Manifest>(await vault.open({ kind: 'timeline', key: MANIFEST }, found));
          if (manifest.version !== INDEX_VERSION) return undefined;
          const segments = await Promise.all(manifest.segments.map((name) => storedSegment(database, vault, name)));
          return { manifest, stamp: stampOf(found), segments };
        } catch (error) {
          // What does not open or read is made anew: nothing is in here that is not in the entries.
          if (error instanceof Error && REMADE.has(error.name)) return undefined;
          throw error;
        }
      }),

    write: (before, manifest, segments) =>
      operate(async (database, vault) => {
        const present = new Set(await database.getAllKeys('timeline'));
        const fresh = before === undefined ? segments : segments.filter(({ name }) => !present.has(name));
        const parts = await Promise.all([
          ...fresh.flatMap(({ name, segment, flags }) => [
            sealed(vault, name, encodeSegment(segment)),
            sealed(vault, flagsName(name), bytesOf(flags)),
          ]),
          sealed(vault, MANIFEST, new TextEncoder().encode(JSON.stringify(manifest))),
        ]);
        const head = parts.at(-1)?.[1];
        const kept = new Set([MANIFEST, PAIRS, ...manifest.segments.flatMap((name) => [name, flagsName(name)])]);
        return transact(database, ['timeline'], async (transaction) => {
          const store = transaction.objectStore('timeline');
          const [current, keys] = await Promise.all([store.get(MANIFEST), store.getAllKeys()]);
          if (before !== undefined && (current === undefined || stampOf(current) !== before)) return undefined;
          await together([
            ...keys.filter((key) => !kept.has(key)).map((key) => () => store.delete(key)),
            ...parts.map(
              ([key, value]) =>
                () =>
                  store.put(value, key),
            ),
          ]);
          return head && stampOf(head);
        });
      }),

    writeFlags: (stamp, segments) =>
      operate(async (database, vault) => {
        const parts = await Promise.all(segments.map(({ name, flags }) => sealed(vault, flagsName(name), bytesOf(flags))));
        await transact(database, ['timeline'], async (transaction) => {
          const store = transaction.objectStore('timeline');
          const current = await store.get(MANIFEST);
          if (current === undefined || stampOf(current) !== stamp) return;
          await together(
            parts.map(
              ([key, value]) =>
                () =>
                  store.put(value, key),
            ),
          );
        });
      }),

    pairs: () =>
      operate(async (database, vault) => {
        const bytes = await opened(database, vault, PAIRS).catch(() => undefined);
        const { pairs } = bytes ? parsed<{ readonly pairs: readonly (readonly [number, number])[] }>(bytes) : { pairs: [] };
        return new Map(
          pairs.flatMap(([one, other]) => [
            [one, other],
            [other, one],
          ]),
        );
      }),
  };
}

const REMADE: ReadonlySet<string> = new Set(['SegmentProblem', 'VaultProblem', 'SyntaxError']);

/** What opens was sealed by this vault under this name, so its shape is ours. */
const parsed = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** Every sealing has a random vector of its own. */
const stampOf = ({ iv }: Sealed): string => Array.from(iv, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (flags: Uint32Array): Uint8Array => new Uint8Array(flags.buffer, flags.byteOffset, flags.byteLength);
