import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from './settings/settings';

/** Opens the welcome page, once in the life of a profile: an unpacked extension is "installed" at every start of the browser. */
export async function welcomeOnce(): Promise<void> {
  if ((await readSettings()).welcomed) return;
  await changeSettings((settings) => ({ ...settings, welcomed: true }));
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
