import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { violations } from './support/axe';
import { checkEverything, chooseForExport, goTo, makePack } from './support/desk';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const MAIL = 'https://mail.example.org';
const NEUTRAL = 'https://www.bbc.co.uk';

const THREAD = `<!doctype html><html lang="en"><title>Messages with Alex</title><main><h1>Half term</h1>
<article><header><b>Alex</b> <time datetime="2026-05-04T16:42:00Z">17:42</time></header><p>Can we swap Friday?</p></article>
<article><header><b>Sam</b> <time datetime="2026-05-04T16:50:00Z">17:50</time></header><p>Yes, that is fine.</p></article></main></html>`;

/** What a page of ours uses of the extension's API here. */
interface Extension {
  readonly commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
}

const focused = (page: TestPage) => page.evaluate(() => (document.activeElement as HTMLElement).dataset.action, null);
const said = (page: TestPage, selector: string) => page.on(selector, (element) => element.textContent ?? '', null);

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `our own pages in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch({ browser, routes: { [MAIL]: () => THREAD, [NEUTRAL]: () => '<title>Weather</title><p>Weather</p>' } });
    });
    afterAll(() => driver?.close());

    test('axe finds nothing on the welcome page, whose first stop for the keyboard is the way out', async () => {
      const welcome = await driver.openExtensionPage('/welcome.html');
      await welcome.waitFor('[data-action=leave]');
      await welcome.press('Tab');
      expect(await focused(welcome)).toBe('leave');
      await welcome.click('input[value=not-sure]');
      await welcome.waitFor('[data-part=advice]');
      expect(await violations(welcome)).toEqual([]);
      await welcome.close();
    });

    test('axe finds nothing on the settings page, whose first stop for the keyboard is the way out', async () => {
      const options = await driver.openExtensionPage('/options.html');
      await options.waitFor('[data-action=leave]');
      await options.press('Tab');
      expect(await focused(options)).toBe('leave');
      await options.click('.looked-for-list summary');
      await options.waitFor('[data-kind=absolutes]');
      await options.click('[data-action=contact-add]');
      await options.waitFor('[name=known]');
      expect(await violations(options)).toEqual([]);
      // Nothing runs over the edge in a narrow window, which is also a wide one at 200%: a frame of 320 CSS pixels shows it.
      expect(
        await options.evaluate(() => {
          document.documentElement.style.inlineSize = '320px';
          const over = [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > 321);
          document.documentElement.style.inlineSize = '';
          return over.map(({ outerHTML }) => outerHTML.slice(0, 80));
        }, null),
      ).toEqual([]);
      await options.close();
    });

    test('a conversation kept meanwhile stands on the desk, is checked, and its export is in the log', async () => {
      const desk = await driver.openDesk();
      await desk.waitFor('[data-part=empty]');
      expect(await violations(desk)).toEqual([]);

      const { messages } = await driver.capture(await driver.open(`${MAIL}/thread`));
      expect(messages).toBe(2);
      await desk.bringToFront();
      // Headless tabs are all in front all the time, so coming back is told to the page.
      await desk.evaluate(() => document.dispatchEvent(new Event('visibilitychange')), null);
      await desk.waitFor('[data-conversation]');

      expect(await checkEverything(desk)).toMatchObject({ unchanged: true, says: expect.stringContaining('1 entry ') });

      await goTo(desk, 'conversations');
      await desk.click('[data-action=open]');
      await chooseForExport(desk);
      await makePack(desk);
      expect(await said(desk, '[data-part=pack-code]')).toMatch(/^[0-9a-f]{5}(-[0-9a-f]{5}){3}$/);
      expect(await violations(desk)).toEqual([]);

      expect((await checkEverything(desk)).says).toContain('2 entries ');
      expect(await desk.evaluate(() => document.title, null)).toBe('Evenkeel desk');
      await desk.close();
    });

    test('each command has its keys: none that the browser keeps for itself was asked for', async () => {
      const own = await driver.openExtensionPage('/welcome.html');
      const keys = await own.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
        const all = (await (browser ?? chrome)?.commands.getAll()) ?? [];
        return all.filter(({ name }) => !name?.startsWith('_')).map(({ shortcut }) => shortcut);
      }, null);
      expect(keys.sort()).toEqual(['Alt+Shift+H', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+L']);
      await own.close();
    });

    test('Shift three times leaves for a neutral page, and closes every other page of ours', async () => {
      const welcome = await driver.openExtensionPage('/welcome.html');
      await welcome.waitFor('[data-action=leave]');
      const desk = await driver.openDesk();
      for (let times = 0; times < 3; times++) await desk.press('Shift');
      await until('the neutral page', async () => (await desk.evaluate(() => location.href, null)).startsWith(NEUTRAL));
      await until('the other page to be gone', () =>
        welcome
          .evaluate(() => document.title, null)
          .then(
            () => false,
            () => true,
          ),
      );
    });
  });
}
