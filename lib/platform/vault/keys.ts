import type { Derivation } from './derivation';
import { VaultProblem } from './vault';

/**
 * The two keys that everything at rest depends on, as they are stored: wrapped (AES-KW, RFC 3394). Whatever wraps them can be
 * changed without touching a sealed record.
 */
export interface StoredKeys {
  readonly wrapping: Wrapping;
  readonly sealing: Uint8Array;
  readonly naming: Uint8Array;
}

/** A key of this browser that cannot be exported, or one that follows from a passphrase and is stored nowhere. */
export type Wrapping =
  | { readonly by: 'this-browser'; readonly key: CryptoKey }
  | { readonly by: 'passphrase'; readonly derivation: Derivation };

/** Ready for use, not exportable, meant to live no longer than one operation. */
export interface VaultKeys {
  /** AES-256-GCM. */
  readonly sealing: CryptoKey;
  /** HMAC with SHA-256. */
  readonly naming: CryptoKey;
}

/** Gives the key that a passphrase led to, while Evenkeel is unlocked. */
export type Unlocked = () => Promise<CryptoKey | undefined>;

/** A passphrase is set, and the key that it leads to is not here. */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';
}

const sealingAlgorithm = { name: 'AES-GCM', length: 256 } as const;
const namingAlgorithm = { name: 'HMAC', hash: 'SHA-256', length: 512 } as const;

export const newBrowserKey = (subtle: SubtleCrypto): Promise<CryptoKey> =>
  subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey']);

export async function makeKeys(subtle: SubtleCrypto): Promise<StoredKeys> {
  const key = await newBrowserKey(subtle);
  // Exportable only here, since a key that is to be wrapped has to be; the two live until this function returns.
  return wrapped(subtle, await newKeys(subtle, true), { by: 'this-browser', key }, key);
}

export const newKeys = async (subtle: SubtleCrypto, exportable: boolean): Promise<VaultKeys> => ({
  sealing: await subtle.generateKey(sealingAlgorithm, exportable, ['encrypt', 'decrypt']),
  naming: await subtle.generateKey(namingAlgorithm, exportable, ['sign']),
});

/**
 * @throws VaultLocked where a passphrase wraps them and there is no key, or not the one that fits: it may have been changed.
 * @throws VaultProblem where the stored keys were changed.
 */
export async function unwrapKeys(subtle: SubtleCrypto, stored: StoredKeys, unlocked: Unlocked): Promise<VaultKeys> {
  if (stored.wrapping.by === 'this-browser') {
    try {
      return await unwrapped(subtle, stored, stored.wrapping.key, false);
    } catch (error) {
      throw new VaultProblem('The key of this archive does not open.', { cause: error });
    }
  }
  const key = await unlocked();
  if (key === undefined) throw new VaultLocked();
  try {
    return await unwrapped(subtle, stored, key, false);
  } catch (error) {
    throw new VaultLocked('The key does not fit.', { cause: error });
  }
}

/**
 * The same keys, wrapped otherwise. Nothing that they sealed changes.
 * @param from the key that wraps them now. @throws where it does not fit.
 */
export async function rewrapped(
  subtle: SubtleCrypto,
  stored: StoredKeys,
  from: CryptoKey,
  to: Wrapping,
  by: CryptoKey,
): Promise<StoredKeys> {
  return wrapped(subtle, await unwrapped(subtle, stored, from, true), to, by);
}

async function wrapped(subtle: SubtleCrypto, keys: VaultKeys, wrapping: Wrapping, by: CryptoKey): Promise<StoredKeys> {
  const wrap = async (key: CryptoKey) => new Uint8Array(await subtle.wrapKey('raw', key, by, 'AES-KW'));
  return { wrapping, sealing: await wrap(keys.sealing), naming: await wrap(keys.naming) };
}

async function unwrapped(subtle: SubtleCrypto, stored: StoredKeys, by: CryptoKey, exportable: boolean): Promise<VaultKeys> {
  const unwrap = (bytes: Uint8Array, algorithm: AesKeyAlgorithm | HmacKeyGenParams, usages: KeyUsage[]) =>
    subtle.unwrapKey('raw', bytes as BufferSource, by, 'AES-KW', algorithm, exportable, usages);
  return {
    sealing: await unwrap(stored.sealing, sealingAlgorithm, ['encrypt', 'decrypt']),
    naming: await unwrap(stored.naming, namingAlgorithm, ['sign']),
  };
}
