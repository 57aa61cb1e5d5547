import type { TestPage } from '../../tests/e2e/support/test-page';
import { quantile } from '../timing';
import type { Pair } from './browsers';
import { workOf } from './measure';
import { SITE } from './site';

/** Medians, in milliseconds of the main thread. */
export interface Reading {
  readonly loadWith: number;
  readonly loadWithout: number;
  readonly after: number;
  readonly afterWithout: number;
}

const ROUNDS = 12;
const KEYS = 30;

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** What a page without a compose box pays: once to load it, and then for keys and clicks in it. */
export async function readingCost({ ours, without }: Pair): Promise<Reading> {
  const pages = [await ours.open(`${SITE}/reading`), await without.open(`${SITE}/reading`)] as const;
  const loads: [number[], number[]] = [[], []];
  const uses: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const page = pages[at];
      await page.bringToFront();
      loads[at].push(await workOf(page, () => page.goto(`${SITE}/reading?${round}`)));
      uses[at].push(await workOf(page, () => use(page)));
    }
  }
  await Promise.all(pages.map((page) => page.close()));
  return { loadWith: median(loads[0]), loadWithout: median(loads[1]), after: median(uses[0]), afterWithout: median(uses[1]) };
}

async function use(page: TestPage): Promise<void> {
  for (let times = 0; times < KEYS; times++) {
    await page.press(times % 2 === 0 ? 'j' : 'Shift');
    await page.clickAt(600, 300 + times);
  }
}
