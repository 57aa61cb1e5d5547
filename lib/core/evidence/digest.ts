/** SHA-256 as 64 lower-case hex digits. */
export type Sha256 = string;

/** The core is handed its digest: `crypto.subtle` is missing on `http:` pages and differs between runtimes. */
export type Digest = (bytes: Uint8Array) => Promise<Sha256>;

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A digest over WebCrypto, for runtimes that have it (worker, extension pages, Node). */
export const webDigest =
  (subtle: SubtleCrypto): Digest =>
  async (bytes) =>
    toHex(new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource)));

/** A digest over content that need not be in memory as a whole. */
export type ContentDigest = (content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<Sha256>;

/** For runtimes whose digest takes whole buffers only, as WebCrypto does: one file at a time is in memory. */
export const wholeContent =
  (digest: Digest): ContentDigest =>
  async (content) =>
    digest(await collected(content));

/** All chunks in one array. */
export async function collected(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
