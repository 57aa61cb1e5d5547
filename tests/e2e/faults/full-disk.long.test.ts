import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from '../support';
import { atRest } from '../support/at-rest';
import { checkEverything, makePack } from '../support/desk';
import { exportFiles } from '../support/exporting';
import { beginBackup, openKeepSafe, saidIn, saveBackup } from '../support/keep-safe';
import { describeWith } from '../support/needs';
import { filedContents } from '../support/records';
import type { TestPage } from '../support/test-page';
import { until } from '../support/until';
import { ACTS, chooseChat, routes, SITE } from './acts';

/** Of the small disk, in megabytes: a fresh profile takes up to half of it, and a pack wants some room beside its files. */
const SIZE = 240;

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser, 'small disk'], `a full disk in ${browser}`, () => {
    let disk: string;
    let outside: string;
    let driver: Driver;
    let own: TestPage;
    beforeAll(async () => {
      disk = mkdtempSync(join(tmpdir(), 'evenkeel-disk-'));
      outside = mkdtempSync(join(tmpdir(), 'evenkeel-outside-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'evenkeel', disk]);
      mkdirSync(join(disk, 'profile'));
      driver = await launch({ browser, routes, profile: join(disk, 'profile') });
      own = await driver.openExtensionPage('/welcome.html');
      const page = await driver.open(`${SITE}/talk-0`);
      await driver.capture(page);
      await page.close();
    });
    afterAll(async () => {
      await driver?.close().catch(() => undefined);
      spawnSync('umount', ['-l', disk]);
      for (const folder of [disk, outside]) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });

    /** Takes all room there is. What fits into the last kilobytes would be kept, and rightly so. */
    const fill = () => {
      const { bavail, bsize } = statfsSync(disk);
      try {
        writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
      } catch {
        // The browser took the rest meanwhile.
      }
    };
    const empty = () => rmSync(join(disk, 'filler'), { force: true });
    // A filler that a failed test left would be cut to nothing by the next one, which would then find room.
    afterEach(empty);
    const sound = async (entries: number) => {
      expect(await atRest(own)).toMatchObject({ entries, head: { number: entries } });
      const desk = await openKeepSafe(driver);
      const { unchanged, says } = await checkEverything(desk);
      await desk.close();
      expect(unchanged, says).toBe(true);
    };

    // Chromium's workers cannot ask, and need not where an extension has `unlimitedStorage`.
    test.runIf(browser === 'firefox')('what is kept is not the browser’s to clear when the disk runs low', async () => {
      await until('the promise', () => own.evaluate(() => navigator.storage.persisted(), null));
    });

    test('a conversation is said not to be kept, nothing of it stays, and it is kept once there is room', async () => {
      const page = await driver.open(`${SITE}/talk-1`);
      fill();
      await expect(driver.capture(page, 'shortcut')).rejects.toThrow(/no room|could not write/i);
      empty();
      await sound(1);
      await page.close();
      const again = await driver.open(`${SITE}/talk-1`);
      expect(await driver.capture(again)).toMatchObject({ number: 2 });
      await again.close();
      await sound(2);
    });

    test('a file is said not to be brought in, nothing of it stays, and it is once there is room', async () => {
      // Chosen before: on a full disk Evenkeel does not open Chromium's database any more, and says so as soon as a file is chosen.
      const page = await chooseChat(driver, outside, 1);
      fill();
      await page.click('[data-action=bring-in]');
      const said = await until('what was wrong', () => saidIn(page, '[data-part=bring-in-said].wrong'), 30);
      expect(said).toMatch(/no room|could not write/i);
      await page.close();
      empty();
      await sound(2);
      const again = await ACTS['bringing a file in'].begin(driver, outside, 1);
      await until('the import', again.told, 30);
      await again.page.close();
      await sound(3);
    });

    test('a pack is said not to be made, nothing of it stays, and it is once there is room', async () => {
      const desk = await driver.openExtensionPage('/desk.html#export');
      await desk.waitFor('[data-part=pages] [data-counted=true]');
      fill();
      await desk.click('[data-action=make-export]');
      const said = await until('what was wrong', () => saidIn(desk, '[data-part=export-said].wrong'), 30);
      expect(said).toContain('not enough room for this pack');
      empty();
      expect(await exportFiles(own)).toEqual({ journal: 0 });
      await sound(3);
      await desk.close();
      const again = await driver.openExtensionPage('/desk.html#export');
      await makePack(again);
      expect(await driver.download(again, () => again.click('[data-action=save-pack]'), outside)).toMatch(/\.zip$/);
      await again.click('[data-action=let-go]');
      await again.waitFor('[data-action=make-export]');
      await again.close();
      await sound(4);
    });

    test('a backup is said not to be made, and is once there is room', async () => {
      const desk = await openKeepSafe(driver);
      fill();
      await beginBackup(desk, 'three blue boats at noon');
      const problem = await until('what was wrong', () => saidIn(desk, '[data-part=copy-problem]'), 30);
      expect(problem).toMatch(/no room|could not write/i);
      empty();
      await sound(4);
      const again = await openKeepSafe(driver);
      await beginBackup(again, 'three blue boats at noon');
      expect(await saveBackup(driver, again, outside)).toMatch(/\.backup$/);
      expect((await filedContents(own)).at(-1)?.kind).toBe('copy');
    });
  });
}
