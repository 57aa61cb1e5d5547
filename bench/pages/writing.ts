import type { Driver } from '../../tests/e2e/support';
import { waitForCard } from '../../tests/e2e/support/coach';
import type { TestPage } from '../../tests/e2e/support/test-page';
import { until } from '../../tests/e2e/support/until';
import type { Pair } from './browsers';
import { longestWait, typeLetters, workOf } from './measure';
import { SITE } from './site';

/** Milliseconds: of the main thread for one key, the longest wait while typing, and the longest from the focus to the first hint. */
interface Cost {
  readonly key: number;
  readonly longest: number;
  readonly start: number;
}

export interface Writing {
  readonly ours: Cost;
  readonly without: Cost;
  readonly harper: Cost;
}

const KEYS = 60;

export async function writingCost({ ours, without }: Pair, draft: string): Promise<Writing> {
  return {
    ours: await cost(ours, '/writing', draft, async (page) => void (await waitForCard(page, 'finding'))),
    without: await cost(without, '/writing', draft, async () => {}),
    harper: await cost(without, '/harper', draft, async (page) => {
      await until('Harper', () => page.evaluate(() => document.title === 'Ready', null), 60);
    }),
  };
}

async function cost(driver: Driver, path: string, draft: string, ready: (page: TestPage) => Promise<void>): Promise<Cost> {
  const page = await driver.open(`${SITE}${path}`);
  try {
    await page.bringToFront();
    await page.on(
      '#box',
      (box, text) => {
        (box as HTMLTextAreaElement).value = text;
      },
      draft,
    );
    const start = await longestWait(page, async () => {
      await page.click('#box');
      await ready(page);
    });
    await page.on('#box', (box) => (box as HTMLTextAreaElement).setSelectionRange(2000, 2000), null);
    await typeLetters(page, 10);
    const key = (await workOf(page, () => typeLetters(page, KEYS))) / KEYS;
    const longest = await longestWait(page, () => typeLetters(page, KEYS));
    return { key, longest, start };
  } finally {
    await page.close();
  }
}
