import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyCommand } from '../../cli/verify';
import { type DemoMailbox, startDemoMailbox } from '../../demo/server';
import { THREAD } from '../../demo/thread';
import { strangersFind } from '../support/strangers';
import { leaks } from '../unit/redaction/leaks';
import { type Driver, launch } from './support';
import { violations } from './support/axe';
import { goTo, makePack } from './support/desk';
import { describeWith } from './support/needs';
import { filedContents } from './support/records';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const CHAT = `13/05/2026, 09:00 - Robin: Can you collect Max at five on Friday?
13/05/2026, 09:04 - Featherstone: Yes, at Maplewood Primary.
13/05/2026, 09:09 - Robin: Thank you.
`;
const ATTACHMENT = THREAD.find(({ attachment }) => attachment)?.attachment?.name ?? '';
const NOTE = 'The blue bag was not in the car.';
const REPLACED = ['Featherstone', 'Maplewood'];
const PASSWORD = 'four calm words here';

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `what somebody else is to read, in ${browser}`, () => {
    let folder: string;
    let mailbox: DemoMailbox;
    let driver: Driver;
    let desk: TestPage;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-export-'));
      mailbox = await startDemoMailbox();
      driver = await launch({ browser });
      await driver.capture(await driver.open(mailbox.url));
      desk = await driver.openExtensionPage('/desk.html#notes/0');
      await until('the form', () => desk.evaluate(() => document.activeElement?.getAttribute('name') === 'summary', null));
      await desk.type(NOTE);
      await desk.click('[data-action=save-note]');
      await desk.waitFor('[data-part=note-kept]');
      writeFileSync(join(folder, 'chat.txt'), CHAT);
      await goTo(desk, 'bring-in');
      await desk.chooseFiles('[data-part=file-input]', [join(folder, 'chat.txt')]);
      await desk.waitFor('[data-action=bring-in]');
      await desk.click('[data-action=bring-in]');
      await desk.waitFor('.counts');
    });
    afterAll(async () => {
      await driver?.close();
      await mailbox?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    const textOf = (selector: string) => desk.on(selector, (part) => (part as HTMLElement).innerText.replace(/\s+/g, ' ').trim(), null);
    const counted = () => desk.waitFor('[data-part=pages] [data-counted=true]');
    const save = async (name: string): Promise<string> => {
      mkdirSync(join(folder, name));
      return driver.download(desk, () => desk.click('[data-action=save-pack]'), join(folder, name));
    };
    const letGo = async () => {
      await desk.click('[data-action=let-go]');
      await desk.waitFor('[data-action=make-export]');
    };
    const unpacked = (pack: string): string => {
      const into = `${pack}-unpacked`;
      execFileSync('unzip', ['-q', pack, '-d', into]);
      return join(into, readdirSync(into)[0] ?? '');
    };
    const filesIn = (top: string) =>
      readdirSync(top, { recursive: true, withFileTypes: true }).flatMap((file) =>
        file.isFile() ? [join(file.parentPath, file.name)] : [],
      );
    const verified = async (pack: string, code: string): Promise<string> => {
      const said: string[] = [];
      const io = { out: (line: string) => said.push(line), error: (line: string) => said.push(line) };
      expect(await verifyCommand([pack, '--code', code], io), said.join('\n')).toBe(0);
      return said.join('\n');
    };

    test('is chosen, counted and made with the keyboard alone, and stands in the log', async () => {
      await goTo(desk, 'export');
      await counted();
      expect(await textOf('[data-part=sum]')).toContain(`${THREAD.length + 4} items`);
      expect(await violations(desk)).toEqual([]);
      await desk.on('[name=which]', (field) => (field as HTMLElement).focus(), null);
      const focused = () =>
        desk.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('data-action'), null);
      const tabTo = async (name: string) => {
        for (let presses = 0; presses < 80; presses++) {
          if ((await focused()) === name) return;
          await desk.press('Tab');
        }
        throw new Error(`${name} is not reached by Tab`);
      };
      await tabTo('recipient');
      expect(await desk.evaluate(() => (document.activeElement as HTMLInputElement).value, null)).toBe('solicitor');
      for (const [name, words] of [
        ['alias', 'Spring'],
        ['maker', 'S. Example'],
      ] as const) {
        await tabTo(name);
        await desk.type(words);
      }
      expect(await textOf('[data-part=mark]')).toContain('SE1');
      await tabTo('papers');
      await tabTo('make-export');
      await desk.press('Enter');
      await desk.waitFor('[data-action=save-pack], [data-part=export-said]');
      expect(await textOf('[data-part=ready]')).toContain('The pack is ready');
      expect(await violations(desk)).toEqual([]);
    });

    test('is found unchanged by the command line, and by its own page from a file', async () => {
      const [code, seal] = [await textOf('[data-part=pack-code]'), await textOf('[data-part=pack-seal]')];
      const pack = await save('solicitor');
      expect(pack).toMatch(/spring/i);
      await verified(pack, code);
      await verified(pack, seal);
      const top = unpacked(pack);
      const files = filesIn(top).map((file) => file.slice(top.length + 1));
      expect(files).toEqual(
        expect.arrayContaining(['data/exhibit/SE1.pdf', 'data/chronology.pdf', 'data/completeness.pdf', 'verify.html']),
      );
      expect(files.some((file) => file.endsWith(ATTACHMENT))).toBe(true);
      const records = readFileSync(join(top, 'data/records/messages.json'), 'utf8');
      expect(records).toContain(NOTE);
      expect(records).toContain('Maplewood');

      const before = driver.requests().length;
      const page = await driver.open(pathToFileURL(join(top, 'verify.html')).href);
      await page.chooseFiles('input[data-part=zip]', [pack]);
      await page.waitFor('[data-part=result]');
      const result = await page.on('[data-part=result]', (part) => (part as HTMLElement).innerText, null);
      expect(result).toContain('Nothing differs');
      expect(result).toContain(code);
      expect(driver.requests().slice(before)).toEqual([]);
      await page.close();
      await desk.bringToFront();
    });

    test('is made on one click in the popup, with the choices of last time', async () => {
      await letGo();
      await desk.close();
      const page = await driver.open(mailbox.url);
      const popup = await driver.openPopup(page);
      await popup.click('[data-action=keep-and-export]');
      // The page has to stay in front until it was read; the desk then comes before it, and Chromium's popup closes.
      await until('the conversation to be kept', async () => {
        const open = await popup.on('main', () => true);
        return !open || (await popup.on('[data-part=receipt]', () => true));
      });
      const own = await driver.openExtensionPage('/welcome.html');
      await until(
        'the second pack in the log',
        async () => (await filedContents(own)).filter(({ kind }) => kind === 'export').length === 2,
      );
      await own.close();
      desk = await driver.openExtensionPage('/desk.html#export');
      await desk.waitFor('[data-part=earlier]');
      expect(await textOf('[data-part=pack-file]')).toMatch(/spring/i);
      const top = unpacked(await save('at-once'));
      expect(filesIn(top).map((file) => file.slice(top.length + 1))).toContain('data/exhibit/SE2.pdf');
      expect(readFileSync(join(top, 'data/records/messages.json'), 'utf8')).not.toContain('Maplewood');
      await letGo();
    });

    test('holds none of the words that were replaced', async () => {
      await desk.click('[name=recipient][value=mediator]');
      await desk.click('[name=papers][value=exhibit]');
      await desk.click('[name=replaces]');
      await desk.waitFor('[name=own-word]');
      for (const word of REPLACED) {
        const suggested = await desk.evaluate((find) => document.querySelector(`[name=replace][value="${find}"]`) !== null, word);
        if (suggested) await desk.click(`[name=replace][value="${word}"]`);
        else {
          await desk.click('[name=own-word]');
          await desk.type(word);
          await desk.press('Enter');
        }
      }
      expect(await violations(desk)).toEqual([]);
      await counted();
      await makePack(desk);
      const code = await textOf('[data-part=pack-code]');
      const pack = await save('redacted');
      await verified(pack, code);
      const found = await Promise.all(
        filesIn(unpacked(pack)).map((file) => leaks(Uint8Array.from(readFileSync(file)), REPLACED, [], file)),
      );
      expect(found.flat()).toEqual([]);
      expect(await strangersFind(pack)).toEqual([]);
      await letGo();
    });

    test('opens with the password that was chosen, in another program', async () => {
      await desk.click('[name=replaces]');
      for (const name of ['pack-password', 'pack-again']) {
        await desk.click(`[name=${name}]`);
        await desk.type(PASSWORD);
      }
      await makePack(desk);
      const pack = await save('encrypted');
      expect(spawnSync('7z', ['t', '-pwrong words altogether', pack]).status).not.toBe(0);
      const right = spawnSync('7z', ['t', `-p${PASSWORD}`, pack], { encoding: 'utf8' });
      expect(right.status, right.stdout + right.stderr).toBe(0);
      await letGo();
    });
  });
}
