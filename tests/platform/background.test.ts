import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';

/** An event whose listeners can be counted, for the APIs that the fake browser does not have. */
function event() {
  const listeners: ((...input: never[]) => unknown)[] = [];
  return { listeners, addListener: (listener: (...input: never[]) => unknown) => void listeners.push(listener) };
}

const events = { idle: event(), menu: event(), command: event(), added: event(), removed: event() };
const menus = { removeAll: vi.fn(async () => {}), create: vi.fn(), onClicked: events.menu };
const created = vi.fn(async () => ({}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  for (const { listeners } of Object.values(events)) listeners.splice(0);
  vi.stubGlobal('navigator', { ...navigator, locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });
  Object.assign(fakeBrowser, { contextMenus: menus, commands: { onCommand: events.command } });
  Object.assign(fakeBrowser, { idle: { onStateChanged: events.idle, setDetectionInterval: vi.fn() } });
  Object.assign(fakeBrowser.permissions, { onAdded: events.added, onRemoved: events.removed, getAll: async () => ({ origins: [] }) });
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [], registerContentScripts: async () => {} });
  Object.assign(fakeBrowser.tabs, { create: created });
});

describe('the background', () => {
  it('hears everything before it returns, so that an event which wakes it is not lost', () => {
    background.main();
    expect(Object.values(events).map(({ listeners }) => listeners.length)).toEqual([1, 1, 1, 1, 1]);
    for (const heard of [fakeBrowser.runtime.onMessage, fakeBrowser.runtime.onInstalled, fakeBrowser.runtime.onStartup])
      expect(heard.hasListeners()).toBe(true);
  });

  it('makes its menu items anew at installation and at update', async () => {
    background.main();
    for (const details of [{ reason: 'install' }, { reason: 'update', previousVersion: '0.0.9' }] as const)
      await fakeBrowser.runtime.onInstalled.trigger(details);
    await vi.waitFor(() => expect(menus.create).toHaveBeenCalledTimes(4));
    expect(menus.removeAll).toHaveBeenCalledTimes(2);
    expect(new Set(menus.create.mock.calls.map(([{ id, title }]) => `${id}: ${title}`))).toEqual(
      new Set(['keep-conversation: Keep this conversation', 'answer-message: Help me answer this message']),
    );
  });

  it('shows the welcome page once in the life of a profile', async () => {
    background.main();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await vi.waitFor(() => expect(created).toHaveBeenCalledOnce());
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await vi.waitFor(() => expect(menus.removeAll).toHaveBeenCalledTimes(3));
    expect(created).toHaveBeenCalledOnce();
  });

  it('opens the desk at a new note by its shortcut', async () => {
    background.main();
    events.command.listeners[0]?.('write-note' as never, undefined as never);
    await vi.waitFor(() => expect(created).toHaveBeenCalledWith({ url: expect.stringMatching(/\/desk\.html#notes\/0$/) }));
  });
});
