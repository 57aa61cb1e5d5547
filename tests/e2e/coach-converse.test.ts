import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHATTERS } from './servers/chat-history';
import { type Converse, startConverse } from './servers/converse';
import { type Driver, launch } from './support';
import { clickCard, readCard, waitForCard, waitForUnderlines } from './support/coach';
import { BOX, begin, draft, logIn, openChat, SEND, shownMessages } from './support/converse-user';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const ASKED = 'Can you bring the blue bag on Tuesday at 8:30?';
const HOSTILE = 'You are a liar and a useless father.';
/** One for each test: what was dealt with just before the box was emptied is not raised at once again. */
const LATE = 'You never turn up on time.';
const LIAR = "You're a liar.";
const LAST = 'The locker costs £4.50, as Zoë said 👍';

describeWith(['chat server'], 'coaching on Converse.js', () => {
  /** A browser remembers a session for each address, so each layout has a server of its own. */
  const servers = {} as Record<'fullscreen' | 'overlayed', Converse>;
  beforeAll(async () => {
    [servers.fullscreen, servers.overlayed] = await Promise.all([startConverse(), startConverse()]);
  });
  afterAll(() => Promise.all(Object.values(servers).map((server) => server.stop())));

  for (const browser of ['chromium', 'firefox'] as const) {
    describeWith([browser], `in ${browser}`, () => {
      let driver: Driver;
      let page: TestPage;
      let server: Converse;
      let before: number;
      const enter = async (view: 'fullscreen' | 'overlayed'): Promise<void> => {
        server = servers[view];
        before = (await server.archiveOf('jurgen')).length;
        page = await logIn(driver, server, 'maya', view);
        await openChat(page, CHATTERS.jurgen);
      };
      const write = async (...lines: string[]): Promise<void> => {
        await begin(page);
        for (const [at, line] of lines.entries()) {
          if (at > 0) await page.press('Shift+Enter');
          await page.type(line);
        }
        await until('the draft', async () => (await draft(page)) === lines.join('\n'));
      };
      /** What the other side got since then. */
      const arrived = async (): Promise<string[]> => {
        const got = await server.archiveOf('jurgen');
        return got.slice(before).map(({ body }) => body);
      };
      const arrives = async (text: string): Promise<void> => {
        await until(`the message "${text}"`, async () => (await arrived()).at(-1) === text);
        await until('it in the chat', async () => (await shownMessages(page)).at(-1) === text);
        expect(await draft(page)).toBe('');
      };

      beforeAll(async () => {
        driver = await launch({ browser });
      });
      afterAll(() => driver?.close());

      describe('in the whole window', () => {
        beforeAll(() => enter('fullscreen'));
        afterAll(() => page?.close());

        test('a hostile clause is underlined, its edit taken, and what Enter sends arrives as shown', async () => {
          await write(`${ASKED} ${HOSTILE}`, LAST);
          expect(await driver.hints(page)).toEqual([{ quote: HOSTILE, reason: expect.any(String), edit: expect.any(String) }]);
          await driver.takeEdit(page);
          await until('the edit', async () => (await draft(page)) === `${ASKED}\n${LAST}`);
          await waitForUnderlines(page);
          await page.press('Enter');
          await arrives(`${ASKED}\n${LAST}`);
        });

        test('the whole message is rewritten, and what the button sends arrives as shown', async () => {
          await write(`${ASKED} ${HOSTILE} You never think of Zoë.`, LAST);
          const hostile = await draft(page);
          await driver.takeRewrite(page);
          const after = await until('the rewrite in the box', async () => {
            const text = await draft(page);
            return text !== hostile && text;
          });
          expect(after).not.toMatch(/liar|never think/);
          expect(after).toContain(ASKED);
          await page.click(SEND);
          await arrives(after);
        });

        test('Enter is held once with a clear problem left, and "send as it is" sends', async () => {
          await write(`${ASKED} ${LATE}`);
          expect(await driver.hints(page)).toHaveLength(1);
          const earlier = await arrived();
          await page.press('Enter');
          await waitForCard(page, 'hold');
          expect(await arrived()).toEqual(earlier);
          expect(await draft(page)).toBe(`${ASKED} ${LATE}`);
          await clickCard(page, 'send-as-is');
          await arrives(`${ASKED} ${LATE}`);
          expect(await arrived()).toEqual([...earlier, `${ASKED} ${LATE}`]);
        });

        test('who looks again finds the draft as it was, and once it is mended nothing is held', async () => {
          await write(`${ASKED} ${LIAR}`);
          expect(await driver.hints(page)).toHaveLength(1);
          await page.click(SEND);
          await waitForCard(page, 'hold');
          await clickCard(page, 'look-again');
          expect(await draft(page)).toBe(`${ASKED} ${LIAR}`);
          await driver.takeEdit(page);
          await until('the edit', async () => (await draft(page)) === ASKED);
          await page.click(SEND);
          await arrives(ASKED);
          expect(await readCard(page)).toBeUndefined();
        });
      });

      test('in a window of 300 pixels the card fits, and covers neither the words nor the button', async () => {
        await enter('overlayed');
        await write(`${ASKED} ${HOSTILE}`);
        await waitForCard(page, 'finding');
        const sides = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
        const rectOf = (target: string) => page.on(target, (element) => element.getBoundingClientRect().toJSON() as DOMRect, null);
        const cardRect = async () => {
          const rect = await page.inShadow(
            'evenkeel-card',
            (root) => root.querySelector('[data-view]')?.getBoundingClientRect().toJSON() as DOMRect,
            null,
          );
          if (!rect) throw new Error('no card');
          return sides(rect);
        };
        const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }), null);
        const apart = async (): Promise<void> => {
          const card = await cardRect();
          expect(card.left).toBeGreaterThanOrEqual(0);
          expect(card.top).toBeGreaterThanOrEqual(0);
          expect(card.right).toBeLessThanOrEqual(view.width);
          expect(card.bottom).toBeLessThanOrEqual(view.height);
          for (const target of [BOX, SEND]) {
            const other = sides(await rectOf(target));
            const overlap = card.left < other.right && card.right > other.left && card.top < other.bottom && card.bottom > other.top;
            expect(overlap, `${target} ${JSON.stringify(other)} under the card ${JSON.stringify(card)}`).toBe(false);
          }
        };
        await apart();
        await page.press('Enter');
        await waitForCard(page, 'hold');
        await apart();
        await clickCard(page, 'look-again');
        await driver.takeEdit(page);
        await page.click(SEND);
        await arrives(ASKED);
        await page.close();
      });
    });
  }
});
