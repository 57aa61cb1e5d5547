import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { violationsInPopup } from './support/axe';
import { readCard, waitForCard } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const SITE = 'https://mail.example.org';
const FRAMES = 'https://frames.example.net';
const HOSTILE = 'You never turn up on time.';
const DRAFT = `Hi Sam. ${HOSTILE} Max has swimming at 5pm on Friday.`;
const INSIDE = ['iframe', '#box'];

/** Internal to Chromium's own page of extensions: what its user does there with the site's switch. */
declare const chrome: { readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };

/** The build that ships, which has no permission for any site; a page that shows another site's compose box, in little room. */
describeWith(['chromium'], "another site's frame", () => {
  let driver: Driver;
  let page: TestPage;
  beforeAll(async () => {
    driver = await launch({
      browser: 'chromium',
      extension: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
      routes: {
        [SITE]: () => `<!doctype html><html lang="en"><title>Mail</title><h1>Mail</h1><textarea id="own" rows="5" cols="60"></textarea>
          <p><iframe src="${FRAMES}/compose" width="340" height="170"></iframe></html>`,
        [FRAMES]: () => '<!doctype html><html lang="en"><title>Compose</title><textarea id="box" rows="4" cols="34"></textarea></html>',
      },
    });
    page = await driver.open(`${SITE}/`);
  });
  afterAll(() => driver?.close());

  /** Nobody sees the browser's question here; what is answered beforehand is not asked. */
  const answerBeforehand = async (origin: string): Promise<void> => {
    const settings = await driver.open('chrome://extensions');
    const own = await driver.openExtensionPage('/welcome.html');
    const answer = { id: new URL(await own.url()).host, host: `${origin}/*` };
    await settings.evaluate(({ id, host }) => chrome.developerPrivate.addHostPermission(id, host), answer);
    await settings.close();
    await own.close();
  };
  const cardInFrame = () => page.on(['iframe', 'body'], (body) => body.ownerDocument.querySelector('evenkeel-card') !== null, null);

  test('is not coached when the page alone is switched on', async () => {
    await answerBeforehand(SITE);
    const popup = await driver.openPopup(page);
    await popup.click('[data-action=switch-on]');
    await until('"Switched on"', async () => (await popup.on('main', (main) => main.textContent ?? ''))?.includes('Switched on.'));
    await page.click(INSIDE);
    await page.type(HOSTILE);
    // The page's own box is: so the coach has had its time.
    await page.click('#own');
    await page.type(HOSTILE);
    await waitForCard(page, 'finding');
    expect(await cardInFrame()).toBe(false);
    await page.press('Escape');
  });

  test('is named in the popup and switched on there, without a reload', async () => {
    await answerBeforehand(FRAMES);
    await page.bringToFront();
    await page.click(INSIDE);
    const popup = await driver.openPopup(page);
    await until('the frame in the popup', async () =>
      (await popup.on('[data-part=frame]', (part) => part.textContent ?? ''))?.includes('frames.example.net'),
    );
    expect(await violationsInPopup(popup)).toEqual([]);
    await popup.click('[data-action=switch-on-frame]');
    await until('"Switched on"', async () =>
      (await popup.on('[data-part=frame]', (part) => part.textContent ?? ''))?.includes('Switched on.'),
    );
    await page.bringToFront();
    await page.click(INSIDE);
    await page.press('Control+a');
    await page.type(DRAFT);
    await until('the card in the frame', cardInFrame);
    // Another document than the page's holds it, and the page's own card has gone.
    expect(await readCard(page)).toBeUndefined();
  });

  test('has its card inside, where the keyboard reaches every part of it', async () => {
    await page.press('Alt+Shift+E');
    await until('the keyboard in the card', () =>
      page.on(['iframe', 'body'], (body) => body.ownerDocument.activeElement?.localName === 'evenkeel-card', null),
    );
    await page.press('Enter');
    await until('the edit', async () => !(await page.on(INSIDE, (box) => (box as HTMLTextAreaElement).value, null)).includes(HOSTILE));
    expect(await page.on(INSIDE, (box) => (box as HTMLTextAreaElement).value, null)).toBe(DRAFT.replace(` ${HOSTILE}`, ''));
  });
});
