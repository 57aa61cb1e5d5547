import type { Database, StoreName, Writing } from './db';
import { LEAST_TO_WRITE, mustHaveRoom } from './room';

/**
 * One transaction that reaches the disk before it counts; all of it is written or nothing. Inside `work` nothing is awaited but
 * IndexedDB itself: anything else would let the transaction end early.
 * @throws ArchiveProblem where there is no room left.
 */
export async function transact<S extends StoreName[], T>(
  database: Database,
  stores: [...S],
  work: (transaction: Writing<S>) => Promise<T>,
): Promise<T> {
  await mustHaveRoom(LEAST_TO_WRITE);
  const transaction = database.transaction<S, 'readwrite'>(stores, 'readwrite', { durability: 'strict' });
  try {
    const outcome = await work(transaction);
    await transaction.done;
    return outcome;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

/** Makes requests one after the other and waits for all. One that cannot be made leaves none of the others without a listener. */
export async function together(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}

/** A request that fails ends its transaction by itself; one that could not even be made does not, and the rest would be kept. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}
