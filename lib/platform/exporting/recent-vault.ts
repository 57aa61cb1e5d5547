import { openVault } from '../archive/archive-vault';
import { connect, type Database } from '../archive/db';
import { upgrades } from '../archive/upgrades';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import type { Vault } from '../vault/vault';

/** In milliseconds: for so long an opened vault is used again. To open one for every chunk would take as long as the chunk. */
const FRESH = 500;

/** The archive's vault, opened anew now and then, so that a lock soon holds. */
export function recentVault(unlocked: Unlocked): () => Promise<Vault> {
  let known: { readonly vault: Promise<Vault>; readonly until: number; readonly key: CryptoKey | undefined } | undefined;
  return async () => {
    const key = await unlocked();
    if (known && known.key === key && performance.now() < known.until) return known.vault;
    const vault = inDatabase((database) => openVault(database, crypto, async () => key));
    known = { vault, until: performance.now() + FRESH, key };
    vault.catch(() => {
      known = undefined;
    });
    return vault;
  };
}

/** One piece of work on the archive's database, where there is no extension API. */
export const inDatabase = <T>(work: (database: Database) => Promise<T>): Promise<T> =>
  withDatabase(() => connect('evenkeel', upgrades, () => undefined), work);
