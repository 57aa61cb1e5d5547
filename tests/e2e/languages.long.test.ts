import { afterAll, beforeAll, expect, test } from 'vitest';
import { sayFrom } from '../../lib/core/words/say-from';
import welsh from '../../locales/cy.json';
import { inEnglish } from '../english';
import { FIELD_PAGES } from './field-pages';
import { type Driver, launch } from './support';
import { violations, violationsInPopup, violationsInShadow } from './support/axe';
import { waitForCard } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const inWelsh = sayFrom(welsh);
const HOSTILE = 'You never turn up on time.';

const heading = (page: TestPage) =>
  until('a heading', () =>
    page.on('h1', (element) => ({ text: element.textContent, lang: document.documentElement.lang, title: document.title }), null),
  );

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `in Welsh, in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch({ browser, routes: FIELD_PAGES, language: 'cy' });
    });
    afterAll(() => driver?.close());

    test('the card speaks Welsh, and leaves the language of the draft alone', async () => {
      const page = await driver.open('http://mail.example.org/textarea');
      await page.click('#box');
      await page.type(HOSTILE);
      // On a slow machine the card may come before the last letters.
      const card = await until('the whole sentence on the card', async () => {
        const shown = await waitForCard(page, 'finding');
        return shown.parts.quote === HOSTILE ? shown : undefined;
      });
      expect(card.parts.reason).toBe(inWelsh('tone.absolutes'));
      const marks = await page.inShadow(
        'evenkeel-card',
        (root) => {
          const quote = root.querySelector('[data-part=quote]');
          return {
            title: root.querySelector('#title')?.textContent,
            lang: root.querySelector('[data-view]')?.getAttribute('lang'),
            quote: [quote?.getAttribute('dir'), quote?.getAttribute('lang'), quote?.textContent],
          };
        },
        null,
      );
      expect(marks).toEqual({ title: inWelsh('card.titles.finding'), lang: 'cy', quote: ['auto', '', HOSTILE] });
      expect(await violationsInShadow(page, 'evenkeel-card')).toEqual([]);
      await page.close();
    });

    test('so does the popup', async () => {
      const page = await driver.open('http://mail.example.org/textarea');
      const popup = await driver.openPopup(page);
      const shown = await until('the popup', () =>
        popup.on('[data-action=keep]', (button) => ({
          keep: button.textContent,
          lang: document.documentElement.lang,
        })),
      );
      expect(shown).toEqual({ keep: inWelsh('popup.keep.keep'), lang: 'cy' });
      // Firefox draws a popup out of sight first, where it has no width.
      await until('a popup as wide as its words', () =>
        popup.on('html', (html) => html.clientWidth > 0 && html.scrollWidth <= html.clientWidth),
      );
      expect(await violationsInPopup(popup)).toEqual([]);
      await page.close();
    });

    test.each([
      ['/desk.html', 'desk.title'],
      ['/welcome.html', 'welcome.title'],
      ['/options.html', 'options.title'],
    ] as const)('and so does %s', async (path, title) => {
      const page = await driver.openExtensionPage(path);
      expect(await heading(page)).toEqual({ text: inWelsh(title), lang: 'cy', title: inWelsh(title) });
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });

  describeWith([browser], `in a language without a catalogue, in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch({ browser, language: 'fr' });
    });
    afterAll(() => driver?.close());

    test('everything is said in English', async () => {
      const welcome = await driver.openExtensionPage('/welcome.html');
      const title = inEnglish('welcome.title');
      expect(await heading(welcome)).toEqual({ text: title, lang: 'en-GB', title });
    });
  });
}
