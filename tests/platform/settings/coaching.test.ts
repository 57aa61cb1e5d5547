import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followGrant, followSettings, registerCoach } from '../../../lib/platform/settings/coach-script';
import { changeSettings, readSettings } from '../../../lib/platform/settings/settings';
import { coachingAt, sitePattern, switchOff, switchOn } from '../../../lib/platform/settings/sites';

const MAIL = 'https://mail.example.org/?_task=mail';
const PATTERN = 'https://mail.example.org/*';
const CHAT = 'https://chat.example.org/*';

type Script = { id: string; matches: string[]; excludeMatches?: string[]; matchOriginAsFallback?: boolean };

/** The browser's part: grants, registrations and open tabs, as plain data. */
const state = { granted: [] as string[], registered: [] as Script[], tabs: {} as Record<string, number[]>, knowsFallback: true };
/** The origins of the frames in a tab, by their ids. */
const frames: Record<number, readonly string[]> = {};
type Injection = {
  target: { tabId: number; allFrames?: boolean; frameIds?: number[] };
  files?: string[];
  func?: () => unknown;
  args?: unknown[];
};
const executed = vi.fn(async ({ target, files }: Injection) =>
  files ? [] : (frames[target.tabId] ?? []).map((result, frameId) => ({ frameId, result })),
);
const started = () => executed.mock.calls.flatMap(([{ target, files }]) => (files ? [target] : []));

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(state, { granted: [], registered: [], tabs: {}, knowsFallback: true });
  executed.mockClear();
  for (const tabId of Object.keys(frames)) delete frames[Number(tabId)];
  let turn: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    turn = turn.then(work, work);
    return turn;
  };
  vi.stubGlobal('navigator', { ...navigator, locks: { request } });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: [...state.granted], permissions: [] }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => state.granted.includes(origin)),
    request: async ({ origins }: { origins: string[] }) => {
      state.granted.push(...origins);
      return true;
    },
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [...state.registered],
    unregisterContentScripts: async () => void state.registered.splice(0),
    registerContentScripts: async (scripts: Script[]) => {
      if (state.registered.length > 0) throw new Error("Duplicate script ID 'coach'");
      if (!state.knowsFallback && scripts.some((script) => script.matchOriginAsFallback !== undefined))
        throw new Error('Unexpected property');
      state.registered.push(...scripts);
    },
    executeScript: executed,
  });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url = Object.keys(state.tabs) }: { url?: string[] }) =>
      [...new Set(url.flatMap((pattern) => state.tabs[pattern] ?? []))].map((id) => ({ id })),
  });
});

const settingsChange = async (work: () => Promise<unknown>) => {
  const oldValue = await readSettings();
  await work();
  await followSettings({ oldValue, newValue: await readSettings() });
};

describe('the sites on which coaching runs', () => {
  it.each([
    ['https://mail.example.org:8443/a?b#c', PATTERN],
    ['http://localhost:3000/', 'http://localhost/*'],
    ['file:///home/a.html', undefined],
    ['chrome://extensions', undefined],
    ['', undefined],
  ])('%s is the site %s', (address, pattern) => expect(sitePattern(address)).toBe(pattern));

  it('are those granted and not switched off', async () => {
    expect(await coachingAt(MAIL)).toBe('off');
    expect(await switchOn(MAIL)).toBe(true);
    expect(await coachingAt(MAIL)).toBe('on');
    await switchOff(MAIL);
    await switchOff(MAIL);
    expect(await coachingAt(MAIL)).toBe('off');
    expect((await readSettings()).coachingOff).toEqual([PATTERN]);
    await switchOn(MAIL);
    expect((await readSettings()).coachingOff).toEqual([]);
    expect(await coachingAt('about:blank')).toBe('not-possible');
  });

  it('ask for the permission before anything else, while the click lasts', () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    switchOn(MAIL);
    expect(request).toHaveBeenCalledOnce();
  });

  it('stay off where the user declines', async () => {
    vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => false);
    expect(await switchOn(MAIL)).toBe(false);
    expect(await coachingAt(MAIL)).toBe('off');
  });

  it('are not changed over settings that a newer version wrote', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 2, coachingOff: [PATTERN], more: true } });
    state.granted = [PATTERN];
    expect(await coachingAt(MAIL)).toBe('off');
    await expect(changeSettings((settings) => ({ ...settings, coachingOff: [] }))).rejects.toThrow('newer');
    expect((await fakeBrowser.storage.local.get('settings')).settings).toEqual({ version: 2, coachingOff: [PATTERN], more: true });
  });
});

describe('the coach script', () => {
  it('is registered for what is granted, without what is switched off', async () => {
    state.granted = ['https://*/*', CHAT, PATTERN, 'file:///*'];
    await switchOff(MAIL);
    await registerCoach();
    expect(state.registered).toMatchObject([
      {
        id: 'coach',
        js: ['/content-scripts/coach.js'],
        matches: ['https://*/*', CHAT],
        excludeMatches: [PATTERN],
        allFrames: true,
        matchOriginAsFallback: true,
      },
    ]);
  });

  it('is not registered where nothing is granted, and goes when the grant goes', async () => {
    await registerCoach();
    expect(state.registered).toEqual([]);
    state.granted = [PATTERN];
    await registerCoach();
    expect(state.registered).toHaveLength(1);
    state.granted = [];
    await registerCoach();
    expect(state.registered).toEqual([]);
  });

  it('is registered once by events that come together', async () => {
    state.granted = [PATTERN];
    await Promise.all([registerCoach(), registerCoach(), registerCoach()]);
    expect(state.registered).toHaveLength(1);
  });

  it('does without frames of no address where the browser does not know them', async () => {
    Object.assign(state, { granted: [PATTERN], knowsFallback: false });
    await registerCoach();
    expect(state.registered).toHaveLength(1);
  });

  it('starts at once in open tabs of a site that was granted, and only there', async () => {
    state.tabs = { [PATTERN]: [1, 2], [CHAT]: [3] };
    state.granted = [PATTERN];
    await followGrant([PATTERN]);
    expect(started()).toEqual([
      { tabId: 1, allFrames: true },
      { tabId: 2, allFrames: true },
    ]);
  });

  it('starts in the frames of that site on pages of another, and in no other frame there', async () => {
    state.tabs = { [CHAT]: [3] };
    frames[3] = ['https://chat.example.org', 'https://ads.example.net', 'https://mail.example.org', 'null'];
    state.granted = [PATTERN];
    await followGrant([PATTERN]);
    expect(started()).toEqual([{ tabId: 3, frameIds: [2] }]);
  });

  it('ends and starts in open tabs as it is switched off and on', async () => {
    state.tabs = { [PATTERN]: [1] };
    state.granted = [PATTERN];
    const stop = vi.fn();
    globalThis.evenkeelCoachStop = stop;
    await settingsChange(() => switchOff(MAIL));
    const off = executed.mock.calls.at(-1)?.[0] as Injection;
    expect(off).toMatchObject({ target: { tabId: 1, allFrames: true }, func: expect.any(Function) });
    const run = (origin: string) => {
      vi.stubGlobal('origin', origin);
      (off.func as (...given: unknown[]) => void)(...(off.args ?? []));
    };
    run('https://chat.example.org');
    expect(stop).not.toHaveBeenCalled();
    run('https://mail.example.org');
    run('null');
    expect(stop).toHaveBeenCalledTimes(2);
    await settingsChange(() => switchOn(MAIL));
    expect(started()).toEqual([{ tabId: 1, allFrames: true }]);
    globalThis.evenkeelCoachStop = undefined;
  });

  it('leaves alone what is switched off when a wider grant comes', async () => {
    state.granted = ['https://*/*'];
    state.tabs = { 'https://*/*': [1, 3], [PATTERN]: [1] };
    await switchOff(MAIL);
    await followGrant(['https://*/*']);
    expect(started().map(({ tabId }) => tabId)).toEqual([3]);
  });
});
