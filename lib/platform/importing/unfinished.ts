import { browser } from 'wxt/browser';
import type { Archive } from '../archive/archive';
import { ArchiveProblem } from '../archive/problem';
import { whileNobody } from './import-lock';

/** In `storage.local`: ids of imports that have begun. Random numbers, nothing of what they hold. */
const KEY = 'importing';
const LOCK = 'evenkeel-importing-list';

async function listed(): Promise<readonly string[]> {
  const { [KEY]: ids } = await browser.storage.local.get<Record<string, unknown>>(KEY);
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

const change = (to: (ids: readonly string[]) => readonly string[]): Promise<void> =>
  navigator.locks.request(LOCK, async () => {
    const ids = to(await listed());
    await (ids.length === 0 ? browser.storage.local.remove(KEY) : browser.storage.local.set({ [KEY]: ids }));
  });

/** @throws ArchiveProblem where the browser's storage does not take it. Then nothing may begin: what it would leave behind would be on no list. */
export async function noteBegun(id: string): Promise<void> {
  const note = () => change((ids) => [...ids, id]);
  try {
    // After a disk was full, Firefox refuses the first write even where there is room again.
    await note().catch(note);
  } catch (error) {
    // `storage.local` names no reason but in its words: Firefox speaks of the quota, Chromium hands on the system's own.
    const full = error instanceof Error && /quota|no.?space/i.test(error.message);
    throw new ArchiveProblem(full ? 'storage-full' : 'not-written', { cause: error });
  }
}
export const noteEnded = (id: string): Promise<void> => change((ids) => ids.filter((each) => each !== id));

/** Lets go of what imports left behind whose tab, browser or computer stopped. One that still runs is left alone. */
export const releaseUnfinished = (archive: Pick<Archive, 'release'>): Promise<void> =>
  whileNobody(navigator.locks, async () => {
    for (const id of await listed()) {
      await archive.release(id);
      await noteEnded(id);
    }
  });
