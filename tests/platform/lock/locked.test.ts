import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connect, databaseExists, deleteDatabase } from '../../../lib/platform/archive/db';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { changeContacts, keepAnswer, people, whoIs } from '../../../lib/platform/contacts/contacts';
import { keepDraft, listDrafts } from '../../../lib/platform/holding/drafts';
import { erasing } from '../../../lib/platform/lock/erase';
import { isLocked, lockState } from '../../../lib/platform/lock/lock-state';
import { readyToKeep } from '../../../lib/platform/lock/ready-to-keep';
import { changePassphrase, dismissFailed, failedAttempts, takeAwayPassphrase, unlock } from '../../../lib/platform/lock/vault-lock';
import { lock } from '../../../lib/platform/vault/session-key';
import { rawRecords } from '../archive/raw-database';

const PASSPHRASE = 'quince lantern seven harbour';
const SAM = { id: 's', name: 'Sam Quackenbush', mark: 'co-parent', known: ['sam@example.org'] } as const;
const LEE = { id: 'l', name: 'Lee Bramblewick', mark: 'safe-contact', known: ['07700 900123'] } as const;
const PAGE = { id: fakeBrowser.runtime.id, url: 'https://mail.example.org/', tab: { id: 7 }, frameId: 0 } as never;
const draft = { id: 'a'.repeat(32), text: 'I am running late.', recipients: [], until: 'one-hour' } as const;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', {
    ...navigator,
    locks: { request: async (...given: unknown[]) => (given.at(-1) as () => Promise<unknown>)() },
    storage: { estimate: async () => ({}), getDirectory: async () => ({ keys: async function* () {}, removeEntry: async () => {} }) },
  });
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: [] }), remove: async () => true });
  await deleteDatabase('evenkeel');
});

describe('the lock', () => {
  it('is told without making an archive', async () => {
    expect(await lockState()).toBe('no-passphrase');
    expect(await databaseExists('evenkeel')).toBe(false);
  });

  it('closes, opens by the passphrase alone, and tells of wrong ones until they were seen', async () => {
    expect(await changePassphrase(undefined, PASSPHRASE)).toBe('done');
    expect(await lockState()).toBe('unlocked');
    await lock();
    expect(await isLocked()).toBe(true);
    expect(await unlock('quince lantern seven')).toBe('wrong');
    expect(await isLocked()).toBe(true);
    expect(await unlock(PASSPHRASE)).toBe('done');
    expect(await lockState()).toBe('unlocked');
    expect((await failedAttempts()).count).toBe(1);
    await dismissFailed();
    expect((await failedAttempts()).count).toBe(0);
    expect(await takeAwayPassphrase(PASSPHRASE)).toBe('done');
    expect(await lockState()).toBe('no-passphrase');
  });
});

describe('while locked', () => {
  beforeEach(async () => {
    await changeContacts(() => ({ contacts: [SAM, LEE], asked: ['name:robin'] }));
    await changePassphrase(undefined, PASSPHRASE);
    await lock();
  });

  it('the coach knows how to behave, by whichever spelling, and asks about nobody new', async () => {
    const policyFor = async (person: object) => (await whoIs({ recipients: [person] })).policy;
    expect(await policyFor({ address: 'SAM+kids@example.org' })).toBe('coach');
    expect(await policyFor({ name: 'Lee', address: '+44 7700 900 123' })).toBe('safety');
    expect(await policyFor({ name: 'Lee Bramblewick' })).toBe('safety');
    expect(await policyFor({ name: 'Robin' })).toBe('silent');
    expect(await policyFor({ name: 'Kim' })).toBe('silent');
    await unlock(PASSPHRASE);
    expect(await policyFor({ name: 'Kim' })).toBe('ask');
  });

  it('nobody who is marked can be read, and no answer changes them', async () => {
    await expect(people()).rejects.toMatchObject({ code: 'locked' });
    await expect(keepAnswer({ person: { name: 'Kim' }, answer: 'never' })).rejects.toMatchObject({ code: 'locked' });
    const stored = JSON.stringify(await rawRecords('evenkeel'), (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(stored).not.toMatch(/sam|quackenbush|bramblewick|900123/i);
  });

  it('a draft stays where it is, and what waits is not told', async () => {
    expect(await keepDraft(draft, PAGE)).toEqual({ ok: false, problem: { key: 'drafts.problem.locked' } });
    await unlock(PASSPHRASE);
    expect(await keepDraft(draft, PAGE)).toMatchObject({ ok: true });
    await lock();
    expect(await listDrafts()).toEqual({ ok: false, problem: { key: 'drafts.problem.locked' } });
  });

  it('nothing is kept, and that is said before a page is read', async () => {
    expect(await readyToKeep()).toEqual({ ok: false, problem: { code: 'not-stored', said: { key: 'archive.locked' } } });
    await unlock(PASSPHRASE);
    expect(await readyToKeep()).toEqual({ ok: true, value: undefined });
  });

  it('everything can be erased, while other pages have the archive open', async () => {
    await browser.storage.local.set({ settings: { version: 1, coachingOff: [], welcomed: true } });
    const lost = vi.fn();
    await connect('evenkeel', upgrades, lost);
    const elsewhere = vi.fn();
    erasing(elsewhere);
    await erasing(() => undefined)();
    expect(lost).toHaveBeenCalledOnce();
    expect(await databaseExists('evenkeel')).toBe(false);
    expect(await browser.storage.local.get(null)).toEqual({});
    await vi.waitFor(() => expect(elsewhere).toHaveBeenCalledTimes(2));
  });

  it('what cannot be emptied keeps nothing else from being erased, and is told', async () => {
    await browser.storage.local.set({ settings: { version: 1, coachingOff: [], welcomed: true } });
    const removeEntry = vi.fn(async () => Promise.reject(new DOMException('in use', 'NoModificationAllowedError')));
    const keys = async function* () {
      yield 'backup';
    };
    vi.stubGlobal('navigator', {
      ...navigator,
      storage: { estimate: async () => ({}), getDirectory: async () => ({ keys, removeEntry }) },
    });
    await expect(erasing(() => undefined)()).rejects.toThrow('in use');
    expect(removeEntry.mock.calls.length).toBeGreaterThan(1);
    expect(await databaseExists('evenkeel')).toBe(false);
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('nothing is written any more before everything is erased', async () => {
    const steps: string[] = [];
    const [locks, started] = [navigator.locks, vi.fn()];
    // Something is brought in, and stops once it is told.
    const stopped = new Promise<void>((resolve) => erasing(() => resolve()));
    const request = async (name: string, ...rest: unknown[]) => {
      if (name === 'evenkeel-import') await stopped.then(() => steps.push('stopped'));
      return (locks.request as (...given: unknown[]) => unknown)(name, ...rest);
    };
    vi.stubGlobal('navigator', { ...navigator, locks: { request } });
    await connect('evenkeel', upgrades, () => steps.push('deleted'));
    await erasing(started)();
    expect(steps).toEqual(['stopped', 'deleted']);
  });

  it('a key that no longer fits is none', async () => {
    await unlock(PASSPHRASE);
    const { unlocked } = await browser.storage.session.get('unlocked');
    await changePassphrase(PASSPHRASE, 'another lantern seven harbour');
    // As where the page that changed it was killed before it told of the new key.
    await browser.storage.session.set({ unlocked });
    expect(await lockState()).toBe('locked');
    expect(await unlock('another lantern seven harbour')).toBe('done');
    expect(await lockState()).toBe('unlocked');
  });
});

it('makes the marks of contacts from before there were any, before it can be locked', async () => {
  await changeContacts(() => ({ contacts: [LEE], asked: [] }));
  const database = await connect('evenkeel', upgrades, () => undefined);
  await database.delete('marks', 'all');
  database.close();
  await changePassphrase(undefined, PASSPHRASE);
  await lock();
  expect((await whoIs({ recipients: [{ name: 'Lee Bramblewick' }] })).policy).toBe('safety');
});
