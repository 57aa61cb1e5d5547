import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoMailbox, startDemoMailbox } from '../../demo/server';
import { AXE_PAGES } from './axe-pages';
import { type Driver, launch } from './support';
import { clickCover, readCover } from './support/answer';
import { violations, violationsInPointing, violationsInPopup, violationsInShadow } from './support/axe';
import { clickCard, readCard, waitForCard } from './support/coach';
import { checkEverything, chooseForExport, makePack } from './support/desk';
import { readNotice } from './support/keep';
import { describeWith } from './support/needs';
import type { Popup, TestPage } from './support/test-page';
import { until } from './support/until';
import { LAYOUTS } from './unknown-pages/layouts';
import { LIST_PAGE } from './walk/list-page';
import { writingTo } from './who-pages';

const CARD = 'evenkeel-card';
const MAIL = 'https://mail.example.org';
const HOSTILE = 'You always do this. Can you bring the blue bag on Tuesday? You only think of yourself.';
const TEN_MINUTES = 600_000;
const ROUTES = {
  ...AXE_PAGES,
  'https://discord.com': () => LIST_PAGE,
  'https://talk.example.org': () => LAYOUTS.find(({ name }) => name === 'sides')?.html,
};
/** No popup is higher, in Chromium; what is below has to be scrolled to. */
const POPUP_HEIGHT = 600;

for (const colorScheme of ['light', 'dark'] as const) {
  describeWith(['chromium'], `axe finds nothing wrong, ${colorScheme}`, () => {
    let mailbox: DemoMailbox;
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      mailbox = await startDemoMailbox();
      driver = await launch({ browser: 'chromium', colorScheme, routes: ROUTES });
      page = await driver.open(mailbox.url);
    });
    afterAll(async () => {
      await driver?.close();
      await mailbox?.close();
    });

    const cardIsGood = async (view: string) => {
      await waitForCard(page, view);
      expect(await violationsInShadow(page, CARD), view).toEqual([]);
    };
    const onCard = (selector: string) =>
      until(`${selector} on the card`, () =>
        page.inShadow(CARD, (root, name) => (root.querySelector(name)?.getClientRects().length ?? 0) > 0, selector),
      );
    const write = async (path: string, words: string) => {
      await page.goto(`${MAIL}${path}`);
      await page.click('#box');
      await until('the judge of tone', () => driver.hasJudge(page));
      await page.type(words);
    };
    const drawn = async (selector: string): Promise<Popup> => {
      const popup = await driver.openPopup(page);
      await until(`${selector} in the popup`, () => popup.on(selector, () => true));
      return popup;
    };

    test('with the card: a finding, its menu, the whole message and what it leaves out, a send that is held', async () => {
      await page.click('#body');
      await page.type(HOSTILE);
      await cardIsGood('finding');
      await clickCard(page, 'more');
      await onCard('[data-action=off-today]');
      await cardIsGood('finding');
      await clickCard(page, 'more');
      await clickCard(page, 'whole-message');
      await cardIsGood('rewrite');
      await page.inShadow(CARD, (root) => root.querySelector('summary')?.click(), null);
      await onCard('[data-action=put-back]');
      await cardIsGood('rewrite');
      await clickCard(page, 'back');
      await waitForCard(page, 'finding');
      await page.click('#reply button[type=submit]');
      await cardIsGood('hold');
      await clickCard(page, 'more');
      await onCard('[data-action=off-today]');
      await cardIsGood('hold');
      await clickCard(page, 'look-again');
    });

    test('with the popup, before and after a conversation is kept, and the notice on the page', async () => {
      const popup = await drawn('[data-action=keep]');
      expect(await violationsInPopup(popup)).toEqual([]);
      await popup.click('[data-action=keep]');
      await until('the receipt', () => popup.on('[data-part=receipt]', () => true));
      expect(await violationsInPopup(popup)).toEqual([]);
      expect(await violationsInShadow(page, 'evenkeel-notice')).toEqual([]);
    });

    test('with what a capture asks on the page, the panel while it reads, and what is pointed at', async () => {
      const noticeIsGood = async (what: string, state: string) => {
        await until(what, async () => (await readNotice(chat))?.state === state);
        expect(await violationsInShadow(chat, 'evenkeel-notice'), what).toEqual([]);
      };
      const press = (selector: string) =>
        until(selector, () =>
          chat.inShadow(
            'evenkeel-notice',
            (root, name) => {
              const found = root.querySelector<HTMLElement>(name);
              found?.click();
              return found !== null;
            },
            selector,
          ),
        );
      const chat = await driver.open(`https://discord.com/channels/@me/7#${JSON.stringify({ count: 2_000, batch: 40 })}`);
      const popup = await driver.openPopup(chat);
      await popup.click('[data-action=keep]');
      await noticeIsGood('the question', 'asking');
      await press('input[value=day]');
      await noticeIsGood('the question with a day', 'asking');
      await press('[data-action=choose]');
      await noticeIsGood('the messages', 'choosing');
      await press('[data-action=cancel]');
      await until('the end', async () => (await readNotice(chat)) === undefined);
      await (await driver.openPopup(chat)).click('[data-action=keep]');
      await press('input[value=whole]');
      await press('[data-action=keep]');
      await press('[data-action=pause]');
      await noticeIsGood('the pause', 'working');
      await press('[data-action=go]');
      await press('[data-action=stop]');
      await noticeIsGood('what was read until then', 'kept');
      await chat.goto('https://talk.example.org/sides');
      await (await driver.openPopup(chat)).click('[data-action=keep]');
      expect(await violationsInPointing(chat)).toEqual([]);
      await chat.press('Escape');
      await chat.close();
    });

    test('with the card that steps back for what is written', async () => {
      await page.on('#body', (box) => ((box as HTMLTextAreaElement).value = ''), null);
      await page.click('#body');
      await page.type("I'm scared of you.");
      await cardIsGood('safety');
      await clickCard(page, 'close');
    });

    test('with a message that is kept: on the card, when it is due, and in the popup', async () => {
      await write('/note', HOSTILE);
      await waitForCard(page, 'finding');
      await page.click('#send');
      await waitForCard(page, 'hold');
      await driver.shiftWorkerClock(-TEN_MINUTES - 1000);
      await clickCard(page, 'keep-ten-minutes');
      await cardIsGood('kept');
      await driver.shiftWorkerClock(TEN_MINUTES + 1000);
      await page.goto(`${MAIL}/note`);
      await page.click('#box');
      await cardIsGood('waiting');
      await clickCard(page, 'see-waiting');
      await cardIsGood('waiting-draft');
      await page.type('Hello');
      const popup = await drawn('[data-action=show-waiting]');
      await popup.click('[data-action=show-waiting]');
      await until('its words', () => popup.on('[data-part=waiting-text]', () => true));
      expect(await violationsInPopup(popup)).toEqual([]);
      // Keeping, and help while writing, are in sight whatever else there is.
      for (const action of ['keep', 'switch-off']) {
        const below = await popup.on(`[data-action=${action}]`, (button) => {
          document.documentElement.scrollTo(0, 0);
          return button.getBoundingClientRect().bottom;
        });
        expect(below).toBeLessThan(POPUP_HEIGHT);
      }
    });

    test('with the card where a box takes nothing but typing, and where only a hand sends', async () => {
      await write('/stubborn', HOSTILE);
      await waitForCard(page, 'finding');
      await clickCard(page, 'whole-message');
      await waitForCard(page, 'rewrite');
      await clickCard(page, 'take-rewrite');
      await cardIsGood('copy');
      await write('/trusting', HOSTILE);
      await page.press('Enter');
      await waitForCard(page, 'hold');
      await clickCard(page, 'send-as-is');
      await cardIsGood('press-again');
    });

    test('with the popup where coaching is off for today, and on again', async () => {
      await write('/note', HOSTILE);
      await waitForCard(page, 'finding');
      await clickCard(page, 'more');
      await clickCard(page, 'off-today');
      await until('no card', async () => (await readCard(page)) === undefined);
      const popup = await drawn('[data-part=pause]');
      expect(await violationsInPopup(popup)).toEqual([]);
      await popup.click('[data-action=on-again]');
      await until('the way back to be gone', async () => (await popup.on('[data-part=pause]', () => true)) === undefined);
    });

    test('with help to answer: what is asked, nothing asked, danger, no box, no message; and with the cover', async () => {
      for (const path of ['/nothing-asked', '/danger', '/asks-without-box', '/no-message', '/asks']) {
        await page.goto(`${MAIL}${path}`);
        const { view } = await driver.helpMeAnswer(page);
        expect(await violationsInShadow(page, CARD), `${path}: ${view}`).toEqual([]);
      }
      await clickCard(page, 'cover');
      await until('the cover', () => readCover(page));
      expect(await violationsInShadow(page, 'evenkeel-cover')).toEqual([]);
      await clickCover(page, 'show-original');
      await until('the original', async () => (await readCover(page))?.view === 'original');
      expect(await violationsInShadow(page, 'evenkeel-cover')).toEqual([]);
    });

    test('with people on the settings page, all of it open', async () => {
      const options = await driver.openExtensionPage('/options.html');
      expect(await violations(options)).toEqual([]);
      for (const name of ['Jo', 'Robin', 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft']) {
        await options.click('[data-action=contact-add]');
        await options.click('[name=name]');
        await options.type(name);
        await options.click('[data-action=contact-save]');
        await until(`${name} in the list`, () => options.evaluate((known) => document.body.innerText.includes(known), name));
        await options.waitFor('[data-action=contact-add]');
      }
      await options.click('[data-contact] [data-action=contact-remove]');
      await options.waitFor('[data-action=contact-keep]');
      await options.click('.looked-for-list summary');
      await options.click('[data-contact]:last-of-type [data-action=contact-edit]');
      await options.waitFor('[name=known]');
      expect(await violations(options)).toEqual([]);
      await options.close();
    });

    test('with the question who it is, the answer that the coach steps back for, and the popup with people and a report', async () => {
      await page.goto(writingTo('Sam <sam@example.org>'));
      await page.click('#composebody');
      await until('the judge of tone', () => driver.hasJudge(page));
      await page.type(HOSTILE);
      await cardIsGood('who');
      const popup = await drawn('[data-action=mark]');
      await popup.click('.report summary');
      await popup.click('[data-action=report]');
      await until('the report', () => popup.on('[data-part=report]', () => true));
      expect(await violationsInPopup(popup)).toEqual([]);
      await page.bringToFront();
      await clickCard(page, 'mark-safe-contact');
      await cardIsGood('safety');
    });

    test('with the popup over a page that cannot be read', async () => {
      const unreadable = await driver.openExtensionPage('/welcome.html');
      const popup = await driver.openPopup(unreadable);
      await until('the popup', () => popup.on('[data-part=not-here]', () => true));
      expect(await violationsInPopup(popup)).toEqual([]);
      await unreadable.close();
    });

    test('with a conversation on the desk, its check and its pack', async () => {
      const desk = await driver.openDesk();
      await desk.click('[data-conversation] [data-action=open]');
      await chooseForExport(desk);
      expect(await violations(desk)).toEqual([]);
      await makePack(desk);
      expect(await violations(desk)).toEqual([]);
      await checkEverything(desk);
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
