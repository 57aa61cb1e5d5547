import { changeSettings, readSettings } from './settings';

/** Minutes without use after which Evenkeel locks by itself. */
export const LOCK_AFTER = [5, 15, 60] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];

export async function lockAfter(): Promise<LockAfter> {
  const { lockAfter } = await readSettings();
  return LOCK_AFTER.find((minutes) => minutes === lockAfter) ?? 15;
}

export const setLockAfter = (minutes: LockAfter): Promise<void> => changeSettings((settings) => ({ ...settings, lockAfter: minutes }));
