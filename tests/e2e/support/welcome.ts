import { existsSync, readdirSync } from 'node:fs';
import type { TestPage } from './test-page';
import { until } from './until';

/** What the function that runs inside the extension uses of its API. */
declare const browser: { readonly tabs: { query(what: object): Promise<{ readonly url?: string }[]> } };

/** Whether no browser used the folder yet. */
export const isUnused = (profile: string): boolean => !existsSync(profile) || readdirSync(profile).length === 0;

/**
 * Waits until the extension has opened its welcome page in front, as it does once in a profile: a test's page that came before would be a
 * hidden tab. @param other a welcome page that the test opened itself.
 */
export const welcomed = (other: TestPage): Promise<boolean> =>
  until('the welcome page', () =>
    other.evaluate(async () => (await browser.tabs.query({})).filter(({ url }) => url === location.href).length > 1, null),
  );
