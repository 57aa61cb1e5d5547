import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { received } from './servers/imap';
import { type Roundcube, startRoundcube } from './servers/roundcube';
import { type Driver, launch } from './support';
import { clickCover, readCover } from './support/answer';
import { clickCard, readCard } from './support/coach';
import { letterLines as lines } from './support/letter-lines';
import { describeWith } from './support/needs';
import { clickSend, draft, type Editor, logIn, openMessage, reply, sent } from './support/roundcube-user';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

/** In Handovers: a message that only attacks, and one that offers two days and asks which. */
const HOSTILE = 8;
const WHICH = 9;

/** The lines of an HTML mail, without the history below. */
const htmlLines = async (page: TestPage, html: string): Promise<string[]> =>
  lines(
    await page.evaluate(
      (text) => {
        const { body } = new DOMParser().parseFromString(text, 'text/html');
        body.querySelector('blockquote')?.remove();
        return body.textContent ?? '';
      },
      html.replace(/<\/p>|<br[^>]*>|<\/div>/gi, '\n'),
    ),
  );

/** How many there were once the page itself has asked for nothing more in a dozen looks. */
async function requestsOnceQuiet(driver: Driver): Promise<number> {
  let last = -1;
  let looks = 0;
  await until('the page to be quiet', async () => {
    const count = driver.requests().length;
    looks = count === last ? looks + 1 : 0;
    last = count;
    return looks > 12;
  });
  return last;
}

describeWith(['servers'], 'help with a received message on Roundcube', () => {
  const servers = {} as Record<Editor, Roundcube>;
  beforeAll(async () => {
    [servers.textarea, servers.TinyMCE] = await Promise.all([startRoundcube({ htmlEditor: 0 }), startRoundcube({ htmlEditor: 1 })]);
  });
  afterAll(() => Promise.all(Object.values(servers).map((server) => server.stop())));

  for (const browser of ['chromium', 'firefox'] as const) {
    describeWith([browser], `in ${browser}`, () => {
      let driver: Driver;
      beforeAll(async () => {
        driver = await launch({ browser });
      });
      afterAll(() => driver?.close());

      for (const editor of ['textarea', 'TinyMCE'] as const) {
        describe(`with the ${editor}`, () => {
          let page: TestPage;
          let server: Roundcube;
          beforeAll(async () => {
            server = servers[editor];
            page = await logIn(driver, server, server.users.sam);
          });
          afterAll(() => page?.close());

          test('the open message is read, and the reply to it goes into the box and arrives as it was shown', async () => {
            await openMessage(page, server, 'Handovers', WHICH);
            const before = await requestsOnceQuiet(driver);
            const panel = await driver.helpMeAnswer(page);
            expect(panel.parts.answer).toBe('One thing is asked.');
            expect(panel.parts.asks).toContain('Which one suits you');
            expect(panel.parts.asks).toContain('Monday 9 March');
            expect(panel.parts.where).toContain('Open a reply first');
            await clickCard(page, 'close');
            expect(driver.requests().slice(before)).toEqual([]);

            await reply(page, server, editor, 'Handovers', WHICH);
            const history = await draft(page, editor);
            const writing = await requestsOnceQuiet(driver);
            const again = await driver.helpMeAnswer(page);
            // The message is shown no more; its words stand quoted below the draft, and who wrote them and when.
            expect(again.parts.asks).toContain('Which one suits you');
            expect(again.parts.skeleton).toMatch(/^Hi Alex,/);
            expect(again.actions).toEqual(['close', 'put-reply', 'copy']);
            await clickCard(page, 'put-reply');
            const wanted = lines(again.parts.skeleton ?? '');
            await until('the reply in the box', async () => {
              const text = await draft(page, editor);
              return wanted.every((line, at) => lines(text)[at] === line);
            });
            expect(await readCard(page).then((card) => card?.view)).not.toBe('reply');
            expect(lines(await draft(page, editor)).slice(wanted.length)).toEqual(lines(history));
            expect(
              driver
                .requests()
                .slice(writing)
                .filter(({ url }) => !url.includes('_action=refresh')),
            ).toEqual([]);

            const subject = `Reply (${browser}, ${editor})`;
            await page.on('#compose-subject', (field, value) => Object.assign(field, { value }), subject);
            await clickSend(page);
            const held = await until('the mail to go or to be held', async () => {
              const card = await readCard(page);
              if (card?.view === 'hold') return 'hold';
              return page.evaluate(() => (document.querySelector('#messagelist') ? 'sent' : undefined), null);
            });
            // The blanks are still to fill in, which the coach says once.
            expect(held).toBe('hold');
            await clickCard(page, 'send-as-is');
            await sent(page);
            const mail = await received(server, 'alex', subject);
            const arrived = mail.html === undefined ? lines(mail.text ?? '') : await htmlLines(page, mail.html);
            expect(arrived.slice(0, wanted.length)).toEqual(wanted);
          });

          test('a message that only attacks needs no reply; it is covered, shown again, and left as it was', async () => {
            await openMessage(page, server, 'Handovers', HOSTILE);
            const body = await page.on('#messagebody', (element) => element.outerHTML, null);
            const panel = await driver.helpMeAnswer(page);
            expect(panel.parts.answer).toBe('No reply is needed.');
            expect(panel.actions).toEqual(['close', 'cover']);
            await clickCard(page, 'cover');
            const cover = await until('the cover', () => readCover(page));
            expect(cover.text).not.toMatch(/ridiculous|selfish/);
            expect(await page.on('#messagebody', (element) => element.hasAttribute('inert'), null)).toBe(true);
            await clickCover(page, 'show-original');
            await until('the original', async () => (await readCover(page))?.view === 'original');
            expect(await page.on('#messagebody', (element) => element.outerHTML, null)).toBe(body);
            await clickCover(page, 'cover-again');
            await until('the cover again', async () => (await readCover(page))?.view === 'cover');
            await clickCover(page, 'uncover');
            await until('no cover', async () => (await readCover(page)) === undefined);
            expect(await page.on('#messagebody', (element) => element.outerHTML, null)).toBe(body);
          });
        });
      }

      test('in the preview pane the cover lies over the message and goes when another one is opened', async () => {
        const server = servers.textarea;
        // Logged in still from before.
        const page = await driver.open(`${server.url}?_task=mail&_mbox=Handovers`);
        await page.click('#messagelist tbody tr.message:nth-child(1) span.subject');
        await page.waitFor(['#messagecontframe', '#messagebody']);
        const panel = await driver.helpMeAnswer(page);
        expect(panel.view).toBe('reply');
        await clickCard(page, 'cover');
        const { box } = await until('the cover', () => readCover(page));
        const frame = await page.on('#messagecontframe', (element) => element.getBoundingClientRect().toJSON() as DOMRect, null);
        expect(box.x).toBeGreaterThanOrEqual(frame.x - 1);
        expect(box.y).toBeGreaterThanOrEqual(frame.y - 1);
        await page.click('#messagelist tbody tr.message:nth-child(2) span.subject');
        await until('the cover to go', async () => (await readCover(page)) === undefined);
        await page.close();
      });
    });
  }
});
