import type { Digest, Sha256 } from '../evidence/digest';
import { fromBase64, toBase64 } from '../text/base64';
import { TAG_MANIFEST } from './bag';
import { VERSION } from './layout';
import { pemText } from './timestamp-files';

/** Signs with the key of the browser that makes the pack. */
export interface PackSigner {
  /** P-256 public key: SubjectPublicKeyInfo (RFC 5280), DER. */
  readonly by: Uint8Array;
  /** ECDSA with SHA-256: r and s, 32 bytes each (IEEE P1363), as WebCrypto writes it. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** The head of every P-256 SubjectPublicKeyInfo; x and y follow, 32 bytes each. */
const SPKI_HEAD = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

/** SHA-256 of the SubjectPublicKeyInfo. It stands among the records too, so that another key would be another pack code. */
export const fingerprint = (by: Uint8Array, digest: Digest): Promise<Sha256> => digest(by);

/** `signature.json`. The same signature and key always make the same text; PEM and DER are there for `openssl dgst -verify`. */
export const signatureText = (by: Uint8Array, signature: Uint8Array, keyFingerprint: Sha256): string =>
  `${JSON.stringify(
    {
      format: 'evenkeel-signature',
      version: VERSION,
      signs: TAG_MANIFEST,
      algorithm: 'ECDSA, P-256, SHA-256',
      fingerprint: keyFingerprint,
      publicKey: { kty: 'EC', crv: 'P-256', x: toBase64Url(by.subarray(-64, -32)), y: toBase64Url(by.subarray(-32)) },
      publicKeyPem: pemText('PUBLIC KEY', by),
      signature: toBase64(signature),
      signatureDer: toBase64(derOf(signature)),
    },
    null,
    1,
  )}\n`;

export interface ReadSignature {
  readonly by: Uint8Array;
  readonly signature: Uint8Array;
  readonly fingerprint: Sha256;
}

/** `undefined` for what `signatureText` did not write. */
export async function readSignature(text: string, digest: Digest): Promise<ReadSignature | undefined> {
  try {
    const { publicKeyPem, signature } = JSON.parse(text) as { publicKeyPem: string; signature: string };
    const by = fromBase64(publicKeyPem.split('\n').slice(1, -2).join(''));
    const bytes = fromBase64(signature);
    if (by.length !== SPKI_HEAD.length / 2 + 64 || !hex(by).startsWith(SPKI_HEAD) || bytes.length !== 64) return undefined;
    const read = { by, signature: bytes, fingerprint: await fingerprint(by, digest) };
    return signatureText(by, bytes, read.fingerprint) === text ? read : undefined;
  } catch {
    return undefined;
  }
}

export async function signatureFits({ by, signature }: ReadSignature, bytes: Uint8Array, subtle: SubtleCrypto): Promise<boolean> {
  try {
    const key = await subtle.importKey('spki', by as BufferSource, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature as BufferSource, bytes as BufferSource);
  } catch {
    return false;
  }
}

/** An ECDSA-Sig-Value (RFC 3279, 2.2.3). */
function derOf(signature: Uint8Array): Uint8Array {
  const numbers = [...derInteger(signature.subarray(0, 32)), ...derInteger(signature.subarray(32))];
  return Uint8Array.of(0x30, numbers.length, ...numbers);
}

function derInteger(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? [0] : [...bytes.subarray(first)];
  // A first bit of 1 would make it negative.
  const value = (digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits;
  return [0x02, value.length, ...value];
}

const toBase64Url = (bytes: Uint8Array): string => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
