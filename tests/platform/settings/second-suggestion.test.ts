import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { secondSuggestionWanted, wantSecondSuggestion } from '../../../lib/platform/settings/second-suggestion';
import { changeSettings, readSettings, SETTINGS_KEY } from '../../../lib/platform/settings/settings';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { ...navigator, locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });
});

it('is off until it is switched on, also in settings that know nothing of it', async () => {
  expect(await secondSuggestionWanted()).toBe(false);
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { version: 1, coachingOff: [], welcomed: true } });
  expect(await secondSuggestionWanted()).toBe(false);
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { version: 1, coachingOff: [], welcomed: true, secondSuggestion: 'yes' } });
  expect(await secondSuggestionWanted()).toBe(false);
});

it('is kept beside the other choices', async () => {
  await changeSettings((settings) => ({ ...settings, coachingOff: ['https://mail.example.org/*'] }));
  await wantSecondSuggestion(true);
  expect(await secondSuggestionWanted()).toBe(true);
  expect((await readSettings()).coachingOff).toEqual(['https://mail.example.org/*']);
  await wantSecondSuggestion(false);
  expect(await secondSuggestionWanted()).toBe(false);
});
