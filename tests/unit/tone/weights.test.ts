import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns } from '../../../lib/core/tone/model/packed-columns';
import { emptyTable, sparseTable, spreadTable, sumsAt, tableBytes } from '../../../lib/core/tone/model/sparse-table';

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
        for (const shift of [8, 0] as const) {
          const spread = emptyTable(SIZE);
          expect(spreadTable(tableBytes(table), 0, table.places.length, spread, shift)).toBe(tableBytes(table).length);
          const at = Array.from({ length: SIZE }, (_, place) => sumsAt(spread, Uint32Array.of(place)));
          const [high, low] = [at.map((four) => four.slice(0, 2)), at.map((four) => four.slice(2))];
          const put = at.map((_, place) => [first[place] || 0, second[place] || 0]);
          expect(shift === 8 ? high : low).toEqual(put);
          expect((shift === 8 ? low : high).flat().every((one) => one === 0)).toBe(true);
        }
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
