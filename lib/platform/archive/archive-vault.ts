import { makeKeys, type Unlocked, unwrapKeys } from '../vault/keys';
import { sealingVault } from '../vault/sealing';
import type { Vault } from '../vault/vault';
import type { Database } from './db';
import { ArchiveProblem } from './problem';

/**
 * The vault of an archive that holds something.
 * @throws ArchiveProblem `locked` where a passphrase is set and `unlocked` gives no key; `damaged` where the archive's own key is gone.
 */
export async function openVault(database: Database, crypto: Crypto, unlocked: Unlocked): Promise<Vault> {
  const stored = await database.get('keys', 'vault');
  if (stored === undefined) throw new ArchiveProblem('damaged', { cause: new Error('The key of the archive is missing.') });
  return sealingVault(crypto, await unwrapKeys(crypto.subtle, stored, unlocked));
}

/** Whether a passphrase is set, and its key is not here. */
export async function isLocked(database: Database, unlocked: Unlocked): Promise<boolean> {
  const stored = await database.get('keys', 'vault');
  return stored?.wrapping.by === 'passphrase' && (await unlocked()) === undefined;
}

/** The same, with keys made where nothing was ever kept. Of two that make keys at once, the first stored counts for both. */
export async function openOrMakeVault(database: Database, crypto: Crypto, unlocked: Unlocked): Promise<Vault> {
  if ((await database.get('keys', 'vault')) === undefined) {
    const made = await makeKeys(crypto.subtle);
    const transaction = database.transaction(['keys', 'head', 'contacts'], 'readwrite', { durability: 'strict' });
    const keys = transaction.objectStore('keys');
    const [present, head, contacts] = await Promise.all([
      keys.getKey('vault'),
      transaction.objectStore('head').getKey('head'),
      transaction.objectStore('contacts').getKey('all'),
    ]);
    // New keys beside old records would hide that the old ones can no longer be opened.
    if (present === undefined && head === undefined && contacts === undefined) await keys.add(made, 'vault');
    await transaction.done;
  }
  return openVault(database, crypto, unlocked);
}
