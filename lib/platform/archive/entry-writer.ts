import type { Head } from '../../core/evidence/chain';
import type { Sealed } from '../vault/vault';
import type { Database } from './db';
import { settled } from './staged-row';
import type { StoredHead } from './stored-head';
import { together, transact } from './transact';

/** Everything one append writes, hashed and sealed beforehand. */
export interface PreparedEntry {
  readonly recordId: string;
  /** The head that the entry was computed on; `undefined` in an empty archive. The entry is right only while this is the head. */
  readonly after: Head | undefined;
  readonly head: StoredHead;
  readonly entry: Sealed;
  /** By the name in the database; `undefined` for bytes that were there already. */
  readonly blobs: ReadonlyMap<string, Sealed | undefined>;
  /** Size of all bytes that the record names, by the name in the database. */
  readonly named: ReadonlyMap<string, number>;
  /** Keyed name of the conversation. */
  readonly conversation: string;
  /** Where it deletes others: what stands in their place. */
  readonly replaced?: readonly { readonly number: number; readonly sealed: Sealed; readonly conversation: string }[];
  /** Names of bytes that nothing needs any more. */
  readonly freed?: readonly string[];
}

/**
 * `known`: an entry stands under this record id already. `overtaken`: another writer was first, or let go of bytes that were there. `not-staged`: the record names bytes
 * that nobody brought under its id. All but `written` wrote nothing.
 */
export type WriteOutcome = 'written' | 'known' | 'overtaken' | 'not-staged';

/** Under what the store `timeline` holds which messages are the same: it names conversations, so it may not outlive one of them. */
export const PAIRS_KEY = 'pairs';
/** An ordinary entry leaves it out, so as not to wait for the index that is written meanwhile. */
const TIMELINE: 'timeline'[] = ['timeline'];

/** Writes an entry with its bytes, and lets go of what was staged for it and is not named in it, in one transaction. */
export const writeEntry = (database: Database, prepared: PreparedEntry): Promise<WriteOutcome> =>
  transact(
    database,
    ['entries', 'blobs', 'receipts', 'head', 'staged', 'conversations', ...(prepared.replaced ? TIMELINE : [])],
    async (transaction) => {
      const { recordId, after, head, entry, blobs, named, conversation, replaced = [], freed = [] } = prepared;
      const bytes = transaction.objectStore('blobs');
      const receipts = transaction.objectStore('receipts');
      const heads = transaction.objectStore('head');
      const staged = transaction.objectStore('staged');
      const names = [...new Set([...blobs.keys(), ...named.keys()])];
      const [known, current, rows, found] = await Promise.all([
        receipts.getKey(recordId),
        heads.get('head'),
        staged.getAll(),
        Promise.all(names.map((name) => bytes.getKey(name))),
      ]);
      if (known !== undefined) return 'known';
      if (current?.seal !== after?.seal) return 'overtaken';
      const present = new Set(found);
      const brought = new Map(rows.filter(({ request }) => request === recordId).map(({ name, size }) => [name, size]));
      const absent = [...blobs].filter(([name]) => !present.has(name));
      if (absent.some(([, sealed]) => sealed === undefined)) return 'overtaken';
      for (const [name, size] of named) if (!blobs.has(name) && !(present.has(name) && brought.get(name) === size)) return 'not-staged';
      const { remove, put, free } = settled(rows, new Set([recordId]), new Set(names));
      // What was deleted may just have been brought again for an entry to come: then it is loose, and that entry decides.
      const held = rows.filter(({ name, request }) => request !== recordId && freed.includes(name));
      const unheld = freed.filter((name) => !held.some((row) => row.name === name));
      await together([
        ...absent.flatMap(([name, sealed]) => (sealed ? [() => bytes.add(sealed, name)] : [])),
        () => transaction.objectStore('entries').add(entry, head.number),
        () => receipts.add(head.number, recordId),
        () => transaction.objectStore('conversations').put({ name: conversation }, head.number),
        ...remove.map(
          ({ name, request }) =>
            () =>
              staged.delete([name, request]),
        ),
        ...put.map((row) => () => staged.put(row)),
        ...held.map((row) => () => staged.put({ ...row, loose: true })),
        ...[...free, ...unheld].map((name) => () => bytes.delete(name)),
        ...replaced.flatMap((each) => [
          () => transaction.objectStore('entries').put(each.sealed, each.number),
          () => transaction.objectStore('conversations').put({ name: each.conversation }, each.number),
        ]),
        ...(replaced.length > 0 ? [() => transaction.objectStore('timeline').delete(PAIRS_KEY)] : []),
        () => heads.put(head, 'head'),
      ]);
      return 'written';
    },
  );
