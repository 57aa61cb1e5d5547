import { browser } from 'wxt/browser';

/** The desk in a tab of its own. @param place an address inside it, such as "#notes/0". */
export async function openDeskAt(place = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/desk.html')}${place}` });
}
