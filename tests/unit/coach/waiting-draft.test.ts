import { describe, expect, test } from 'vitest';
import { endOfToday } from '../../../lib/core/coach/day';
import { dueAt, isForgotten } from '../../../lib/core/coach/waiting-draft';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();

describe('a kept message is due', () => {
  test.each([
    ['ten-minutes', at(3, 10), at(3, 10, 10)],
    ['one-hour', at(3, 23, 30), at(4, 0, 30)],
    ['tomorrow-morning', at(3, 10), at(4, 8)],
    ['tomorrow-morning', at(3, 23, 59), at(4, 8)],
    // Late at night, the morning that comes is meant.
    ['tomorrow-morning', at(4, 1), at(4, 8)],
    ['tomorrow-morning', at(4, 4), at(5, 8)],
    // The night when the clocks go forward in Britain has an hour less; eight stays eight.
    ['tomorrow-morning', at(28, 22), at(29, 8)],
  ] as const)('%s', (until, now, due) => {
    expect(dueAt(until, now)).toBe(due);
  });

  test('and forgotten thirty days later', () => {
    const due = at(1, 8);
    expect(isForgotten({ dueAt: due }, due + 30 * 86_400_000)).toBe(false);
    expect(isForgotten({ dueAt: due }, due + 30 * 86_400_000 + 1)).toBe(true);
  });
});

test.each([
  [at(3, 10), at(4, 4)],
  [at(3, 23, 59), at(4, 4)],
  [at(4, 1), at(4, 4)],
  [at(4, 4), at(5, 4)],
])('today ends when the night does (%#)', (now, end) => {
  expect(endOfToday(now)).toBe(end);
});
