import { browser } from 'wxt/browser';
import { lock } from './vault/session-key';

const CHANNEL = 'leave';

/**
 * Makes this page close when another page of ours is left in a hurry, and gives the way to leave this one: at once, for
 * `neutralPage` in its place, so that "back" does not return to it. Evenkeel is locked, where a passphrase is set. Nothing is awaited first.
 */
export function leaving(neutralPage: string): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', async () => {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  });
  return () => {
    void lock();
    channel.postMessage(null);
    location.replace(neutralPage);
  };
}

/** The same from the popup, which is no tab and closes by itself: the page that it lies over is not ours to leave. */
export async function leaveFromPopup(): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  await lock();
  channel.close();
}
