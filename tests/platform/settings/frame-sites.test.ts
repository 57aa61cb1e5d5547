import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { frameSites } from '../../../lib/platform/settings/frame-sites';

const look = () => [];
const shown = (...origins: string[]) => origins.map((origin) => ({ origin, focused: origin.includes('chat') }));

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins[0] === 'https://chat.example.net/*',
  });
});

it('gives the first few sites and whether coaching runs on them', async () => {
  const answer = shown('https://chat.example.net', 'https://b.example.net', 'https://c.example.net', 'https://d.example.net');
  const executeScript = vi.fn(async () => [{ frameId: 0, result: answer }]);
  Object.assign(fakeBrowser.scripting, { executeScript });
  expect(await frameSites(7, look)).toEqual([
    { address: 'https://chat.example.net', host: 'chat.example.net', coaching: 'on', focused: true },
    { address: 'https://b.example.net', host: 'b.example.net', coaching: 'off', focused: false },
    { address: 'https://c.example.net', host: 'c.example.net', coaching: 'off', focused: false },
  ]);
  expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, func: look });
});

it('gives none where the page cannot be read', async () => {
  Object.assign(fakeBrowser.scripting, { executeScript: () => Promise.reject(new Error('Cannot access contents of the page')) });
  expect(await frameSites(7, look)).toEqual([]);
});
