import type { StoredBytes } from '../../core/evidence/message';
import type { Sealed } from '../vault/vault';
import type { Database } from './db';
import { leftBehind, settled } from './staged-row';
import { together, transact } from './transact';

export interface Arrival {
  readonly request: string;
  readonly name: string;
  readonly size: StoredBytes['size'];
  /** Absent where the bytes were there already. */
  readonly sealed: Sealed | undefined;
  readonly at: number;
}

/**
 * Writes bytes and the row that holds them, in one transaction.
 * @returns `gone` where they were said to be there already, and are no longer. Then nothing was written.
 */
export const writeStaged = (database: Database, { request, name, size, sealed, at }: Arrival): Promise<'written' | 'gone'> =>
  transact(database, ['blobs', 'staged'], async (transaction) => {
    const blobs = transaction.objectStore('blobs');
    const staged = transaction.objectStore('staged');
    const [present, rows] = await Promise.all([blobs.getKey(name), staged.getAll(IDBKeyRange.bound([name], [name, []]))]);
    if (present === undefined && sealed === undefined) return 'gone';
    // What is there and in no row was kept with an entry.
    const loose = present === undefined || rows.some((row) => row.loose);
    await together([
      async () => present === undefined && sealed && blobs.add(sealed, name),
      () => staged.put({ name, request, size, loose, at }),
    ]);
    return 'written';
  });

/** Lets go of what a request staged, and keeps what anything else needs. */
export const release = (database: Database, request: string): Promise<void> => end(database, () => new Set([request]));

/** The same for every request that was left behind. */
export const releaseLeftBehind = (database: Database, now: number): Promise<void> => end(database, (rows) => leftBehind(rows, now));

const end = (database: Database, which: (rows: Parameters<typeof settled>[0]) => ReadonlySet<string>): Promise<void> =>
  transact(database, ['blobs', 'staged'], async (transaction) => {
    const blobs = transaction.objectStore('blobs');
    const staged = transaction.objectStore('staged');
    const rows = await staged.getAll();
    const { remove, put, free } = settled(rows, which(rows));
    await together([
      ...remove.map(
        ({ name, request }) =>
          () =>
            staged.delete([name, request]),
      ),
      ...put.map((row) => () => staged.put(row)),
      ...free.map((name) => () => blobs.delete(name)),
    ]);
  });
