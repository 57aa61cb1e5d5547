import { browser } from 'wxt/browser';
import type { CaptureRequest } from '../core/evidence/capture';
import type { WordKey } from '../core/words/said';
import { noteAsked } from './asked';
import type { Answer } from './messaging/protocol';

declare global {
  /** In the page's isolated world: what the capture script was asked. */
  var evenkeelCaptureRequest: CaptureRequest | undefined;
  /** The same for the help with a reply. */
  var evenkeelReplyRequest: ReplyRequest | undefined;
}

/** A click on "Help me answer". */
export interface ReplyRequest {
  /** The words that the browser's menu was opened on: the only way to what stands in another origin's frame. */
  readonly selected?: string;
}

const unreadable: readonly (readonly [address: RegExp, reason: WordKey])[] = [
  [/^file:/, 'notKept.localFile'],
  [
    /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/,
    'notKept.store',
  ],
  [/^(?!https?:)/, 'notKept.browserPage'],
];

const notReadable = (key: WordKey): Answer<never> => ({ ok: false, problem: { code: 'page-not-readable', said: { key } } });

/**
 * Runs the capture script in a tab that the user just acted on, and waits until it ends.
 * @returns what the script gave back: data from a page, to be checked.
 */
export async function injectCapture(tabId: number, request: CaptureRequest): Promise<Answer<unknown>> {
  const { url } = await browser.tabs.get(tabId);
  const reason = url === undefined ? undefined : unreadable.find(([address]) => address.test(url))?.[1];
  if (reason !== undefined) return notReadable(reason);
  await noteAsked(request.id, tabId);
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: setRequest, args: [request] });
    const [top] = await browser.scripting.executeScript({ target: { tabId }, files: ['/capture.js'] });
    return { ok: true, value: top?.result };
  } catch {
    return notReadable('notKept.refused');
  }
}

/** Travels into the page as its source text, so it can use nothing from here. */
function setRequest(request: CaptureRequest): void {
  globalThis.evenkeelCaptureRequest = request;
}
