import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoMailbox, startDemoMailbox } from '../../demo/server';
import { type Driver, launch } from './support';
import { violations, violationsInPopup, violationsInShadow } from './support/axe';
import { clickCard, waitForCard } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const CARD = 'evenkeel-card';

for (const colorScheme of ['light', 'dark'] as const) {
  describeWith(['chromium'], `axe finds nothing wrong, ${colorScheme}`, () => {
    let mailbox: DemoMailbox;
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      mailbox = await startDemoMailbox();
      driver = await launch({ browser: 'chromium', colorScheme });
      page = await driver.open(mailbox.url);
    });
    afterAll(async () => {
      await driver?.close();
      await mailbox?.close();
    });

    test('with the card: a finding, the whole message, a send that is held', async () => {
      await page.click('#body');
      await page.type('You always do this. Can you bring the blue bag on Tuesday? You only think of yourself.');
      await waitForCard(page, 'finding');
      expect(await violationsInShadow(page, CARD)).toEqual([]);
      await clickCard(page, 'whole-message');
      await waitForCard(page, 'rewrite');
      expect(await violationsInShadow(page, CARD)).toEqual([]);
      await clickCard(page, 'back');
      await waitForCard(page, 'finding');
      await page.click('#reply button[type=submit]');
      await waitForCard(page, 'hold');
      expect(await violationsInShadow(page, CARD)).toEqual([]);
      await clickCard(page, 'look-again');
    });

    test('with the popup, before and after a conversation is kept, and the notice on the page', async () => {
      const popup = await driver.openPopup(page);
      await until('the popup to be drawn', () => popup.on('[data-action=keep]', () => true));
      expect(await violationsInPopup(popup)).toEqual([]);
      await popup.click('[data-action=keep]');
      await until('the receipt', () => popup.on('[data-part=receipt]', () => true));
      expect(await violationsInPopup(popup)).toEqual([]);
      expect(await violationsInShadow(page, 'evenkeel-notice')).toEqual([]);
    });

    test('with the card that steps back', async () => {
      await page.on('#body', (box) => ((box as HTMLTextAreaElement).value = ''), null);
      await page.click('#body');
      await page.type("I'm scared of you.");
      await waitForCard(page, 'safety');
      expect(await violationsInShadow(page, CARD)).toEqual([]);
      await clickCard(page, 'close');
    });

    test('with somebody on the settings page, all of it open', async () => {
      const options = await driver.openExtensionPage('/options.html');
      await options.click('[data-action=contact-add]');
      await options.waitFor('[name=name]');
      await options.type('Sam');
      await options.press('Enter');
      await options.click('[data-contact] [data-action=contact-remove]');
      await options.waitFor('[data-action=contact-keep]');
      await options.click('.looked-for-list summary');
      expect(await violations(options)).toEqual([]);
      await options.click('[data-action=contact-remove-confirmed]');
      await options.close();
    });

    test('with a conversation on the desk, its check and its pack', async () => {
      const desk = await driver.openDesk();
      await desk.click('[data-conversation] [data-action=open]');
      await desk.click('[data-action=export]');
      await desk.waitFor('[data-action=save-pack]');
      await desk.click('[data-action=verify]');
      await desk.waitFor('[data-part=verify-result]');
      expect(await violations(desk)).toEqual([]);
    });

    test('and it would find it: a button without a name, in the page and in a closed shadow root', async () => {
      const welcome = await driver.openExtensionPage('/welcome.html');
      expect(await violations(welcome)).toEqual([]);
      await welcome.evaluate(() => {
        document.body.append(document.createElement('button'));
        const host = document.createElement('evenkeel-nameless');
        host.attachShadow({ mode: 'closed' }).append(document.createElement('button'));
        document.body.append(host);
      }, null);
      expect(await violations(welcome)).toEqual([expect.stringContaining('button-name')]);
      expect(await violationsInShadow(welcome, 'evenkeel-nameless')).toEqual([expect.stringContaining('button-name')]);
    });
  });
}
