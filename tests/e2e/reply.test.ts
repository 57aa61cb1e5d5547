import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { clickCover, readCover } from './support/answer';
import { clickCard, readCard } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const SITE = 'https://mail.example.org';
const ASKS =
  'You are the most selfish person I have ever met. The nurse is in on Tuesday 24 November at half 4. Can you take Ella? You never lift a finger. What size are her shoes?';
const QUESTION = 'Could you have them on Friday 4 December from 5pm?';

const article = (words: string): string =>
  `<article><header><b rel="author">Sam</b> <time datetime="2026-11-20T16:42:00Z">16:42</time></header><p id="words">${words}</p></article>`;
const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Messages</title><link rel="icon" href="data:,"><body style="font: 16px/1.5 sans-serif; margin: 20px; max-width: 700px">${body}`;
const BOX = '<textarea id="box" rows="9" cols="70"></textarea>';

const PAGES: Readonly<Record<string, string>> = {
  '/asks': page(`<main><h1>Shoes</h1>${article(ASKS)}</main>${BOX}`),
  '/nothing-asked': page(
    `<main>${article('Whatever. I am not wasting my breath on someone like you. Have the last word, you always do.')}</main>${BOX}`,
  ),
  '/danger': page(
    `<main>${article("Can you bring her coat? I'm outside your house and I'm not leaving till you open the door.")}</main>${BOX}`,
  ),
  '/unmarked': page(`<p id="first">A page like any other.</p><p id="words">${QUESTION}</p>${BOX}`),
  '/frame': page(`<iframe srcdoc="<p id='words'>${QUESTION}</p>" width="600"></iframe>${BOX}`),
  '/shadow': page(`<chat-app></chat-app>${BOX}<script>
    document.querySelector('chat-app').attachShadow({ mode: 'open' }).innerHTML = '<p id="words">${QUESTION}</p>';</script>`),
  '/long': page(
    `<div id="list" style="height: 300px; overflow: auto; border: 1px solid"><main>${article(`${ASKS}<br>`.repeat(12))}</main></div>${BOX}`,
  ),
};

const draft = (page: TestPage): Promise<string> => page.on('#box', (box) => (box as HTMLTextAreaElement).value, null);
const left = (page: TestPage): Promise<unknown> =>
  page.evaluate(
    () => ({
      elements: document.querySelectorAll('evenkeel-card, evenkeel-cover, [inert]').length,
      sheets: document.adoptedStyleSheets.length,
      highlights: CSS.highlights.size,
    }),
    null,
  );
const NOTHING = { elements: 0, sheets: 0, highlights: 0 };

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `help with a received message in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      driver = await launch({ browser, routes: { [SITE]: ({ pathname }) => PAGES[pathname] } });
    });
    afterAll(() => driver?.close());
    afterEach(() => page?.close());

    const open = async (path: string): Promise<void> => {
      page = await driver.open(`${SITE}${path}`);
    };
    const select = (how: 'document' | 'frame' | 'shadow') =>
      page.evaluate((how) => {
        const inner = document.querySelector('iframe')?.contentDocument;
        const root = how === 'shadow' ? document.querySelector('chat-app')?.shadowRoot : how === 'frame' ? inner : document;
        const words = root?.querySelector('#words');
        const range = words?.ownerDocument.createRange();
        if (!words || !range) throw new Error('Nothing to select');
        range.selectNodeContents(words);
        const own = (root as unknown as { getSelection?: () => Selection | null }).getSelection?.() ?? words.ownerDocument.getSelection();
        own?.removeAllRanges();
        own?.addRange(range);
      }, how);

    test('the panel says what is asked and when, and leaves out what is against the reader', async () => {
      await driver.killWorker();
      await open('/asks');
      const before = { requests: driver.requests().length, overheard: await driver.overheard() };
      const panel = await driver.helpMeAnswer(page, 'toolbar');
      expect(panel.parts.answer).toBe('2 things are asked.');
      expect(panel.parts.asks).toContain('Can you take Ella');
      expect(panel.parts.asks).toContain('Tuesday 24 November');
      expect(panel.parts.asks).toContain('half past 4');
      expect(panel.parts.told).toContain('The nurse is in');
      expect(panel.parts.counted).toContain('Friday 20 November');
      expect(panel.parts['no-hurry']).toBeTruthy();
      expect(Object.values(panel.parts).join(' ')).not.toMatch(/selfish|lift a finger/);
      expect(panel.parts.skeleton).toContain("I [can or can't] take Ella (Tuesday 24 November, half 4).");
      expect(panel.actions).toEqual(['close', 'put-reply', 'copy', 'cover']);
      // The popup is gone and the panel has the keyboard.
      await until(
        'the focus in the panel',
        async () => (await page.evaluate(() => document.activeElement?.localName, null)) === 'evenkeel-card',
      );
      await page.press('Escape');
      expect(await readCard(page)).toBeUndefined();
      expect(await left(page)).toEqual(NOTHING);
      // Nobody was asked anything but, inside the extension, whether Sam is marked; no word of the message is in that question.
      expect(driver.requests().length).toBe(before.requests);
      // (The popup lists the drafts that wait, whatever it was opened for.)
      const heard = (await driver.overheard()).filter(({ what }) => what !== '{"name":"draft.list"}');
      expect(heard).toEqual([
        ...before.overheard,
        { kind: 'message', what: '{"name":"coach.who","input":{"recipients":[{"name":"Sam"}]}}' },
      ]);
    });

    test('the reply goes into the empty box on the click, as it was shown, and is one undo step', async () => {
      await open('/asks');
      const { parts } = await driver.helpMeAnswer(page);
      expect(await draft(page)).toBe('');
      await clickCard(page, 'put-reply');
      await until('the reply in the box', async () => (await draft(page)) === parts.skeleton);
      expect(await readCard(page)).toMatchObject({});
      await until('the focus in the box', async () => (await page.evaluate(() => document.activeElement?.id, null)) === 'box');
      await page.press('Control+z');
      await until('the box as it was', async () => (await draft(page)) === '');
    });

    test('what is written already is not written over: then it can be copied', async () => {
      await open('/asks');
      await page.click('#box');
      await page.type('I will');
      const panel = await driver.helpMeAnswer(page);
      expect(panel.actions).not.toContain('put-reply');
      expect(panel.actions).toContain('copy');
      expect(panel.parts.where).toContain('You can copy this instead');
      await clickCard(page, 'close');
      expect(await draft(page)).toBe('I will');
    });

    test('a message that asks nothing needs no reply; one of danger gets help lines and no skeleton', async () => {
      await open('/nothing-asked');
      const nothing = await driver.helpMeAnswer(page);
      expect(nothing.parts.answer).toBe('No reply is needed.');
      expect(nothing.parts.skeleton).toBeUndefined();
      await page.goto(`${SITE}/danger`);
      const danger = await driver.helpMeAnswer(page);
      expect(danger.view).toBe('reply-danger');
      expect(danger.parts['help-lines']).toContain('999');
      expect(danger.actions).toEqual(['close', 'cover']);
    });

    test('where nothing says what is a message, selected words are; also in frames and shadow roots, and from the menu', async () => {
      await open('/unmarked');
      expect((await driver.helpMeAnswer(page)).view).toBe('reply-not-found');
      await clickCard(page, 'close');
      for (const [path, how, by] of [
        ['/unmarked', 'document', 'menu'],
        ['/frame', 'frame', 'shortcut'],
        ['/shadow', 'shadow', 'shortcut'],
      ] as const) {
        await page.goto(`${SITE}${path}`);
        await select(how);
        const panel = await driver.helpMeAnswer(page, by);
        expect(panel.parts.asks, path).toContain('Could you have them on Friday 4 December from 5pm');
        expect(panel.parts.counted, path).toContain('the page does not say when it was sent');
      }
    });

    test('the cover hides the message from eyes, keyboard and search, and goes without a trace', async () => {
      await open('/asks');
      const words = await page.on('#words', (element) => element.outerHTML, null);
      await driver.helpMeAnswer(page);
      await clickCard(page, 'cover');
      const cover = await until('the cover', () => readCover(page));
      expect(cover.text).toContain('Can you take Ella');
      expect(cover.text).not.toContain('selfish');
      const { x, y, width, height } = await page.on('#words', (element) => element.getBoundingClientRect().toJSON(), null);
      expect(cover.box.x).toBeLessThanOrEqual(x + 1);
      expect(cover.box.y).toBeLessThanOrEqual(y + 1);
      expect(cover.box.x + cover.box.width).toBeGreaterThanOrEqual(x + width - 1);
      expect(cover.box.y + cover.box.height).toBeGreaterThanOrEqual(y + height - 1);
      const hidden = await page.on('#words', (element) => element.closest('[inert]') !== null, null);
      expect(hidden).toBe(true);
      // Without the mouse: the cover has the keyboard.
      await page.press('Enter');
      await until('the original', async () => (await readCover(page))?.view === 'original');
      expect(await page.on('#words', (element) => element.outerHTML, null)).toBe(words);
      await page.press('Enter');
      await until('the cover again', async () => (await readCover(page))?.view === 'cover');
      await clickCover(page, 'uncover');
      await until('no cover', async () => (await readCover(page)) === undefined);
      expect(await left(page)).toEqual(NOTHING);
      expect(await page.on('#words', (element) => element.outerHTML, null)).toBe(words);
    });

    test('the cover follows a message that scrolls, and goes with it when the page takes it away', async () => {
      await open('/long');
      await driver.helpMeAnswer(page);
      await clickCard(page, 'cover');
      await until('the cover', () => readCover(page));
      await page.on('#list', (list) => list.scrollTo(0, 120), null);
      await until('the cover over what is seen of it', async () => {
        const seen = await page.on('#list', (list) => list.getBoundingClientRect().toJSON() as DOMRect, null);
        const box = (await readCover(page))?.box;
        return box !== undefined && Math.abs(box.y - seen.y) < 2 && box.y + box.height <= seen.y + seen.height + 1;
      });
      await page.on('main', (main) => main.replaceChildren('Another message.'), null);
      await until('the cover to go', async () => (await readCover(page)) === undefined);
      expect(await left(page)).toEqual(NOTHING);
    });

    test('what is kept of a covered message is the message, with nothing of ours', async () => {
      await open('/asks');
      await driver.helpMeAnswer(page);
      await clickCard(page, 'cover');
      await until('the cover', () => readCover(page));
      await driver.capture(page);
      const kept = await driver.messages();
      expect(kept.at(-1)?.text.trim()).toBe(ASKS);
      expect(await page.on('#words', (element) => element.closest('[inert]') !== null, null)).toBe(true);
    });

    if (browser === 'chromium') {
      describe('with the build that ships', () => {
        test('it works on a site that was never switched on: the click is leave enough', async () => {
          const shipped = await launch({
            browser,
            extension: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
            routes: { [SITE]: ({ pathname }) => PAGES[pathname] },
          });
          try {
            page = await shipped.open(`${SITE}/asks`);
            const { parts } = await shipped.helpMeAnswer(page, 'toolbar');
            await clickCard(page, 'put-reply');
            await until('the reply in the box', async () => (await draft(page)) === parts.skeleton);
          } finally {
            await shipped.close();
          }
        });
      });
    }
  });
}
