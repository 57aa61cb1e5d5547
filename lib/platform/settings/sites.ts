import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from './settings';

/**
 * The match pattern of a site: scheme and host, on every port and path (Firefox knows no ports in patterns).
 * `undefined` where coaching is not possible.
 */
export function sitePattern(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
}

/** Whether coaching runs on a site. `on`: the site is granted and not switched off. */
export async function coachingAt(address: string): Promise<'on' | 'off' | 'not-possible'> {
  const pattern = sitePattern(address);
  if (pattern === undefined) return 'not-possible';
  if ((await readSettings()).coachingOff.includes(pattern)) return 'off';
  return (await browser.permissions.contains({ origins: [pattern] })) ? 'on' : 'off';
}

/**
 * Asks for the site and switches coaching on. Call it first of all in a click's handler: browsers only ask while the click lasts.
 * @returns false where the user declined.
 */
export async function switchOn(address: string): Promise<boolean> {
  const pattern = sitePattern(address);
  if (pattern === undefined || !(await browser.permissions.request({ origins: [pattern] }))) return false;
  await clearOff([pattern]);
  return true;
}

/** Switches coaching off on a site; the permission stays, so that switching on again asks nothing. */
export async function switchOff(address: string): Promise<void> {
  const pattern = sitePattern(address);
  if (pattern === undefined) return;
  await changeSettings((settings) => ({ ...settings, coachingOff: [...new Set([...settings.coachingOff, pattern])] }));
}

/** Forgets that sites were switched off: granting a site anew switches it on, also where the asking page was closed meanwhile. */
export async function clearOff(patterns: readonly string[]): Promise<void> {
  const { coachingOff } = await readSettings();
  if (!coachingOff.some((off) => patterns.includes(off))) return;
  await changeSettings((settings) => ({ ...settings, coachingOff: settings.coachingOff.filter((off) => !patterns.includes(off)) }));
}
