import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectReply, replyShown } from '../../lib/platform/inject-reply';
import { inEnglish } from '../english';

const executeScript = vi.fn(async (_: { files?: string[]; args?: unknown[] }) => [{}]);
const tab = vi.fn(async () => ({ id: 7, url: 'https://mail.example.org/' }));
const action = { setBadgeText: vi.fn(async () => {}), setTitle: vi.fn(async () => {}) };

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.tabs, { get: tab });
  Object.assign(fakeBrowser.action, action);
});

it('tells the script what was selected, then runs it', async () => {
  expect(await injectReply(7, { selected: 'Can you take her?' })).toEqual({ ok: true, value: undefined });
  expect(executeScript.mock.calls.map(([{ files, args }]) => [files, args])).toEqual([
    [undefined, [{ selected: 'Can you take her?' }]],
    [['/reply.js'], undefined],
  ]);
});

it.each(['chrome://settings', 'file:///home/a.html', 'https://addons.mozilla.org/'])('says kindly that %s cannot be read', async (url) => {
  tab.mockResolvedValueOnce({ id: 7, url });
  expect(await injectReply(7)).toMatchObject({ ok: false, problem: { code: 'page-not-readable' } });
  expect(executeScript).not.toHaveBeenCalled();
});

it('from the menu tells on the button what no page can, and takes it back', async () => {
  executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
  await replyShown(7, undefined, inEnglish);
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '!' });
  await replyShown(7, 'Some words.', inEnglish);
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
});
