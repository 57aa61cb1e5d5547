import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import type { StoredMarks } from '../contacts/stored-marks';
import type { FailedAttempts } from '../lock/failed';
import type { DeviceKey } from '../vault/device-key';
import type { StoredKeys } from '../vault/keys';
import type { Sealed } from '../vault/vault';
import { ArchiveProblem, problemOf } from './problem';
import type { RestoringRow } from './restoring-row';
import { LEAST_TO_OPEN, mustHaveRoom } from './room';
import type { StagedRow } from './staged-row';
import type { StoredHead } from './stored-head';
import type { Upgrade } from './upgrades/upgrade';

interface Layout extends DBSchema {
  keys: { key: 'vault'; value: StoredKeys };
  entries: { key: number; value: Sealed };
  blobs: { key: string; value: Sealed };
  receipts: { key: string; value: number };
  head: { key: 'head'; value: StoredHead };
  waiting: { key: string; value: Sealed };
  contacts: { key: 'all'; value: Sealed };
  unfinished: { key: string; value: Sealed };
  work: { key: string; value: Sealed };
  staged: { key: [name: string, request: string]; value: StagedRow };
  timeline: { key: string; value: Sealed };
  restoring: { key: number; value: RestoringRow };
  lock: { key: 'failed'; value: FailedAttempts };
  device: { key: 'key'; value: DeviceKey };
  marks: { key: 'all'; value: StoredMarks };
  conversations: { key: number; value: { readonly name: string }; indexes: { name: string } };
}

export type Database = IDBPDatabase<Layout>;
export type StoreName = StoreNames<Layout>;
export type Writing<S extends StoreName[]> = IDBPTransaction<Layout, S, 'readwrite'>;

/**
 * Opens a database and brings it up to date.
 * @param lost called when the connection ended without our asking; the next operation has to connect again.
 * @throws ArchiveProblem `newer-version` (nothing is touched), `busy` (an older page holds the database) or `storage-full`.
 */
export async function connect(name: string, upgrades: readonly Upgrade[], lost: () => void): Promise<Database> {
  await mustHaveRoom(LEAST_TO_OPEN);
  return new Promise((resolve, reject) => {
    let given = true;
    let broken: { readonly error: unknown } | undefined;
    const giveUp = (error: unknown) => {
      given = false;
      reject(problemOf(error));
    };

    openDB<Layout>(name, upgrades.length, {
      upgrade(database, from, _to, transaction) {
        // Its rejection repeats that of the opening itself.
        transaction.done.catch(() => undefined);
        try {
          for (const upgrade of upgrades.slice(from)) upgrade(unwrap(database), unwrap(transaction));
        } catch (error) {
          broken = { error };
          transaction.abort();
        }
      },
      blocked: () => giveUp(new ArchiveProblem('busy')),
      blocking(_current, _blocked, event) {
        // Running transactions still finish; a newer page waits no longer than that.
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    }).then(
      (database) => (given ? resolve(database) : database.close()),
      (error: unknown) => giveUp(broken === undefined ? error : broken.error),
    );
  });
}

/** How long pages that write get to finish. */
const PATIENCE_MS = 10_000;

/**
 * Deletes a database. Pages that have it open let go of it by themselves once what they write is written.
 * @throws ArchiveProblem `busy` where one does not; then it goes as soon as that page is closed.
 */
export async function deleteDatabase(name: string): Promise<void> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new ArchiveProblem('busy')), PATIENCE_MS);
  });
  await Promise.race([deleteDB(name), tooLong]).finally(() => clearTimeout(patience));
}

/** Whether it was ever made in this profile: to read what is not there should leave no trace that one looked. */
export const databaseExists = async (name: string): Promise<boolean> => (await indexedDB.databases()).some((one) => one.name === name);
