import { browser } from 'wxt/browser';
import type { Sensitivity } from '../../core/coach/sensitivity';

/** What the user chose, in `storage.local`; nothing of it leaves this browser, so never in `storage.sync`. */
export interface Settings {
  /** Layout of this object. */
  readonly version: 1;
  /** Match patterns of sites on which coaching is switched off though it would be allowed. */
  readonly coachingOff: readonly string[];
  /** The welcome page was shown. */
  readonly welcomed: boolean;
  /** The browser's own language model may be asked for a second suggestion. Absent, as in settings of old: it may not. */
  readonly secondSuggestion?: boolean;
  /** Keys of mail signatures may be asked of this DNS-over-HTTPS resolver. Absent: nobody is asked. */
  readonly keyLookup?: { readonly resolver: string };
  /** How much the coach says. Absent: `normal`. */
  readonly sensitivity?: Sensitivity;
  /** How often the contacts changed, so that pages that know something of them ask again. The contacts themselves are not settings. */
  readonly contactsChanged?: number;
  /** Coaching rests everywhere until then, in milliseconds since 1970. Absent: it does not. */
  readonly pausedUntil?: number;
  /** Minutes without use after which Evenkeel locks by itself. Absent: 15. */
  readonly lockAfter?: number;
  /** The letter N alone begins no note in the desk. Absent: it does. */
  readonly noNoteKey?: true;
  /** The page is also kept as Chromium writes it, where that is allowed. Absent: it is not. */
  readonly keepMhtml?: true;
}

const VERSION = 1;
export const SETTINGS_KEY = 'settings';

const defaults: Settings = { version: VERSION, coachingOff: [], welcomed: false };

export async function readSettings(): Promise<Settings> {
  const { [SETTINGS_KEY]: stored } = await browser.storage.local.get<Record<string, unknown>>(SETTINGS_KEY);
  return isSettings(stored) ? stored : defaults;
}

/** @throws where a newer Evenkeel wrote the settings: what it knows and we do not would be lost. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  // Two pages that change at once would each write what they read.
  await navigator.locks.request('evenkeel-settings', async () => {
    const { [SETTINGS_KEY]: stored } = await browser.storage.local.get<Record<string, unknown>>(SETTINGS_KEY);
    if (isNewer(stored)) throw new Error('The settings were written by a newer Evenkeel. Update Evenkeel to change them.');
    await browser.storage.local.set({ [SETTINGS_KEY]: change(isSettings(stored) ? stored : defaults) });
  });
}

/** The sites switched off in settings as they are stored, of any version. */
export const coachingOffIn = (stored: unknown): readonly string[] => (isSettings(stored) ? stored.coachingOff : []);

/** Until when coaching rests, in settings as they are stored, of any version. */
export const pausedUntilIn = (stored: unknown): number | undefined =>
  isSettings(stored) && typeof stored.pausedUntil === 'number' ? stored.pausedUntil : undefined;

const versionOf = (stored: unknown): unknown =>
  typeof stored === 'object' && stored !== null && 'version' in stored ? stored.version : undefined;

const isNewer = (stored: unknown): boolean => {
  const version = versionOf(stored);
  return typeof version === 'number' && version > VERSION;
};

/** A newer layout still has its `coachingOff` respected: to read less than was chosen would coach where it was switched off. */
const isSettings = (stored: unknown): stored is Settings =>
  versionOf(stored) !== undefined &&
  typeof stored === 'object' &&
  stored !== null &&
  'coachingOff' in stored &&
  Array.isArray(stored.coachingOff) &&
  stored.coachingOff.every((pattern) => typeof pattern === 'string');
