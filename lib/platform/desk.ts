import { browser } from 'wxt/browser';

/** Inside the desk: a new note. */
export const NEW_NOTE_HASH = '#notes/0';

/** Inside the desk: exports the conversation of an entry, without choosing first where a pack was made before. */
export const exportNow = (entry: number): string => `#export-now/${entry}`;

/** The desk in a tab of its own. @param place an address inside it, such as "#timeline". */
export async function openDeskAt(place = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/desk.html')}${place}` });
}
