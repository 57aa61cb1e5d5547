import { browser } from 'wxt/browser';

/** Inside the desk: a new note. */
export const NEW_NOTE_HASH = '#notes/0';

/** The desk in a tab of its own. @param place an address inside it, such as "#timeline". */
export async function openDeskAt(place = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/desk.html')}${place}` });
}
