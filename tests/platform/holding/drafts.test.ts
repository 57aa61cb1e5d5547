import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DraftInput } from '../../../lib/platform/holding/check-draft';
import { deleteDraft, keepDraft, keepLonger, listDrafts, readDraft, waitingHere } from '../../../lib/platform/holding/drafts';
import { placeOf } from '../../../lib/platform/holding/place-of';
import type { Sender } from '../../../lib/platform/messaging/receive';

const ID = 'a'.repeat(32);
const input: DraftInput = { id: ID, text: 'See you at 5pm.', recipients: ['Sam'], until: 'one-hour' };
const tab = { id: 7 } as Sender['tab'];
const inPage = (url: string, more: Partial<Sender> = {}): Sender =>
  ({ id: fakeBrowser.runtime.id, url, tab, frameId: 0, ...more }) as Sender;
const mail = inPage('https://mail.example.org/inbox/12?token=1#top');
const chat = inPage('https://chat.example.org/');
const popup = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html' as never) } as Sender;

beforeEach(() => {
  vi.restoreAllMocks();
  indexedDB.deleteDatabase('evenkeel');
});

describe('a draft that is to be kept', () => {
  it('is kept for the site of the frame, as the browser knows it, without what stands behind the path', async () => {
    const before = Date.now();
    const kept = await keepDraft(input, mail);
    expect(kept).toMatchObject({ ok: true, value: { dueAt: expect.any(Number) } });
    const read = await readDraft(ID, mail);
    expect(read).toMatchObject({
      ok: true,
      value: { text: input.text, host: 'mail.example.org', page: 'https://mail.example.org/inbox/12' },
    });
    const due = read.ok ? read.value.dueAt - before : 0;
    expect(due).toBeGreaterThanOrEqual(3_600_000);
    expect(due).toBeLessThan(3_660_000);
  });

  it.each<[string, unknown]>([
    ['no object', null],
    ['no words', { ...input, text: ' \n' }],
    ['too many words', { ...input, text: 'a'.repeat(200_001) }],
    ['an id of another kind', { ...input, id: '../head' }],
    ['a time of its own', { ...input, until: 'for ever' }],
    ['too many names', { ...input, recipients: Array(101).fill('Sam') }],
    ['names that are none', { ...input, recipients: [{}] }],
    ['a name without end', { ...input, recipients: ['a'.repeat(301)] }],
  ])('is refused with %s', async (_what, wrong) => {
    expect(await keepDraft(wrong as DraftInput, mail)).toEqual({ ok: false, problem: { key: 'drafts.problem.notKept' } });
    expect(await listDrafts()).toEqual({ ok: true, value: { drafts: [], unreadable: [] } });
  });

  it('is refused from a frame without a site', async () => {
    expect(await keepDraft(input, inPage('about:blank'))).toMatchObject({ ok: false });
  });

  it('says so where there is no room', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    expect(await keepDraft(input, mail)).toEqual({ ok: false, problem: { key: 'drafts.problem.noRoom' } });
  });
});

describe('a kept draft', () => {
  const gone = { ok: false, problem: { key: 'drafts.problem.gone' } };
  beforeEach(async () => {
    await keepDraft(input, mail);
  });

  it('is shown to its own site and to our own pages, and to no other site', async () => {
    expect(await readDraft(ID, mail)).toMatchObject({ ok: true });
    expect(await readDraft(ID, popup)).toMatchObject({ ok: true });
    expect(await readDraft(ID, chat)).toEqual(gone);
    expect(await keepLonger(ID, 'one-hour', chat)).toEqual(gone);
    expect(await deleteDraft(ID, chat)).toEqual(gone);
    expect(await readDraft(ID, mail)).toMatchObject({ ok: true });
  });

  it('is told of where it waits, without a word', async () => {
    expect(await waitingHere(mail)).toEqual([{ id: ID, dueAt: expect.any(Number) }]);
    expect(await waitingHere(chat)).toEqual([]);
  });

  it('waits longer and is deleted on a click', async () => {
    const first = await readDraft(ID, mail);
    const later = await keepLonger(ID, 'tomorrow-morning', popup);
    expect(later.ok && first.ok && later.value.dueAt > first.value.dueAt).toBe(true);
    expect(await keepLonger(ID, 'never', popup)).toEqual(gone);
    expect(await deleteDraft(ID, mail)).toEqual({ ok: true, value: undefined });
    expect(await readDraft(ID, popup)).toEqual(gone);
  });
});

describe('the place of a message', () => {
  it.each([
    ['a page', mail, 'mail.example.org'],
    ['a frame of another site in it', inPage('https://pay.example.net/', { frameId: 3 }), 'pay.example.net'],
    ['an editor’s own frame', inPage('about:blank', { origin: 'https://mail.example.org' }), 'mail.example.org'],
    [
      'one that tells nothing but its tab',
      inPage('about:srcdoc', { tab: { url: 'https://chat.example.org/x' } as never }),
      'chat.example.org',
    ],
  ])('is that of %s', (_what, sender, host) => {
    expect(placeOf(sender)?.host).toBe(host);
  });
});
