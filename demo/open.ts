import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { startDemoMailbox } from './server';

/**
 * Opens a browser window with the extension on the demo mailbox, in a profile of its own that goes when the window is closed.
 * `Extensions.loadUnpacked` rather than `--load-extension`: branded Chrome and Edge ignore the flag since version 137.
 */
const extension = resolve(import.meta.dirname, '../.output/chrome-mv3-demo');
const executablePath = process.env.CHROME_PATH;
if (!executablePath) throw new Error('CHROME_PATH names no browser; npm start finds one.');

const mailbox = await startDemoMailbox();
const profile = await mkdtemp(join(tmpdir(), 'evenkeel-demo-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: false,
  chromiumSandbox: process.getuid?.() !== 0,
  viewport: null,
  ignoreDefaultArgs: ['--disable-extensions'],
  args: ['--enable-unsafe-extension-debugging', '--no-first-run', '--disable-sync'],
});
const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
const session = await context.browser()?.newBrowserCDPSession();
// Newer than the protocol's published types.
await session?.send('Extensions.loadUnpacked' as never, { path: extension } as never);

const page = context.pages()[0] ?? (await context.newPage());
await page.goto(mailbox.url);
// The welcome page opens itself after the installation; in the demo the mailbox comes first.
const welcome = context.pages().length > 1 ? undefined : await context.waitForEvent('page', { timeout: 5_000 }).catch(() => undefined);
await welcome?.waitForLoadState();
await page.bringToFront();
console.log(`The demo mailbox is open (${mailbox.url}). Close the browser window to end it.`);
await closed;
await mailbox.close();
await rm(profile, { recursive: true, force: true });
