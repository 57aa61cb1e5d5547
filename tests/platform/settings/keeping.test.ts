import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowKeyLookup, keyResolver } from '../../../lib/platform/settings/key-lookup';
import { canWriteMhtml, mhtmlWanted, wantMhtml } from '../../../lib/platform/settings/mhtml';
import { readSettings, SETTINGS_KEY } from '../../../lib/platform/settings/settings';

const held = new Set<string>();
const permissions = {
  request: vi.fn(async () => {
    held.add('pageCapture');
    return true;
  }),
  contains: vi.fn(async () => held.has('pageCapture')),
  remove: vi.fn(async () => held.delete('pageCapture')),
};
const manifest = (over: object) => Object.assign(fakeBrowser.runtime, { getManifest: () => ({ manifest_version: 3, ...over }) });

beforeEach(() => {
  fakeBrowser.reset();
  held.clear();
  vi.clearAllMocks();
  manifest({ optional_permissions: ['pageCapture'] });
  Object.assign(fakeBrowser.permissions, permissions);
  vi.stubGlobal('navigator', { ...navigator, locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });
});

describe('the page as the browser writes it', () => {
  it('is off until it is switched on and allowed, and given back when it is switched off', async () => {
    expect(await mhtmlWanted()).toBe(false);
    expect(await wantMhtml(true)).toBe(true);
    expect(await mhtmlWanted()).toBe(true);
    expect(await wantMhtml(false)).toBe(false);
    expect([await mhtmlWanted(), held.size]).toEqual([false, 0]);
    expect(await readSettings()).not.toHaveProperty('keepMhtml');
  });

  it('stays off where the user says no, or takes the permission back elsewhere', async () => {
    permissions.request.mockResolvedValueOnce(false);
    expect(await wantMhtml(true)).toBe(false);
    expect(await mhtmlWanted()).toBe(false);
    await wantMhtml(true);
    held.clear();
    expect(await mhtmlWanted()).toBe(false);
  });

  it('is nothing that Firefox is even asked for', async () => {
    manifest({ permissions: ['storage'] });
    expect([canWriteMhtml(), await mhtmlWanted()]).toEqual([false, false]);
    expect(permissions.contains).not.toHaveBeenCalled();
  });
});

describe('whom to ask for keys', () => {
  it('is nobody until an address is given, and nobody again', async () => {
    expect(await keyResolver()).toBeUndefined();
    await allowKeyLookup('https://dns.example.net/dns-query');
    expect(await keyResolver()).toBe('https://dns.example.net/dns-query');
    await allowKeyLookup(undefined);
    expect(await readSettings()).not.toHaveProperty('keyLookup');
  });

  it('is nobody in settings that make no sense', async () => {
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { version: 1, coachingOff: [], welcomed: true, keyLookup: { resolver: 5 } } });
    expect(await keyResolver()).toBeUndefined();
  });
});
