import type { KeptEntry } from '../../core/evidence/chain';
import type { Sealed, Vault } from '../vault/vault';
import type { OwnKind } from './archive';
import { indexMissing, numbersOf, numbersOfKind } from './conversation-index';
import type { Database } from './db';
import { openEntry } from './entry-codec';
import { ArchiveProblem } from './problem';

/** Runs one piece of work on the open database; `vault` opens it for this piece alone. */
export type Operate = <T>(work: (database: Database, vault: () => Promise<Vault>) => Promise<T>) => Promise<T>;

/** Entries read in one go while streaming: few enough to stay small in memory, enough to be quick. */
const BATCH = 32;

/** Entries one after the other; keys and records are asked for afresh, since much can happen between two. */
export function entryReader(operate: Operate) {
  async function* opened(
    batches: AsyncIterable<[number, Sealed][]>,
    onDamaged?: (number: number, sealed: Sealed) => void,
  ): AsyncGenerator<KeptEntry> {
    for await (const batch of batches) {
      const vault = await operate((_, open) => open());
      for (const [number, sealed] of batch) {
        const kept = await openEntry(vault, number, sealed).catch((error: unknown) => {
          if (onDamaged === undefined) throw new ArchiveProblem('damaged', { cause: error, entry: number });
          onDamaged(number, sealed);
        });
        if (kept !== undefined) yield kept;
      }
    }
  }

  async function* batches(after: number) {
    for (let last = after; ; ) {
      const batch = await operate((database) => readBatch(database, last));
      if (batch.length === 0) return;
      last = batch.at(-1)?.[0] ?? last;
      yield batch;
    }
  }

  async function* batchesOf(select: (database: Database, vault: Vault) => Promise<number[]>) {
    const numbers = await operate(async (database, open) => {
      if ((await database.get('head', 'head')) === undefined) return [];
      const vault = await open();
      await indexMissing(database, vault, (number, sealed) => openEntry(vault, number, sealed));
      return select(database, vault);
    });
    for (const number of numbers) {
      const sealed = await operate((database) => database.get('entries', number));
      if (sealed !== undefined) yield [[number, sealed]] as [number, Sealed][];
    }
  }

  const entry = (number: number): Promise<KeptEntry | undefined> =>
    operate(async (database, open) => {
      const sealed = await database.get('entries', number);
      return sealed && openEntry(await open(), number, sealed);
    });

  return {
    entry,
    entries: (onDamaged?: (number: number, sealed: Sealed) => void, after = 0) => opened(batches(after), onDamaged),
    entriesOf: (conversationKey: string, onDamaged?: (number: number) => void) =>
      opened(
        batchesOf((database, vault) => numbersOf(database, vault, conversationKey)),
        onDamaged,
      ),
    entriesOfKind: (kind: OwnKind, onDamaged?: (number: number) => void) =>
      opened(
        batchesOf((database, vault) => numbersOfKind(database, vault, kind)),
        onDamaged,
      ),
    find: async (id: string): Promise<KeptEntry | undefined> => {
      const number = await operate((database) => database.get('receipts', id));
      if (number === undefined) return undefined;
      const kept = await entry(number);
      if (kept === undefined) throw new ArchiveProblem('damaged', { entry: number });
      return kept;
    },
  };
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
