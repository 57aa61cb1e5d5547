import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { violations } from './support/axe';
import { goTo } from './support/desk';
import { describeWith } from './support/needs';
import { readableIn } from './support/profile-search';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const NOTE = 'Max read aloud to us both about a walrus.';
const ISSUE = 'Whether the marzipan weekends should go on';
const FIRST = 'Max sleeps through on school nights since the pangolin lamp.';
const SHARP = 'His mother does his talking for that puffin.';
const SECOND = 'Alex always forgets the cormorant bag.';

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `preparing for Cafcass in ${browser}`, () => {
    let folder: string;
    let driver: Driver;
    let desk: TestPage;
    const start = async () => {
      driver = await launch({ browser, profile: join(folder, 'profile') });
    };
    const open = async () => {
      desk = await driver.openExtensionPage('/desk.html#prepare');
      await desk.waitFor('[name=issues]');
    };
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-prepare-'));
      await start();
      desk = await driver.openExtensionPage('/desk.html#notes/0');
      await desk.waitFor('[name=summary]');
      await desk.click('[name=summary]');
      await desk.type(NOTE);
      await desk.click('[data-action=save-note]');
      await desk.waitFor('[data-note="1"]');
      await goTo(desk, 'prepare');
      await desk.waitFor('[name=issues]');
    });
    afterAll(async () => {
      await driver?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    const textOf = (selector: string) => desk.on(selector, (part) => (part as HTMLElement).innerText.replace(/\s+/g, ' '), null);
    const written = (selector: string) => desk.on(selector, (field) => (field as HTMLTextAreaElement).value, null);
    const kept = () => desk.waitFor('[data-part=prepare-kept][data-state=kept]');
    const typeInto = async (selector: string, text: string) => {
      await desk.click(selector);
      await desk.type(text);
    };

    test('issues first, then two entries, one with the item that shows it, and marks that change nothing', async () => {
      await typeInto('[name=issues]', ISSUE);
      await typeInto('[name=prepared-children]', 'M, N');
      await desk.click('[name=track][value=section-7]');

      // The second opinion is the coach's own judge, in a thread of its own.
      await typeInto('[name=start]', SHARP);
      await desk.waitFor('[data-part=start] [data-mark=sharp]');

      await desk.click('[data-action=add-entry]');
      await desk.waitFor('[data-entry="1"][open]');
      await typeInto('[data-entry="1"] [name=entry-text]', FIRST);
      await typeInto('[data-entry="1"] [name=find-items]', 'walrus');
      await desk.click('[data-entry="1"] [data-found="1"] [data-action=add-item]');
      await until('the words of the item', async () => (await textOf('[data-entry="1"] [data-item="1"]')).includes(NOTE));
      await desk.click('[data-entry="1"] [name=welfare][value=needs]');
      expect(await desk.on('[data-entry="1"]', (entry) => entry.querySelectorAll('[data-mark]').length, null)).toBe(0);

      await desk.click('[data-action=add-entry]');
      await desk.waitFor('[data-entry="2"][open]');
      await desk.on('[data-entry="2"] [name=subject]', (field) => (field as HTMLSelectElement).focus(), null);
      await desk.press('End');
      await desk.press('ArrowUp');
      await until('the subject', async () => (await written('[data-entry="2"] [name=subject]')) === 'concern');
      await typeInto('[data-entry="2"] [name=entry-text]', SECOND);
      await desk.waitFor('[data-entry="2"] [data-mark=absolute]');
      expect(await written('[data-entry="2"] [name=entry-text]')).toBe(SECOND);
      expect(await textOf('[data-entry="2"]')).toContain('Names no item yet');
      expect(await textOf('[data-part=nudges]')).toContain('Nothing is said of what works');
      expect(await textOf('[data-part=grid] [data-place=needs]')).toContain('1');
      await kept();
      expect(await violations(desk)).toEqual([]);
      const over = await desk.evaluate(() => {
        document.documentElement.style.inlineSize = '320px';
        const wide = [...document.querySelectorAll('main .prepare *')].filter(
          (element) => element.checkVisibility() && element.getBoundingClientRect().right > 321,
        );
        document.documentElement.style.inlineSize = '';
        return wide.map(({ outerHTML }) => outerHTML.slice(0, 80));
      }, null);
      expect(over).toEqual([]);
    });

    test('named items read as paragraphs of a statement, with nothing in them that is not in the record', async () => {
      await desk.click('[data-part=draft-preview] summary');
      await until('the paragraph', async () =>
        /I wrote a note on .* of what happened on .* \(EK-0001\)\./.test(await textOf('.paragraphs')),
      );
    });

    test('it is in one tab at a time, and there after the browser was killed, with no word of it in the profile', async () => {
      const second = await driver.openExtensionPage('/desk.html#prepare');
      await second.waitFor('[data-part=not-open]');
      await second.close();
      const ours = ['marzipan', 'pangolin', 'cormorant', 'walrus', 'puffin'];
      expect(await readableIn(join(folder, 'profile'), ours, { own: desk, end: () => driver.kill() })).toEqual([]);

      await start();
      await open();
      expect(await written('[name=issues]')).toBe(ISSUE);
      expect(await written('[name=prepared-children]')).toBe('M, N');
      await desk.click('[data-entry="1"] summary');
      await until('the first entry', async () => (await written('[data-entry="1"] [name=entry-text]')) === FIRST);
      await until('its item', async () => (await textOf('[data-entry="1"] [data-item="1"]')).includes(NOTE));
      await desk.click('[data-entry="2"] summary');
      await until('the second entry', async () => (await written('[data-entry="2"] [name=entry-text]')) === SECOND);
      await desk.click('[data-entry="2"] [data-action=leave-out]');
      await until(
        'the word left out',
        async () => (await written('[data-entry="2"] [name=entry-text]')) === 'Alex forgets the cormorant bag.',
      );
    });
  });
}
