import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { leaving } from '../../lib/platform/leave';

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
