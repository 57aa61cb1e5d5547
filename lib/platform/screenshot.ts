import { browser } from 'wxt/browser';
import type { Picture } from '../core/evidence/capture';

const missed = (reason: string): Picture => ({ missed: `A picture of the page could not be taken: ${reason}.` });

/**
 * Pictures the page that `tabId` shows. A picture of anything else must never stand beside a conversation, so the tab has to be
 * in front, at one address, before and after.
 */
export async function takeScreenshot(tabId: number | undefined): Promise<Picture> {
  if (tabId === undefined) return missed('it is in no tab');
  try {
    const before = await browser.tabs.get(tabId);
    if (!before.active) return missed('the page was not in front');
    const picture = await pictureOf(before.windowId);
    const after = await browser.tabs.get(tabId);
    if (!after.active || after.windowId !== before.windowId) return missed('another page came to the front');
    if (after.url !== before.url) return missed('the page changed at that moment');
    return { taken: { mediaType: 'image/png', base64: picture.slice(picture.indexOf(',') + 1) } };
  } catch {
    return missed('the browser refused it');
  }
}

/** Chromium takes two pictures a second and refuses more; half a second later there is room again. */
const QUOTA = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/;
const PAUSES_MS = [550, 1_100];

async function pictureOf(windowId: number): Promise<string> {
  const take = () => browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  for (const pause of PAUSES_MS) {
    try {
      return await take();
    } catch (error) {
      if (!(error instanceof Error && QUOTA.test(error.message))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return take();
}
