import type { TestPage } from '../../tests/e2e/support/test-page';
import { mean } from '../table';
import type { Pair } from './browsers';
import { workOf, workToLoad } from './measure';
import { SITE } from './site';

/** Means of the rounds, in milliseconds of the main thread: one browser counts in steps of ten, so that no single one says much. */
export interface Reading {
  readonly loadWith: number;
  readonly loadWithout: number;
  readonly after: number;
  readonly afterWithout: number;
}

const ROUNDS = 8;
const KEYS = 30;

/** What a page without a compose box pays: once to load it, and then for keys and clicks in it. */
export async function readingCost({ ours, without }: Pair): Promise<Reading> {
  const pages = [await ours.open(`${SITE}/reading`), await without.open(`${SITE}/reading`)] as const;
  const loads: [number[], number[]] = [[], []];
  const uses: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const page = pages[at];
      await page.bringToFront();
      loads[at].push(await workToLoad(page, `${SITE}/reading?${round}`));
      uses[at].push(await workOf(page, () => use(page)));
    }
  }
  await Promise.all(pages.map((page) => page.close()));
  return { loadWith: mean(loads[0]), loadWithout: mean(loads[1]), after: mean(uses[0]), afterWithout: mean(uses[1]) };
}

async function use(page: TestPage): Promise<void> {
  for (let times = 0; times < KEYS; times++) {
    await page.press(times % 2 === 0 ? 'j' : 'Shift');
    await page.clickAt(600, 300 + times);
  }
}
