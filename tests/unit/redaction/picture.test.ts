import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPicture } from '../../../lib/core/redaction/blank-picture';
import { pictureSize, withoutFacts } from '../../../lib/core/redaction/picture';
import { leaks } from './leaks';
import { jpegWith, pngWith } from './made-pictures';

const [JPEG, PNG] = [jpegWith('Zebulon was here'), pngWith('Zebulon was here', 30, 20)];

describe('pictures', () => {
  it('lose what was written into them, and keep which way up they are', async () => {
    for (const picture of [JPEG, PNG]) {
      expect(await leaks(picture, ['Zebulon'])).not.toEqual([]);
      const clean = withoutFacts(picture)?.bytes ?? new Uint8Array();
      expect(clean.length).toBeGreaterThan(40);
      expect(await leaks(clean, ['Zebulon'])).toEqual([]);
      expect(pictureSize(clean)).toEqual(pictureSize(picture));
      expect(withoutFacts(clean)?.bytes).toEqual(clean);
    }
    // Tag 0x0112, one short, the value 6: a quarter turn.
    expect(Buffer.from(withoutFacts(JPEG)?.bytes ?? []).toString('hex')).toContain('011200030000000100060000');
  });

  it('are told by their bytes, and never trusted where they are broken', async () => {
    expect(withoutFacts(Buffer.from('GIF89a'))).toBeUndefined();
    for (const picture of [JPEG, PNG])
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(picture.length - 1), fc.uint8Array({ maxLength: 6 })), { maxLength: 4 }),
          fc.nat(picture.length),
          async (changes, length) => {
            const broken = picture.slice();
            for (const [at, put] of changes) broken.set(put.subarray(0, broken.length - at), at);
            const cut = broken.subarray(0, Math.max(1, length));
            pictureSize(cut);
            const clean = withoutFacts(cut);
            if (clean) expect(clean.bytes.length).toBeLessThanOrEqual(cut.length + 36);
          },
        ),
        { numRuns: 300 },
      );
  });

  it('have a blank of their shape that says so and holds nothing else', async () => {
    const blank = await blankPicture({ width: 4000, height: 3000 });
    expect(pictureSize(blank)).toEqual({ width: 1200, height: 900 });
    expect(await blankPicture({ width: 4000, height: 3000 })).toEqual(blank);
    expect(withoutFacts(blank)?.bytes).toEqual(blank);
    expect(pictureSize(await blankPicture({ width: 1, height: 9000 }))).toEqual({ width: 1, height: 1200 });
  });
});
