import { VaultProblem } from './vault';

/**
 * The two keys that everything at rest depends on, as they are stored: wrapped (AES-KW, RFC 3394). Whatever wraps them can be
 * changed without touching a sealed record: today a key of this browser that cannot be exported, later a passphrase.
 */
export interface StoredKeys {
  readonly wrapping: { readonly by: 'this-browser'; readonly key: CryptoKey };
  readonly sealing: Uint8Array;
  readonly naming: Uint8Array;
}

/** Ready for use, not exportable, meant to live no longer than one operation. */
export interface VaultKeys {
  /** AES-256-GCM. */
  readonly sealing: CryptoKey;
  /** HMAC with SHA-256. */
  readonly naming: CryptoKey;
}

const sealingAlgorithm = { name: 'AES-GCM', length: 256 } as const;
const namingAlgorithm = { name: 'HMAC', hash: 'SHA-256', length: 512 } as const;

export async function makeKeys(subtle: SubtleCrypto): Promise<StoredKeys> {
  const wrapping = await subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey']);
  // Exportable only here, since a key that is to be wrapped has to be; the two live until this function returns.
  const sealing = await subtle.generateKey(sealingAlgorithm, true, ['encrypt', 'decrypt']);
  const naming = await subtle.generateKey(namingAlgorithm, true, ['sign']);
  const wrap = async (key: CryptoKey) => new Uint8Array(await subtle.wrapKey('raw', key, wrapping, 'AES-KW'));
  return { wrapping: { by: 'this-browser', key: wrapping }, sealing: await wrap(sealing), naming: await wrap(naming) };
}

/** @throws VaultProblem where the stored keys were changed. */
export async function unwrapKeys(subtle: SubtleCrypto, stored: StoredKeys): Promise<VaultKeys> {
  const unwrap = (wrapped: Uint8Array, algorithm: AesKeyAlgorithm | HmacKeyGenParams, usages: KeyUsage[]) =>
    subtle.unwrapKey('raw', wrapped as BufferSource, stored.wrapping.key, 'AES-KW', algorithm, false, usages);
  try {
    return {
      sealing: await unwrap(stored.sealing, sealingAlgorithm, ['encrypt', 'decrypt']),
      naming: await unwrap(stored.naming, namingAlgorithm, ['sign']),
    };
  } catch (error) {
    throw new VaultProblem('The key of this archive does not open.', { cause: error });
  }
}
