import { describe, expect, it } from 'vitest';
import { destinations } from '../../../lib/core/pdf/destinations';

/** The tree's leaves, as they are written. */
function leavesOf(names: readonly string[]): readonly string[] {
  const values: string[] = [];
  let count = 0;
  const places = destinations({ next: () => ++count, add: (_, value) => values.push(value), stream: () => {}, finish: () => {} });
  for (const [at, name] of names.entries()) places.add(name, at, at);
  places.finish();
  return values.filter((value) => value.includes('/Names['));
}

const bytesIn = (text: string): readonly Buffer[] =>
  [...text.matchAll(/<([0-9a-f]+)>/g)].map(([, digits = '']) => Buffer.from(digits, 'hex'));

describe('destinations', () => {
  it('stand in the order of their bytes, also where one name is the beginning of another', () => {
    const numbers = Array.from({ length: 700 }, (_, at) => `EK-${9_700 + at * 2}`);
    const names = [...numbers, 'EK-1000', 'section-B', 'section-AA', 'section-A', 'Ünder', '𐀀', 'ﬀ'];
    const leaves = leavesOf(names);
    const found = leaves.flatMap((leaf) => bytesIn(leaf.slice(leaf.indexOf('/Names['))));
    expect(found.map(String)).toEqual(
      names
        .map((name) => Buffer.from(name))
        .sort(Buffer.compare)
        .map(String),
    );
    for (const leaf of leaves) {
      const [first, last, ...own] = bytesIn(leaf);
      expect([first, last]).toEqual([own[0], own.at(-1)]);
    }
  });

  it('are the first place of a name', () => {
    expect(leavesOf(['one', 'two', 'one'])).toEqual([
      '<</Limits[<6f6e65> <74776f>]/Names[<6f6e65> [0 0 R/XYZ null 0 null] <74776f> [1 0 R/XYZ null 1 null]]>>',
    ]);
  });
});
