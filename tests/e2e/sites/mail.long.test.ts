import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, launch } from '../support';
import { clickCard, readUnderlines, waitForCard } from '../support/coach';
import { describeWith } from '../support/needs';
import type { Target, TestPage } from '../support/test-page';
import { until } from '../support/until';
import { fixtureRoutes, servedFixture } from './fixture-routes';

const HOSTILE = 'You never turn up on time.';

/** A compose box of a site: its fixture, where a person clicks to write, and the button that sends. */
interface Case {
  readonly fixture: string;
  readonly writeAt: Target;
  readonly send: string;
}

const CASES: readonly Case[] = [
  { fixture: 'gmail/2026-07-new-message', writeAt: '#first-line', send: '#send' },
  { fixture: 'gmail/2021-05-inline-reply-de', writeAt: '#first-line', send: '#send' },
  { fixture: 'gmail/2025-08-popout-he', writeAt: '#first-line', send: '#send' },
  { fixture: 'outlook/2026-04-compose-de', writeAt: '#first-line', send: '#send' },
  { fixture: 'outlook/2025-06-thread-reply-lt', writeAt: '#first-line', send: '[id$="__primaryActionButton"]' },
  { fixture: 'outlook/2024-03-popout-ar', writeAt: '#first-line', send: '#send' },
  { fixture: 'yahoo/2026-03-compose', writeAt: '#first-line', send: '#send' },
  { fixture: 'yahoo/2021-01-compose-pl', writeAt: '#first-line', send: '#send' },
  { fixture: 'proton/2026-01-compose', writeAt: ['#editor', '#first-line'], send: '#send' },
  { fixture: 'proton/2022-06-plain-text-fr', writeAt: '#body', send: '#send' },
  { fixture: 'fastmail/2026-06-compose', writeAt: '#first-line', send: '#send' },
  { fixture: 'fastmail/2019-02-compose-de', writeAt: '#first-line', send: '#send' },
];

const EDITOR = servedFixture('icloud/2026-09-editor-frame');
const APPLICATION = servedFixture('icloud/2026-09-page-fr');
const ICLOUD = {
  html: `<!doctype html><title>iCloud Mail</title><iframe id="app" src="${APPLICATION.address}" style="width: 700px; height: 400px"></iframe>`,
  address: 'https://www.icloud.com/mail/?fixture=around',
};

const ROUTES = fixtureRoutes([
  ...CASES.map(({ fixture }) => servedFixture(fixture)),
  // The application loads its editor from the address that the fixture names.
  { ...APPLICATION, html: APPLICATION.html.replace(/src="[^"]*"/, `src="${EDITOR.address}"`) },
  EDITOR,
  ICLOUD,
]);

const sent = (page: TestPage): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { sent: string[] }).sent, null);

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `webmail in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      driver = await launch({ browser, routes: ROUTES });
    });
    afterAll(() => driver?.close());
    afterEach(() => page?.close());

    describe.each(CASES)('$fixture', ({ fixture, writeAt, send }) => {
      test('the draft is judged and not its history, and a click on Send is held once', async () => {
        page = await driver.open(servedFixture(fixture).address);
        await page.click(writeAt);
        await page.type(HOSTILE);
        await until('the underline', async () => (await readUnderlines(page)).join('|') === HOSTILE);
        await waitForCard(page, 'finding');
        await page.click(send);
        await waitForCard(page, 'hold');
        expect(await sent(page)).toEqual([]);
        await clickCard(page, 'send-as-is');
        expect((await until('the message', async () => (await sent(page))[0])).trim()).toContain(HOSTILE);
        expect(await sent(page)).toHaveLength(1);
      });
    });

    // One layout of each site, and both editors of Proton.
    describe.each(CASES.filter(({ fixture }) => fixture.includes('/2026') || fixture.startsWith('proton')))(
      '$fixture',
      ({ fixture, writeAt }) => {
        test('Ctrl+Enter is held once, and is the key again on "Send as it is"', async () => {
          page = await driver.open(servedFixture(fixture).address);
          await page.click(writeAt);
          await page.type(HOSTILE);
          await waitForCard(page, 'finding');
          await page.press('Control+Enter');
          await waitForCard(page, 'hold');
          expect(await sent(page)).toEqual([]);
          await clickCard(page, 'send-as-is');
          expect((await until('the message', async () => (await sent(page))[0])).trim()).toContain(HOSTILE);
          expect(await sent(page)).toHaveLength(1);
        });
      },
    );

    test('iCloud: the text is judged in its frame of another origin', async () => {
      page = await driver.open(ICLOUD.address);
      const text = ['#app', '#editor', '#first-line'];
      await page.click(text);
      await page.type(HOSTILE);
      const underlined = () =>
        page.on(
          ['#app', '#editor', 'body'],
          (body, name) => {
            const view = body.ownerDocument.defaultView as (Window & typeof globalThis) | null;
            return Array.from(view?.CSS.highlights.get(name) ?? [], String);
          },
          'evenkeel-finding',
        );
      await until('the underline', async () => (await underlined()).join('|') === HOSTILE);
    });
  });
}
