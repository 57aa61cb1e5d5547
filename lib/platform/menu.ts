import { browser } from 'wxt/browser';
import type { Say } from '../core/words/said';

export const KEEP_MENU = 'keep-conversation';

/** Puts our one item into the page's menu. Items outlast the worker, so they are made anew only at installation and update. */
export async function createMenu(say: Say): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: KEEP_MENU,
    title: say('menu.keep'),
    contexts: ['page', 'frame', 'selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}
