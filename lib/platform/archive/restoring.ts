import type { Head } from '../../core/evidence/chain';
import type { Database } from './db';
import { PAIRS_KEY } from './entry-writer';
import type { RestoringEntry } from './restoring-row';
import { settled } from './staged-row';
import type { StoredHead } from './stored-head';
import { together, transact } from './transact';

/** Under this number stands the request; entries begin with 1. */
const REQUEST = 0;

/** Begins anew: whatever waited from an earlier restoring goes. */
export const beginRestoring = (database: Database, request: string): Promise<void> =>
  transact(database, ['restoring'], async (transaction) => {
    const store = transaction.objectStore('restoring');
    await together([() => store.clear(), () => store.put({ request }, REQUEST)]);
  });

export const addRestoring = (database: Database, rows: readonly (readonly [number: number, row: RestoringEntry])[]): Promise<void> =>
  transact(database, ['restoring'], async (transaction) => {
    const store = transaction.objectStore('restoring');
    await together(
      rows.map(
        ([number, row]) =>
          () =>
            store.put(row, number),
      ),
    );
  });

/** The request of a restoring that did not come to its end. */
export async function unfinishedRestoring(database: Database): Promise<string | undefined> {
  const row = await database.get('restoring', REQUEST);
  return row && 'request' in row ? row.request : undefined;
}

export const endRestoring = (database: Database): Promise<void> => database.clear('restoring');

export interface Switch {
  readonly request: string;
  /** The head that all of it was worked out on. */
  readonly after: Head | undefined;
  readonly head: StoredHead;
  /** Keyed names of all bytes that the restored entries name and that were brought. */
  readonly named: ReadonlySet<string>;
  /** Names of bytes that nothing needs any more. */
  readonly freed: readonly string[];
}

/**
 * The one moment at which everything that waited counts, in one transaction.
 * @returns false where something was filed meanwhile, or bytes are not there; nothing was written.
 */
export const switchOver = (database: Database, { request, after, head, named, freed }: Switch): Promise<boolean> =>
  transact(database, ['restoring', 'entries', 'blobs', 'receipts', 'head', 'staged', 'conversations', 'timeline'], async (transaction) => {
    const [entries, receipts, heads, staged, conversations, blobs, restoring] = [
      transaction.objectStore('entries'),
      transaction.objectStore('receipts'),
      transaction.objectStore('head'),
      transaction.objectStore('staged'),
      transaction.objectStore('conversations'),
      transaction.objectStore('blobs'),
      transaction.objectStore('restoring'),
    ];
    const [current, rows] = await Promise.all([heads.get('head'), staged.getAll()]);
    if (current?.seal !== after?.seal) return false;
    const brought = new Set(rows.filter((row) => row.request === request).map(({ name }) => name));
    if ([...named].some((name) => !brought.has(name))) return false;
    const { remove, put, free } = settled(rows, new Set([request]), named);
    for (let cursor = await restoring.openCursor(IDBKeyRange.lowerBound(REQUEST, true)); cursor; cursor = await cursor.continue()) {
      const [number, row] = [cursor.key, cursor.value];
      if ('request' in row) continue;
      const { recordId, entry, conversation } = row;
      await together([
        () => entries.put(entry, number),
        () => conversations.put({ name: conversation }, number),
        async () => recordId !== undefined && receipts.put(number, recordId),
      ]);
    }
    // What was freed may just have been brought again for an entry to come: then it is loose, and that entry decides.
    const held = rows.filter((row) => row.request !== request && freed.includes(row.name));
    const unheld = freed.filter((name) => !held.some((row) => row.name === name));
    await together([
      ...remove.map((row) => () => staged.delete([row.name, row.request])),
      ...put.map((row) => () => staged.put(row)),
      ...held.map((row) => () => staged.put({ ...row, loose: true })),
      ...[...free, ...unheld].map((name) => () => blobs.delete(name)),
      // Which messages are the same is worked out anew: what it names may be deleted in the backup.
      () => transaction.objectStore('timeline').delete(PAIRS_KEY),
      () => restoring.clear(),
      () => heads.put(head, 'head'),
    ]);
    return true;
  });
