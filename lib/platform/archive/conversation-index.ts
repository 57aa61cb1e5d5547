import type { ChainContent, DeletedContent, KeptEntry } from '../../core/evidence/chain';
import type { Sealed, Vault } from '../vault/vault';
import type { OwnKind } from './archive';
import type { Database } from './db';
import { together, transact } from './transact';

/** Set apart from the names of bytes, which are digests. */
const conversationName = (vault: Vault, key: string): Promise<string> => vault.nameOf(`conversation ${key}`);

/** Under what an entry's row stands: its conversation, where it is of one that was captured; else its kind. */
export const rowName = (vault: Vault, content: ChainContent | DeletedContent): Promise<string> =>
  content.kind === 'capture' || content.kind === 'export'
    ? conversationName(vault, content.record.conversationKey)
    : kindName(vault, content.kind);

/** Of an entry that is restored as it lay and does not open: nothing is found by it. */
export const closedName = (vault: Vault): Promise<string> => kindName(vault, 'closed');

const kindName = (vault: Vault, kind: OwnKind | 'deleted' | 'closed'): Promise<string> => vault.nameOf(`kind ${kind}`);

/** Numbers of the entries that a conversation has, in the order of the chain. */
export async function numbersOf(database: Database, vault: Vault, key: string): Promise<number[]> {
  return database.getAllKeysFromIndex('conversations', 'name', await conversationName(vault, key));
}

/** Numbers of the entries of one kind, in the order of the chain. */
export async function numbersOfKind(database: Database, vault: Vault, kind: OwnKind): Promise<number[]> {
  return database.getAllKeysFromIndex('conversations', 'name', await kindName(vault, kind));
}

/** Entries opened before their rows are written: few enough to lose little where the worker is stopped. */
const BATCH = 32;

/**
 * Makes the rows of entries that were filed before there were any. Where it was stopped it goes on from there the next time; an
 * entry that does not open has none.
 */
export async function indexMissing(
  database: Database,
  vault: Vault,
  open: (number: number, sealed: Sealed) => Promise<KeptEntry>,
): Promise<void> {
  const [all, indexed] = await Promise.all([database.getAllKeys('entries'), database.getAllKeys('conversations')]);
  const known = new Set(indexed);
  const missing = all.filter((number) => !known.has(number));
  for (let at = 0; at < missing.length; at += BATCH) {
    const rows: [number: number, name: string][] = [];
    for (const number of missing.slice(at, at + BATCH)) {
      const sealed = await database.get('entries', number);
      const kept = sealed && (await open(number, sealed).catch(() => undefined));
      if (kept) rows.push([number, await rowName(vault, kept.content)]);
    }
    await transact(database, ['conversations'], (transaction) =>
      together(
        rows.map(
          ([number, name]) =>
            () =>
              transaction.objectStore('conversations').put({ name }, number),
        ),
      ),
    );
  }
}
