import { browser } from 'wxt/browser';

/**
 * Does something for which the browser has to let us reach a server, and gives the permission back where we did not have it before.
 * To be called in the click itself: the browser asks the user, and only then may we ask.
 * @returns `undefined` where it was not permitted.
 */
export async function withReach<T>(address: URL, work: () => Promise<T>): Promise<T | undefined> {
  const origins = [`${address.protocol}//${address.hostname}/*`];
  // Both are asked before either has answered: after a wait the click no longer counts.
  const before = browser.permissions.contains({ origins });
  const granted = browser.permissions.request({ origins });
  if (!(await granted.catch(() => false))) return undefined;
  try {
    return await work();
  } finally {
    if (!(await before)) await browser.permissions.remove({ origins }).catch(() => undefined);
  }
}
