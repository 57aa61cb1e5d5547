import { openOrMakeVault } from '../archive/archive-vault';
import type { Database } from '../archive/db';
import { transact } from '../archive/transact';
import { type Derivation, type Derive, newDerivation } from '../vault/derivation';
import { newBrowserKey, rewrapped, type StoredKeys, unwrapKeys, VaultLocked, type Wrapping } from '../vault/keys';
import { noteFailed } from './failed-attempts';

export interface PassphraseParts {
  readonly crypto: Crypto;
  readonly derive: Derive;
  readonly now: () => number;
}

/** `wrong`: that is not the passphrase. `overtaken`: another page changed it in the meantime. Neither changed anything. */
export type Refusal = 'wrong' | 'overtaken';

/** The key that the passphrase led to, to be held while unlocked. */
export type Opened = { readonly key: Uint8Array } | { readonly refused: Refusal };

/** Tries a passphrase. A wrong one is noted, with its time. */
export async function tryPassphrase(
  database: Database,
  passphrase: string,
  { crypto, derive, now }: PassphraseParts,
): Promise<{ readonly key: Uint8Array; readonly stored: StoredKeys } | { readonly refused: Refusal }> {
  const stored = await database.get('keys', 'vault');
  if (stored?.wrapping.by !== 'passphrase') return { refused: 'overtaken' };
  const key = await derive(passphrase, stored.wrapping.derivation);
  const fits = await unwrapKeys(crypto.subtle, stored, () => wrappingKey(crypto, key, ['unwrapKey'])).then(
    () => true,
    () => false,
  );
  if (fits) return { key, stored };
  await noteFailed(database, now());
  return { refused: 'wrong' };
}

/**
 * Sets a passphrase, or another in its place: the vault's keys are wrapped by it in one transaction, and nothing that they sealed changes.
 * @param current the passphrase that is set; `undefined` where none is.
 */
export async function setPassphrase(
  database: Database,
  current: string | undefined,
  next: string,
  parts: PassphraseParts,
): Promise<Opened> {
  const { crypto, derive } = parts;
  const derivation: Derivation = newDerivation(crypto);
  const before = await wrappedNow(database, current, parts);
  if ('refused' in before) return before;
  const key = await derive(next, derivation);
  const to = { wrapping: { by: 'passphrase', derivation }, key: await wrappingKey(crypto, key, ['wrapKey']) } as const;
  return (await rewrap(database, before, to, crypto)) ? { key } : { refused: 'overtaken' };
}

/** Takes the passphrase away: a key of this browser wraps the vault's keys again. */
export async function removePassphrase(database: Database, current: string, parts: PassphraseParts): Promise<'removed' | Refusal> {
  const { crypto } = parts;
  const before = await wrappedNow(database, current, parts);
  if ('refused' in before) return before.refused;
  const key = await newBrowserKey(crypto.subtle);
  return (await rewrap(database, before, { wrapping: { by: 'this-browser', key }, key }, crypto)) ? 'removed' : 'overtaken';
}

/** The keys as they are stored, and what wraps them. */
interface WrappedNow {
  readonly stored: StoredKeys;
  readonly by: CryptoKey;
}

async function wrappedNow(
  database: Database,
  current: string | undefined,
  parts: PassphraseParts,
): Promise<WrappedNow | { readonly refused: Refusal }> {
  const { crypto } = parts;
  if (current === undefined) {
    // Where a passphrase was set meanwhile there is nothing to open, so the vault that this makes is never a second one.
    await openOrMakeVault(database, crypto, async () => undefined).catch((error: unknown) => {
      if (!(error instanceof VaultLocked)) throw error;
    });
    const stored = await database.get('keys', 'vault');
    return stored?.wrapping.by === 'this-browser' ? { stored, by: stored.wrapping.key } : { refused: 'overtaken' };
  }
  const opened = await tryPassphrase(database, current, parts);
  if ('refused' in opened) return opened;
  return { stored: opened.stored, by: await wrappingKey(crypto, opened.key, ['unwrapKey']) };
}

/** @returns false where others were first: then nothing was written. */
async function rewrap(
  database: Database,
  { stored, by }: WrappedNow,
  to: { readonly wrapping: Wrapping; readonly key: CryptoKey },
  crypto: Crypto,
): Promise<boolean> {
  const after = await rewrapped(crypto.subtle, stored, by, to.wrapping, to.key);
  return transact(database, ['keys'], async (transaction) => {
    const store = transaction.objectStore('keys');
    const present = await store.get('vault');
    // Each wrapping gives other bytes, so equal ones are those that were read.
    if (String(present?.sealing) !== String(stored.sealing)) return false;
    await store.put(after, 'vault');
    return true;
  });
}

const wrappingKey = (crypto: Crypto, key: Uint8Array, usages: readonly ('wrapKey' | 'unwrapKey')[]): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key as BufferSource, 'AES-KW', false, usages);
