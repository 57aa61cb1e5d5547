import { browser } from 'wxt/browser';
import { coachingAt } from './sites';

/** A site whose frame a page shows and on which coaching can be switched on beside the page's own. */
export interface FrameSite {
  /** For `switchOn` and `switchOff`. */
  readonly address: string;
  readonly host: string;
  readonly coaching: 'on' | 'off';
  /** The writer was just in it. */
  readonly focused: boolean;
}

/** Ads and widgets come in frames too; beyond the first few nobody would look for a message box. */
const MOST = 3;

/**
 * The sites of the frames in a tab, most likely to be written in first. Needs no permission but that of the click on the button
 * (`activeTab`). Empty where the page cannot be read.
 * @param look runs in the page; see framesShown in lib/page.
 */
export async function frameSites(
  tabId: number,
  look: () => readonly { readonly origin: string; readonly focused: boolean }[],
): Promise<readonly FrameSite[]> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: look }).catch(() => []);
  const sites = await Promise.all(
    (answer?.result ?? []).slice(0, MOST).map(async ({ origin, focused }) => {
      const coaching = await coachingAt(origin);
      return coaching === 'not-possible' ? [] : [{ address: origin, host: new URL(origin).hostname, coaching, focused }];
    }),
  );
  return sites.flat();
}
