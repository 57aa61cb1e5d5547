import { browser } from 'wxt/browser';
import type { Sender } from './messaging/receive';

/**
 * Runs the judge of tone, and what draws the coach's cards, in the very frame that asked, and nowhere else.
 * @returns whether it ran: not where the frame has gone, or the site was taken back meanwhile. The coach then does without.
 */
export async function injectJudge({ tab, frameId }: Sender): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false;
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: ['/card.js', '/tone.js'],
      // Somebody may write before a slow page has loaded all its pictures.
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}
