import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOBODY } from '../../../lib/core/coach/people';
import { changeContacts, keepAnswer, people, whoIs } from '../../../lib/platform/contacts/contacts';
import { setSensitivity, watchManner } from '../../../lib/platform/settings/manner';
import { readSettings } from '../../../lib/platform/settings/settings';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { ...navigator, locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });
  await changeContacts(() => NOBODY);
});

const SAM = { name: 'Sam', address: 'sam@example.org' };

describe('what a page may ask', () => {
  it('is what to do, never who is marked', async () => {
    expect(await whoIs({ recipients: [SAM] })).toEqual({ policy: 'coach' });
    expect(await keepAnswer({ person: SAM, answer: 'safe-contact' })).toBe(true);
    expect(await whoIs({ recipients: [{ address: 'SAM@example.org' }] })).toEqual({ policy: 'safety' });
    expect(await whoIs({ recipients: [{ name: 'Robin' }] })).toEqual({ policy: 'ask', about: 0 });
  });

  it.each([undefined, null, {}, { recipients: 'Sam' }, { recipients: [null, 7, { name: 7, address: {} }] }])(
    'in any shape is answered: %j',
    async (input) => {
      await keepAnswer({ person: SAM, answer: 'co-parent' });
      expect(await whoIs(input)).toEqual({ policy: 'coach' });
    },
  );

  it.each([undefined, {}, { person: SAM }, { person: SAM, answer: 'everybody' }, { person: 'Sam', answer: 'co-parent' }])(
    'and not to keep what is no answer: %j',
    async (input) => {
      await keepAnswer(input);
      expect((await people()).contacts).toEqual([]);
    },
  );

  it('changes nobody who is marked', async () => {
    await keepAnswer({ person: SAM, answer: 'safe-contact' });
    await keepAnswer({ person: SAM, answer: 'co-parent' });
    expect((await people()).contacts).toMatchObject([{ mark: 'safe-contact' }]);
  });

  it('keeps no more of a name than a name has', async () => {
    await keepAnswer({ person: { name: 'S'.repeat(5000) }, answer: 'never' });
    expect((await people()).contacts[0]?.name).toHaveLength(254);
  });
});

it('puts no name into the settings, and counts a change there so that pages ask again', async () => {
  const before = (await readSettings()).contactsChanged ?? 0;
  await keepAnswer({ person: SAM, answer: 'co-parent' });
  expect((await readSettings()).contactsChanged).toBe(before + 1);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/sam/i);
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
});

describe('the manner that a page goes by', () => {
  const changed = vi.fn();
  const follow = async () => {
    const ended = new AbortController();
    const manner = watchManner(ended.signal);
    await manner.follow();
    changed.mockReset();
    manner.onChange(changed, ended.signal);
    return { manner, ended };
  };

  it('is normal until it is set, and follows what is set', async () => {
    const { manner } = await follow();
    expect(manner.sensitivity()).toBe('normal');
    await setSensitivity('gentle');
    await vi.waitFor(() => expect(manner.sensitivity()).toBe('gentle'));
    expect(changed).toHaveBeenCalledOnce();
    await fakeBrowser.storage.local.set({ settings: { ...(await readSettings()), sensitivity: 'loud' } });
    await vi.waitFor(() => expect(manner.sensitivity()).toBe('normal'));
  });

  it('tells when somebody was marked, and of nothing else', async () => {
    const { ended } = await follow();
    await keepAnswer({ person: SAM, answer: 'co-parent' });
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    await fakeBrowser.storage.local.set({ settings: { ...(await readSettings()), welcomed: true } });
    await new Promise((done) => setTimeout(done));
    expect(changed).toHaveBeenCalledOnce();
    ended.abort();
    await keepAnswer({ person: { name: 'Robin' }, answer: 'never' });
    await new Promise((done) => setTimeout(done));
    expect(changed).toHaveBeenCalledOnce();
  });

  it('listens to nothing before somebody writes, nor after the end', async () => {
    const add = vi.spyOn(fakeBrowser.storage.local.onChanged, 'addListener');
    const remove = vi.spyOn(fakeBrowser.storage.local.onChanged, 'removeListener');
    const ended = new AbortController();
    const manner = watchManner(ended.signal);
    expect(add).not.toHaveBeenCalled();
    await Promise.all([manner.follow(), manner.follow()]);
    expect(add).toHaveBeenCalledOnce();
    ended.abort();
    expect(remove).toHaveBeenCalledOnce();
  });
});
