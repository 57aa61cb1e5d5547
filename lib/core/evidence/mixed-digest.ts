import type { ContentDigest, Digest } from './digest';
import { collected } from './digest';
import { plainSha256 } from './sha256';
import type { StreamingDigest } from './streaming-digest';

/** In bytes. WebCrypto is five times as fast, but takes whole buffers only. */
const WHOLE = 64 * 1024 * 1024;

/** Digests of content of any size, of which at most 64 MiB are in memory, without WebAssembly. @param digest over WebCrypto */
export const mixedContent =
  (digest: Digest, most = WHOLE): ContentDigest =>
  async (content) => {
    const held: Uint8Array[] = [];
    let size = 0;
    let stream: StreamingDigest | undefined;
    for await (const chunk of content) {
      size += chunk.length;
      if (stream) stream.update(chunk);
      else held.push(chunk);
      if (stream || size <= most) continue;
      stream = plainSha256();
      for (const each of held.splice(0)) stream.update(each);
    }
    return stream ? stream.digest() : digest(await collected(held));
  };
