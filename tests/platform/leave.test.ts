import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { leaveFromPopup, leaving } from '../../lib/platform/leave';
import { hold, unlockedHere } from '../../lib/platform/vault/session-key';

afterEach(() => vi.restoreAllMocks());

it('replaces its own page at once, and closes the other pages of ours', async () => {
  const replace = vi.spyOn(location, 'replace').mockImplementation(() => {});
  vi.spyOn(browser.tabs, 'getCurrent').mockImplementation(async () => ({ id: 7 }) as never);
  const remove = vi.spyOn(browser.tabs, 'remove').mockImplementation(async () => {});

  const leave = leaving('https://weather.example.org/');
  leaving('https://weather.example.org/');
  leave();

  expect(replace.mock.calls).toEqual([['https://weather.example.org/']]);
  await vi.waitFor(() => expect(remove.mock.calls).toEqual([[7]]));
});

it('locks from every page, and from the popup without taking the page below away', async () => {
  const replace = vi.spyOn(location, 'replace').mockImplementation(() => {});
  vi.spyOn(browser.tabs, 'getCurrent').mockImplementation(async () => ({ id: 7 }) as never);
  const remove = vi.spyOn(browser.tabs, 'remove').mockImplementation(async () => {});
  const leave = leaving('https://weather.example.org/');

  await hold(new Uint8Array(32), 60_000);
  await leaveFromPopup();
  expect(await unlockedHere()).toBeUndefined();
  expect(replace).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(remove).toHaveBeenCalledWith(7));

  await hold(new Uint8Array(32), 60_000);
  leave();
  await vi.waitFor(async () => expect(await unlockedHere()).toBeUndefined());
});
