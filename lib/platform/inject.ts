import { browser } from 'wxt/browser';
import type { CaptureRequest } from '../core/evidence/capture';
import type { WordKey } from '../core/words/said';
import { noteAsked } from './asked';
import type { Answer } from './messaging/protocol';
import { notReadable, whyNotReadable } from './readable';

declare global {
  /** In the page's isolated world: what the capture script was asked. */
  var evenkeelCaptureRequest: CaptureRequest | undefined;
}

export const LEFT: WordKey = 'notKept.left';

/**
 * Runs the capture script in a tab that the user just acted on, and waits until it ends.
 * @returns what the script gave back: data from a page, to be checked.
 */
export async function injectCapture(tabId: number, request: CaptureRequest): Promise<Answer<unknown>> {
  const reason = await whyNotReadable(tabId);
  if (reason) return reason;
  await noteAsked(request.id, tabId);
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: setRequest, args: [request] });
  } catch {
    return notReadable('notKept.refused');
  }
  try {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, files: ['/capture.js'] });
    return { ok: true, value: top?.result };
  } catch {
    // The page could be read a moment ago, so it was left in the meantime, and its notice with it.
    return notReadable(LEFT);
  }
}

/** Travels into the page as its source text, so it can use nothing from here. */
function setRequest(request: CaptureRequest): void {
  globalThis.evenkeelCaptureRequest = request;
}
