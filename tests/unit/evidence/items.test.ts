import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemId, itemNumber } from '../../../lib/core/evidence/items';

it('writes a number as people cite it, and reads it back', () => {
  expect([itemId(1), itemId(42), itemId(12_345)]).toEqual(['EK-0001', 'EK-0042', 'EK-12345']);
  fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => itemNumber(itemId(number)) === number));
});

it.each([
  ['ek42', 42],
  [' EK 0042 ', 42],
  ['EK-42', 42],
  ['42', undefined],
  ['EK-', undefined],
  ['trek 42', undefined],
  ['EK-42 and more', undefined],
])('reads "%s"', (words, number) => expect(itemNumber(words)).toBe(number));
