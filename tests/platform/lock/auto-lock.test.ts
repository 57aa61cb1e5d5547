import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseLockAfter, lockWhenIdle, restTime } from '../../../lib/platform/lock/auto-lock';
import { lockAfter } from '../../../lib/platform/settings/lock-after';
import { hold, unlockedHere, unlockedUntil } from '../../../lib/platform/vault/session-key';

const MINUTE = 60_000;
const idle: ((state: string) => void)[] = [];
const setDetectionInterval = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  idle.splice(0);
  vi.clearAllMocks();
  vi.stubGlobal('navigator', { ...navigator, locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });
  Object.assign(fakeBrowser, {
    idle: { onStateChanged: { addListener: (heard: (state: string) => void) => idle.push(heard) }, setDetectionInterval },
  });
});

/** Unlocked, and last used so long ago. */
const unusedFor = async (milliseconds: number): Promise<void> => {
  const now = Date.now();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now - milliseconds);
  await hold(new Uint8Array(32), 15 * MINUTE);
  clock.mockRestore();
};

it('locks when the computer is not used, or its screen is locked, and not when it is used again', async () => {
  lockWhenIdle();
  for (const [state, locks] of [
    ['active', false],
    ['idle', true],
    ['locked', true],
  ] as const) {
    await unusedFor(10 * MINUTE);
    for (const heard of idle) heard(state);
    if (locks) await vi.waitFor(async () => expect(await unlockedHere()).toBeUndefined());
    else expect(await unlockedHere()).toBeDefined();
  }
});

it('tells the browser how long to wait each time it starts, and at once when that is chosen anew', async () => {
  lockWhenIdle();
  await vi.waitFor(() => expect(setDetectionInterval).toHaveBeenLastCalledWith(15 * 60));
  await hold(new Uint8Array(32), await restTime());
  await chooseLockAfter(5);
  expect(setDetectionInterval).toHaveBeenLastCalledWith(5 * 60);
  expect(await lockAfter()).toBe(5);
  expect((await unlockedUntil()) ?? 0).toBeLessThanOrEqual(Date.now() + 5 * MINUTE);
});

it('takes a number that nobody could choose for the usual one', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, coachingOff: [], welcomed: true, lockAfter: 100_000 } });
  expect(await lockAfter()).toBe(15);
});
