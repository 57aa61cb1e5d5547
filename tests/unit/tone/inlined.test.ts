import { expect, it } from 'vitest';
import { inlinedBytes } from '../../../lib/core/tone/inlined';

it('gives the bytes that were put in', () => {
  const bytes = Uint8Array.from({ length: 257 }, (_, place) => (place * 7) % 256);
  const address = `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
  expect(inlinedBytes(address)).toEqual(bytes);
});

it.each(['/assets/tone-1234.bin', 'data:text/plain,tone', ''])('refuses %j', (address) => {
  expect(() => inlinedBytes(address)).toThrow('data address');
});
