import type { UnfinishedNote } from '../../core/notes/notes-door';
import { openOrMakeVault, openVault } from '../archive/archive-vault';
import type { Database } from '../archive/db';
import { transact } from '../archive/transact';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import type { Label, Vault } from '../vault/vault';

export interface UnfinishedParts {
  readonly connect: () => Promise<Database>;
  readonly crypto: Crypto;
  readonly unlocked: Unlocked;
}

/** What is being written, each sealed as a whole. Throws `ArchiveProblem`s. */
export interface Unfinished {
  /** The last changed first. One that does not open is passed over. */
  list(): Promise<readonly UnfinishedNote[]>;
  keep(note: UnfinishedNote): Promise<void>;
  remove(id: string): Promise<void>;
}

const labelOf = (id: string): Label => ({ kind: 'unfinished', key: id });

export function unfinishedNotes({ connect, crypto, unlocked }: UnfinishedParts): Unfinished {
  return {
    list: () =>
      withDatabase(connect, async (database) => {
        const ids = await database.getAllKeys('unfinished');
        if (ids.length === 0) return [];
        const vault = await openVault(database, crypto, unlocked);
        const notes = await Promise.all(ids.map((id) => opened(database, vault, id)));
        return notes.flatMap((note) => note ?? []).sort((one, other) => other.changedAt - one.changedAt);
      }),
    keep: (note) =>
      withDatabase(connect, async (database) => {
        const vault = await openOrMakeVault(database, crypto, unlocked);
        const sealed = await vault.seal(labelOf(note.id), new TextEncoder().encode(JSON.stringify(note)));
        await transact(database, ['unfinished'], (transaction) => transaction.objectStore('unfinished').put(sealed, note.id));
      }),
    remove: (id) =>
      withDatabase(connect, (database) =>
        transact(database, ['unfinished'], (transaction) => transaction.objectStore('unfinished').delete(id)),
      ),
  };
}

async function opened(database: Database, vault: Vault, id: string): Promise<UnfinishedNote | undefined> {
  try {
    const sealed = await database.get('unfinished', id);
    // What opens was sealed by this vault under this id, so its shape is ours.
    return sealed && (JSON.parse(new TextDecoder().decode(await vault.open(labelOf(id), sealed))) as UnfinishedNote);
  } catch {
    return undefined;
  }
}
