import { type Browser, browser } from 'wxt/browser';
import { coachingOffIn, pausedUntilIn, readSettings } from './settings';
import { clearOff, sitePattern } from './sites';

declare global {
  /** In a page's isolated world: ends the coaching that runs there. Set by the coach's content script. */
  var evenkeelCoachStop: (() => void) | undefined;
  /** The same world: begins anew, and asks whether it may at the next focus. */
  var evenkeelCoachAnew: (() => void) | undefined;
}

const ID = 'coach';
const FILES: ['/content-scripts/coach.js'] = ['/content-scripts/coach.js'];

/** Where coaching runs: the granted sites, but not those switched off. */
interface Reach {
  readonly matches: string[];
  readonly excludeMatches: string[];
}

async function reach(): Promise<Reach> {
  const [{ origins = [] }, { coachingOff }] = await Promise.all([browser.permissions.getAll(), readSettings()]);
  const matches = origins.filter((origin) => /^(https?|\*):/.test(origin) && !coachingOff.includes(origin));
  return { matches, excludeMatches: [...coachingOff] };
}

/**
 * Brings the registered coach script in line with what is granted and what is switched off. Safe to call at any time and any
 * number of times; registrations outlast the browser's restart but not the extension's update.
 */
export async function registerCoach(): Promise<void> {
  // Two events at once would both find nothing registered, and both register.
  await navigator.locks.request('evenkeel-coach-script', async () => {
    const { matches, excludeMatches } = await reach();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    // Replaced, not updated: an update keeps what it is not given, for instance exclusions that are gone.
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (matches.length === 0) return;
    await register({
      id: ID,
      js: FILES,
      matches,
      ...(excludeMatches.length > 0 && { excludeMatches }),
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    });
  });
}

/** With frames that have no address of their own (editors' about:blank and srcdoc) where the browser knows how. */
async function register(script: Browser.scripting.RegisteredContentScript): Promise<void> {
  try {
    await browser.scripting.registerContentScripts([{ ...script, matchOriginAsFallback: true }]);
  } catch {
    await browser.scripting.registerContentScripts([script]);
  }
}

/** After a site was granted: in the browser's prompt, or in its settings. */
export async function followGrant(origins: readonly string[]): Promise<void> {
  await clearOff(origins);
  await registerCoach();
  await coachOpenTabs(origins);
}

/** After the settings changed, on whichever page. */
export async function followSettings({ oldValue, newValue }: Browser.storage.StorageChange): Promise<void> {
  const [before, after] = [coachingOffIn(oldValue), coachingOffIn(newValue)];
  await registerCoach();
  await coachOpenTabs(before.filter((pattern) => !after.includes(pattern)));
  await stopOpenTabs(after.filter((pattern) => !before.includes(pattern)));
  if (pausedUntilIn(oldValue) !== pausedUntilIn(newValue)) await beginAnewInOpenTabs();
}

/** After an installation or an update, when the scripts in open tabs are missing or belong to the version before. */
export async function coachEverywhere(): Promise<void> {
  await registerCoach();
  await coachOpenTabs((await reach()).matches);
}

/** So that no one has to reload a half-written message. */
async function coachOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const { excludeMatches } = await reach();
  const excluded = new Set(await openTabs(excludeMatches));
  const own = await openTabs(patterns);
  const tabs = own.filter((tabId) => !excluded.has(tabId));
  await Promise.all(tabs.map((tabId) => inEveryFrame({ target: { tabId, allFrames: true }, files: FILES })));
  await coachFrames(patterns, new Set(own));
}

/** The site may also be shown in a frame of another site's page. */
async function coachFrames(patterns: readonly string[], seen: ReadonlySet<number>): Promise<void> {
  const origin = () => self.origin;
  for (const { id: tabId } of await browser.tabs.query({})) {
    if (tabId === undefined || seen.has(tabId)) continue;
    const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: origin }).catch(() => []);
    const frameIds = answers.filter(({ result }) => patterns.includes(sitePattern(String(result)) ?? '')).map(({ frameId }) => frameId);
    if (frameIds.length > 0) await inEveryFrame({ target: { tabId, frameIds }, files: FILES });
  }
}

/** In each frame of those sites, and of no other, wherever it is shown. A sandboxed frame tells no site; it goes with its page. */
async function stopOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const own = new Set(await openTabs(patterns));
  const stop = (off: readonly string[], pageIsOff: boolean) => {
    const { protocol, hostname } = URL.canParse(self.origin) ? new URL(self.origin) : { protocol: '', hostname: '' };
    if (off.includes(`${protocol}//${hostname}/*`) || (pageIsOff && self.origin === 'null')) globalThis.evenkeelCoachStop?.();
  };
  for (const { id: tabId } of await browser.tabs.query({})) {
    if (tabId === undefined) continue;
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({ target, func: stop, args: [patterns, own.has(tabId)] }).catch(() => undefined);
  }
}

/** Coaching rests for today, or goes on: each script forgets the judge and asks for it again. */
async function beginAnewInOpenTabs(): Promise<void> {
  const anew = () => globalThis.evenkeelCoachAnew?.();
  const tabs = await openTabs((await reach()).matches);
  await Promise.all(tabs.map((tabId) => inEveryFrame({ target: { tabId, allFrames: true }, func: anew })));
}

async function openTabs(patterns: readonly string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** A tab may be gone, asleep or showing an error page; the registered script takes it when it loads. */
async function inEveryFrame(injection: Parameters<typeof browser.scripting.executeScript>[0]): Promise<void> {
  await browser.scripting.executeScript(injection).catch(() => undefined);
}
