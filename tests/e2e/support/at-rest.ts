import type { TestPage } from './test-page';

/** What stands in the archive's database, looked at past the archive. Read from any page of the extension. */
export interface AtRest {
  /** Number and seal of the last entry; absent where there is none. */
  readonly head?: { readonly number: number; readonly seal: string };
  readonly entries: number;
  /** Ids of the requests, by the number of their entry. */
  readonly receipts: Readonly<Record<number, string>>;
}

/**
 * Asks for what is stored as of now. Where a transaction is writing, the answer comes once that one has ended, and before
 * any later one begins.
 */
export async function askAtRest(own: TestPage): Promise<() => Promise<AtRest>> {
  await own.evaluate(async () => {
    const nothing = { entries: 0, receipts: {} };
    // Opening a database that is not there would make it.
    const there = (await indexedDB.databases()).some(({ name }) => name === 'evenkeel');
    if (!there) {
      globalThis.evenkeelAtRest = Promise.resolve(nothing);
      return;
    }
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const database = opening.result;
    if (!database.objectStoreNames.contains('head')) {
      globalThis.evenkeelAtRest = Promise.resolve(nothing);
      database.close();
      return;
    }
    const transaction = database.transaction(['head', 'entries', 'receipts']);
    const head = transaction.objectStore('head').get('head');
    const entries = transaction.objectStore('entries').count();
    const numbers = transaction.objectStore('receipts').getAll();
    const ids = transaction.objectStore('receipts').getAllKeys();
    globalThis.evenkeelAtRest = new Promise((resolve, reject) => {
      transaction.onabort = reject;
      transaction.oncomplete = () => {
        database.close();
        resolve({
          ...(head.result && { head: head.result }),
          entries: entries.result,
          receipts: Object.fromEntries(numbers.result.map((number, at) => [number, String(ids.result[at])])),
        });
      };
    });
  }, null);
  return () => own.evaluate(async () => (await globalThis.evenkeelAtRest) as AtRest, null);
}

export const atRest = async (own: TestPage): Promise<AtRest> => (await askAtRest(own))();

declare global {
  var evenkeelAtRest: Promise<AtRest> | undefined;
}
