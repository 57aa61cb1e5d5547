import { browser } from 'wxt/browser';
import type { Name } from './wire';

const ASKS: Name = 'capture.asks';

/** In a page of our own: runs `then` when a capture asks the user something on the page that is captured. */
export function whenCaptureAsks(then: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (typeof message === 'object' && message !== null && 'name' in message && message.name === ASKS) then();
  });
}
