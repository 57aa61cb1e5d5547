import { browser } from 'wxt/browser';
import { deleteDatabase } from '../archive/db';
import { COPIES_LOCK } from '../backup/copies-lock';
import { EXPORT_LOCK } from '../exporting/export-lock';
import { IMPORT_LOCK } from '../importing/import-lock';
import { lock } from '../vault/session-key';
import { ERASED_CHANNEL } from './erased-channel';

/**
 * Tells when another page of ours erased everything, and gives the way to erase it from this one: the archive with its keys, the drafts,
 * the contacts, the settings, and the sites that Evenkeel was switched on for. No passphrase is asked for: whoever has the browser could
 * remove the extension as well. It throws an ArchiveProblem `busy` where another page does not let go of the archive; nothing but the
 * lock has changed then.
 */
export function erasing(elsewhere: () => void): () => Promise<void> {
  const channel = new BroadcastChannel(ERASED_CHANNEL);
  channel.addEventListener('message', elsewhere);
  return async () => {
    await lock();
    // Whatever still brings something in would make the archive anew and go on.
    channel.postMessage(null);
    await onceNobody(IMPORT_LOCK, () => deleteDatabase('evenkeel'));
    // Of what cannot be emptied all else goes none the less.
    const left = await onceNobody(COPIES_LOCK, () => onceNobody(EXPORT_LOCK, emptyFolder)).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const { origins = [] } = await browser.permissions.getAll();
    // What was granted at install cannot be given back.
    await browser.permissions.remove({ origins }).catch(() => false);
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    channel.postMessage(null);
    if (left) throw left.error;
  };
}

/** How long others get to stop. */
const PATIENCE_MS = 5_000;

/** Does it as soon as nobody holds a lock, or when that takes too long. */
async function onceNobody(name: string, work: () => Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), PATIENCE_MS);
  let begun = false;
  const begin = () => {
    begun = true;
    clearTimeout(patience);
    return work();
  };
  await navigator.locks.request(name, { signal: waiting.signal }, begin).catch((error: unknown) => {
    if (begun) throw error;
    return begin();
  });
}

const TRIES = 10;
const BETWEEN_MS = 200;

/** The extension's own folder, where backups and packs lie, encrypted, while they are made. A page that just closed may hold a file a moment longer. */
async function emptyFolder(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for (let left = TRIES; ; left--) {
    try {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      for (const name of names) await folder.removeEntry(name, { recursive: true });
      return;
    } catch (error) {
      if (left <= 1) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  }
}
