import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NEUTRAL_MESSAGE } from '../../lib/core/biff/safety';
import { type Driver, launch } from './support';
import { violations, violationsInPopup, violationsInShadow } from './support/axe';
import { clickCard, readCard, readUnderlines, staysQuiet, waitForCard, waitForUnderlines } from './support/coach';
import { describeWith } from './support/needs';
import { readableIn } from './support/profile-search';
import type { TestPage } from './support/test-page';
import { until } from './support/until';
import { WHO_PAGES, writingTo } from './who-pages';

const HOSTILE = "You're a liar. Max has swimming at 5pm.";
const HINT = 'Sorry you feel that way. Max has swimming at 5pm.';
const SAM = 'Sam <sam@example.org>';
const ROBIN = 'Robin <robin@example.org>';
const LEE = 'Lee <lee@example.org>';
const KIM = 'Kim <kim@example.org>';
const JO = 'Jo <jo@example.org>';

const draft = (page: TestPage) => page.on('#composebody', (box) => (box as HTMLTextAreaElement).value, null);
const sent = (page: TestPage) => page.evaluate(() => (globalThis as unknown as { sent: string[] }).sent, null);
const choose = (page: TestPage, selector: string, value: string) =>
  page.on(
    selector,
    (field, chosen) => {
      (field as HTMLSelectElement).value = chosen;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    value,
  );

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `who is coached in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      driver = await launch({ browser, routes: WHO_PAGES });
    });
    afterAll(() => driver?.close());
    afterEach(() => page?.close().catch(() => undefined));

    const write = async (to: readonly string[], words: string): Promise<void> => {
      page = await driver.open(writingTo(...to));
      await page.click('#composebody');
      await until('the judge of tone', () => driver.hasJudge(page));
      await page.type(words);
    };
    const addPerson = async (name: string, mark: string, known: string): Promise<void> => {
      const options = await driver.openExtensionPage('/options.html');
      await options.click('[data-action=contact-add]');
      await options.waitFor('[name=name]');
      await options.type(name);
      await choose(options, '[name=mark]', mark);
      await options.click('[name=known]');
      await options.type(known);
      expect(await violations(options)).toEqual([]);
      await options.click('[data-action=contact-save]');
      await options.waitFor('[data-contact]');
      expect(await violations(options)).toEqual([]);
      await options.close();
    };

    test('everybody, while nobody is marked; the page asks once, by the recipients alone', async () => {
      const before = (await driver.overheard()).length;
      await write([SAM], HOSTILE);
      await waitForCard(page, 'finding');
      await page.type(' Thanks. You never listen.');
      await waitForUnderlines(page, "You're a liar.", 'You never listen.');
      const said = (await driver.overheard()).slice(before).filter(({ kind }) => kind === 'message');
      expect(said.map(({ what }) => JSON.parse(what))).toEqual(
        expect.arrayContaining([
          { name: 'coach.judge' },
          { name: 'coach.who', input: { recipients: [{ name: 'Sam', address: 'sam@example.org' }] } },
        ]),
      );
      expect(said).toHaveLength(2);
    });

    test('those who are marked, by whichever spelling of their address; others raise one quiet question', async () => {
      await addPerson('Sam J', 'co-parent', 'SAM+kids@example.org');
      await write([SAM], HOSTILE);
      await waitForCard(page, 'finding');
      await page.close();

      await write([ROBIN], 'Hi Robin. ');
      expect(await staysQuiet(page)).toBe(true);
      await page.type(HOSTILE);
      const card = await waitForCard(page, 'who');
      expect(card.parts.reason).toContain('Robin');
      expect(await readUnderlines(page)).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.id, null)).toBe('composebody');
      if (browser === 'chromium') expect(await violationsInShadow(page, 'evenkeel-card')).toEqual([]);
      await clickCard(page, 'mark-co-parent');
      await waitForCard(page, 'finding');
    });

    test('not those whom the user leaves out, who are never asked about again, and whose message is not held', async () => {
      await write([KIM], HOSTILE);
      await waitForCard(page, 'who');
      await clickCard(page, 'not-now');
      await page.type(' You never listen.');
      expect(await staysQuiet(page)).toBe(true);
      await page.click('#send');
      expect(await sent(page)).toEqual([`${HOSTILE} You never listen.`]);
      await page.close();
      await write([KIM], HOSTILE);
      expect(await staysQuiet(page)).toBe(true);
    });

    test('a question that is not answered holds nothing up', async () => {
      await write([JO], HOSTILE);
      await waitForCard(page, 'who');
      await page.click('#send');
      expect(await sent(page)).toEqual([HOSTILE]);
    });

    describe('a safe contact', () => {
      test('is shown the help lines and no tone; the neutral message is put in on a click', async () => {
        await write([LEE], HOSTILE);
        await waitForCard(page, 'who');
        await clickCard(page, 'mark-safe-contact');
        const card = await waitForCard(page, 'safety');
        expect(card.parts.reason).toContain('safe contact only');
        expect(await readUnderlines(page)).toEqual([]);
        expect(await draft(page)).toBe(HOSTILE);
        if (browser === 'chromium') expect(await violationsInShadow(page, 'evenkeel-card')).toEqual([]);
        await clickCard(page, 'take-neutral');
        await until('the neutral message', async () => (await draft(page)) === NEUTRAL_MESSAGE);
        await page.press('Control+z');
        expect(await draft(page)).toBe(HOSTILE);
        expect(await staysQuiet(page)).toBe(true);
        await page.click('#send');
        expect(await sent(page)).toEqual([HOSTILE]);
      });

      test('decides among several recipients', async () => {
        await write([SAM, LEE], HOSTILE);
        await waitForCard(page, 'safety');
        expect(await readUnderlines(page)).toEqual([]);
      });
    });

    test('whoever is marked from the toolbar, at once and without a reload', async () => {
      await write([SAM], HOSTILE);
      await waitForCard(page, 'finding');
      const popup = await driver.openPopup(page);
      await until('the people on the page', () =>
        popup.on('[data-action=mark]', (list) => (list as HTMLSelectElement).value === 'co-parent'),
      );
      expect(await popup.on('[data-part=health]', (part) => part.textContent)).toContain('knows this site');
      if (browser === 'chromium') expect(await violationsInPopup(popup)).toEqual([]);
      await popup.on('[data-action=mark]', (list) => {
        (list as HTMLSelectElement).value = 'never';
        list.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await until('silence', async () => (await readCard(page)) === undefined && (await readUnderlines(page)).length === 0);
    });

    test('a report of the page is shown, with its words masked', async () => {
      page = await driver.open(writingTo('Wendeline <wendeline@example.org>'));
      const popup = await driver.openPopup(page);
      // What is below moves down once the page was looked at.
      await until('the page to be looked at', () => popup.on('[data-action=mark]', () => true));
      await popup.click('.report summary');
      await popup.click('[data-action=report]');
      const report = await until('the report', () => popup.on('[data-part=report]', (part) => (part as HTMLTextAreaElement).value));
      expect(report).toContain('composebody');
      expect(report).not.toMatch(/wendeline|half term/i);
    });

    test('gently, where the user chose so', async () => {
      const options = await driver.openExtensionPage('/options.html');
      await options.click('[value=gentle]');
      await until('the choice', async () => (await options.evaluate(() => document.body.textContent, null))?.includes('Saved.'));
      await options.close();
      await write([ROBIN], HINT);
      expect(await staysQuiet(page)).toBe(true);
      await page.type(" You're a liar.");
      await waitForCard(page, 'finding');
      await waitForUnderlines(page, "You're a liar.");
      await page.click('#send');
      await waitForCard(page, 'hold');
    });

    test('a site that was switched off stands on the settings page, and is switched on there', async () => {
      page = await driver.open(writingTo(ROBIN));
      const popup = await driver.openPopup(page);
      await until('the popup to be drawn', () => popup.on('[data-action=switch-off]', () => true));
      await popup.click('[data-action=switch-off]');
      await until('the answer', () => popup.on('[data-action=switch-on]', () => true));
      const options = await driver.openExtensionPage('/options.html');
      const site = '[data-site="https://webmail.example.org/*"]';
      await options.waitFor(site);
      expect(await options.on(site, ({ textContent }) => textContent, null)).toContain('Off; the browser still allows it');
      await options.click(`${site} [data-action=site-on]`);
      // Here every website is granted, so that a browser may have nothing left to say of this one.
      await until('the site to be on', () => options.evaluate((row) => !document.querySelector(`${row} [data-action=site-on]`), site));
      expect(await options.on('[data-part=sites] [role=status]', ({ textContent }) => textContent, null)).toBe('Switched on.');
      await options.close();
    });

    test('no name or address of a contact lies in the profile', async () => {
      const profile = mkdtempSync(join(tmpdir(), 'evenkeel-who-'));
      const own = await launch({ browser, profile });
      try {
        const options = await own.openExtensionPage('/options.html');
        await options.click('[data-action=contact-add]');
        await options.waitFor('[name=name]');
        await options.type('Wilhelmina Quackenbush');
        await options.click('[name=known]');
        await options.type('wilhelmina.q@example.net');
        await options.click('[data-action=contact-save]');
        await options.waitFor('[data-contact]');
        const ours = ['Wilhelmina', 'Quackenbush', 'wilhelmina.q'];
        const page = await own.openExtensionPage('/welcome.html');
        expect(await readableIn(profile, ours, { own: page, end: () => own.close() })).toEqual([]);
      } finally {
        await own.close().catch(() => undefined);
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    });
  });
}
