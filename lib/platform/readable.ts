import { browser } from 'wxt/browser';
import type { WordKey } from '../core/words/said';
import type { Answer } from './messaging/protocol';

const unreadable: readonly (readonly [address: RegExp, reason: WordKey])[] = [
  [/^file:/, 'notKept.localFile'],
  [
    /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/,
    'notKept.store',
  ],
  [/^(?!https?:)/, 'notKept.browserPage'],
];

export const notReadable = (key: WordKey): Answer<never> => ({ ok: false, problem: { code: 'page-not-readable', said: { key } } });

/** Why no script can run in a tab, as far as its address tells; the browser may refuse others. */
export async function whyNotReadable(tabId: number): Promise<Answer<never> | undefined> {
  const { url } = await browser.tabs.get(tabId);
  const reason = url === undefined ? undefined : unreadable.find(([address]) => address.test(url))?.[1];
  return reason && notReadable(reason);
}
