import { createSHA256 } from 'hash-wasm';
import type { Sha256 } from './digest';

/** SHA-256 of something larger than memory, piece by piece: WebCrypto takes whole buffers only. */
export interface StreamingDigest {
  update(bytes: Uint8Array): void;
  /** Ends it. */
  digest(): Sha256;
}

/** Needs WebAssembly, so `wasm-unsafe-eval` on extension pages. */
export async function streamingDigest(): Promise<StreamingDigest> {
  const hash = await createSHA256();
  hash.init();
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
}
