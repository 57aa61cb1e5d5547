import { browser } from 'wxt/browser';
import type { Say } from '../core/words/said';
import { tellOnButton } from './button';
import type { Answer } from './messaging/protocol';
import { notReadable, whyNotReadable } from './readable';

declare global {
  /** In the page's isolated world: what the click on "Help me answer" was about. */
  var evenkeelReplyRequest: ReplyRequest | undefined;
}

export interface ReplyRequest {
  /** The words that the browser's menu was opened on: the only way to what stands in another origin's frame. */
  readonly selected?: string;
}

/**
 * Opens the help with a reply in a tab that the user just acted on. The page that was read is not heard of again: the script
 * gives nothing back and keeps nothing.
 */
export async function injectReply(tabId: number, request: ReplyRequest = {}): Promise<Answer<undefined>> {
  const reason = await whyNotReadable(tabId);
  if (reason) return reason;
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: setRequest, args: [request] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/reply.js'] });
    return { ok: true, value: undefined };
  } catch {
    return notReadable('notKept.refused');
  }
}

/** Travels into the page as its source text, so it can use nothing from here. */
function setRequest(request: ReplyRequest): void {
  globalThis.evenkeelReplyRequest = request;
}

/** The same from the menu or the shortcut. Where the page cannot be read, the toolbar button tells. */
export async function replyShown(tabId: number | undefined, selected: string | undefined, say: Say): Promise<void> {
  if (tabId === undefined) return;
  const answer = await injectReply(tabId, selected === undefined ? {} : { selected });
  await tellOnButton(tabId, answer.ok ? undefined : answer.problem, say);
}
