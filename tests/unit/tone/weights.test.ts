import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns } from '../../../lib/core/tone/model/packed-columns';
import { firstOf, secondOf, sparseTable, spreadTable, tableBytes } from '../../../lib/core/tone/model/sparse-table';

const SIZE = 600;

describe('a sparse table', () => {
  const numbers = fc.uniqueArray(fc.tuple(fc.nat(SIZE - 1), fc.integer({ min: -7, max: 7 }), fc.integer({ min: -7, max: 7 })), {
    selector: ([place]) => place,
    maxLength: 200,
  });

  it('gives back what was put in, and nothing elsewhere', () => {
    fc.assert(
      fc.property(numbers, (some) => {
        const first = new Float32Array(SIZE);
        const second = new Float32Array(SIZE);
        for (const [place, one, other] of some) {
          first[place] = one;
          second[place] = other;
        }
        const table = sparseTable(first, second, [1, 1], SIZE);
        const { pairs, end } = spreadTable(tableBytes(table), 0, table.places.length, SIZE);
        expect(end).toBe(tableBytes(table).length);
        expect([...pairs].map(firstOf)).toEqual([...first].map((value) => value || 0));
        expect([...pairs].map(secondOf)).toEqual([...second].map((value) => value || 0));
      }),
    );
  });

  it('keeps what matters most where there is no room for all', () => {
    const first = Float32Array.of(0, 1, -7, 3, 2);
    const table = sparseTable(first, new Float32Array(5), [1, 1], 2);
    expect([...table.places]).toEqual([2, 3]);
  });
});

describe.each([4, 8] as const)('columns of %d bits', (bits) => {
  it('come back within a step of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 60 }), (some) => {
        const columns = 3;
        const values = Float32Array.from(some.slice(0, some.length - (some.length % columns)));
        const bytes = packColumns(values, columns, bits);
        const view = new DataView(bytes.buffer);
        const { values: back, end } = unpackColumns(view, 0, values.length / columns, columns, bits);
        expect(end).toBe(bytes.length);
        back.forEach((value, at) => {
          expect(Math.abs(value - (values[at] as number))).toBeLessThanOrEqual(view.getFloat32(4 * (at % columns), true) * 0.5 + 1e-6);
        });
      }),
    );
  });
});
