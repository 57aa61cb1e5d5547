import { expect, it } from 'vitest';
import { spaced } from '../../../lib/page/capture/spaced';

it('lets the first go at once, and each other one when the time since the last is over', async () => {
  let now = 0;
  const waited: number[] = [];
  const room = spaced(
    {
      elapsed: () => now,
      wait: async (ms) => {
        waited.push(ms);
        now += ms;
      },
    },
    500,
  );
  await room();
  now += 120;
  await room();
  now += 700;
  await room();
  now += 10;
  await room();
  expect(waited).toEqual([380, 490]);
});
