import type { Head } from '../../core/evidence/chain';
import type { Sealed } from '../vault/vault';
import type { Database } from './db';

/** Everything one append writes, hashed and sealed beforehand. */
export interface PreparedEntry {
  readonly recordId: string;
  /** The head that the entry was computed on; `undefined` in an empty archive. The entry is right only while this is the head. */
  readonly after: Head | undefined;
  readonly head: Head;
  readonly entry: Sealed;
  /** By the name in the database. */
  readonly blobs: ReadonlyMap<string, Sealed>;
}

/** `known`: an entry stands under this record id already. `overtaken`: another writer was first. Both wrote nothing. */
export type WriteOutcome = 'written' | 'known' | 'overtaken';

/**
 * Writes an entry in one transaction that reaches the disk before it counts. Inside it nothing is awaited but IndexedDB
 * itself: anything else would let the transaction end early.
 */
export async function writeEntry(database: Database, { recordId, after, head, entry, blobs }: PreparedEntry): Promise<WriteOutcome> {
  const transaction = database.transaction(['entries', 'blobs', 'receipts', 'head'], 'readwrite', { durability: 'strict' });
  const entries = transaction.objectStore('entries');
  const bytes = transaction.objectStore('blobs');
  const receipts = transaction.objectStore('receipts');
  const heads = transaction.objectStore('head');
  try {
    const names = [...blobs.keys()];
    const [known, current, present] = await Promise.all([
      receipts.getKey(recordId),
      heads.get('head'),
      Promise.all(names.map((name) => bytes.getKey(name))),
    ]);
    if (known !== undefined) return 'known';
    if (current?.seal !== after?.seal) return 'overtaken';
    const absent = [...blobs].filter((_, index) => present[index] === undefined);
    const writes = [
      ...absent.map(
        ([name, sealed]) =>
          () =>
            bytes.add(sealed, name),
      ),
      () => entries.add(entry, head.number),
      () => receipts.add(head.number, recordId),
      () => heads.put(head, 'head'),
    ];
    await Promise.all([...writes.map(async (write) => write()), transaction.done]);
    return 'written';
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

/** A request that fails ends its transaction by itself; one that could not even be made does not, and the rest would be kept. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}
