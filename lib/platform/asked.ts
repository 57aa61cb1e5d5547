import { browser } from 'wxt/browser';

/**
 * Which captures a click has asked for, and of which tab: so that no script in a page, however it got there, can have something
 * kept that nobody asked to keep. Session storage outlives the worker and not the browser, and pages cannot reach it.
 */
const key = (id: string): string => `asked ${id}`;

export const noteAsked = (id: string, tabId: number): Promise<void> => browser.storage.session.set({ [key(id)]: tabId });

export async function wasAsked(id: string, tabId: number | undefined): Promise<boolean> {
  const { [key(id)]: noted } = await browser.storage.session.get(key(id));
  return tabId !== undefined && noted === tabId;
}
