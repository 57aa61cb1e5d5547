import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectJudge } from '../../lib/platform/inject-judge';
import type { Sender } from '../../lib/platform/messaging/receive';

const executed = vi.fn(async (_injection: object) => [{ result: null }]);
const sender = (more: object) => ({ id: 'a', url: 'https://mail.example.org/', ...more }) as Sender;

beforeEach(() => {
  executed.mockReset();
  Object.assign(fakeBrowser.scripting, { executeScript: executed });
});

it('runs in the frame that asked, and in no other', async () => {
  expect(await injectJudge(sender({ tab: { id: 7 }, frameId: 3, url: 'about:blank' }))).toBe(true);
  expect(executed.mock.calls).toEqual([
    [{ target: { tabId: 7, frameIds: [3] }, files: ['/card.js', '/tone.js'], injectImmediately: true }],
  ]);
});

it.each([
  ['no tab', {}],
  ['a tab without a number', { tab: {}, frameId: 0 }],
  ['no frame', { tab: { id: 7 } }],
])('does nothing for %s', async (_what, more) => {
  expect(await injectJudge(sender(more))).toBe(false);
  expect(executed).not.toHaveBeenCalled();
});

it('says so where the browser does not let it', async () => {
  executed.mockRejectedValue(new Error('Cannot access contents of the page.'));
  expect(await injectJudge(sender({ tab: { id: 7 }, frameId: 0 }))).toBe(false);
});
