import { browser } from 'wxt/browser';
import { deleteDatabase } from '../archive/db';
import { lock } from '../vault/session-key';

const CHANNEL = 'erased';

/**
 * Tells when another page of ours erased everything, and gives the way to erase it from this one: the archive with its keys, the drafts,
 * the contacts, the settings, and the sites that Evenkeel was switched on for. No passphrase is asked for: whoever has the browser could
 * remove the extension as well. It throws an ArchiveProblem `busy` where another page does not let go of the archive; nothing but the
 * lock has changed then.
 */
export function erasing(elsewhere: () => void): () => Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', elsewhere);
  return async () => {
    await lock();
    await deleteDatabase('evenkeel');
    await emptyFolder();
    const { origins = [] } = await browser.permissions.getAll();
    // What was granted at install cannot be given back.
    await browser.permissions.remove({ origins }).catch(() => false);
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    channel.postMessage(null);
  };
}

/** The extension's own folder, where a backup lies, encrypted, while it is made. */
async function emptyFolder(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  for (const name of names) await folder.removeEntry(name, { recursive: true });
}
