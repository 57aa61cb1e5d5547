import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEND_PAGES } from './send-pages';
import { type Driver, launch } from './support';
import { clickCard, readCard, readUnderlines, waitForCard } from './support/coach';
import { describeWith } from './support/needs';
import { readableIn } from './support/profile-search';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const DRAFT = "You're a liar. The marmalade quinces ripen in Ullapool.";
const NOTE = 'http://chat.example.org/note';
const TEN_MINUTES = 600_000;

const sent = (page: TestPage): Promise<string[]> => page.evaluate(() => [...(globalThis as unknown as { sent: string[] }).sent], null);
const words = (page: TestPage): Promise<string> => page.on('#box', (box) => (box as HTMLElement).innerText.trim(), null);

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `a message that is kept for later in ${browser}`, () => {
    let folder: string;
    let driver: Driver;
    let page: TestPage;
    const start = async () => {
      driver = await launch({ browser, routes: SEND_PAGES, profile: join(folder, 'profile') });
    };
    const open = async () => {
      page = await driver.open(NOTE);
      await page.click('#box');
    };
    /** Writes, presses Send, and keeps the message for ten minutes, which are over `late` after now. */
    const keep = async (late: number) => {
      await open();
      await page.type(DRAFT);
      await until('the hint', () => readCard(page));
      await page.click('#send');
      await waitForCard(page, 'hold');
      await driver.shiftWorkerClock(late - TEN_MINUTES);
      await clickCard(page, 'keep-ten-minutes');
      await waitForCard(page, 'kept');
      await driver.shiftWorkerClock(TEN_MINUTES - late);
    };
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-kept-'));
      await start();
    });
    afterAll(async () => {
      await driver?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    test('is not sent, stays in the box, and leaves it on a click', async () => {
      await keep(60_000);
      expect([await sent(page), await words(page)]).toEqual([[], DRAFT]);
      await clickCard(page, 'clear-box');
      await until('the empty box', async () => (await words(page)) === '');
      expect(await readCard(page)).toBeUndefined();
    });

    test('waits in the popup without its words, and not longer than it has to', async () => {
      const popup = await driver.openPopup(page);
      const waiting = () => popup.on('[data-part=waiting]', (part) => (part as HTMLElement).innerText);
      await until('the kept message', waiting);
      expect(await waiting()).toContain('chat.example.org: waits until');
      expect(await waiting()).not.toContain('liar');
    });

    test('is offered at the next focus once it is due, and put back into the box', async () => {
      await page.close();
      await keep(-1000);
      await clickCard(page, 'clear-box');
      await until('the empty box', async () => (await words(page)) === '');
      await page.close();
      const said = (await driver.overheard()).length;
      await open();
      const card = await waitForCard(page, 'waiting');
      expect(JSON.stringify(card)).not.toContain('liar');
      expect((await driver.overheard()).slice(said)).toEqual([{ kind: 'message', what: '{"name":"coach.judge"}' }]);
      await clickCard(page, 'see-waiting');
      expect((await waitForCard(page, 'waiting-draft')).parts['waiting-text']).toBe(DRAFT);
      await clickCard(page, 'put-waiting');
      await until('the words in the box', async () => (await words(page)) === DRAFT);
      expect(await sent(page)).toEqual([]);
    });

    test('is put back from the popup, over other words only when that was asked', async () => {
      const popup = await driver.openPopup(page);
      await popup.click('[data-action=show-waiting]');
      const shown = () => popup.on('[data-part=waiting-text]', (part) => part.textContent);
      expect(await until('the words', shown)).toBe(DRAFT);
      await page.on('#box', (box) => box.replaceChildren('Hello'), null);
      await popup.click('[data-action=put-waiting]');
      await popup.click('[data-action=replace-box]');
      await until('the words in the box', async () => (await words(page)) === DRAFT);
      const told = () => popup.on('[data-part=waiting-said]', (part) => part.textContent);
      await until('the sentence', async () => (await told()) === 'It is in the message box. Nothing was sent.');
      expect(await sent(page)).toEqual([]);
      await page.close();
    });

    test('outlives the worker and the browser, and leaves no word of itself in the profile', async () => {
      await keep(-1000);
      await page.close();
      const end = async () => {
        await driver.killWorker();
        await driver.close();
      };
      const own = await driver.openExtensionPage('/welcome.html');
      const ours = ['marmalade', 'quinces', 'Ullapool', "You're a liar"];
      expect(await readableIn(join(folder, 'profile'), ours, { own, end })).toEqual([]);
      await start();
      await open();
      await waitForCard(page, 'waiting');
      await clickCard(page, 'see-waiting');
      expect((await waitForCard(page, 'waiting-draft')).parts['waiting-text']).toBe(DRAFT);
      await clickCard(page, 'delete-waiting');
      await until('no card', async () => (await readCard(page)) === undefined);
      await page.close();
    });

    describe('or the coach is switched off from its card', () => {
      const hostile = async () => {
        await open();
        await page.type('You never turn up on time.');
      };
      const off = async (action: string) => {
        await waitForCard(page, 'finding');
        await clickCard(page, 'more');
        await clickCard(page, action);
        await until('no card', async () => (await readCard(page)) === undefined && (await readUnderlines(page)).length === 0);
      };

      test('for today: everywhere, at once, until it is on again', async () => {
        await hostile();
        await off('off-today');
        await page.click('#send');
        expect(await sent(page)).toHaveLength(1);
        const popup = await driver.openPopup(page);
        await popup.click('[data-action=on-again]');
        await page.click('#box');
        await page.type('You never listen.');
        await waitForCard(page, 'finding');
        await page.close();
      });

      test('on this site: at once', async () => {
        await hostile();
        await off('off-here');
        await page.click('#send');
        expect(await sent(page)).toHaveLength(1);
        await page.close();
        await hostile();
        await page.click('#send');
        expect(await sent(page)).toHaveLength(1);
      });
    });
  });
}
