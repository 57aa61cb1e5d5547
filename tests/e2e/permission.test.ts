import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { readCard, readUnderlines, staysQuiet } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const SITE = 'https://mail.example.org';
const PORTAL = 'https://portal.example.net';
const PAGE = `<!doctype html><html lang="en"><title>Messages with Sam</title><main><h1>Half term</h1>
<article><header><b rel="author">Sam</b> <time datetime="2026-05-04T16:42:00Z">17:42</time></header><p>Can we swap Friday?</p></article>
</main><textarea id="box" rows="6" cols="60"></textarea></html>`;

/** Internal to Chromium's own page of extensions: what its user does there with the site's switch. */
declare const chrome: { readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };

/** The build that ships: it has no permission for any site. */
describeWith(['chromium'], 'a site that is not switched on', () => {
  let driver: Driver;
  let page: TestPage;
  beforeAll(async () => {
    driver = await launch({
      browser: 'chromium',
      extension: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
      routes: {
        [SITE]: () => PAGE,
        [PORTAL]: () => `<!doctype html><h1>Portal</h1><iframe src="${SITE}/thread" width="700" height="500"></iframe>`,
      },
    });
    page = await driver.open(`${SITE}/thread`);
  });
  afterAll(() => driver?.close());

  const hostile = async () => {
    await page.click('#box');
    await page.type('You never turn up on time. ');
  };

  test('is left alone: typing there shows nothing', async () => {
    await hostile();
    expect(await staysQuiet(page)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('evenkeel-card, evenkeel-underlines') === null, null)).toBe(true);
  });

  test('a conversation there is kept all the same: the click on the button is leave enough', async () => {
    expect(await driver.capture(page)).toMatchObject({ messages: 1, title: 'Half term' });
  });

  test('"Switch on here" brings hints without a reload', async () => {
    // Nobody sees the browser's question here; what is answered beforehand is not asked.
    const settings = await driver.open('chrome://extensions');
    const own = await driver.openExtensionPage('/welcome.html');
    const id = new URL(await own.url()).host;
    await settings.evaluate((id) => chrome.developerPrivate.addHostPermission(id, 'https://mail.example.org/*'), id);
    await settings.close();
    await own.close();

    const on = await driver.openPopup(page);
    await on.click('[data-action=switch-on]');
    await until('"Switched on"', async () => (await on.on('main', (main) => main.textContent ?? ''))?.includes('Switched on.'));
    await hostile();
    const quotes = (await driver.hints(page)).map(({ quote }) => quote);
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes[0]).toContain('You never turn up on time');
  });

  test('a frame of it is coached in a page that is not switched on', async () => {
    const portal = await driver.open(PORTAL);
    await portal.click(['iframe', '#box']);
    await portal.type('You never turn up on time. ');
    await until('the card in the frame', () =>
      portal.on(['iframe', 'body'], (body) => body.ownerDocument.querySelector('evenkeel-card') !== null, null),
    );
    await portal.close();
  });

  test('"Switch off here" ends the hints', async () => {
    await page.bringToFront();
    const off = await driver.openPopup(page);
    await off.click('[data-action=switch-off]');
    await until('the hints to go', async () => (await readUnderlines(page)).length === 0 && (await readCard(page)) === undefined);
    await hostile();
    expect(await staysQuiet(page)).toBe(true);
  });
});
