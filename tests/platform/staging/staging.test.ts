import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wantMhtml } from '../../../lib/platform/settings/mhtml';
import { MOST_BASE64, stageBytes } from '../../../lib/platform/staging/stage-bytes';
import { stageMhtml } from '../../../lib/platform/staging/stage-mhtml';
import { stageScreen } from '../../../lib/platform/staging/stage-screen';
import type { StagingParts } from '../../../lib/platform/staging/staging-parts';
import { archiveIn, digest, freshName, utf8 } from '../archive/fixtures';
import { rawRecords } from '../archive/raw-database';

const ID = '0b9f7a52-5d0c-4c1e-9f5e-2a4a1f2f3c4d';
const TAB = 7;

const parts = (name: string): StagingParts => ({
  archive: archiveIn(name),
  tabId: TAB,
  wasAsked: async (id, tabId) => id === ID && tabId === TAB,
});
const whole = (content: string) => ({ id: ID, file: 'f', mediaType: 'image/png', size: content.length, at: 0, base64: btoa(content) });
const nothingIn = async (name: string) => expect((await rawRecords(name)).blobs ?? []).toEqual([]);

describe('one file of a capture', () => {
  it('is kept under the request, and answered with its digest', async () => {
    const name = freshName();
    const file = whole('a picture');
    const stored = { sha256: await digest(utf8('a picture')), size: 9, mediaType: 'image/png' };
    expect(await stageBytes(file, parts(name))).toEqual({ ok: true, value: stored });
    expect(await stageBytes(file, parts(name))).toEqual({ ok: true, value: stored });
    expect((await rawRecords(name)).staged).toMatchObject([{ value: { request: ID, size: 9 } }]);
  });

  it.each([
    ['another request', { id: '1b9f7a52-5d0c-4c1e-9f5e-2a4a1f2f3c4d' }],
    ['no request', { id: undefined }],
    ['what is no Base64', { base64: 'a picture!' }],
    ['what is no text', { base64: new Uint8Array(3) }],
    ['more than one message holds', { base64: 'A'.repeat(MOST_BASE64 + 4) }],
    ['a piece beyond the file', { size: 8 }],
    ['a piece from before the file', { at: -1 }],
    ['a piece of nothing', { base64: '' }],
    ['a file without end', { size: 45_000_001 }],
    ['a size that is none', { size: '9' }],
    ['a media type without end', { mediaType: 'x'.repeat(256) }],
    ['no media type', { mediaType: 5 }],
  ])('is refused for %s', async (_what, over) => {
    const name = freshName();
    const file = { ...whole('a picture'), ...over } as Parameters<typeof stageBytes>[0];
    expect(await stageBytes(file, parts(name))).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    await nothingIn(name);
  });

  it('is joined of its pieces; what comes again changes nothing, and what is forgotten is wanted anew', async () => {
    const name = freshName();
    const content = 'a picture in pieces';
    const piece = (at: number, file = 'p') => ({ ...whole(content.slice(at, at + 7)), file, size: content.length, at });
    const said = async (at: number, file?: string) => stageBytes(piece(at, file), parts(name));
    const wanted = (next: number) => ({ ok: true, value: { next } });
    expect(await said(7)).toEqual(wanted(0));
    expect(await said(0)).toEqual(wanted(7));
    expect(await said(0)).toEqual(wanted(7));
    expect(await said(14)).toEqual(wanted(7));
    expect(await said(7)).toEqual(wanted(14));
    expect(await said(7, 'another')).toEqual(wanted(0));
    const stored = { sha256: await digest(utf8(content)), size: content.length, mediaType: 'image/png' };
    expect(await said(14)).toEqual({ ok: true, value: stored });
    // Its answer was lost.
    expect(await said(14)).toEqual(wanted(0));
    expect((await rawRecords(name)).staged).toHaveLength(1);
  });

  it('is refused to another tab', async () => {
    const name = freshName();
    const file = whole('a picture');
    expect(await stageBytes(file, { ...parts(name), tabId: 8 })).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    await nothingIn(name);
  });

  it('says so where the disk is full', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const answer = await stageBytes(whole('a picture'), parts(freshName()));
    put.mockRestore();
    expect(answer).toMatchObject({ ok: false, problem: { code: 'storage-full' } });
  });
});

describe('one picture of the screen', () => {
  const screenParts = (name: string) => ({
    ...parts(name),
    now: () => new Date('2026-05-04T16:42:00Z'),
    takeScreenshot: vi.fn(async () => ({ png: utf8('a screen') })),
  });

  it('is kept with its moment and what it shows', async () => {
    const name = freshName();
    expect(await stageScreen({ id: ID, shows: ['m1', 'm2'] }, screenParts(name))).toEqual({
      ok: true,
      value: {
        screen: {
          bytes: { sha256: await digest(utf8('a screen')), size: 8, mediaType: 'image/png' },
          takenAt: '2026-05-04T16:42:00.000Z',
          shows: ['m1', 'm2'],
        },
      },
    });
    expect((await rawRecords(name)).staged).toHaveLength(1);
  });

  it('is missed with its reason', async () => {
    const name = freshName();
    const taking = { ...screenParts(name), takeScreenshot: async () => ({ missed: 'The tab was behind.' }) };
    expect(await stageScreen({ id: ID, shows: [] }, taking)).toEqual({ ok: true, value: { missed: 'The tab was behind.' } });
    await nothingIn(name);
  });

  it.each([
    ['nobody asked for', { id: crypto.randomUUID(), shows: [] }],
    ['shows what is no list', { id: ID, shows: 'm1' }],
    ['shows what are no keys', { id: ID, shows: [5] }],
  ])('is not even taken where it %s', async (_what, input) => {
    const taking = screenParts(freshName());
    expect(await stageScreen(input as object as Parameters<typeof stageScreen>[0], taking)).toMatchObject({ ok: false });
    expect(taking.takeScreenshot).not.toHaveBeenCalled();
  });
});

describe('the page as the browser writes it', () => {
  const saveAsMHTML = vi.fn(async (): Promise<Blob | undefined> => new Blob(['From: <Saved by Blink>']));
  const get = vi.fn(async () => ({ id: TAB, url: 'https://mail.example.org/' }));
  let allowed: boolean;

  beforeEach(async () => {
    fakeBrowser.reset();
    vi.clearAllMocks();
    allowed = true;
    vi.stubGlobal('navigator', { ...navigator, locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ optional_permissions: ['pageCapture'] }) });
    Object.assign(fakeBrowser.permissions, { request: async () => true, contains: async () => allowed, remove: async () => true });
    Object.assign(fakeBrowser, { pageCapture: { saveAsMHTML } });
    Object.assign(fakeBrowser.tabs, { get });
    await wantMhtml(true);
  });

  it('is kept where that is wanted and allowed', async () => {
    const name = freshName();
    expect(await stageMhtml({ id: ID }, parts(name))).toMatchObject({
      ok: true,
      value: { mhtml: { size: 22, mediaType: 'multipart/related' } },
    });
    expect(saveAsMHTML).toHaveBeenCalledExactlyOnceWith({ tabId: TAB });
    expect((await rawRecords(name)).staged).toHaveLength(1);
  });

  const cleared = () => Object.assign(new Blob(['gone']), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) });

  it('is written anew where the browser cleared it away before it was read, and missed where it always does', async () => {
    saveAsMHTML.mockResolvedValueOnce(cleared());
    expect(await stageMhtml({ id: ID }, parts(freshName()))).toMatchObject({ ok: true, value: { mhtml: { size: 22 } } });
    saveAsMHTML.mockImplementation(async () => cleared());
    expect(await stageMhtml({ id: ID }, parts(freshName()))).toMatchObject({
      ok: true,
      value: { missed: expect.stringContaining('refused') },
    });
    saveAsMHTML.mockImplementation(async () => new Blob(['From: <Saved by Blink>']));
  });

  it('is off where it is not wanted, or no longer allowed', async () => {
    allowed = false;
    expect(await stageMhtml({ id: ID }, parts(freshName()))).toEqual({ ok: true, value: { off: true } });
    allowed = true;
    await wantMhtml(false);
    expect(await stageMhtml({ id: ID }, parts(freshName()))).toEqual({ ok: true, value: { off: true } });
    expect(saveAsMHTML).not.toHaveBeenCalled();
  });

  it.each([
    ['is refused', () => saveAsMHTML.mockRejectedValueOnce(new Error('Cannot capture.'))],
    ['comes to nothing', () => saveAsMHTML.mockResolvedValueOnce(undefined)],
    ['is of a page that moved on', () => get.mockResolvedValueOnce({ id: TAB, url: 'https://mail.example.org/other' })],
  ])('is missed with its reason where it %s', async (_what, arrange) => {
    const name = freshName();
    arrange();
    expect(await stageMhtml({ id: ID }, parts(name))).toMatchObject({ ok: true, value: { missed: expect.stringContaining('(MHTML)') } });
    await nothingIn(name);
  });

  it('is not written for what nobody asked for', async () => {
    expect(await stageMhtml({ id: crypto.randomUUID() }, parts(freshName()))).toMatchObject({ ok: false });
    expect(saveAsMHTML).not.toHaveBeenCalled();
  });
});
