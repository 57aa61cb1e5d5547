import type { DkimReason } from './result';
import { isWithin, type SignatureHeader } from './signature-header';
import { base64Of, tagsOf } from './tags';

/** Checks one signature over bytes. */
export type Verify = (signature: Uint8Array, signed: Uint8Array) => Promise<boolean>;

export type PublicKey = { readonly verify: Verify; readonly testing: boolean } | { readonly why: DkimReason };

const LEAST_RSA_BITS = 1024; // RFC 8301, 3.2

/** The key in a TXT record (RFC 6376, 3.6.1; RFC 8463), where it may serve for the signature. */
export async function publicKeyIn(record: string, header: SignatureHeader, subtle: SubtleCrypto): Promise<PublicKey> {
  const tags = tagsOf(record);
  const list = (name: string) =>
    tags
      ?.get(name)
      ?.split(':')
      .map((one) => one.trim().toLowerCase());
  const [version, published] = [tags?.get('v'), tags?.get('p')];
  if (!tags || published === undefined || (version !== undefined && version !== 'DKIM1')) return { why: 'key-unreadable' };
  if (published.trim() === '') return { why: 'revoked' };
  const [type, hash] = header.algorithm.split('-');
  const flags = list('t') ?? [];
  const fits =
    (list('k')?.[0] ?? 'rsa') === type &&
    (list('h') ?? [hash]).includes(hash) &&
    (list('s') ?? ['*']).some((service) => service === '*' || service === 'email') &&
    (flags.includes('s') ? header.identityDomain === header.domain : isWithin(header.identityDomain, header.domain));
  if (!fits) return { why: 'key-for-other-use' };
  const bytes = base64Of(published);
  if (!bytes) return { why: 'key-unreadable' };
  const key = type === 'ed25519' ? await ed25519(bytes, subtle) : await rsa(bytes, subtle);
  return 'why' in key ? key : { verify: key.verify, testing: flags.includes('y') };
}

type Imported = { readonly verify: Verify } | { readonly why: DkimReason };

async function rsa(bytes: Uint8Array, subtle: SubtleCrypto): Promise<Imported> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const imported = (spki: Uint8Array) => subtle.importKey('spki', spki as BufferSource, algorithm, false, ['verify']);
  try {
    const key = await imported(bytes).catch(() => imported(asSubjectPublicKey(bytes)));
    if (bitsOf(key) < LEAST_RSA_BITS) return { why: 'weak-key' };
    return { verify: (signature, signed) => subtle.verify(algorithm, key, signature as BufferSource, signed as BufferSource) };
  } catch {
    return { why: 'key-unreadable' };
  }
}

const bitsOf = ({ algorithm }: CryptoKey): number =>
  'modulusLength' in algorithm && typeof algorithm.modulusLength === 'number' ? algorithm.modulusLength : 0;

/** Signs the SHA-256 of what RSA signs directly (RFC 8463, 3). */
async function ed25519(bytes: Uint8Array, subtle: SubtleCrypto): Promise<Imported> {
  if (bytes.length !== 32) return { why: 'key-unreadable' };
  try {
    const key = await subtle.importKey('raw', bytes as BufferSource, 'Ed25519', false, ['verify']);
    return {
      verify: async (signature, signed) =>
        subtle.verify('Ed25519', key, signature as BufferSource, await subtle.digest('SHA-256', signed as BufferSource)),
    };
  } catch (error) {
    const unknown = error instanceof DOMException && error.name === 'NotSupportedError';
    return { why: unknown ? 'not-supported' : 'key-unreadable' };
  }
}

const RSA_ENCRYPTION = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/** Some domains publish the bare RSAPublicKey of RFC 8017: the envelope of RFC 5280 is put round it. */
function asSubjectPublicKey(rsaKey: Uint8Array): Uint8Array {
  const bits = der(0x03, Uint8Array.of(0, ...rsaKey));
  return der(0x30, Uint8Array.of(...RSA_ENCRYPTION, ...bits));
}

function der(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Uint8Array.of(tag, ...size, ...content);
}
