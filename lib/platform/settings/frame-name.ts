import { browser } from 'wxt/browser';

/** A name of its own, apart from the settings: nobody is to be told that these changed. */
const KEY = 'frameName';

/**
 * The secret name under which the coach's scripts in the frames of a page ask one another, see settled-elsewhere.ts: made once
 * for a profile, at the installation.
 */
export async function makeFrameName(): Promise<void> {
  const { [KEY]: made } = await browser.storage.local.get(KEY);
  if (made === undefined) await browser.storage.local.set({ [KEY]: `evenkeel-${crypto.randomUUID()}` });
}

/** `undefined` where none was made: nobody is asked then. */
export async function frameName(): Promise<string | undefined> {
  const { [KEY]: name } = await browser.storage.local.get<Record<string, unknown>>(KEY);
  return typeof name === 'string' ? name : undefined;
}
