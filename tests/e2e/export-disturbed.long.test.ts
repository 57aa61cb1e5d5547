import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyCommand } from '../../cli/verify';
import { EXPORT_LOCK } from '../../lib/platform/exporting/export-lock';
import { type Driver, launch } from './support';
import { goTo } from './support/desk';
import { exportFiles } from './support/exporting';
import { describeWith } from './support/needs';
import { setPassphrase, unlock } from './support/passphrase';
import { heldIn } from './support/profile-search';
import { filedContents } from './support/records';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const MB = 1 << 20;
/** Larger than what is handed out in memory. */
const SIZE = 72 * MB;
const IN_FILM = 'Cormorant kettles drift beyond Kirkwall';
const NOTE = 'Max came home at six with the blue bag.';
const PASSPHRASE = 'quince lantern seven harbour';

/** No part of it is like another, and every part can be told. */
function film(): Buffer {
  const bytes = Buffer.alloc(SIZE);
  for (let at = 0; at < SIZE; at += 4) bytes.writeInt32LE(Math.imul(at, 2_654_435_761) | 0, at);
  for (let at = 0; at < SIZE; at += MB) bytes.write(IN_FILM, at);
  return bytes;
}

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `a pack that is disturbed in ${browser}`, () => {
    let folder: string;
    let driver: Driver;
    let desk: TestPage;
    let other: TestPage;
    let own: TestPage;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-disturbed-'));
      driver = await launch({ browser, profile: join(folder, 'profile') });
      own = await driver.openExtensionPage('/welcome.html');
      writeFileSync(join(folder, 'film.bin'), film());
      desk = await driver.openExtensionPage('/desk.html#bring-in');
      await desk.chooseFiles('[data-part=file-input]', [join(folder, 'film.bin')]);
      await desk.waitFor('[data-part=exhibit-form] [name=summary]');
      await desk.on(
        '[data-part=exhibit-form] input[type=date]',
        (field) => {
          (field as HTMLInputElement).value = '2026-05-04';
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        null,
      );
      await desk.click('[data-part=exhibit-form] [name=summary]');
      await desk.type('The choir');
      await desk.click('[data-action=keep-exhibit]');
      await until('the film to be kept', async () => (await filedContents(own)).length === 1, 60);
    });
    afterAll(async () => {
      await driver?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    const textOf = (page: TestPage, selector: string) => page.on(selector, (part) => (part as HTMLElement).innerText, null);
    const beginPack = async () => {
      await desk.click('[data-action=make-export]');
      await until('some of the pack', async () => ((await exportFiles(own)).pack ?? 0) > 4 * MB, 60);
    };
    const isReady = (page: TestPage) => page.waitFor('[data-action=save-pack]');
    const noPlain = (what: string) => until(what, async () => !('plain' in (await exportFiles(own))), 30);
    const isReadable = () => heldIn(join(folder, 'profile'))(IN_FILM);
    const save = async (page: TestPage, name: string): Promise<string> => {
      mkdirSync(join(folder, name));
      return driver.download(page, () => page.click('[data-action=save-pack]'), join(folder, name));
    };

    test('is of the moment at which it was begun, and what is filed meanwhile is not in it', async () => {
      other = await driver.openExtensionPage('/desk.html#export');
      await other.waitFor('[data-action=make-export]');
      await goTo(other, 'notes');
      await other.click('[data-action=new-note]');
      await other.click('[name=summary]');
      await other.type(NOTE);
      await desk.bringToFront();
      await goTo(desk, 'export');
      await desk.waitFor('[data-part=pages] [data-counted=true]');
      await beginPack();
      await other.bringToFront();
      await other.click('[data-action=save-note]');
      await desk.bringToFront();
      await isReady(desk);
      expect((await filedContents(own)).map(({ kind }) => kind)).toEqual(['exhibit', 'note', 'export']);
      const pack = await save(desk, 'first');
      const said: string[] = [];
      const io = { out: (line: string) => said.push(line), error: (line: string) => said.push(line) };
      expect(await verifyCommand([pack, '--code', await textOf(desk, '[data-part=pack-code]')], io), said.join('\n')).toBe(0);
      const inside = execFileSync('unzip', ['-p', pack, '*/data/records/*'], { encoding: 'utf8' });
      expect(inside).toContain('The choir');
      expect(inside).not.toContain(NOTE);
    });

    test('is shown by another page that wants one too, and stays whole for both', async () => {
      await other.bringToFront();
      await goTo(other, 'export');
      await other.click('[data-action=make-export]');
      await isReady(other);
      expect(await textOf(other, '[data-part=earlier]')).toContain('still waits here');
      expect(await textOf(other, '[data-part=pack-seal]')).toBe(await textOf(desk, '[data-part=pack-seal]'));
      await desk.bringToFront();
      const [first, again] = [readFileSync(join(folder, 'first', await textOf(desk, '[data-part=pack-file]'))), await save(desk, 'again')];
      expect(Buffer.compare(readFileSync(again), first)).toBe(0);
      await other.close();
      expect(await exportFiles(own)).toHaveProperty('plain');
    });

    test('lies readable nowhere once Evenkeel is locked, or its page closed', async () => {
      expect(isReadable()).toBe(true);
      await setPassphrase(desk, PASSPHRASE);
      await desk.click('[data-action=lock-desk]');
      await desk.waitFor('[data-part=unlock]');
      await noPlain('the copy in plain to go with the lock');
      expect(isReadable()).toBe(false);
      await unlock(desk, PASSPHRASE);
      await goTo(desk, 'export');
      await isReady(desk);
      expect(isReadable()).toBe(true);
      await desk.close();
      await noPlain('the copy in plain to go with its page');
      expect(isReadable()).toBe(false);
      expect((await exportFiles(own)).pack).toBeGreaterThan(SIZE);
    });

    test('is gone on with after a lock in its middle', async () => {
      desk = await driver.openExtensionPage('/desk.html#export');
      await isReady(desk);
      await desk.click('[data-action=let-go]');
      await desk.waitFor('[data-action=make-export]');
      await beginPack();
      await desk.click('[data-action=lock-desk]');
      await desk.waitFor('[data-part=unlock]');
      expect(isReadable()).toBe(false);
      expect((await exportFiles(own)).pack).toBeGreaterThan(4 * MB);
      await unlock(desk, PASSPHRASE);
      await goTo(desk, 'export');
      await desk.click('[data-action=go-on]');
      await isReady(desk);
      await desk.click('[data-action=let-go]');
      await desk.waitFor('[data-action=make-export]');
    });

    test('waits for its turn, kindly, while another page makes one', async () => {
      await own.evaluate((name) => {
        navigator.locks.request(name, () => new Promise(() => undefined));
      }, EXPORT_LOCK);
      await desk.click('[data-action=make-export]');
      await desk.waitFor('[data-part=export-said]');
      expect(await textOf(desk, '[data-part=export-said]')).toContain('Another page of Evenkeel is making a pack just now.');
      await own.close();
      own = await driver.openExtensionPage('/welcome.html');
      await desk.bringToFront();
    });

    test('leaves nothing when everything is erased in its middle', async () => {
      await beginPack();
      const eraser = await driver.openExtensionPage('/desk.html#keep-safe');
      await eraser.click('[data-action=erase]');
      await eraser.click('[data-action=erase-go-on]');
      await eraser.click('[data-action=erase-now]');
      await eraser.waitFor('[data-part=erased]');
      expect(await exportFiles(own)).toEqual({});
      await desk.bringToFront();
      await goTo(desk, 'export');
      await desk.waitFor('[data-part=export-nothing]');
      expect([await exportFiles(own), isReadable()]).toEqual([{ journal: 0 }, false]);
    });
  });
}
