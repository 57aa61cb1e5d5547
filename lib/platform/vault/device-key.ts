/** A pair of keys of this browser: what its private half signed was signed here, for that half can never be exported. */
export interface DeviceKey {
  readonly signing: CryptoKey;
  /** SubjectPublicKeyInfo (RFC 5280), DER. */
  readonly publicKey: Uint8Array;
}

/** What a key signed; both as bytes. */
export interface Signature {
  /** The public key that fits, as in `DeviceKey`. */
  readonly by: Uint8Array;
  /** As WebCrypto writes it: r and s, 32 bytes each (IEEE P1363). */
  readonly signature: Uint8Array;
}

const KIND = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** P-256, because Chromium knows Ed25519 only since version 137. */
export async function newDeviceKey(subtle: SubtleCrypto): Promise<DeviceKey> {
  const { privateKey, publicKey } = await subtle.generateKey(KIND, false, ['sign', 'verify']);
  // A public key can be exported whatever was asked for.
  return { signing: privateKey, publicKey: new Uint8Array(await subtle.exportKey('spki', publicKey)) };
}

export async function signed(subtle: SubtleCrypto, { signing, publicKey }: DeviceKey, bytes: Uint8Array): Promise<Signature> {
  return { by: publicKey, signature: new Uint8Array(await subtle.sign(SIGNING, signing, bytes as BufferSource)) };
}

/** Whether a signature fits. One that cannot even be read does not. */
export async function fits(subtle: SubtleCrypto, { by, signature }: Signature, bytes: Uint8Array): Promise<boolean> {
  try {
    const key = await subtle.importKey('spki', by as BufferSource, KIND, false, ['verify']);
    return await subtle.verify(SIGNING, key, signature as BufferSource, bytes as BufferSource);
  } catch {
    return false;
  }
}
