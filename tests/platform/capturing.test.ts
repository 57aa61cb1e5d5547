import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Archive } from '../../lib/platform/archive/archive';
import { fileCapture } from '../../lib/platform/archive/file-capture';
import { noteAsked, wasAsked } from '../../lib/platform/asked';
import { beginCapture, captureFromPopup, captureShown } from '../../lib/platform/begin-capture';
import { takeScreenshot } from '../../lib/platform/screenshot';
import { inEnglish } from '../english';
import { archiveIn, freshName, snapshot, stagePage } from './archive/fixtures';
import { rawRecords } from './archive/raw-database';

const request = { id: '0b9f7a52-5d0c-4c1e-9f5e-2a4a1f2f3c4d', asked: 'toolbar' } as const;
const PAGE = 'https://mail.example.org/?_task=mail';
const picture = `data:image/png;base64,${btoa('a picture')}`;

const executeScript = vi.fn<(injection: { files?: string[]; args?: unknown[] }) => Promise<{ result?: unknown }[]>>();
const captureVisibleTab = vi.fn(async () => picture);
const tab = vi.fn(async () => ({ id: 7, windowId: 1, active: true, url: PAGE }));
const action = { setBadgeText: vi.fn(async () => {}), setTitle: vi.fn(async () => {}) };

beforeEach(() => {
  vi.clearAllMocks();
  executeScript.mockResolvedValue([{}]);
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.tabs, { get: tab, captureVisibleTab });
  Object.assign(fakeBrowser.action, action);
});

const filing = (archive: Archive) => ({
  archive,
  wasAsked: (id: string) => wasAsked(id, 7),
  dkimOf: async () => [],
});

async function fileStaged(archive: Archive) {
  await stagePage(archive, request.id);
  return fileCapture(snapshot(request.id), PAGE, filing(archive));
}

describe('beginning a capture', () => {
  it('hands the request to the script and answers with what the archive then holds', async () => {
    const archive = archiveIn(freshName());
    executeScript.mockImplementation(async ({ files }) => {
      if (files !== undefined) await fileStaged(archive);
      return [{ result: undefined }];
    });
    expect(await beginCapture(7, request, archive)).toMatchObject({ ok: true, value: { id: request.id, number: 1 } });
    expect(executeScript.mock.calls.map(([{ files, args }]) => [files, args])).toEqual([
      [undefined, [request]],
      [['/capture.js'], undefined],
    ]);
  });

  it('says that the page was left where its script ends with it, and takes what was filed before for kept', async () => {
    const archive = archiveIn(freshName());
    executeScript.mockImplementation(async ({ files }) => {
      if (files !== undefined) throw new Error('Frame with ID 0 was removed.');
      return [{}];
    });
    await captureShown(7, 'menu', archive, inEnglish);
    expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: expect.stringContaining('left before everything was read') });
    vi.clearAllMocks();
    await captureFromPopup({ tabId: 7, request }, archive, inEnglish);
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '!' });
    await fileStaged(archive);
    expect(await beginCapture(7, request, archive)).toMatchObject({ ok: true, value: { id: request.id } });
  });

  it('lets go of what captures of the day before left behind', async () => {
    const name = freshName();
    const asOf = (time: string) => archiveIn(name, () => new Date(time));
    await asOf('2026-05-03T16:00:00Z').stage('left', new Uint8Array(9), 'image/png');
    await asOf('2026-05-04T16:00:00Z').stage('running', new Uint8Array(8), 'image/png');
    await beginCapture(7, request, asOf('2026-05-04T16:42:00Z'));
    expect((await rawRecords(name)).staged).toMatchObject([{ value: { request: 'running' } }]);
    expect((await rawRecords(name)).blobs).toHaveLength(1);
  });

  it('believes the archive and not the page about what was kept', async () => {
    executeScript.mockResolvedValue([{ result: { ok: true, value: { number: 5 } } }]);
    expect(await beginCapture(7, request, archiveIn(freshName()))).toMatchObject({ ok: false, problem: { code: 'not-stored' } });
  });

  it('gives the receipt of the capture that a second click joined', async () => {
    const archive = archiveIn(freshName());
    await noteAsked(request.id, 7);
    const first = await fileStaged(archive);
    executeScript.mockResolvedValue([{ result: first }]);
    expect(await beginCapture(7, { id: crypto.randomUUID(), asked: 'toolbar' }, archive)).toEqual(first);
  });

  it('passes on the problem that the script met', async () => {
    const problem = { code: 'no-conversation', said: { key: 'notKept.nothingHere' } };
    executeScript.mockResolvedValue([{ result: { ok: false, problem } }]);
    expect(await beginCapture(7, request, archiveIn(freshName()))).toEqual({ ok: false, problem });
  });

  it.each([
    ['chrome://settings'],
    ['about:addons'],
    ['file:///home/a.html'],
    ['https://chromewebstore.google.com/x'],
    ['https://addons.mozilla.org/'],
  ])('says kindly that %s cannot be read', async (url) => {
    tab.mockResolvedValueOnce({ id: 7, windowId: 1, active: true, url });
    expect(await beginCapture(7, request, archiveIn(freshName()))).toMatchObject({ ok: false, problem: { code: 'page-not-readable' } });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('from the menu tells on the button what no page can, and takes it back', async () => {
    executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
    await captureShown(7, 'menu', archiveIn(freshName()), inEnglish);
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '!' });
    await captureShown(7, 'menu', archiveIn(freshName()), inEnglish);
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
  });
});

describe('what was asked', () => {
  it('is known for its tab and its id alone, by a worker that was not there', async () => {
    const id = crypto.randomUUID();
    await noteAsked(id, 7);
    expect(await wasAsked(id, 7)).toBe(true);
    for (const [other, tab] of [
      [id, 8],
      [id, undefined],
      [crypto.randomUUID(), 7],
    ] as const)
      expect(await wasAsked(other, tab)).toBe(false);
  });
});

describe('the picture', () => {
  it('is of the tab in front', async () => {
    expect(await takeScreenshot(7)).toEqual({ png: new TextEncoder().encode('a picture') });
    expect(captureVisibleTab).toHaveBeenCalledWith(1, { format: 'png' });
  });

  it('is taken a moment later where the browser has just taken two', async () => {
    captureVisibleTab.mockRejectedValueOnce(new Error('This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.'));
    expect(await takeScreenshot(7)).toEqual({ png: new TextEncoder().encode('a picture') });
  });

  it.each([
    ['is behind', () => tab.mockResolvedValueOnce({ id: 7, windowId: 1, active: false, url: PAGE })],
    [
      'goes behind meanwhile',
      () =>
        tab
          .mockResolvedValueOnce({ id: 7, windowId: 1, active: true, url: PAGE })
          .mockResolvedValueOnce({ id: 7, windowId: 1, active: false, url: PAGE }),
    ],
    ['moves on meanwhile', () => tab.mockResolvedValueOnce({ id: 7, windowId: 1, active: true, url: 'https://mail.example.org/other' })],
    [
      'is refused',
      () => captureVisibleTab.mockRejectedValueOnce(new Error('Either the "<all_urls>" or "activeTab" permission is required.')),
    ],
  ])('is missed with its reason where the tab %s', async (_what, arrange) => {
    arrange();
    expect(await takeScreenshot(7)).toEqual({ missed: expect.stringMatching(/^A picture of the page could not be taken: .+\.$/) });
  });
});
