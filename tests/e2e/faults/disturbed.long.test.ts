import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from '../support';
import { atRest } from '../support/at-rest';
import { checkEverything } from '../support/desk';
import { openKeepSafe, saidIn } from '../support/keep-safe';
import { describeWith } from '../support/needs';
import { filedContents } from '../support/records';
import type { TestPage } from '../support/test-page';
import { until } from '../support/until';
import { ACTS, routes, SITE } from './acts';

/** Far above any version of today. */
const NEWER = 1_000;

const writeNote = async (driver: Driver, words: string): Promise<TestPage> => {
  const desk = await driver.openExtensionPage('/desk.html#notes/0');
  await until('the form', () => desk.evaluate(() => document.activeElement?.getAttribute('name') === 'summary', null));
  await desk.type(words);
  return desk;
};

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `an archive in ${browser} that is disturbed`, () => {
    let folder: string;
    let driver: Driver;
    let own: TestPage;
    const profile = () => join(folder, 'profile');
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-disturbed-'));
      driver = await launch({ browser, routes, profile: profile() });
      own = await driver.openExtensionPage('/welcome.html');
    });
    afterAll(async () => {
      await driver?.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
    const sound = async (from: Driver) => {
      const desk = await openKeepSafe(from);
      const { unchanged, says } = await checkEverything(desk);
      await desk.close();
      expect(unchanged, says).toBe(true);
    };

    test('by two pages that write at once: both entries are there, and the chain is whole', async () => {
      const desks = [await writeNote(driver, 'Max has a cold.'), await writeNote(driver, 'Max has his coat.')];
      await Promise.all(
        desks.map((desk) =>
          desk.evaluate(() => {
            // At the same moment; a click by the browser's own input would first bring one of the two to the front.
            setTimeout(() => document.querySelector<HTMLElement>('[data-action=save-note]')?.click(), 1_000 - (Date.now() % 1_000));
          }, null),
        ),
      );
      for (const desk of desks) {
        await until('the note to be kept', () => saidIn(desk, '[data-part=note-kept]'));
        await desk.close();
      }
      const notes = (await filedContents(own)).flatMap((content) => (content.kind === 'note' ? content.record : []));
      expect(notes.map(({ note }) => note.summary).sort()).toEqual(['Max has a cold.', 'Max has his coat.']);
      expect(notes.map(({ items }) => items?.first)).toEqual([1, 2]);
      await sound(driver);
    });

    test('by a copy of the profile while it writes: the copy opens and is whole', async () => {
      const copy = join(folder, 'copy');
      await ACTS['bringing a file in'].begin(driver, folder, 1);
      cpSync(profile(), copy, {
        recursive: true,
        // What says that another browser has this profile open, and what comes and goes.
        filter: (path) => !/\/(Singleton\w+|lock|\.parentlock|parent\.lock)$|\.puppeteer$/.test(path),
        errorOnExist: false,
      });
      const before = (await filedContents(own)).length;
      const other = await launch({ browser, routes, profile: copy });
      try {
        const page = await other.openExtensionPage('/welcome.html');
        const kept = await filedContents(page);
        expect(kept.slice(0, 2).map(({ kind }) => kind)).toEqual(['note', 'note']);
        expect(kept.length).toBeLessThanOrEqual(Math.max(before, 3));
        await sound(other);
      } finally {
        await other.close();
      }
    });

    test('by an Evenkeel that is older than the archive: it says so, and touches nothing', async () => {
      await until('the import', async () => (await filedContents(own)).length === 3);
      const stored = await atRest(own);
      await driver.close();
      driver = await launch({ browser, routes, profile: profile() });
      own = await driver.openExtensionPage('/welcome.html');
      await own.evaluate(async (version) => {
        const opening = indexedDB.open('evenkeel', version);
        await new Promise((resolve) => {
          opening.onsuccess = resolve;
        });
        opening.result.close();
      }, NEWER);
      const page = await driver.open(`${SITE}/talk-1`);
      await expect(driver.capture(page, 'shortcut')).rejects.toThrow(/newer Evenkeel/);
      const desk = await driver.openExtensionPage('/desk.html');
      await until('the desk to say so', async () => /newer Evenkeel/.test((await saidIn(desk, 'main')) ?? ''));
      expect(await atRest(own)).toEqual(stored);
      expect(await own.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'evenkeel')?.version, null)).toBe(
        NEWER,
      );
    });
  });
}
