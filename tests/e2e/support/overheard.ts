import type { BrowserUnderTest } from './browser-under-test';
import type { TestPage } from './test-page';

/** Something that the extension's parts said to one another, or wrote down. */
export interface Overheard {
  readonly kind: 'message' | 'connection' | 'storage';
  /** The message as JSON, the port's name, or the keys that changed. */
  readonly what: string;
}

/**
 * Listens from an ordinary page of the extension, which the browser tells of every runtime message, connection and change of
 * storage. So no test code stands in the product, and the worker is neither kept awake nor changed.
 */
export async function listenIn(under: BrowserUnderTest): Promise<TestPage> {
  const page = await under.openExtensionPage('/welcome.html');
  await page.evaluate(() => {
    const heard: Overheard[] = [];
    globalThis.evenkeelOverheard = heard;
    browser.runtime.onMessage.addListener((message) => {
      heard.push({ kind: 'message', what: JSON.stringify(message) });
    });
    browser.runtime.onConnect.addListener((port) => {
      heard.push({ kind: 'connection', what: port.name });
    });
    browser.storage.onChanged.addListener((changes) => {
      heard.push({ kind: 'storage', what: Object.keys(changes).join() });
    });
  }, null);
  return page;
}

export const overheard = (listener: TestPage): Promise<Overheard[]> => listener.evaluate(() => globalThis.evenkeelOverheard ?? [], null);

/** Whether the judge of tone is at hand in the outermost frame of the tab that shows `address`. Looks from the listener's page, so it wakes nothing. */
export const hasJudge = (listener: TestPage, address: string): Promise<boolean> =>
  listener.evaluate(async (wanted) => {
    const [tab] = (await browser.tabs.query({})).filter(({ url }) => url === wanted);
    if (tab?.id === undefined) return false;
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => globalThis.evenkeelEngine !== undefined,
    });
    return frame?.result === true;
  }, address);

declare global {
  var evenkeelOverheard: Overheard[] | undefined;
}

/** What the functions that run inside the extension use of its API. */
declare const browser: {
  readonly runtime: {
    readonly onMessage: { addListener(listener: (message: unknown) => void): void };
    readonly onConnect: { addListener(listener: (port: { readonly name: string }) => void): void };
  };
  readonly tabs: { query(what: object): Promise<{ readonly id?: number; readonly url?: string }[]> };
  readonly scripting: {
    executeScript(injection: { target: { tabId: number }; func: () => boolean }): Promise<{ readonly result?: unknown }[]>;
  };
  readonly storage: { readonly onChanged: { addListener(listener: (changes: object) => void): void } };
};
