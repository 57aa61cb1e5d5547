import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from '../support';
import { describeWith } from '../support/needs';
import type { TestPage } from '../support/test-page';
import { FOLDED_MAILS, MAILS } from './folded-mails';

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `folded mails in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      driver = await launch({
        browser,
        routes: Object.fromEntries(
          FOLDED_MAILS.map(({ address, html }) => [
            new URL(address).origin,
            (url: URL) => (url.searchParams.has('page') ? html : undefined),
          ]),
        ),
      });
    });
    afterAll(() => driver?.close());
    afterEach(() => page?.close());

    test.each(FOLDED_MAILS)('$site: they are unfolded, read and folded again; the unread one stays shut', async ({ address }) => {
      page = await driver.open(address);
      const receipt = await driver.capture(page);
      const { messages } = await driver.record(receipt.id);
      expect(messages.map(({ sender, text }) => [sender?.shown, text])).toEqual(MAILS.map(({ name, words }) => [name, words]));
      expect(messages[1]?.missed.join()).toContain('This message was not opened, because it is unread');

      const left = await page.evaluate(() => {
        const { pressed, start } = globalThis as unknown as { pressed: string[]; start: string };
        for (const own of document.querySelectorAll('evenkeel-notice')) own.remove();
        const plain = (html: string) => html.split('<script')[0];
        return { pressed, same: plain(document.body.innerHTML) === plain(start) };
      }, null);
      expect(left).toEqual({ pressed: ['11', '13', '13', '11'], same: true });
    });
  });
}
