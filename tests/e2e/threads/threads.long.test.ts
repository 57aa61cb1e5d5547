import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from '../support';
import { describeWith } from '../support/needs';
import type { TestPage } from '../support/test-page';
import type { Noticed } from './ears';
import { expectedRecord, recorded } from './recorded';
import { servedThread, threadRoutes } from './served-threads';

/**
 * Of each site what is likeliest to read otherwise in a real browser; the rest is read in tests/page/threads. None that says that more is to
 * come: it is waited for.
 */
const THREADS = [
  'discord/2025-01-private-conversation',
  'discord/2022-01-hebrew',
  'slack/2026-01-channel',
  'google-messages/2022-03-german',
  'instagram/2026-03-labels-german',
  'messenger/2026-04-conversation',
  'messenger/2021-06-grid-spanish',
  'whatsapp/2023-08-two-packed',
  'whatsapp/2018-08-no-ids',
  'telegram-a/2026-09-private',
  'telegram-k/2024-03-group-arabic',
  'gmail/2025-08-originals-he',
  'outlook/2024-03-single-ar',
  'icloud/2026-09-message',
  'teams/2026-09-chat',
  'talkingparents/2026-02-thread',
  'ourfamilywizard/2026-11-marked',
].map(servedThread);

/** To open, fetch or scroll to a message there tells the other side that it was viewed. */
const PORTALS = ['ourfamilywizard/', 'talkingparents/'];

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `conversations of sites in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      driver = await launch({ browser, routes: threadRoutes(THREADS) });
    });
    afterAll(() => driver?.close());
    afterEach(() => page?.close());

    test.each(THREADS)('$fixture is filed as it says, and the page is left alone', async ({ fixture, address, expected }) => {
      page = await driver.open(address);
      const before = driver.requests().length;
      const receipt = await driver.capture(page);

      const record = await driver.record(receipt.id);
      expect(recorded(record, expected)).toEqual(expectedRecord(expected));
      if (expected.start) expect(record.coverage?.start).toBe(expected.start === 'reached' ? 'reached' : 'not-reached');

      const isPortal = PORTALS.some((portal) => fixture.startsWith(portal));
      const { origin } = new URL(address);
      const stray = driver
        .requests()
        .slice(before)
        // The browser asks for the icon of a site when it gets round to it, which may be now.
        .filter(({ url }) => !url.endsWith('/favicon.ico'))
        .filter(({ method, url }) => isPortal || new URL(url).origin !== origin || !/^(?:GET|HEAD)$/.test(method));
      expect(stray).toEqual([]);

      const noticed = await page.evaluate(() => (globalThis as unknown as { noticed: Noticed }).noticed, null);
      // What scrolls may be scrolled, except where that is seen.
      expect(noticed.filter((what) => isPortal || !what.startsWith('scroll '))).toEqual([]);
    });
  });
}
