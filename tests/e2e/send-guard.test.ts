import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SEND_PAGES } from './send-pages';
import { type Driver, launch } from './support';
import { clickCard, readCard, waitForCard } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const LIAR = "You're a liar.";
const CALM = 'Max has swimming at 5pm.';

const sent = (page: TestPage): Promise<string[]> => page.evaluate(() => [...(globalThis as unknown as { sent: string[] }).sent], null);
const words = (page: TestPage): Promise<string> =>
  page.on('#box', (box) => (box as HTMLTextAreaElement).value ?? (box as HTMLElement).innerText, null);

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `the message that is sent off in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    const open = async (path: string, into = '#box'): Promise<void> => {
      page = await driver.open(`http://chat.example.org${path}`);
      await page.click(into);
    };
    /** Writes a hostile clause and waits until it is underlined, so that the judge is there. */
    const write = async (text = LIAR): Promise<void> => {
      await page.type(text);
      await until('the hint', () => readCard(page));
    };
    beforeAll(async () => {
      driver = await launch({ browser, routes: SEND_PAGES });
    });
    afterAll(() => driver?.close());
    afterEach(() => page?.close());

    describe('by Enter in a chat', () => {
      test('is held once it was seen that Enter sends, and goes as it is on a click', async () => {
        await open('/chat');
        await page.type(CALM);
        await page.press('Enter');
        await until('the first message', async () => (await sent(page)).length === 1);
        await write();
        await page.press('Enter');
        await waitForCard(page, 'hold');
        expect(await sent(page)).toEqual([CALM]);
        await clickCard(page, 'send-as-is');
        await until('the second message', async () => (await sent(page)).length === 2);
        expect(await sent(page)).toEqual([CALM, LIAR]);
        expect(await words(page)).toBe('');
        // It goes on as it was: a calm message is not held, nor is a line break.
        await page.type(CALM);
        await page.press('Shift+Enter');
        expect(await words(page)).toContain('\n');
        await page.press('Enter');
        await until('the third message', async () => (await sent(page)).length === 3);
      });

      test('and typing on is "Look again": no letter is lost', async () => {
        await open('/trusting');
        await write();
        await page.press('Enter');
        await waitForCard(page, 'hold');
        await page.type('Your turn');
        expect(await words(page)).toBe(`${LIAR}Your turn`);
        expect(await sent(page)).toEqual([]);
      });

      test('is the input method’s while it composes, and the menu’s while that is open', async () => {
        await open('/chat');
        await page.type(CALM);
        await page.press('Enter');
        await until('the first message', async () => (await sent(page)).length === 1);
        await write();
        await page.compose('そう', 'Enter');
        expect(await words(page)).toContain('そう');
        expect([await sent(page), (await readCard(page))?.view]).not.toContain('hold');
        await page.evaluate(() => document.querySelector('#menu')?.removeAttribute('hidden'), null);
        await page.press('Enter');
        const chosen = () => page.evaluate(() => (globalThis as unknown as { sent: { chosen?: number } }).sent.chosen, null);
        expect(await until('the choice', chosen)).toBe(1);
        expect((await readCard(page))?.view).not.toBe('hold');
        await page.evaluate(() => document.querySelector('#menu')?.setAttribute('hidden', ''), null);
        await page.press('Enter');
        await waitForCard(page, 'hold');
        expect(await sent(page)).toHaveLength(1);
      });

      test('is the writer’s own press where the page wants a hand', async () => {
        await open('/trusting');
        await write();
        await page.press('Enter');
        await waitForCard(page, 'hold');
        await clickCard(page, 'send-as-is');
        await waitForCard(page, 'press-again');
        expect(await sent(page)).toEqual([]);
        await page.press('Enter');
        expect(await until('the message', async () => (await sent(page))[0])).toBe(LIAR);
        await until('the card to go', async () => (await readCard(page))?.view !== 'press-again');
      });

      test('stays the writer’s own press after the coach has looked again at what is left', async () => {
        await open('/trusting');
        await write();
        await page.press('Enter');
        await waitForCard(page, 'hold');
        await clickCard(page, 'send-as-is');
        await waitForCard(page, 'press-again');
        // Longer than the pause after which a hint would come.
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)), null);
        expect((await readCard(page))?.view).toBe('press-again');
      });

      test('has no choice any more when the page takes its box away', async () => {
        await open('/trusting');
        await write();
        await page.press('Enter');
        await waitForCard(page, 'hold');
        await page.on('#box', (box) => box.remove(), null);
        await until('the card to go', async () => (await readCard(page)) === undefined);
      });

      test('held down or struck twice chooses nothing', async () => {
        await open('/trusting');
        await write();
        await page.press('Enter');
        await page.press('Enter');
        await waitForCard(page, 'hold');
        expect([await sent(page), await words(page)]).toEqual([[], LIAR]);
      });
    });

    describe('by Ctrl and Enter in a mail', () => {
      test('is held, and given back as the same key', async () => {
        await open('/mail');
        await write();
        await page.press('Control+Enter');
        await waitForCard(page, 'hold');
        expect(await sent(page)).toEqual([]);
        await clickCard(page, 'send-as-is');
        expect(await until('the message', async () => (await sent(page))[0])).toBe(`by key: ${LIAR}`);
      });

      test('is held by key and then not by click for the same words', async () => {
        await open('/mail');
        await write();
        await page.press('Control+Enter');
        await waitForCard(page, 'hold');
        await clickCard(page, 'look-again');
        await until('the box', () => page.evaluate(() => document.activeElement?.id === 'box', null));
        await page.press('Enter');
        expect(await words(page)).toBe(`${LIAR}\n`);
        await page.click('#send');
        expect(await until('the message', async () => (await sent(page))[0])).toContain(LIAR);
      });
    });

    describe('by a form', () => {
      test('is held at Enter in its one line, and given back', async () => {
        await open('/form', '#line');
        await write();
        await page.press('Enter');
        await waitForCard(page, 'hold');
        expect(await sent(page)).toEqual([]);
        await clickCard(page, 'send-as-is');
        expect(await until('the message', async () => (await sent(page))[0])).toBe(LIAR);
        expect(await sent(page)).toHaveLength(1);
      });

      test('that the page submits itself is held without losing the words', async () => {
        await open('/form');
        await write();
        await page.press('Enter');
        await waitForCard(page, 'hold');
        expect([await sent(page), await words(page)]).toEqual([[], LIAR]);
        await clickCard(page, 'send-as-is');
        expect(await until('the message', async () => (await sent(page))[0])).toBe(LIAR);
      });
    });

    describe('by a button outside the editor’s frame', () => {
      const body = ['#frame', 'body'];
      const openFramed = async () => {
        page = await driver.open('http://chat.example.org/framed');
        await page.click(body);
        await write();
      };

      test('is not held for what the writer keeps in the frame', async () => {
        await openFramed();
        await clickCard(page, 'keep-mine');
        await until('no card', async () => (await readCard(page)) === undefined);
        await page.click('#send');
        expect(await until('the message', async () => (await sent(page))[0])).toContain(LIAR);
      });

      test('is held once: by the key in the frame, and then not by the button', async () => {
        await openFramed();
        await page.press('Control+Enter');
        await waitForCard(page, 'hold');
        await page.press('Escape');
        await until('no hold', async () => (await readCard(page))?.view !== 'hold');
        await page.click('#send');
        expect(await until('the message', async () => (await sent(page))[0])).toContain(LIAR);
      });

      test('is held by the button whatever the page answers', async () => {
        await openFramed();
        await page.click('#send');
        await waitForCard(page, 'hold');
        expect(await sent(page)).toEqual([]);
      });
    });

    test('before the judge has come is held while it comes', async () => {
      page = await driver.open('http://chat.example.org/mail');
      await page.on('#box', (box, text) => (box as HTMLTextAreaElement).setRangeText(text), LIAR);
      await page.click('#send');
      await waitForCard(page, 'hold');
      expect(await sent(page)).toEqual([]);
    });
  });
}
