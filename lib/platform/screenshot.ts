import { browser } from 'wxt/browser';
import { fromBase64 } from '../core/text/base64';

/** A picture of what the tab shows, as PNG, or in plain words why there is none. */
export type Picture = { readonly png: Uint8Array } | { readonly missed: string };

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
    return { png: fromBase64(picture.slice(picture.indexOf(',') + 1)) };
  } catch {
    return missed('the browser refused it');
  }
}

/** Chromium takes two pictures a second and refuses more. What it refuses does not count, so it is asked again until there is room. */
const QUOTA = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/;
const PAUSE_MS = 250;
const MOST_PAUSES = 6;

/**
 * As PNG, which changes no pixel. Of a conversation in words it is no larger than JPEG (112 kB against 139 kB at quality 80, in
 * Chromium at 1280 by 800); with photographs on the screen it is four times as large (485 kB against 109 kB), which sixty pictures
 * along a thread can bear.
 */
async function pictureOf(windowId: number): Promise<string> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    } catch (error) {
      if (pauses === MOST_PAUSES || !(error instanceof Error && QUOTA.test(error.message))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
