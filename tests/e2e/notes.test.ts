import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { violations } from './support/axe';
import { goTo } from './support/desk';
import { describeWith } from './support/needs';
import { setPassphrase, unlock } from './support/passphrase';
import { readableIn } from './support/profile-search';
import { filedContents } from './support/records';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const FIRST = 'Max came home at six without his inhaler.';
const FELT = 'Worried sick about the marmalade gecko.';
const PASSPHRASE = 'quince lantern seven harbour';
const UNFINISHED = 'Half a thought about quince lanterns';

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `notes in ${browser}`, () => {
    let folder: string;
    let driver: Driver;
    let desk: TestPage;
    const start = async () => {
      driver = await launch({ browser, profile: join(folder, 'profile') });
    };
    const open = async (place = '#notes') => {
      desk = await driver.openExtensionPage(`/desk.html${place}`);
      await desk.waitFor('[data-room=notes]:not([hidden]) .notes');
    };
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-notes-'));
      await start();
      await open();
    });
    afterAll(async () => {
      await driver?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    const focused = () =>
      desk.evaluate(() => document.activeElement?.getAttribute('data-action') ?? document.activeElement?.getAttribute('name'), null);
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses++) {
        if ((await focused()) === name) return;
        await desk.press('Tab');
      }
      throw new Error(`${name} is not reached by Tab`);
    };
    const formOpen = () => until('the form', async () => (await focused()) === 'summary');
    const textOf = (selector: string) => desk.on(selector, (part) => (part as HTMLElement).innerText.replace(/\s+/g, ' '), null);
    const written = (name: string) => desk.on(`[name=${name}]`, (field) => (field as HTMLInputElement).value, null);
    const kept = () => until('the note to be kept', async () => (await textOf('[data-part=note-kept]')) || undefined);
    const draftKept = () => desk.waitFor('[data-part=draft][data-state=kept]');

    test('one is written with the keyboard alone: only a summary is needed, and both times are shown', async () => {
      expect(await textOf('[data-part=no-notes]')).toContain('No notes yet');
      await desk.press('n');
      await formOpen();
      expect(await violations(desk)).toEqual([]);
      await desk.type(FIRST);
      await tabTo('save-note');
      await desk.press('Enter');
      expect(await kept()).toBe('Kept as EK-0001.');
      expect(await focused()).toBe('new-note');
      const card = await textOf('[data-note="1"]');
      expect(card).toContain(FIRST);
      expect(card).toMatch(/Happened \w{3} \d+ \w{3} \d{4} \(no time given\)/);
      expect(card).toMatch(/Written \w{3} \d+ \w{3} \d{4}, \d\d\.\d\d \S+, written the same day/);
    });

    test('a change leaves the first words beside the new ones', async () => {
      await desk.click('[data-note="1"] [data-action=change-note]');
      await formOpen();
      await desk.press('Control+End');
      await desk.type(' He said it was in the car.');
      await desk.click('[data-action=save-note]');
      await kept();
      await until('both versions', async () => (await textOf('[data-note="1"]')).includes('Changed once'));
      expect(await textOf('[data-part=versions]')).toContain(`As first written ${FIRST} Happened`);
      expect(await textOf('[data-note="1"]')).toContain(`${FIRST} He said it was in the car.`);
      const contents = await filedContents(desk);
      expect(contents.map(({ kind }) => kind)).toEqual(['note', 'amendment']);
      expect(contents[0]).toMatchObject({ record: { note: { summary: FIRST } } });
    });

    test('a child’s words stand as they were told, with a kind word on a leading question; what was felt stands in a box of its own', async () => {
      await desk.press('n');
      await formOpen();
      await desk.click('[name=childs-words]');
      await until('the field for the child', async () => (await focused()) === 'child');
      await desk.type('Max Example');
      expect(await textOf('.childs-words')).toContain('This looks like a whole name.');
      await desk.press('Control+a');
      await desk.type('M');
      await desk.click('[name=words]');
      await desk.type('I slept in the car.');
      await desk.click('[name=who-was-there]');
      await desk.type('Maya and I');
      await desk.click('[name=asked-before]');
      await desk.type("Daddy was late again, wasn't he?");
      await desk.press('Tab');
      await desk.waitFor('[data-part=leading]');
      expect(await textOf('[data-part=leading]')).toContain('Please leave it as it was asked');
      await desk.click('.feelings > summary');
      await desk.click('[name=feelings]');
      await desk.type(FELT);
      expect(await violations(desk)).toEqual([]);
      // Nothing runs over the edge in a narrow window, which is also a wide one at 200%.
      const over = await desk.evaluate(() => {
        document.documentElement.style.inlineSize = '320px';
        const wide = [...document.querySelectorAll('main .notes *')].filter(
          (element) => element.checkVisibility() && element.getBoundingClientRect().right > 321,
        );
        document.documentElement.style.inlineSize = '';
        return wide.map(({ outerHTML }) => outerHTML.slice(0, 80));
      }, null);
      expect(over).toEqual([]);
      await desk.click('[data-action=save-note]');
      expect(await kept()).toBe('Kept as EK-0002.');
      expect(await textOf('[data-note="2"] [data-part=told-by]')).toMatch(
        /^As told to me by M, written the same day I slept in the car\. What was asked or said just before Daddy was late again, wasn't he\? Who was there Maya and I$/,
      );
      expect(await textOf('.notes')).not.toContain('gecko');
      const record = (await filedContents(desk)).at(-1);
      expect(JSON.stringify(record)).not.toContain('gecko');
      expect(record).toMatchObject({ record: { note: { feelings: { mediaType: 'application/vnd.evenkeel.feelings+json' } } } });
      await desk.click('[data-note="2"] [data-action=show-feelings]');
      await until('what was felt', async () => (await textOf('[data-part=feelings]')) === FELT);
    });

    test('an unfinished one outlives its tab and is in one tab at a time', async () => {
      await desk.press('n');
      await formOpen();
      await desk.type(UNFINISHED);
      await draftKept();
      const first = desk;
      await open('#notes/0');
      await formOpen();
      expect([await written('summary'), (await filedContents(desk)).length]).toEqual(['', 3]);
      await desk.close();
      await first.close();
      await open('#notes/0');
      await desk.waitFor('[data-part=draft-back]');
      expect(await written('summary')).toBe(UNFINISHED);
    });

    test('one about an item links to it', async () => {
      await open('#notes/1');
      await until('the note', () => desk.evaluate(() => document.activeElement?.id === 'note-1', null));
      await open('#notes/7');
      await formOpen();
      expect([await written('links'), await written('summary')]).toEqual(['EK-0007', '']);
      await desk.type('About that message.');
      await desk.click('[data-action=save-note]');
      expect(await kept()).toBe('Kept as EK-0003.');
      expect((await filedContents(desk)).at(-1)).toMatchObject({ record: { note: { links: [7] } } });
    });

    test('no word of them lies in the profile, and an unfinished one outlives a killed browser', async () => {
      // Words of our own lists lie there too, in the browser's copy of our code.
      const ours = ['home at six without', 'marmalade gecko', 'quince lanterns', 'slept in the car', 'Daddy was late'];
      expect(await readableIn(join(folder, 'profile'), ours, { own: desk, end: () => driver.kill() })).toEqual([]);
      await start();
      await open('#notes/0');
      await desk.waitFor('[data-part=draft-back]');
      expect(await written('summary')).toBe(UNFINISHED);
      await desk.click('[data-action=discard]');
      await desk.click('[data-action=discard-yes]');
      await desk.waitFor('[data-action=new-note]');
      await desk.press('n');
      await formOpen();
      expect(await written('summary')).toBe('');
    });

    test('an unfinished one outlives the lock', async () => {
      await setPassphrase(desk, PASSPHRASE);
      await goTo(desk, 'notes');
      await desk.click('[name=summary]');
      await desk.type(UNFINISHED);
      await draftKept();
      await desk.click('[data-action=lock-desk]');
      await unlock(desk, PASSPHRASE);
      await open('#notes/0');
      await desk.waitFor('[data-part=draft-back]');
      expect(await written('summary')).toBe(UNFINISHED);
    });
  });
}
