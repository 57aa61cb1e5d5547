import { openOrMakeVault, openVault } from '../archive/archive-vault';
import type { Database } from '../archive/db';
import { transact } from '../archive/transact';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import type { Label } from '../vault/vault';

interface WorkParts {
  readonly connect: () => Promise<Database>;
  readonly crypto: Crypto;
  readonly unlocked: Unlocked;
}

/** What a room of the desk remembers for its user, sealed as a whole. Throws `ArchiveProblem`s. */
export interface SealedWork {
  /** `undefined` where nothing was kept, or where it does not open any more: then the room begins anew. */
  read(name: string): Promise<unknown>;
  /** @param value of plain data, as JSON writes it. */
  keep(name: string, value: unknown): Promise<void>;
  forget(name: string): Promise<void>;
}

const labelOf = (name: string): Label => ({ kind: 'work', key: name });

export function sealedWork({ connect, crypto, unlocked }: WorkParts): SealedWork {
  return {
    read: (name) =>
      withDatabase(connect, async (database) => {
        const sealed = await database.get('work', name);
        if (!sealed) return undefined;
        const vault = await openVault(database, crypto, unlocked);
        const bytes = await vault.open(labelOf(name), sealed).catch(() => undefined);
        return bytes && JSON.parse(new TextDecoder().decode(bytes));
      }),
    keep: (name, value) =>
      withDatabase(connect, async (database) => {
        const vault = await openOrMakeVault(database, crypto, unlocked);
        const sealed = await vault.seal(labelOf(name), new TextEncoder().encode(JSON.stringify(value)));
        await transact(database, ['work'], (transaction) => transaction.objectStore('work').put(sealed, name));
      }),
    forget: (name) =>
      withDatabase(connect, (database) => transact(database, ['work'], (transaction) => transaction.objectStore('work').delete(name))),
  };
}
