import { browser } from 'wxt/browser';
import { deleteDatabase } from '../archive/db';
import { lock } from '../vault/session-key';

const CHANNEL = 'erased';

/**
 * Erases all that Evenkeel stored in this browser: the archive with its keys, the drafts, the contacts, the settings, and the sites that
 * it was switched on for. No passphrase is asked for: whoever has the browser could remove the extension as well.
 * @throws ArchiveProblem `busy` where another page of ours does not let go; what is asked again goes on from there.
 */
export async function eraseEverything(): Promise<void> {
  await lock();
  await deleteDatabase('evenkeel');
  const { origins = [] } = await browser.permissions.getAll();
  // What was granted at install cannot be given back.
  await browser.permissions.remove({ origins }).catch(() => false);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Tells that another page of ours erased everything. */
export function whenErased(then: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', then);
}
