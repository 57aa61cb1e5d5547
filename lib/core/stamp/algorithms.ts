import type { Der } from './der';
import { NotDer, oidOf, TAG } from './der';

export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** SHA-1 is not among them: two texts with the same one can be made. */
const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Which hash an algorithm of a signature names by itself. */
const SIGNATURES: Readonly<Record<string, { readonly name: SignatureName; readonly hash?: Hash }>> = {
  '1.2.840.113549.1.1.1': { name: 'RSASSA-PKCS1-v1_5' },
  '1.2.840.113549.1.1.11': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  '1.2.840.10045.2.1': { name: 'ECDSA' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA', hash: 'SHA-512' },
};

type SignatureName = 'RSASSA-PKCS1-v1_5' | 'ECDSA';

export interface SignatureAlgorithm {
  readonly name: SignatureName;
  readonly hash: Hash;
}

/** Named curves of a public key, by the algorithm's parameter. */
export const CURVES: Readonly<Record<string, { readonly name: string; readonly size: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', size: 32 },
  '1.3.132.0.34': { name: 'P-384', size: 48 },
  '1.3.132.0.35': { name: 'P-521', size: 66 },
};

/** Well formed, and made by a procedure that is not known here or no longer thought safe. */
export class UnknownAlgorithm extends Error {
  override readonly name = 'UnknownAlgorithm';
}

const named = (algorithm: Der): string => {
  const [first] = algorithm.children;
  if (algorithm.tag !== TAG.sequence || !first) throw new NotDer('Expected an algorithm.');
  return oidOf(first);
};

/** @throws UnknownAlgorithm */
export function hashOf(algorithm: Der): Hash {
  const hash = HASHES[named(algorithm)];
  if (!hash) throw new UnknownAlgorithm(named(algorithm));
  return hash;
}

/** @param digest what was named beside it, for those that name no hash by themselves. @throws UnknownAlgorithm */
export function signatureOf(algorithm: Der, digest?: Hash): SignatureAlgorithm {
  const known = SIGNATURES[named(algorithm)];
  const hash = known?.hash ?? digest;
  if (!known || !hash || (known.hash && digest && known.hash !== digest)) throw new UnknownAlgorithm(named(algorithm));
  return { name: known.name, hash };
}
