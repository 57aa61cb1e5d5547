import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CaptureRequest, Receipt } from '../../../lib/core/evidence/capture';
import type { Answer } from '../../../lib/platform/messaging/protocol';
import { type Handlers, receive } from '../../../lib/platform/messaging/receive';
import { send } from '../../../lib/platform/messaging/send';

const receipt: Receipt = {
  id: 'a',
  number: 1,
  seal: 'f'.repeat(64),
  title: 'Friday',
  messages: 2,
  new: 2,
  changed: 0,
  attachments: 0,
  missed: [],
};
const handlers = {
  'coach.judge': async () => ({ judge: true, waiting: [] }),
  'coach.off': async () => true,
  'draft.keep': async () => ({ ok: true, value: { dueAt: 1 } }),
  'draft.list': async () => ({ ok: true, value: { drafts: [], unreadable: [] } }),
  'draft.read': async () => ({ ok: false, problem: { key: 'drafts.problem.gone' } }),
  'draft.later': async () => ({ ok: true, value: { dueAt: 1 } }),
  'draft.delete': async () => ({ ok: true, value: undefined }),
  'coach.who': async () => ({ policy: 'coach' }),
  'coach.answer': async () => true,
  'desk.open': async () => undefined,
  'capture.ready': async () => ({ ok: true, value: undefined }),
  'capture.begin': async () => ({ ok: true, value: receipt }),
  'capture.bytes': async () => ({ ok: true, value: { sha256: 'a', size: 1, mediaType: 'image/png' } }),
  'capture.screen': async () => ({ ok: true, value: { missed: 'Not now.' } }),
  'capture.mhtml': async () => ({ ok: true, value: { off: true } }),
  'capture.asks': async () => undefined,
  'capture.cancel': async () => ({ ok: true, value: undefined }),
  'capture.file': async () => ({ ok: false, problem: { code: 'storage-full', said: { key: 'archive.storageFull' } } }),
  'capture.receipt': async () => ({ ok: true, value: undefined }),
  'stamp.ask': async () => ({ problem: 'stamp.problem.noAnswer' }),
  'export.left': async () => undefined,
} satisfies Handlers;

const id = fakeBrowser.runtime.id;
const tab = { id: 7 };
const page = { id, url: `chrome-extension://${id}/popup.html` };
const pageInTab = { ...page, tab, frameId: 0 };
const script = { id, url: 'https://mail.example.org/', tab, frameId: 0 };
const stranger = { id: 'another-extension', url: 'chrome-extension://another-extension/popup.html' };

/** Carries messages as Chromium does: as JSON, to every listener, for whoever `sender` is. */
function carryFrom(sender: object): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const overWire = (value: unknown) => JSON.parse(JSON.stringify(value));
    return new Promise((resolve, reject) => {
      fakeBrowser.runtime.onMessage
        .trigger(overWire(message), sender, (reply: unknown) => resolve(overWire(reply)))
        .then((kept) => {
          if (!(kept as readonly unknown[]).includes(true))
            reject(new Error('Could not establish connection. Receiving end does not exist.'));
        });
    });
  }) as typeof fakeBrowser.runtime.sendMessage);
}

const begin = () => send('capture.begin', { request: { id: 'a', asked: 'toolbar' }, tabId: 7 });
const file = () => send('capture.file', { snapshot: {} as never });
const ask = () => send('capture.receipt', { id: 'a' });
const judge = () => send('coach.judge', undefined);
const who = () => send('coach.who', { recipients: [{ name: 'Sam' }] });
const off = () => send('coach.off', { how: 'today' });
const keep = () => send('draft.keep', { id: 'a', text: 'b', recipients: [], until: 'one-hour' });
const list = () => send('draft.list', undefined);
const read = () => send('draft.read', { id: 'a' });
const later = () => send('draft.later', { id: 'a', until: 'one-hour' });
const remove = () => send('draft.delete', { id: 'a' });
const answerWho = () => send('coach.answer', { person: { name: 'Sam' }, answer: 'co-parent' });

describe('messages', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.restoreAllMocks());

  it('answer what the handler returns, over JSON', async () => {
    receive(handlers);
    carryFrom(page);
    expect(await begin()).toEqual({ ok: true, value: receipt });
    expect(await ask()).toEqual({ ok: true });
    carryFrom(script);
    expect(await file()).toEqual({ ok: false, problem: { code: 'storage-full', said: { key: 'archive.storageFull' } } });
  });

  it.each([
    ['our page', page, ['begin', 'ask', 'list', 'read', 'later', 'remove']],
    ['our page in a tab', pageInTab, ['begin', 'ask', 'list', 'read', 'later', 'remove']],
    ['our script in a page', script, ['file', 'ask', 'judge', 'who', 'answerWho', 'off', 'keep', 'read', 'later', 'remove']],
    ['our script in a frame', { ...script, frameId: 3 }, ['judge', 'who', 'answerWho', 'off', 'keep', 'read', 'later', 'remove']],
    ['our script outside any tab', { id, url: script.url }, []],
    ['another extension', stranger, []],
    ['a page that only begins like ours', { ...page, url: `chrome-extension://${id}.example.org/` }, []],
    ['no one', {}, []],
  ])('from %s are heard as far as it may ask', async (_who, sender, expected) => {
    receive(handlers);
    carryFrom(sender);
    const messages = { begin, file, ask, judge, who, answerWho, off, keep, list, read, later, remove };
    const heard = await Promise.all(
      Object.entries(messages).map(([name, message]) =>
        message().then(
          () => [name],
          () => [],
        ),
      ),
    );
    expect(heard.flat()).toEqual(expected);
  });

  it('that nothing hears say that asking again is safe', async () => {
    carryFrom(page);
    await expect(begin()).rejects.toMatchObject({ name: 'MessageProblem', code: 'no-answer' });
  });

  it('carry what a handler throws: name, message, code', async () => {
    const broken = Object.assign(new TypeError('x is not a function'), { code: 'E_BROKEN' });
    receive({ ...handlers, 'capture.begin': () => Promise.reject(broken) });
    carryFrom(page);
    await expect(begin()).rejects.toMatchObject({ name: 'TypeError', message: 'x is not a function', code: 'E_BROKEN' });
  });

  it('that are not ours are left to others', async () => {
    receive(handlers);
    for (const message of [null, 'capture.begin', {}, { name: 'toString' }, { name: 'capture.forget' }])
      expect(await fakeBrowser.runtime.onMessage.trigger(message, page, () => {})).toEqual([false]);
  });

  // These fail in the type check, not in the run.
  it('are typed: names, inputs, answers, and no handler missing', () => {
    expectTypeOf(send<'capture.begin'>)
      .parameter(1)
      .toEqualTypeOf<{ readonly request: CaptureRequest; readonly tabId: number; readonly then?: 'export' }>();
    expectTypeOf(send<'coach.judge'>)
      .parameter(1)
      .toEqualTypeOf<undefined>();
    expectTypeOf(send<'capture.receipt'>).returns.resolves.toEqualTypeOf<Answer<Receipt | undefined>>();
    expectTypeOf(send)
      .parameter(0)
      .toEqualTypeOf<
        | 'coach.judge'
        | 'coach.who'
        | 'coach.answer'
        | 'coach.off'
        | 'desk.open'
        | 'capture.ready'
        | 'capture.begin'
        | 'capture.bytes'
        | 'capture.screen'
        | 'capture.mhtml'
        | 'capture.asks'
        | 'capture.cancel'
        | 'capture.file'
        | 'capture.receipt'
        | 'draft.keep'
        | 'draft.list'
        | 'draft.read'
        | 'draft.later'
        | 'draft.delete'
        | 'stamp.ask'
        | 'export.left'
      >();
    expectTypeOf(handlers).toExtend<Handlers>();
    expectTypeOf<Omit<typeof handlers, 'capture.file'>>().not.toExtend<Handlers>();
    expectTypeOf<Omit<typeof handlers, 'capture.begin'> & { 'capture.begin': () => Promise<string> }>().not.toExtend<Handlers>();
  });
});
