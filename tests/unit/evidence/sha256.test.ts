import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webDigest } from '../../../lib/core/evidence/digest';
import { mixedContent } from '../../../lib/core/evidence/mixed-digest';
import { plainSha256 } from '../../../lib/core/evidence/sha256';

const nodes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256 in plain JavaScript', () => {
  it('is that of Node, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (chunks) => {
        const digest = plainSha256();
        for (const chunk of chunks) digest.update(chunk);
        expect(digest.digest()).toBe(nodes(Buffer.concat(chunks)));
      }),
      { numRuns: 500 },
    );
  });

  it('counts bits past 32', () => {
    const mebibyte = new Uint8Array(1 << 20).fill(7);
    const [digest, reference] = [plainSha256(), createHash('sha256')];
    for (let at = 0; at < 520; at++) {
      digest.update(mebibyte);
      reference.update(mebibyte);
    }
    expect(digest.digest()).toBe(reference.digest('hex'));
  }, 60_000);

  it('takes over where content is too large for one buffer', async () => {
    const hash = mixedContent(webDigest(crypto.subtle), 1000);
    for (const size of [0, 999, 1000, 1001, 5000]) {
      const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251);
      const chunks = Array.from({ length: Math.ceil(size / 300) }, (_, at) => bytes.subarray(at * 300, at * 300 + 300));
      expect(await hash(chunks), String(size)).toBe(nodes(bytes));
    }
  });
});
