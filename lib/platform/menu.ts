import { browser } from 'wxt/browser';

export const KEEP_MENU = 'keep-conversation';

/** Puts our one item into the page's menu. Items outlast the worker, so they are made anew only at installation and update. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: KEEP_MENU,
    title: 'Keep this conversation',
    contexts: ['page', 'frame', 'selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}
