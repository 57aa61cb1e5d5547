import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageCode } from '../capture/page-code';
import { type Driver, launch } from '../support';
import { violationsInShadow } from '../support/axe';
import { readNotice } from '../support/keep';
import { describeWith } from '../support/needs';
import type { TestPage } from '../support/test-page';
import { until } from '../support/until';
import { LIST_PAGE, type ListShape, textOf } from './list-page';

const CHAT = 'https://discord.com/channels/@me/7';

/** What the script of the page puts there, for a walk without the extension around it. */
interface PageWorld {
  readonly list: { place(): number; scrolls(): number; whole(): boolean };
  readonly pageCode: typeof import('../../../lib/page/capture/walk/walk') &
    typeof import('../../../lib/page/capture/walk/pace') &
    typeof import('../../../lib/page/capture/walk/surroundings');
  walked?:
    | { texts: string[]; keys: string[]; pictures: string[]; missed: readonly string[]; start: string; ms: number; steps: number }
    | { error: string };
}

/**
 * These say where the conversation begins; where the page does not, as for the extension below, the walk waits for several seconds there.
 */
const SHAPES: readonly (ListShape & { readonly name: string })[] = [
  { name: 'all in the page, and an old pane, hidden', count: 300, oldPane: true },
  {
    name: 'a window of rows in elements used again, of many heights, begun in the middle',
    ...{ count: 150, windowed: true, tall: true, from: 4_000 },
  },
  { name: 'batches that come in above after a while', count: 160, batch: 40 },
  { name: 'counted from the newest downwards, in batches', count: 160, batch: 40, reversed: true },
  { name: 'a window of rows without ids that repeat one another', count: 120, windowed: true, ids: false, repeating: true, tall: true },
  { name: 'rows that are measured once they are drawn', count: 90, windowed: true, tall: true, measuring: true, from: 2_500 },
  {
    name: 'measured rows without ids that repeat one another',
    ...{ count: 140, windowed: true, tall: true, measuring: true, ids: false, repeating: true },
  },
  { name: 'pictures that come later than the words', count: 80, windowed: true, pictures: true },
];

/** In Chromium by the extension, from the click to the archive; in Firefox in the page alone, since each takes its time. */
const MANY = 5_000;

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `walking through a conversation in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      const code = await pageCode({
        walk: 'lib/page/capture/walk/walk',
        newPace: 'lib/page/capture/walk/pace',
        surroundingsOf: 'lib/page/capture/walk/surroundings',
      });
      driver = await launch({
        browser,
        routes: {
          'https://discord.com': ({ pathname }) =>
            pathname === '/walk.js'
              ? { contentType: 'text/javascript', body: code }
              : LIST_PAGE.replace('</html>', '<script src="/walk.js"></script></html>'),
        },
      });
      page = await driver.open('https://discord.com/start');
    });
    afterAll(() => driver?.close());

    const show = async (shape: ListShape, chat = '7') => {
      await page.goto('about:blank');
      await page.goto(`${CHAT.replace('7', chat)}#${encodeURIComponent(JSON.stringify(shape))}`);
      await until('the list', () => page.evaluate(() => 'list' in globalThis && 'pageCode' in globalThis, null));
    };

    const shapes = browser === 'firefox' ? [...SHAPES, { name: 'five thousand', count: MANY, windowed: true, view: 2_400 }] : SHAPES;

    test.each(shapes)('$name: every message once, in order', async ({ name: _, ...shape }: (typeof SHAPES)[number]) => {
      await show(shape);
      const place = await page.evaluate(() => (globalThis as unknown as PageWorld).list.place(), null);
      await page.evaluate(() => {
        const world = globalThis as unknown as PageWorld;
        const { walk, newPace, surroundingsOf } = world.pageCode;
        const around = surroundingsOf(document);
        const scroller = document.querySelector<HTMLElement>('#scroller');
        const began = performance.now();
        walk(
          {
            key: () => '7',
            title: 'Sam',
            confidence: 'known-layout',
            scroller: () => scroller ?? undefined,
            start: () => (world.list.whole() ? 'reached' : undefined),
            rows: () =>
              Array.from(scroller?.querySelectorAll<HTMLElement>('li') ?? [], (element) => ({
                element,
                ...(element.id && { id: element.id }),
                read: () => {
                  const address = element.querySelector<HTMLImageElement>('.picture')?.src;
                  const text = element.querySelector('.words')?.textContent ?? '';
                  const has = /(?:^|\D)\d*0$/.test(text) && location.hash.includes('pictures');
                  return {
                    message: {
                      recipients: [],
                      time: {},
                      sender: { shown: element.querySelector('.who')?.textContent ?? '' },
                      text,
                      missed: [],
                    },
                    media: has ? [{ name: 'photo', ...(address ? { address } : { missed: 'Not there yet.' }) }] : [],
                  };
                },
              })),
          },
          { want: 'whole' },
          {
            around,
            pace: newPace(around),
            zone: 'UTC',
            sanitise: (html) => html,
            get: async ({ address, missed }) => {
              const words = address ? await (await fetch(address)).text() : (missed ?? 'none');
              return { name: words, mediaType: 'image/png' };
            },
          },
        ).then(
          (done) => {
            world.walked = {
              texts: done?.messages.map(({ text }) => text) ?? [],
              keys: done?.messages.map(({ key }) => key) ?? [],
              pictures: done?.messages.flatMap(({ text, attachments }) => attachments.map((one) => `${text}: ${one.name}`)) ?? [],
              missed: done?.missed ?? [],
              start: done?.coverage.start ?? '',
              ms: performance.now() - began,
              steps: world.list.scrolls(),
            };
          },
          (error) => {
            world.walked = { error: String(error) };
          },
        );
      }, null);
      const walked = await until('the end of the walk', () => page.evaluate(() => (globalThis as unknown as PageWorld).walked, null), 40);
      if ('error' in walked) throw new Error(walked.error);
      const wanted = Array.from({ length: shape.count }, (_, nr) => textOf(nr, shape.repeating === true));
      // The rest says nothing where these differ, and fills the screen.
      expect({ read: walked.texts.length, missed: walked.missed, first: walked.texts[0], last: walked.texts.at(-1) }).toEqual({
        read: shape.count,
        missed: [],
        first: wanted[0],
        last: wanted.at(-1),
      });
      expect(walked.texts).toEqual(wanted);
      expect(new Set(walked.keys).size).toBe(shape.count);
      expect(walked).toMatchObject({ missed: [], start: 'reached' });
      if (shape.pictures) {
        expect(walked.pictures).toEqual(
          Array.from({ length: shape.count / 10 }, (_, tens) => `Message ${tens * 10}: picture of ${tens * 10}`),
        );
      }
      const now = await page.evaluate(() => (globalThis as unknown as PageWorld).list.place(), null);
      expect(Math.abs(now - place)).toBeLessThan(3);
    });

    test('the question and the list of messages stand on the page, the popup is out of the way, and what is chosen is kept', async () => {
      await show({ count: 60 });
      const popup = await driver.openPopup(page);
      await popup.click('[data-action=choose]');
      const press = (selector: string) =>
        until(selector, () =>
          page.inShadow(
            'evenkeel-notice',
            (root, name) => {
              const found = root.querySelector<HTMLElement>(name);
              found?.click();
              return found !== null;
            },
            selector,
          ),
        );
      await press('[role=dialog] [data-action=none]');
      if (browser === 'chromium') expect(await violationsInShadow(page, 'evenkeel-notice')).toEqual([]);
      await until('the popup to close', async () => (await popup.on('body', () => true)) === undefined);
      await press('li:nth-child(3) input');
      await press('li:nth-child(5) input');
      await press('[data-action=keep]');
      const kept = await until('the receipt', async () => {
        const now = await readNotice(page);
        return now?.state === 'kept' ? now : undefined;
      });
      const record = await driver.record(kept.request ?? '');
      expect(record.messages.map(({ text }) => text)).toEqual(['Message 2', 'Message 4']);
      expect(record.coverage).toEqual({ start: 'not-reached', chosenOf: 60 });
      await press('[data-action=close]');
    });

    test.runIf(browser === 'chromium')(
      'five thousand in a window of rows, from the click to the archive',
      { timeout: 240_000 },
      async () => {
        // A conversation of its own: of one that was kept before only what is new is filed.
        await show({ count: MANY, windowed: true, view: 2_400 }, '8');
        const receipt = await driver.capture(page, 'shortcut');
        expect(receipt).toMatchObject({ messages: MANY });
        const record = await driver.record(receipt.id);
        expect(record.messages.map(({ text }) => text)).toEqual(Array.from({ length: MANY }, (_, nr) => textOf(nr, false)));
        expect(record.coverage).toEqual({ start: 'reached' });
      },
    );

    // In Chromium a shortcut pressed from outside grants no picture; see tests/e2e/support/README.md.
    test.runIf(browser === 'firefox')('pictures along the way, from the click to the archive', async () => {
      await show({ count: 60, windowed: true }, '8');
      const receipt = await driver.capture(page, 'shortcut');
      const { messages, screens } = await driver.record(receipt.id);
      expect(messages).toHaveLength(60);
      expect(screens?.length).toBeGreaterThan(1);
    });
  });
}
