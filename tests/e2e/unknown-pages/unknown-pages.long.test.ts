import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '../../../lib/core/evidence/message';
import { bundle } from '../editors/bundle';
import { type Driver, launch } from '../support';
import { describeWith } from '../support/needs';
import type { Routes } from '../support/routes';
import type { TestPage } from '../support/test-page';
import { COMPONENTS } from './components';
import { LAYOUTS, type Layout } from './layouts';
import { NEWCOMERS } from './newcomers';
import { STRANGERS } from './strangers';
import { cancel, pointByKeys, pointByMouse, pointing } from './user';

const PAGES: readonly Layout[] = [...LAYOUTS, ...COMPONENTS, ...STRANGERS, ...NEWCOMERS];
const addressOf = ({ name }: Layout): string => `https://${name}.example.net/talk`;

/** Whatever a page can listen to, as early as it can: none of it may reach it while the user points. */
const LISTENS = `<script>window.heard = [];
for (const type of ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'contextmenu', 'input', 'submit', 'hashchange'])
  window.addEventListener(type, (event) => { heard.push(type); if (type === 'keydown') event.preventDefault(); }, true);
</script>`;

const routesFor = (scripts: ReadonlyMap<string, string>): Routes =>
  Object.fromEntries(
    PAGES.map((layout) => [
      new URL(addressOf(layout)).origin,
      ({ pathname }: URL) => {
        if (pathname === '/talk') return layout.html.replace('<body>', `<body>${LISTENS}`);
        const script = scripts.get(layout.name);
        return pathname === '/component.js' && script ? { body: script, contentType: 'text/javascript; charset=utf-8' } : undefined;
      },
    ]),
  );

/** What the page's local time of day means on this computer: browser and test run in the same zone. */
const asLocal = (at: string): string => new Date(at.slice(0, 16)).toISOString();

function check(messages: readonly Message[], { says, hides = [] }: Layout): void {
  expect(messages.map(({ text, subject }) => `${subject ? `${subject}: ` : ''}${text}`)).toEqual(says.map(({ text }) => text));
  expect(messages.map(({ sender }, at) => (hides.includes(at) ? undefined : sender?.shown))).toEqual(
    says.map(({ who }, at) => (hides.includes(at) ? undefined : who)),
  );
  for (const [at, { sender, time, direction }] of messages.entries()) {
    const line = says[at];
    if (!line) continue;
    expect([undefined, line.who]).toContain(sender?.shown);
    if (time.utc) expect(time.utc).toBe(line.at);
    if (time.inferred) expect([asLocal(line.at), asLocal(`${line.at.slice(0, 10)}T00:00`)]).toContain(time.inferred.utc);
    expect(direction?.told).not.toBe('side');
  }
}

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `pages that nobody described, in ${browser}`, () => {
    const scripts = new Map<string, string>();
    let driver: Driver;
    beforeAll(async () => {
      for (const { name } of COMPONENTS) scripts.set(name, await bundle(name));
      driver = await launch({ browser, routes: routesFor(scripts) });
    });
    afterAll(() => driver?.close());

    const heardBy = (page: TestPage) => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0), null);

    // What others wrote is shared between the browsers: the reader is the same, and all pages in both would take two minutes more.
    const strangers = [...STRANGERS, ...NEWCOMERS].filter((_, at) => (at % 2 === 0) === (browser === 'chromium'));
    for (const layout of [...LAYOUTS, ...COMPONENTS, ...strangers]) {
      test(`${layout.name}: every message once, in order, from whom it is or from nobody`, async () => {
        const page = await driver.open(addressOf(layout));
        await page.waitFor(layout.over);
        await heardBy(page);
        const kept = driver.capture(page, 'shortcut');
        kept.catch(() => {});
        await (browser === 'chromium' ? pointByMouse : pointByKeys)(page, layout);
        expect(await heardBy(page)).toEqual([]);
        const receipt = await kept;
        const { messages, context, coverage } = await driver.record(receipt.id);
        check(messages, layout);
        expect(context.confidence).toBe('structure-only');
        expect(coverage?.start).toBe(layout.virtual ? 'reached' : coverage?.start);
        await page.close();
      });
    }

    test('Escape leaves everything as it was and keeps nothing', async () => {
      const before = (await driver.records()).length;
      const page = await driver.open(addressOf(LAYOUTS[0] as Layout));
      const kept = driver.capture(page, 'shortcut').catch((error: unknown) => error);
      await pointing(page);
      await cancel(page);
      expect(await heardBy(page)).toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll('evenkeel-point').length, null)).toBe(0);
      expect(await driver.records()).toHaveLength(before);
      await page.close();
      void kept;
    });
  });
}
