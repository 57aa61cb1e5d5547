import { CURVES, type SignatureAlgorithm, UnknownAlgorithm } from './algorithms';
import { child, integerOf, oidOf, readDer, TAG } from './der';

/**
 * Whether a signature is by the holder of a public key.
 * @param spki the key as a certificate holds it (SubjectPublicKeyInfo).
 * @throws UnknownAlgorithm, NotDer
 */
export async function isSignedBy(
  subtle: SubtleCrypto,
  spki: Uint8Array,
  { name, hash }: SignatureAlgorithm,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (name === 'RSASSA-PKCS1-v1_5') {
    const key = await imported(subtle, spki, { name, hash });
    return subtle.verify(name, key, signature as BufferSource, data as BufferSource);
  }
  const curve = CURVES[curveOf(spki)];
  if (!curve) throw new UnknownAlgorithm('curve');
  const key = await imported(subtle, spki, { name, namedCurve: curve.name });
  const plain = plainSignature(signature, curve.size);
  return plain !== undefined && subtle.verify({ name, hash }, key, plain as BufferSource, data as BufferSource);
}

async function imported(subtle: SubtleCrypto, spki: Uint8Array, algorithm: RsaHashedImportParams | EcKeyImportParams): Promise<CryptoKey> {
  try {
    return await subtle.importKey('spki', spki as BufferSource, algorithm, false, ['verify']);
  } catch (error) {
    throw new UnknownAlgorithm('key', { cause: error });
  }
}

function curveOf(spki: Uint8Array): string {
  const [, parameter] = child(readDer(spki), 0, TAG.sequence).children;
  if (!parameter) throw new UnknownAlgorithm('curve');
  return oidOf(parameter);
}

/** Two numbers in a sequence (X9.62), as WebCrypto wants them: each as long as the curve's field, one behind the other. */
function plainSignature(signature: Uint8Array, size: number): Uint8Array | undefined {
  const pair = readDer(signature);
  const plain = new Uint8Array(2 * size);
  for (const [at, number] of [child(pair, 0, TAG.integer), child(pair, 1, TAG.integer)].entries()) {
    const digits = integerOf(number).toString(16);
    const bytes = digits.padStart(digits.length + (digits.length % 2), '0').match(/../g) ?? [];
    if (digits.startsWith('-') || bytes.length > size) return undefined;
    plain.set(
      bytes.map((byte) => Number.parseInt(byte, 16)),
      (at + 1) * size - bytes.length,
    );
  }
  return plain;
}
