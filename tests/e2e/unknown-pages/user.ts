import { expect } from 'vitest';
import type { TestPage } from '../support/test-page';
import { until } from '../support/until';
import type { Layout } from './layouts';

const HOST = 'evenkeel-point';

interface Shown {
  readonly found: string;
  readonly outline: boolean;
  /** The keys are the frame's. */
  readonly focused: boolean;
}

const shown = async (page: TestPage): Promise<Shown | undefined> =>
  (await page.inShadow(
    HOST,
    (root) => {
      const inner = root.querySelector('iframe')?.contentDocument;
      const found = inner?.querySelector('[data-part=found] .count')?.textContent ?? '';
      return found && inner ? { found, outline: inner.querySelector('.outline') !== null, focused: inner.hasFocus() } : null;
    },
    null,
  )) ?? undefined;

/** Waits until the page asks to be pointed at. */
export const pointing = (page: TestPage): Promise<Shown> =>
  until('the pointing', async () => {
    const now = await shown(page);
    return now?.outline && now.focused ? now : undefined;
  });

const gone = (page: TestPage): Promise<true> =>
  until('the end of the pointing', async () =>
    (await page.evaluate((name) => document.querySelector(name) === null, HOST)) ? true : undefined,
  );

/** Moves the mouse over the conversation and clicks. */
export async function pointByMouse(page: TestPage, { over }: Layout): Promise<void> {
  await pointing(page);
  const spot = await page.on(
    over,
    (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 4, y: Math.min(y + height / 3, innerHeight * 0.4) };
    },
    null,
  );
  await page.clickAt(spot.x, spot.y);
  await gone(page);
}

/** To the next place where it is another, out and in again with the arrow keys, then Enter. */
export async function pointByKeys(page: TestPage, { second }: Layout): Promise<void> {
  await pointing(page);
  if (second) await page.press('ArrowRight');
  const { found } = await pointing(page);
  for (const key of ['ArrowUp', 'ArrowDown']) await page.press(key);
  expect((await shown(page))?.found).toBe(found);
  await page.press('Enter');
  await gone(page);
}

export async function cancel(page: TestPage): Promise<void> {
  await page.press('Escape');
  await gone(page);
}
