import { describe, expect, it } from 'vitest';
import { newPace } from '../../../../lib/page/capture/walk/pace';
import { type Goal, type WalkTools, walk } from '../../../../lib/page/capture/walk/walk';
import { type Line, type ListOptions, listPage } from './list-page';

const conversation = (count: number): Line[] =>
  Array.from({ length: count }, (_, nr) => ({
    nr,
    text: `Message ${nr}`,
    sender: nr % 3 ? 'Sam' : 'Alex',
    utc: new Date(Date.UTC(2026, 0, 1) + nr * 3_600_000).toISOString(),
  }));

function walked(page: ReturnType<typeof listPage>, goal: Goal = { want: 'whole' }, over: Partial<WalkTools> = {}) {
  const pace = newPace(page.around);
  const fetched: string[] = [];
  const done = walk(page.thread, goal, {
    around: page.around,
    pace,
    zone: 'Europe/London',
    sanitise: (html) => `safe ${html}`,
    get: async ({ name, address, missed }) => {
      await page.around.wait(30);
      if (address) fetched.push(address);
      return {
        name,
        mediaType: 'image/png',
        ...(address ? { bytes: { sha256: address, size: 1, mediaType: 'image/png' } } : { missed: missed ?? '' }),
      };
    },
    ...over,
  });
  return { done, pace, fetched };
}

const whole = async (options: ListOptions, over: Partial<WalkTools> = {}) => {
  const page = listPage(options);
  const result = await walked(page, { want: 'whole' }, over).done;
  expect(result?.messages.map(({ text }) => text)).toEqual(options.lines.map(({ text }) => text));
  expect(new Set(result?.messages.map(({ key }) => key)).size).toBe(options.lines.length);
  expect(result?.missed).toEqual([]);
  return { page, result };
};

describe('a whole conversation, every message once and in order', () => {
  const heights = ({ nr }: Line) => 30 + ((nr * 37) % 200);
  it.each<[string, Omit<ListOptions, 'lines'>]>([
    ['all in the page', {}],
    ['a window of rows', { overscan: 3 }],
    ['a window of rows in elements used again', { overscan: 2, recycled: true, drawn: 20 }],
    ['rows of many heights', { overscan: 2, recycled: true, heightOf: heights }],
    ['batches that come in above', { batch: { size: 25, after: (nth) => 50 + ((nth * 70) % 250) } }],
    ['batches above, the view kept in place', { batch: { size: 25, after: () => 200, keepsPlace: true } }],
    ['batches above in a window of rows', { overscan: 2, recycled: true, batch: { size: 25, after: () => 300 } }],
    ['counted from the newest downwards', { overscan: 3, reversed: true }],
    ['the same in batches', { overscan: 3, reversed: true, batch: { size: 25, after: () => 100, keepsPlace: true } }],
    ['rows without ids', { overscan: 3, ids: false }],
    ['rows without ids in elements used again', { overscan: 2, ids: false, recycled: true, drawn: 20 }],
    ['begun in the middle', { overscan: 3, from: 4_000 }],
  ])('%s', async (_name, options) => {
    const { result } = await whole({ lines: conversation(200), ...options });
    expect(result?.coverage).toEqual({ start: 'reached' });
  });
});
