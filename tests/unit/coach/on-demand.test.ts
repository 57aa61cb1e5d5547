import { expect, test, vi } from 'vitest';
import { onDemand } from '../../../lib/core/coach/on-demand';

test('is fetched once for all who ask, and is then at hand', async () => {
  const fetchIt = vi.fn(async () => 'judge');
  const judge = onDemand(fetchIt);
  expect(judge.now()).toBeUndefined();
  expect(await Promise.all([judge.load(), judge.load()])).toEqual(['judge', 'judge']);
  expect(await judge.load()).toBe('judge');
  expect(judge.now()).toBe('judge');
  expect(fetchIt).toHaveBeenCalledOnce();
});

test.each([
  ['it cannot be had', () => Promise.reject(new Error('Extension context invalidated.'))],
  ['asking throws at once', () => expect.unreachable()],
  ['nothing comes', async () => undefined],
])('is done without where %s, and asked for anew', async (_why, fails) => {
  const fetchIt = vi.fn<() => Promise<string | undefined>>(fails);
  const judge = onDemand(fetchIt);
  expect(await judge.load()).toBeUndefined();
  expect(judge.now()).toBeUndefined();
  fetchIt.mockResolvedValue('judge');
  expect(await judge.load()).toBe('judge');
  expect(fetchIt).toHaveBeenCalledTimes(2);
});
