import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIELD_PAGES, FORMATTED } from './field-pages';
import { type Driver, launch } from './support';
import { clickCard, readCard, waitForCard, waitForUnderlines } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const HOSTILE = 'You never turn up on time.';
const WORSE = "You're a liar.";
const DRAFT = `Hi Sam. ${HOSTILE} Max has swimming at 5pm on Friday. ${WORSE} Thanks`;

const textOf = (page: TestPage): Promise<string> => page.on('#box', (box) => (box as HTMLTextAreaElement).value, null);
const htmlOf = (page: TestPage, target: string | string[] = '#box'): Promise<string> => page.on(target, (box) => box.innerHTML, null);
const sent = (page: TestPage): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { sent: string[] }).sent, null);
const noCard = (page: TestPage) => until('the card to go', async () => (await readCard(page)) === undefined);

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `the coach in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    const open = async (path: string, into: string | string[] = '#box'): Promise<void> => {
      page = await driver.open(`http://mail.example.org${path}`);
      await page.click(into);
    };
    beforeAll(async () => {
      driver = await launch({ browser, routes: FIELD_PAGES });
    });
    afterAll(() => driver?.close());
    afterEach(() => page?.close());

    describe('over a textarea', () => {
      beforeEach(() => open('/textarea'));

      test('underlines each clause and shows one card, soon after the pause', async () => {
        await page.type(DRAFT);
        const card = await waitForCard(page, 'finding', WORSE);
        expect(card.parts.reason).not.toBe('');
        await waitForUnderlines(page, HOSTILE, WORSE);
      });

      test('takes one edit, keeps the rest and the caret, and one Ctrl+Z takes it back', async () => {
        await page.type(DRAFT);
        await waitForCard(page, 'finding', WORSE);
        await page.on('#box', (box) => (box as HTMLTextAreaElement).setSelectionRange(5, 5), null);
        await clickCard(page, 'take-edit');
        await until('the edit', async () => (await textOf(page)) !== DRAFT);
        expect(await textOf(page)).toBe(DRAFT.replace(` ${WORSE}`, ''));
        expect(await page.on('#box', (box) => (box as HTMLTextAreaElement).selectionStart, null)).toBe(5);
        await page.press('Control+z');
        expect(await textOf(page)).toBe(DRAFT);
      });

      test('takes the whole message, which one Ctrl+Z takes back', async () => {
        await page.type(DRAFT);
        await waitForCard(page, 'finding');
        await clickCard(page, 'whole-message');
        const offer = await waitForCard(page, 'rewrite');
        await clickCard(page, 'take-rewrite');
        await until('the rewrite', async () => (await textOf(page)) !== DRAFT);
        expect(await textOf(page)).toBe(offer.parts.after);
        expect(await textOf(page)).not.toContain('liar');
        await page.press('Control+z');
        expect(await textOf(page)).toBe(DRAFT);
      });

      test('a hint goes when its words are changed', async () => {
        await page.type(HOSTILE);
        await waitForCard(page, 'finding');
        await page.press('Control+a');
        await page.type('Max has swimming.');
        await noCard(page);
        await waitForUnderlines(page);
      });

      test('a hint goes when the page puts other words there by itself', async () => {
        await page.type(DRAFT);
        await waitForCard(page, 'finding');
        await page.on('#box', (box, words) => Object.assign(box, { value: words }).scrollTop, 'Max has swimming.');
        await noCard(page);
        await waitForUnderlines(page);
      });

      test('holds the click on Send once, and sends on "Send as it is"', async () => {
        await page.type(DRAFT);
        await page.click('#send');
        await waitForCard(page, 'hold');
        expect(await sent(page)).toEqual([]);
        await clickCard(page, 'send-as-is');
        expect(await until('the message', async () => (await sent(page))[0])).toBe(DRAFT);
        expect(await readCard(page)).not.toMatchObject({ view: 'hold' });
      });

      test('Escape is "Look again"; the next click sends', async () => {
        await page.type(DRAFT);
        await page.click('#send');
        await waitForCard(page, 'hold');
        await page.press('Escape');
        await until('the focus in the box', () => page.evaluate(() => document.activeElement?.id === 'box', null));
        expect(await sent(page)).toEqual([]);
        await page.click('#send');
        expect(await sent(page)).toEqual([DRAFT]);
      });

      test('does not hold what the writer keeps', async () => {
        await page.type(HOSTILE);
        await waitForCard(page, 'finding');
        await clickCard(page, 'keep-mine');
        await noCard(page);
        await waitForUnderlines(page);
        await page.click('#send');
        expect(await sent(page)).toEqual([HOSTILE]);
      });

      test('the card is reached and left by keyboard', async () => {
        await page.type(HOSTILE);
        await waitForCard(page, 'finding');
        await page.press('Alt+Shift+E');
        expect(await page.evaluate(() => document.activeElement?.localName, null)).toBe('evenkeel-card');
        await page.press('Escape');
        await noCard(page);
        expect(await page.evaluate(() => document.activeElement?.id, null)).toBe('box');
      });

      test('leaves nothing in the page once the box is gone', async () => {
        await page.type(DRAFT);
        await waitForCard(page, 'finding');
        await page.evaluate(() => document.querySelector('#box')?.remove(), null);
        await until('an empty page', () => page.evaluate(() => !document.querySelector('evenkeel-card, evenkeel-underlines'), null));
      });
    });

    test('in formatted text it changes the sentence and nothing else', async () => {
      await open('/rich', '#box > p:last-child');
      await page.press('End');
      await page.type(' Alex');
      await waitForCard(page, 'finding');
      const before = FORMATTED.replace('Thanks', 'Thanks Alex');
      expect(await htmlOf(page)).toBe(before);
      await waitForUnderlines(page, HOSTILE);
      await clickCard(page, 'take-edit');
      await until('the edit', async () => (await htmlOf(page)) !== before);
      expect(await htmlOf(page)).toBe(before.replace(` ${HOSTILE}`, ''));
      await page.type('!');
      expect(await htmlOf(page)).toContain('Thanks Alex!');
      await page.press('Control+z');
      await page.press('Control+z');
      expect(await htmlOf(page)).toBe(before);
    });

    test('in a frame that was rewritten by document.open()', async () => {
      const body = ['#frame', 'body'];
      await open('/frame', body);
      await page.type(DRAFT);
      await waitForUnderlines(page, HOSTILE, WORSE);
      await waitForCard(page, 'finding', WORSE);
      await clickCard(page, 'take-edit');
      await until('the edit', async () => !(await htmlOf(page, body)).includes(WORSE));
      expect(await htmlOf(page, body)).toBe(`<p>${DRAFT.replace(` ${WORSE}`, '')}</p>`);
      await page.press('Control+z');
      expect(await htmlOf(page, body)).toBe(`<p>${DRAFT}</p>`);
    });

    test('coaching made no request, and told the rest of the extension only that the judge of tone was wanted', async () => {
      const asked = driver.requests().length;
      const said = (await driver.overheard()).length;
      await open('/textarea');
      await page.type(DRAFT);
      await waitForCard(page, 'finding');
      expect(
        driver
          .requests()
          .slice(asked)
          .map(({ url }) => new URL(url).pathname),
      ).toEqual(['/textarea']);
      expect((await driver.overheard()).slice(said)).toEqual([{ kind: 'message', what: '{"name":"coach.judge"}' }]);
    });
  });
}
