import { browser } from 'wxt/browser';
import { type LockAfter, lockAfter, setLockAfter } from '../settings/lock-after';
import { lock, lockUnlessUsed, rest } from '../vault/session-key';

const MINUTE = 60_000;

/** How long the key may rest, in milliseconds. */
export const restTime = async (): Promise<number> => (await lockAfter()) * MINUTE;

/** Locks when nobody used the computer for that long, or its screen was locked. To be called synchronously when the background starts. */
export function lockWhenIdle(): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'idle') void lockUnlessUsed(MINUTE);
    if (state === 'locked') void lock();
  });
  // Browsers forget it when they close.
  void lockAfter().then(tellBrowser);
}

export async function chooseLockAfter(minutes: LockAfter): Promise<void> {
  await setLockAfter(minutes);
  tellBrowser(minutes);
  await rest(minutes * MINUTE);
}

const tellBrowser = (minutes: LockAfter): void => browser.idle.setDetectionInterval(minutes * 60);
