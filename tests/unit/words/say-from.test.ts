import { describe, expect, it } from 'vitest';
import type { WordKey } from '../../../lib/core/words/said';
import { sayFrom } from '../../../lib/core/words/say-from';

const say = sayFrom({
  language: 'en-GB',
  plain: 'Close',
  group: { inner: { deep: 'Deep' } },
  values: '$2 before $1, and $2 again',
  two: { '1': 'once', n: '$1 times' },
  three: { '0': 'none', '1': 'one', n: '$1' },
});
const key = (name: string) => name as WordKey;

describe('a sentence', () => {
  it('is found under its name, however deep', () => {
    expect([say(key('plain')), say(key('group.inner.deep'))]).toEqual(['Close', 'Deep']);
  });

  it('takes its values where it wants them, as they are', () => {
    expect(say(key('values'), 'a $2', 'b')).toBe('b before a $2, and b again');
  });

  it('writes numbers as its language does, and says what is to be said first', () => {
    expect(say(key('values'), 12_345, { key: key('two'), count: 1 })).toBe('once before 12,345, and once again');
  });

  it.each([
    ['two', [0, 1, 2, 1_000], ['0 times', 'once', '2 times', '1,000 times']],
    ['three', [0, 1, 2], ['none', 'one', '2']],
  ] as const)('has its form by number: %s', (name, counts, forms) => {
    expect(counts.map((count) => say({ key: key(name), count }))).toEqual(forms);
  });
});

it.each([
  ['no such name', () => say(key('group.none'))],
  ['a name of a group', () => say(key('group'))],
  ['plural forms without a number', () => say(key('two'))],
  ['too few values', () => say(key('values'), 'a')],
  ['too many values', () => say(key('plain'), 'a')],
])('does not pass over %s', (_, saying) => {
  expect(saying).toThrow(/catalogue|values/);
});
