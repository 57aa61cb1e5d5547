import type { CaptureRequest } from '../../../lib/core/evidence/capture';
import type { BrowserUnderTest } from './browser-under-test';
import { type Card, readCard } from './coach';
import type { TestPage } from './test-page';
import { until } from './until';

const COVER = 'evenkeel-cover';

/** Asks for help with the message on the page as a user would, and waits for the panel. */
export async function helpMeAnswer(under: BrowserUnderTest, page: TestPage, by: CaptureRequest['asked']): Promise<Card> {
  if (by === 'toolbar') await (await under.openPopup(page)).click('[data-action=answer]');
  else await (by === 'menu' ? under.chooseMenu(page, 'answer-message') : under.runShortcut(page, 'answer-message'));
  return waitForPanel(page);
}

/** Waits for the panel, whatever it shows. */
const waitForPanel = (page: TestPage): Promise<Card> =>
  until('the panel', async () => {
    const card = await readCard(page);
    return card?.view.startsWith('reply') ? card : undefined;
  });

/** What lies over a message. */
export interface ShownCover {
  /** "cover" while it hides the message, "original" while only the way back is shown. */
  readonly view: string;
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export const readCover = (page: TestPage): Promise<ShownCover | undefined> =>
  page
    .inShadow(
      COVER,
      (root) => {
        const view = root.querySelector<HTMLElement>('[data-view]');
        if (!view) return null;
        const { x, y, width, height } = view.getBoundingClientRect();
        return { view: view.dataset.view ?? '', text: view.innerText, box: { x, y, width, height } };
      },
      null,
    )
    .then((cover) => cover ?? undefined);

/** Clicks a button of the cover with the mouse. */
export async function clickCover(page: TestPage, action: string): Promise<void> {
  const point = await until(`"${action}" on the cover`, async () => {
    const at = await page.inShadow(
      COVER,
      (root, name) => {
        const box = root.querySelector(`[data-action="${name}"]`)?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      action,
    );
    return at ?? undefined;
  });
  await page.clickAt(point.x, point.y);
}
