import type { StoredBytes } from '../../lib/core/evidence/message';
import { streamingDigest } from '../../lib/core/evidence/streaming-digest';
import { openArchiveWith } from '../../lib/platform/archive/open-with';

const PART = 8 * 1024 * 1024;

/** Files exhibits of so many bytes each, as bringing in a file does it. Milliseconds. */
export async function fillExhibits(count: number, size: number): Promise<number> {
  const from = performance.now();
  const archive = openArchiveWith(async () => undefined);
  for (let at = 0; at < count; at++) {
    const id = crypto.randomUUID();
    const digest = await streamingDigest();
    const parts: StoredBytes[] = [];
    for (let start = 0; start < size; start += PART) {
      const bytes = noise(Math.min(PART, size - start), at * 1_000_003 + start);
      digest.update(bytes);
      parts.push(await archive.stage(id, bytes, 'video/mp4'));
    }
    const file = { name: `film-${at}.mp4`, size, sha256: digest.digest(), mediaType: 'video/mp4', parts };
    const exhibit = {
      event: { date: '2026-05-03', zone: 'Europe/London' },
      summary: `Film ${at}`,
      people: [],
      children: [],
      tags: [],
      links: [],
    };
    await archive.append({ kind: 'exhibit', record: { id, file, exhibit, addedAt: '2026-05-04T16:42:00.000Z' } }, []);
  }
  archive.close();
  return performance.now() - from;
}

/** Does not compress, and differs from part to part. */
function noise(length: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed | 1;
  for (let at = 0; at < words.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
}
