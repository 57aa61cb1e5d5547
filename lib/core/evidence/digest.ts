/** SHA-256 as 64 lower-case hex digits. */
export type Sha256 = string;

/** The core is handed its digest: `crypto.subtle` is missing on `http:` pages and differs between runtimes. */
export type Digest = (bytes: Uint8Array) => Promise<Sha256>;

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A digest over WebCrypto, for runtimes that have it (worker, extension pages, Node). */
export const webDigest =
  (subtle: SubtleCrypto): Digest =>
  async (bytes) =>
    toHex(new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource)));
