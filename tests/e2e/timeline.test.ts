import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { violations } from './support/axe';
import { checkEverything, goTo } from './support/desk';
import { fill } from './support/fill';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const MAIL = 'https://mail.example.org';
const THREAD = `<!doctype html><html lang="en"><title>Messages with Jo</title><main><h1>Swimming gala</h1>
<article><header><b>Jo</b> <time datetime="2026-05-04T16:42:00Z">17:42</time></header><p>The gala is at noon.</p></article>
<article><header><b>Sam</b> <time datetime="2026-05-04T16:50:00Z">17:50</time></header><p>Thank you, we will be there.</p></article></main></html>`;

/** More than one window of rows, and several screens. */
const IMPORTED = 450;

const text = (desk: TestPage, selector: string) => desk.on(selector, (element) => element.textContent ?? '', null);
const has = (desk: TestPage, selector: string) => desk.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
const count = async (desk: TestPage, says: string) =>
  until(
    `the count "${says}"`,
    async () => (await has(desk, '[data-part=count]')) && (await text(desk, '[data-part=count]')).startsWith(says),
  );
const focused = (desk: TestPage) => desk.evaluate(() => (document.activeElement as HTMLElement).dataset.item ?? '', null);
const choose = (desk: TestPage, part: string, label: string) =>
  desk.on(
    `[data-part=${part}]`,
    (select, wanted) => {
      const field = select as HTMLSelectElement;
      field.value = [...field.options].find((option) => option.text.startsWith(wanted))?.value ?? '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
  );
/** Numbers of the items that a person sees in the list, in its order. */
const inSight = (desk: TestPage) =>
  desk.on(
    '.rows',
    (rows) => {
      const box = rows.getBoundingClientRect();
      return [...rows.querySelectorAll<HTMLElement>('[data-item]')]
        .filter((link) => {
          const { top, bottom } = link.getBoundingClientRect();
          return top >= box.top - 1 && bottom <= box.bottom + 1;
        })
        .map((link) => Number(link.dataset.item));
    },
    null,
  );

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `the timeline in ${browser}`, () => {
    let driver: Driver;
    let desk: TestPage;
    beforeAll(async () => {
      driver = await launch({ browser, routes: { [MAIL]: () => THREAD } });
    });
    afterAll(() => driver?.close());

    test('says how to begin, and shows what is brought in and kept meanwhile', async () => {
      desk = await driver.openExtensionPage('/desk.html');
      await desk.waitFor('[data-part=empty]');
      expect(await violations(desk)).toEqual([]);
      await fill(await driver.openExtensionPage('/welcome.html'), IMPORTED);
      await driver.capture(await driver.open(`${MAIL}/thread`));
      await desk.bringToFront();
      // Headless tabs are all in front all the time, so coming back is told to the page.
      await desk.evaluate(() => document.dispatchEvent(new Event('visibilitychange')), null);
      await count(desk, `${IMPORTED + 2} items`);
      await until('the first row', async () => (await inSight(desk))[0] === 1);
      expect(await violations(desk)).toEqual([]);
    });

    test('goes through the rows by keys, without losing the focus, and scrolls with it', async () => {
      await desk.click('[data-part=search]');
      await desk.press('Enter');
      expect(await focused(desk)).toBe('1');
      await desk.press('ArrowDown');
      await until('the second row', async () => (await focused(desk)) === '2');
      await desk.press('End');
      await until('the last row', async () => (await focused(desk)) === String(IMPORTED + 2));
      expect(await inSight(desk)).toContain(IMPORTED + 2);
      await desk.press('PageUp');
      await until('a page up', async () => Number(await focused(desk)) < IMPORTED);
      await desk.press('Home');
      await until('the first row', async () => (await focused(desk)) === '1');
      // Scrolled away by wheel or bar, the row that has the focus stays, and so does the focus.
      await desk.on('.rows', (rows) => rows.scrollTo(0, rows.scrollHeight / 2), null);
      await until('rows of the middle', async () => (await inSight(desk)).some((number) => number > 100));
      expect(await focused(desk)).toBe('1');
      expect(await desk.on('.rows li', (first) => first.getAttribute('aria-setsize'), null)).toBe(String(IMPORTED + 2));
    });

    test('finds words as they are typed, marks them, and narrows down by chips', async () => {
      await desk.press('/');
      await desk.type('dentist fri');
      await count(desk, '15 items found');
      await until(
        'the words found to be marked',
        async () => (await has(desk, '.rows mark')) && (await text(desk, '.rows mark')) === 'dentist',
      );
      await desk.click('.filters summary');
      await choose(desk, 'filter-person', 'Alex');
      await count(desk, 'Nothing found');
      expect(await violations(desk)).toEqual([]);
      await desk.click('[data-action=remove-filter]');
      await count(desk, '15 items found');
      await desk.click('[data-part=search]');
      await desk.press('Escape');
      await count(desk, `${IMPORTED + 2} items`);
      await choose(desk, 'filter-source', 'From a web page');
      await count(desk, '2 items found');
      await until('the rows', async () => (await text(desk, '.rows')).includes('The gala is at noon.'));
      await desk.click('[data-action=remove-filter]');
      await count(desk, `${IMPORTED + 2} items`);
    });

    test('goes to a month, and to an item by its id', async () => {
      await choose(desk, 'month', 'January 2025');
      await until('January 2025', async () => {
        const [first = 0] = await inSight(desk);
        return first > 180 && first < 192;
      });
      await desk.click('[data-part=search]');
      await desk.type('ek-0200');
      await desk.press('Enter');
      await desk.waitFor('[data-shown="200"]');
      expect(await text(desk, '[data-part=item] .message')).toContain('Message 199 about');
      expect(await violations(desk)).toEqual([]);
      await desk.click('[data-part=search]');
      await desk.press('Escape');
    });

    test('each item has an address, which like the title says nothing of what is kept', async () => {
      const linked = await driver.openExtensionPage('/desk.html#item/4');
      await linked.waitFor('[data-shown="4"]');
      expect(await linked.evaluate(() => document.title, null)).toBe('Evenkeel desk');
      expect(await linked.evaluate(() => location.hash, null)).toBe('#item/4');
      expect(await text(linked, '[data-part=item] .text')).toBe('مرحبا، هل يمكننا تبديل يوم الجمعة؟ 🙂');
      expect(await text(linked, '[data-part=held-by]')).toContain('WhatsApp Chat with Alex.txt');
      await linked.close();
      // Behind another tab a page draws rarely, or never.
      await desk.bringToFront();
    });

    test('puts a tag on an item, by which it is found', async () => {
      await desk.click('#tag-words');
      await desk.type('handover');
      await desk.press('Enter');
      await desk.waitFor('[data-action=remove-tag]');
      expect(await violations(desk)).toEqual([]);
      await until('the tag among the filters', () => has(desk, '[data-part=filter-tag]'));
      await choose(desk, 'filter-tag', 'handover');
      await count(desk, '1 item found');
      await until('the item with the tag', async () => String(await inSight(desk)) === '200');
      await desk.click('[data-action=remove-filter]');
    });

    test('deletes a conversation when it was asked twice, and nothing of it is found again', async () => {
      await goTo(desk, 'conversations');
      await desk.click('[data-conversation] [data-action=open]');
      await desk.click('[data-room=conversations] [data-action=delete]');
      await desk.waitFor('[data-part=deleting]');
      expect(await violations(desk)).toEqual([]);
      await desk.click('[data-part=sure]');
      await desk.click('[data-action=delete-for-good]');
      await until('the list without it', async () => !(await has(desk, '[data-conversation]')));

      await goTo(desk, 'timeline');
      await count(desk, `${IMPORTED} items`);
      await desk.click('[data-part=search]');
      await desk.type('gala');
      await count(desk, 'Nothing found');
      const { unchanged, says } = await checkEverything(desk);
      expect(unchanged, says).toBe(true);
      await desk.click('[data-action=show-log]');
      await desk.waitFor('[data-entry="4"]');
      expect(await text(desk, '[data-entry="4"]')).toContain('Deleted: entry 2');
      expect(await text(desk, '[data-entry="2"]')).toContain('What was filed here was deleted, as entry 4 records');
      expect(await violations(desk)).toEqual([]);
    });
  });
}
