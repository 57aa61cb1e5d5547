import { describe, expect, it } from 'vitest';
import { chrf } from '../../../bench/tone/chrf';

describe('chrF of a sentence', () => {
  it('is 100 for the same text, whatever the white space, and 0 where no character is shared', () => {
    expect(chrf('See you at five.', 'See  you at five .')).toBe(100);
    expect(chrf('abc', 'xyz')).toBe(0);
    expect(chrf('', 'xyz')).toBe(0);
  });

  it('weighs recall above precision', () => {
    // One character of three: precision 1, recall 1/3, so 5 * 1/3 / (4 + 1/3).
    expect(chrf('a', 'abc')).toBeCloseTo((100 * 5) / 13, 6);
    expect(chrf('abc', 'a')).toBeCloseTo((100 * 5) / 7, 6);
  });

  it('takes the mean over the lengths that both texts have', () => {
    // Characters: 2 of 3 both ways; pairs: 1 of 2; threes: none.
    expect(chrf('abx', 'aby')).toBeCloseTo((100 * (2 / 3 + 1 / 2 + 0)) / 3, 6);
  });
});
