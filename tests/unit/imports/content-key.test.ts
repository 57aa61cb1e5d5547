import { describe, expect, it } from 'vitest';
import { contentKeys, forKey } from '../../../lib/core/imports/content-key';

describe('keys made of what messages say', () => {
  it('are the same in a longer export, and differ for equals', () => {
    const [first, later] = [contentKeys(), contentKeys()];
    const said = [
      ['1', 'Maya', 'ok'],
      ['1', 'Maya', 'ok'],
      ['1', 'Sam', 'ok'],
      ['2', 'Maya', 'ok'],
    ] as const;
    const keys = said.map((parts) => first(...parts));
    expect(new Set(keys).size).toBe(4);
    expect([...said, ['3', 'Sam', 'bye'] as const].map((parts) => later(...parts)).slice(0, 4)).toEqual(keys);
  });

  it('do not mix up what stands in which part', () => {
    const key = contentKeys();
    expect(key('1', 'a', 'bc')).not.toBe(key('1', 'ab', 'c'));
  });

  it('tell equals apart over the place where older ones are let go of', () => {
    const key = contentKeys();
    const seen = new Set([key('same')]);
    for (let other = 0; other < 49_999; other++) key(String(other));
    seen.add(key('same'));
    expect(seen.size).toBe(2);
  });

  it('do not hang on marks that nobody sees, nor on how letters are put together', () => {
    expect(forKey('\u200Ecafe\u0301\u202Fau  lait \u200F')).toBe(forKey('café au lait'));
  });
});
