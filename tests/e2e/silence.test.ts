import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoMailbox, startDemoMailbox } from '../../demo/server';
import { type Driver, launch } from './support';
import { waitForUnderlines } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const HOSTILE =
  'You always do this. Can you bring the blue bag on Tuesday at 8.30am? You only think of yourself. You never tell me anything.';

const draft = (page: TestPage) => page.on('#body', (field) => (field as HTMLTextAreaElement).value, null);

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `coaching says nothing to anyone in ${browser}`, () => {
    let mailbox: DemoMailbox;
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      mailbox = await startDemoMailbox();
      driver = await launch({ browser });
    });
    afterAll(async () => {
      await driver?.close();
      await mailbox?.close();
    });

    const asked = () => driver.requests().map(({ method, url, outcome }) => `${method} ${new URL(url, mailbox.url).pathname} ${outcome}`);

    const loaded = ['GET / loopback', 'GET /mailbox.css loopback'];

    test('but once, when the empty box gets the focus, that the judge of tone is wanted', async () => {
      await driver.killWorker();
      page = await driver.open(mailbox.url);
      expect(asked()).toEqual(loaded);
      // What the installation itself wrote down may still have been on its way.
      const before = await driver.overheard();
      expect(await driver.hasJudge(page)).toBe(false);

      await page.click('#body');
      await until('the judge of tone', () => driver.hasJudge(page));
      expect(await driver.overheard()).toEqual([...before, { kind: 'message', what: '{"name":"coach.judge"}' }]);
      expect(await draft(page)).toBe('');
      expect(asked()).toEqual(loaded);
    });

    test('from the first key to the site’s own send', async () => {
      await driver.killWorker();
      const before = await driver.overheard();
      await page.type(HOSTILE);
      await driver.hints(page, 2);
      await driver.takeEdit(page);
      const edited = await until('the edit', async () => {
        const text = await draft(page);
        return text !== HOSTILE && text;
      });
      await driver.takeRewrite(page);
      const rewritten = await until('the rewrite', async () => {
        const text = await draft(page);
        return text !== edited && text;
      });
      await waitForUnderlines(page);
      expect(asked()).toEqual(loaded);

      await page.click('#reply button[type=submit]');
      await until('the message', async () => mailbox.sent().length === 1);
      expect(mailbox.sent()).toEqual([rewritten]);
      await page.waitFor('#demo-9');
      expect(asked()).toEqual([...loaded, 'POST /send loopback', ...loaded]);

      expect(await driver.overheard()).toEqual(before);
      // Any message at all would have woken it.
      expect(await driver.workerAlive()).toBe(false);
    });

    test('and the same ears hear what the rest of the extension says', async () => {
      await driver.capture(page);
      const heard = await driver.overheard();
      const messages = heard.filter(({ kind }) => kind === 'message').map(({ what }) => (JSON.parse(what) as { name: string }).name);
      expect(messages).toEqual(expect.arrayContaining(['capture.begin', 'capture.file']));
      expect(heard).toContainEqual({ kind: 'storage', what: expect.stringMatching(/^asked /) });
      expect(await driver.workerAlive()).toBe(true);
      expect(asked().length).toBeGreaterThan(5);

      const popup = await driver.openPopup(page);
      await popup.click('[data-action=switch-off]');
      await until('the changed setting', async () =>
        (await driver.overheard()).some(({ kind, what }) => kind === 'storage' && !what.startsWith('asked ')),
      );
    });
  });
}
