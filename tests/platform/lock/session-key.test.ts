import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hold, lock, lockUnlessUsed, onLockChange, rest, unlockedHere, unlockedUntil, used } from '../../../lib/platform/vault/session-key';

const MINUTE = 60_000;
const KEY = crypto.getRandomValues(new Uint8Array(32));

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-05-04T16:42:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

describe('the key while unlocked', () => {
  it('is given ready to unwrap and for nothing else, and lies in session storage alone', async () => {
    await hold(KEY, 15 * MINUTE);
    expect(await unlockedHere()).toMatchObject({ extractable: false, usages: ['unwrapKey'] });
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.sync]) expect(await area.get(null)).toEqual({});
    await lock();
    expect(await unlockedHere()).toBeUndefined();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('goes when its time is over, whoever looks next', async () => {
    await hold(KEY, 15 * MINUTE);
    after(15 * MINUTE - 1);
    expect(await unlockedHere()).toBeDefined();
    after(1);
    expect(await unlockedHere()).toBeUndefined();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('stays with use, from the last of it', async () => {
    await hold(KEY, 15 * MINUTE);
    after(14 * MINUTE);
    await used();
    after(14 * MINUTE);
    expect(await unlockedUntil()).toBe(Date.now() + MINUTE);
    after(MINUTE);
    await used();
    expect(await unlockedHere()).toBeUndefined();
  });

  it('stays away where it was locked while a use was told', async () => {
    await hold(KEY, 15 * MINUTE);
    after(MINUTE);
    const { set } = fakeBrowser.storage.session;
    // The click that locks is a use, too: what the one read is gone when it writes.
    const slow = vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items: object) => {
      await lock();
      await set(items as never);
    });
    await used();
    slow.mockRestore();
    expect(await unlockedHere()).toBeUndefined();
  });

  it('goes with a clock that was set back, for nobody knows then how long it has rested', async () => {
    await hold(KEY, 15 * MINUTE);
    after(-MINUTE);
    expect(await unlockedHere()).toBeUndefined();
  });

  it('rests as long as was chosen last', async () => {
    await hold(KEY, 15 * MINUTE);
    await rest(5 * MINUTE);
    after(5 * MINUTE);
    expect(await unlockedHere()).toBeUndefined();
  });

  it('is not taken from what is at work, when nobody sits by it', async () => {
    await hold(KEY, 15 * MINUTE);
    after(14 * MINUTE);
    await used();
    await lockUnlessUsed(MINUTE);
    expect(await unlockedHere()).toBeDefined();
    after(2 * MINUTE);
    await lockUnlessUsed(MINUTE);
    expect(await unlockedHere()).toBeUndefined();
  });

  it('tells when it comes, goes and becomes another, and not that it was used', async () => {
    const changes: boolean[] = [];
    onLockChange((unlocked) => changes.push(unlocked));
    await hold(KEY, 15 * MINUTE);
    after(MINUTE);
    await used();
    await hold(KEY.toReversed(), 15 * MINUTE);
    await lock();
    expect(changes).toEqual([true, true, false]);
  });
});
