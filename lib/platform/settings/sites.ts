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

/** A site that is granted, or on which coaching was switched off. */
export interface KnownSite {
  readonly pattern: string;
  /** Absent where the pattern is for every website. */
  readonly host?: string;
  /** Its pages come over an unencrypted connection. */
  readonly plain: boolean;
  readonly state: 'on' | 'off';
  readonly granted: boolean;
}

/** Every site that there is something to say of, by name; those that stand for every website first. */
export async function listSites(): Promise<readonly KnownSite[]> {
  const [{ origins = [] }, { coachingOff }] = await Promise.all([browser.permissions.getAll(), readSettings()]);
  const granted = new Set(origins.filter((origin) => /^(https?|\*):/.test(origin)));
  const everywhere = [...granted].filter((pattern) => hostIn(pattern) === undefined);
  const sites = [...new Set([...granted, ...coachingOff])].map((pattern): KnownSite => {
    const host = hostIn(pattern);
    const allowed = granted.has(pattern) || everywhere.some((wide) => pattern.startsWith(wide.split('://')[0] ?? ''));
    return {
      pattern,
      ...(host !== undefined && { host }),
      plain: pattern.startsWith('http:'),
      state: allowed && !coachingOff.includes(pattern) ? 'on' : 'off',
      granted: allowed,
    };
  });
  return sites.sort((a, b) => (a.host ?? '').localeCompare(b.host ?? '', 'en') || (a.pattern < b.pattern ? -1 : 1));
}

/** Gives the permission back and forgets that the site was switched off. @throws where the browser does not take it back. */
export async function forgetSite(pattern: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.includes(pattern)) await browser.permissions.remove({ origins: [pattern] });
  await clearOff([pattern]);
}

/** The host of a match pattern with its wildcard for subdomains, if it has one; `undefined` for every host. */
const hostIn = (pattern: string): string | undefined => {
  const host = pattern.split('://')[1]?.split('/')[0];
  return host === undefined || host === '*' ? undefined : host;
};
