import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startDemoMailbox } from './server';

/**
 * Opens a browser window with the extension on the demo mailbox, in a profile of its own that goes when the window is closed.
 * `Extensions.loadUnpacked` rather than `--load-extension`: branded Chrome and Edge ignore the flag since version 137.
 */
export async function openDemo(browserPath: string, extension: string): Promise<void> {
  const mailbox = await startDemoMailbox();
  const profile = await mkdtemp(join(tmpdir(), 'evenkeel-demo-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath,
    headless: false,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--enable-unsafe-extension-debugging', '--no-first-run', '--disable-sync'],
  });
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked' as never, { path: extension } as never);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(mailbox.url);
  await page.bringToFront();
  console.log(`The demo mailbox is open (${mailbox.url}). Close the browser window to end it.`);
  await closed;
  await mailbox.close();
  await rm(profile, { recursive: true, force: true });
}
