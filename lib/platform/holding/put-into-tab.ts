import { browser } from 'wxt/browser';
import type { PutOutcome } from '../../core/coach/waiting-draft';

declare global {
  /** In a page's isolated world, set by the coach's content script: the message box in use there, if any. */
  var evenkeelBoxInUse:
    | { readonly since: () => number | undefined; readonly take: (id: string, replacing: boolean) => Promise<PutOutcome> }
    | undefined;
}

/**
 * Has a kept message put into the message box last used in a tab, by the coach's script there, which fetches the words itself.
 * @returns `no-box` where none is in use, or the page cannot be reached.
 */
export async function putIntoTab(tabId: number, id: string, replacing: boolean): Promise<PutOutcome> {
  try {
    const since = () => globalThis.evenkeelBoxInUse?.since() ?? null;
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: since });
    const used = frames.filter(({ result }) => typeof result === 'number');
    const last = used.sort((a, b) => Number(b.result) - Number(a.result))[0];
    if (!last) return 'no-box';
    const take = (id: string, replacing: boolean) => globalThis.evenkeelBoxInUse?.take(id, replacing) ?? 'no-box';
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [last.frameId] },
      func: take,
      args: [id, replacing],
    });
    return OUTCOMES.find((known) => known === answer?.result) ?? 'no-box';
  } catch {
    return 'no-box';
  }
}

const OUTCOMES: readonly PutOutcome[] = ['put', 'other-words', 'refused', 'not-there'];
