import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { received } from './servers/imap';
import { type Roundcube, startRoundcube } from './servers/roundcube';
import { type Driver, launch } from './support';
import { clickCard, readCard, waitForCard, waitForUnderlines } from './support/coach';
import { letterLines as lines } from './support/letter-lines';
import { describeWith } from './support/needs';
import { clickSend, compose, draft, type Editor, logIn, reply, sent } from './support/roundcube-user';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const ASKED = 'Can you bring the blue bag on Tuesday at 8:30?';
const HOSTILE = 'You are a liar and a useless father.';
const LAST = 'The locker costs £4.50, as Zoë said.';

/** The question whether the recipient is marked: once, and with nothing but the address. */
const WHO_IS_SAM = (address: string): string => JSON.stringify({ name: 'coach.who', input: { recipients: [{ address }] } });

/** The lines of an HTML mail; the browser reads it, for it knows all the ways in which HTML writes a letter. */
const htmlLines = async (page: TestPage, html: string): Promise<string[]> => {
  const broken = html.replace(/<\/p>|<br[^>]*>/gi, '\n');
  return lines(await page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '', broken));
};

describeWith(['servers'], 'coaching on Roundcube', () => {
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
        describe(`in the ${editor}`, () => {
          let page: TestPage;
          let server: Roundcube;
          const subject = (about: string) => `${about} (${browser}, ${editor})`;
          const write = async (about: string, words: readonly string[]): Promise<string> => {
            await compose(page, server, editor, server.users.sam.address, subject(about));
            for (const [at, line] of words.entries()) {
              if (at > 0) await page.press('Enter');
              await page.type(line);
            }
            return draft(page, editor);
          };
          const arrived = async (about: string): Promise<string[]> => {
            const mail = await received(server, 'sam', subject(about));
            return mail.html === undefined ? lines(mail.text ?? '') : htmlLines(page, mail.html);
          };
          const becomes = (text: string) => until(`the draft "${text}"`, async () => (await draft(page, editor)) === text);

          beforeAll(async () => {
            server = servers[editor];
            page = await logIn(driver, server, server.users.alex);
          });
          afterAll(() => page?.close());

          test('a hostile clause is underlined, its edit taken, and the edited mail arrives', async () => {
            const before = await write('Edit', [`${ASKED} ${HOSTILE}`, LAST]);
            const hints = await driver.hints(page);
            expect(hints).toEqual([{ quote: HOSTILE, reason: expect.any(String), edit: expect.any(String) }]);

            const edited = before.replace(` ${HOSTILE}`, '');
            await driver.takeEdit(page);
            await becomes(edited);
            await waitForUnderlines(page);

            await clickSend(page);
            await sent(page);
            expect(await arrived('Edit')).toEqual([ASKED, LAST]);
          });

          test('one Ctrl+Z puts an edit back, and leaves what was typed before it', async () => {
            const before = await write('Undo', [`${ASKED} ${HOSTILE}`, LAST]);
            await driver.takeEdit(page);
            await becomes(before.replace(` ${HOSTILE}`, ''));
            await page.press('Control+z');
            await becomes(before);
          });

          test('the whole message is rewritten, shown before it is taken, and sent as shown', async () => {
            const before = await write('Rewrite', [`${ASKED} ${HOSTILE}`, 'You never think of Zoë.', LAST]);
            const offer = await driver.takeRewrite(page);
            expect(offer.view).toBe('rewrite');
            const after = await until('the rewrite in the field', async () => {
              const text = await draft(page, editor);
              return text !== before && text;
            });
            // A greeting and a close may stand around them.
            expect(lines(after).filter((line) => line === ASKED || line === LAST)).toEqual([ASKED, LAST]);
            expect(after).not.toMatch(/liar|never think/);
            await clickSend(page);
            await sent(page);
            expect(await arrived('Rewrite')).toEqual(lines(after));
          });

          test('quoted history is not judged, what is written above it is', async () => {
            await reply(page, server, editor, 'Handovers', 8);
            await page.type('Thank you, Tuesday works.');
            expect(await draft(page, editor)).toContain('This is ridiculous.');
            await page.type(` ${HOSTILE}`);
            // All of the draft was judged by then.
            expect((await driver.hints(page)).map(({ quote }) => quote)).toEqual([HOSTILE]);
          });

          test('a send with a clear problem in it is held once, and goes as it is where that is wanted', async () => {
            await write('Hold', [`${ASKED} ${HOSTILE}`]);
            await driver.hints(page);
            await clickSend(page);
            await waitForCard(page, 'hold');
            await clickCard(page, 'send-as-is');
            await sent(page);
            expect(await arrived('Hold')).toEqual([`${ASKED} ${HOSTILE}`]);
          });

          test('who looks again finds the draft as it was, and once it is mended nothing is held', async () => {
            const before = await write('Again', [`${ASKED} ${HOSTILE}`]);
            await driver.hints(page);
            await clickSend(page);
            await waitForCard(page, 'hold');
            await clickCard(page, 'look-again');
            expect(await draft(page, editor)).toBe(before);
            await driver.takeEdit(page);
            await becomes(before.replace(` ${HOSTILE}`, ''));
            await clickSend(page);
            await sent(page);
            expect(await arrived('Again')).toEqual([ASKED]);
          });

          test('typing and hints ask nothing of the network and tell the rest of the extension the recipient at most', async () => {
            await compose(page, server, editor, server.users.sam.address, subject('Quiet'));
            // Asked for when the box got the focus, and its answer waited for.
            await until('the judge of tone', () => driver.hasJudge(page));
            const before = { requests: driver.requests().length, overheard: (await driver.overheard()).length };
            await page.type(`${ASKED} ${HOSTILE} You only think of yourself.`);
            expect(await driver.hints(page, 2)).toHaveLength(2);
            await driver.takeEdit(page);
            await clickCard(page, 'whole-message').catch(() => undefined);
            expect(driver.requests().slice(before.requests)).toEqual([]);
            const told = (await driver.overheard()).slice(before.overheard);
            expect(told.filter(({ what }) => what !== WHO_IS_SAM(server.users.sam.address))).toEqual([]);
            // The same ears hear a request when there is one.
            await page.evaluate((url) => fetch(url).then(() => null), `${server.url}?heard`);
            expect(driver.requests().slice(before.requests)).toEqual([expect.objectContaining({ url: `${server.url}?heard` })]);
            expect(await readCard(page)).toBeDefined();
          });
        });
      }
    });
  }
});
