import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoMailbox, startDemoMailbox } from '../../demo/server';
import { SUBJECT, THREAD } from '../../demo/thread';
import { type Driver, launch } from './support';
import { putBack, type Tampering, tamper } from './support/at-rest';
import { checkEverything } from './support/desk';
import { describeWith } from './support/needs';
import { readableIn } from './support/profile-search';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const ROOT = resolve(import.meta.dirname, '../..');
const ATTACHMENT = THREAD[0]?.attachment?.name ?? '';

const commandLine = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'cli/evenkeel.ts', ...words], { cwd: ROOT, encoding: 'utf8' });

/** Where what was changed has to be named, and how. */
const TAMPERINGS: readonly (Tampering & { readonly what: string; readonly named: readonly RegExp[] })[] = [
  { what: 'a byte of an entry is changed', store: 'entries', how: 'flip a byte', records: [0], named: [/\bEntry 1\b/] },
  { what: 'an entry is taken out of the middle', store: 'entries', how: 'remove', records: [1], named: [/\b[Ee]ntry 2\b/] },
  { what: 'the last entry is taken away', store: 'entries', how: 'remove', records: [2], named: [/\b[Ee]ntry 3\b/] },
  { what: 'two entries change places', store: 'entries', how: 'swap', records: [0, 1], named: [/\bEntry 1\b/, /\bEntry 2\b/] },
  { what: 'a byte of an attachment is changed', store: 'blobs', how: 'flip a byte', records: [0], named: [new RegExp(ATTACHMENT)] },
  { what: 'an attachment is taken away', store: 'blobs', how: 'remove', records: [0], named: [new RegExp(ATTACHMENT)] },
];

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `the desk in ${browser}`, () => {
    let mailbox: DemoMailbox;
    let folder: string;
    beforeAll(async () => {
      mailbox = await startDemoMailbox();
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-desk-'));
    });
    afterAll(async () => {
      await mailbox?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    describe('with a conversation that is kept again and again', () => {
      let driver: Driver;
      let own: TestPage;
      beforeAll(async () => {
        driver = await launch({ browser });
        own = await driver.openExtensionPage('/welcome.html');
      });
      afterAll(() => driver?.close());

      const checked = async () => {
        const desk = await driver.openDesk();
        try {
          return await checkEverything(desk);
        } finally {
          await desk.close();
        }
      };

      test('shows it once, with nothing twice, and finds all of it unchanged', async () => {
        const empty = await driver.openDesk();
        await empty.waitFor('[data-part=empty]');
        await empty.close();

        const page = await driver.open(mailbox.url);
        for (const number of [1, 2, 3]) expect(await driver.capture(page)).toMatchObject({ number, title: SUBJECT, missed: [] });
        const shown = await driver.messages();
        expect(shown.map(({ text }) => text)).toEqual(THREAD.map(({ text }) => text));
        expect(new Set(shown.map(({ conversation }) => conversation)).size).toBe(1);
        const desk = await driver.openDesk();
        expect(await desk.on('[data-conversation]', (row) => row.textContent, null)).toContain('kept 3 times');
        await desk.close();

        const { unchanged, says } = await checked();
        expect(unchanged, says).toBe(true);
        expect(says).toContain('3 entries ');
      });

      test('opens the kept pictures of the screen, from the strip and in full', async () => {
        const desk = await driver.openDesk();
        await desk.click('[data-action=open]');
        await desk.click('.captures > li:first-child summary');
        await desk.click('.captures > li:first-child .screens > summary');
        await desk.waitFor('.captures > li:first-child .screens li img');
        await desk.click('.captures > li:first-child [data-action=open-picture]');
        await desk.waitFor('.picture img');
        const wide = () => desk.on('.picture img', (picture) => (picture as HTMLImageElement).naturalWidth, null);
        await until('the picture to be drawn', async () => (await wide()) > 300);
        expect(await desk.on('.picture', (full) => full.textContent, null)).toMatch(/Picture 1 of \d+: .* 20\d\d, .* messages? in sight/);
        await desk.press('Escape');
        expect(await desk.evaluate(() => document.activeElement?.getAttribute('data-action') ?? '', null)).toBe('open-picture');
        await desk.close();
      });

      for (const { what, named, ...tampering } of TAMPERINGS) {
        test(`where ${what}, the check names it`, async () => {
          await tamper(own, tampering);
          const found = await checked();
          await putBack(own);
          expect(found.unchanged).toBe(false);
          for (const name of named) expect(found.says).toMatch(name);
          expect((await checked()).unchanged).toBe(true);
        });
      }

      test('hands out a pack in which any ZIP program, sha256sum and the command line find nothing wrong, and name what is', async () => {
        const pack = await driver.exportPack(folder);
        execFileSync('unzip', ['-tq', pack]);
        execFileSync('unzip', ['-q', pack, '-d', join(folder, 'unpacked')]);
        const [top = ''] = readdirSync(join(folder, 'unpacked'));
        const bag = join(folder, 'unpacked', top);
        for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
          execFileSync('sha256sum', ['--strict', '--quiet', '-c', manifest], { cwd: bag });
        const sound = commandLine('verify', pack);
        expect(sound.status, sound.stdout + sound.stderr).toBe(0);
        expect(commandLine('verify', bag).status).toBe(0);

        const [, victim = ''] = /^\S+ {2}(data\/\S+)$/m.exec(readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')) ?? [];
        const bytes = readFileSync(join(bag, victim));
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        writeFileSync(join(bag, victim), bytes);
        const changed = commandLine('verify', bag);
        expect(changed.status).toBe(1);
        expect(changed.stdout).toContain(victim);
      });
    });

    /**
     * Searches every byte of the closed profile. Chromium's LevelDB keeps new records as they are and packs older ones with
     * Snappy; Firefox's SQLite packs each record with Snappy. Snappy leaves words that stand there for the first time readable,
     * which the words left in plain prove for this very profile. What it cannot show: deleted records in a disk's free blocks,
     * or words that were packed beyond recognition.
     */
    test('leaves no word of a message in the profile', async () => {
      const profile = join(folder, 'profile');
      const driver = await launch({ browser, profile });
      try {
        const receipt = await driver.capture(await driver.open(mailbox.url));
        expect(receipt.messages).toBe(THREAD.length);
        const sentences = THREAD.flatMap(({ text, attachment }) => `${text}\n${attachment?.content ?? ''}`.split(/[\n.,?]+ */));
        const words = [...sentences, SUBJECT, ATTACHMENT].filter((each) => each.length >= 12);
        expect(words.length).toBeGreaterThan(30);
        const own = await driver.openExtensionPage('/welcome.html');
        expect(await readableIn(profile, words, { own, end: () => driver.close() })).toEqual([]);
      } finally {
        await driver.close().catch(() => undefined);
      }
    });
  });
}
