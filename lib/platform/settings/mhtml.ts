import { type Browser, browser } from 'wxt/browser';
import { changeSettings, readSettings } from './settings';

const PERMISSION: Browser.permissions.Permissions = { permissions: ['pageCapture'] };

/** Whether this browser can write a page as MHTML at all; Firefox cannot. */
export function canWriteMhtml(): boolean {
  const { permissions = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  return [...permissions, ...optional].some((name) => name === 'pageCapture');
}

/** Whether the page is also kept as Chromium writes it: only where that was switched on, and is still allowed. */
export async function mhtmlWanted(): Promise<boolean> {
  // Firefox does not even take the question.
  if (!canWriteMhtml()) return false;
  return (await readSettings()).keepMhtml === true && browser.permissions.contains(PERMISSION);
}

/**
 * Switches it. Call it first of all in a click's handler: browsers only ask while the click lasts.
 * @returns whether it is on now: false, too, where the user declined.
 */
export async function wantMhtml(wanted: boolean): Promise<boolean> {
  const on = wanted && (await browser.permissions.request(PERMISSION));
  await changeSettings(({ keepMhtml: _, ...settings }) => (on ? { ...settings, keepMhtml: true } : settings));
  // Given back, so that less is allowed than could be. Where it was granted at install, it cannot be.
  if (!on) await browser.permissions.remove(PERMISSION).catch(() => false);
  return on;
}
