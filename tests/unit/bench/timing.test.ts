import { expect, it } from 'vitest';
import { interleaved, quantile } from '../../../bench/timing';

it('takes turns, each round beginning with another, and counts no warm-up', () => {
  const order: string[] = [];
  const timings = interleaved(
    { a: { run: (round) => void order.push(`a${round}`) }, b: { run: (round) => void order.push(`b${round}`) } },
    2,
    1,
  );
  expect(order).toEqual(['a-1', 'b-1', 'b0', 'a0', 'a1', 'b1']);
  expect(timings.a.median).toBeGreaterThanOrEqual(0);
});

it('knows the middle and the far end', () => {
  const values = Array.from({ length: 100 }, (_, at) => at);
  expect(quantile(values, 0.5)).toBe(50);
  expect(quantile(values, 0.95)).toBe(95);
});
