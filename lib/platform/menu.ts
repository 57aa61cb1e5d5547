import { browser } from 'wxt/browser';
import type { Say } from '../core/words/said';

export const KEEP_MENU = 'keep-conversation';
export const ANSWER_MENU = 'answer-message';

/** Puts our items into the page's menu. Items outlast the worker, so they are made anew only at installation and update. */
export async function createMenu(say: Say): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, title] of [
    [ANSWER_MENU, say('menu.answer')],
    [KEEP_MENU, say('menu.keep')],
  ] as const) {
    browser.contextMenus.create({
      id,
      title,
      contexts: ['page', 'frame', 'selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}
