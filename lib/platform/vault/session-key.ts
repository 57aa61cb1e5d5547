import { type Browser, browser } from 'wxt/browser';

/**
 * The key that the passphrase led to, while Evenkeel is unlocked. In session storage alone: that lies in memory, goes with the browser,
 * and no page or content script reaches it. It holds JSON in Chromium, so the key is written there as a list of its bytes.
 */
const KEY = 'unlocked';
/** Apart from the key: whoever tells of a use while another locks must not put the key back. */
const TIME = 'used';
/** Uses that follow each other as fast as that are one, in milliseconds. */
const NOTICED = 10_000;

interface HeldKey {
  readonly key: readonly number[];
}

interface Time {
  /** Milliseconds since 1970: from then on it counts as locked, whatever slept or died in between. */
  readonly until: number;
  /** How long it may rest, in milliseconds. */
  readonly rest: number;
}

type Held = HeldKey & Time;

/** The key, ready to unwrap and for nothing else; `undefined` while locked. A key whose time is over goes. */
export async function unlockedHere(): Promise<CryptoKey | undefined> {
  const held = await inTime();
  return held && crypto.subtle.importKey('raw', Uint8Array.from(held.key), 'AES-KW', false, ['unwrapKey']);
}

/** Until when it is unlocked unless it is used, in milliseconds since 1970; `undefined` while locked. */
export const unlockedUntil = async (): Promise<number | undefined> => (await inTime())?.until;

/** @param rest how long it may rest before it locks by itself, in milliseconds. */
export const hold = (key: Uint8Array, rest: number): Promise<void> =>
  browser.storage.session.set({ [KEY]: { key: [...key] } satisfies HeldKey, [TIME]: { until: Date.now() + rest, rest } satisfies Time });

/** It was used just now, so its time begins anew. While locked nothing happens. */
export async function used(): Promise<void> {
  const held = await inTime();
  if (held && sinceUse(held) > NOTICED) await write({ until: Date.now() + held.rest, rest: held.rest });
}

/** Locks, unless it was used within so many milliseconds: then something is at work that nobody has to sit by, such as a long capture. */
export async function lockUnlessUsed(within: number): Promise<void> {
  const held = await inTime();
  if (held && sinceUse(held) > within) await lock();
}

/** Changes how long it may rest, from now on. */
export async function rest(milliseconds: number): Promise<void> {
  const held = await inTime();
  if (held) await write({ until: Date.now() + milliseconds, rest: milliseconds });
}

/** Locks at once, in every page. Where no passphrase is set nothing happens. */
export const lock = (): Promise<void> => browser.storage.session.remove([KEY, TIME]);

/** Tells when the key comes, goes, or becomes another one. */
export function onLockChange(changed: (unlocked: boolean) => void): void {
  browser.storage.session.onChanged.addListener(({ [KEY]: change }: Record<string, Browser.storage.StorageChange>) => {
    if (change === undefined) return;
    const [before, after] = [keyIn(change.oldValue), keyIn(change.newValue)];
    if (String(before?.key) !== String(after?.key)) changed(after !== undefined);
  });
}

const sinceUse = ({ until, rest }: Time): number => Date.now() - (until - rest);

const write = (time: Time): Promise<void> => browser.storage.session.set({ [TIME]: time });

async function inTime(): Promise<Held | undefined> {
  const { [KEY]: stored, [TIME]: time } = await browser.storage.session.get([KEY, TIME]);
  const [found, told] = [keyIn(stored), timeIn(time)];
  // A clock that was set back must not keep it open either.
  if (found && told && Date.now() < told.until && told.until - Date.now() <= told.rest) return { ...found, ...told };
  if (stored !== undefined) await lock();
  return undefined;
}

const keyIn = (stored: unknown): HeldKey | undefined =>
  typeof stored === 'object' && stored !== null && 'key' in stored ? (stored as HeldKey) : undefined;

const timeIn = (stored: unknown): Time | undefined =>
  typeof stored === 'object' && stored !== null && 'until' in stored ? (stored as Time) : undefined;
