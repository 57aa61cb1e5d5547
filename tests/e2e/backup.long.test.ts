import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { atRest, tamper } from './support/at-rest';
import { checkEverything } from './support/desk';
import { beginBackup, beginRestore, openKeepSafe, partsOf, restored, saidIn, saveBackup } from './support/keep-safe';
import { describeWith } from './support/needs';
import { unpack } from './support/unpack';
import { until } from './support/until';

const SITE = 'https://mail.example.org';
const MB = 1024 * 1024;
const PASSPHRASE = 'three blue boats at noon';

/** Different in every place, and the same each time. */
function film(seed: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 4) bytes.writeInt32LE(Math.imul(at + seed, 2_654_435_761) | 0, at);
  return bytes;
}

const FILMS = ['one', 'two', 'three', 'four', 'five'].map((name) => `${name}.mp4`);
const thread = (title: string, files: readonly string[]): string => `<!doctype html><html lang="en"><title>${title}</title>
<main itemscope itemtype="https://schema.org/Conversation"><h1 itemprop="headline">${title}</h1>
<article itemscope itemtype="https://schema.org/EmailMessage" id="${title}">
<span itemprop="sender" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Sam</span></span>
<time itemprop="dateSent" datetime="2026-05-04T10:00:00Z"></time><div itemprop="text">The choir of ${title}, as promised.</div>
${files.map((name) => `<p><a itemprop="messageAttachment" href="/${name}">${name}</a></p>`).join('')}</article></main></html>`;

const routes = {
  [SITE]: ({ pathname }: URL) => {
    const at = FILMS.indexOf(pathname.slice(1));
    if (at >= 0) return { contentType: 'video/mp4', body: film(at, 12 * MB) };
    return pathname === '/spring' ? thread('spring', FILMS.slice(0, 2)) : thread('summer', FILMS.slice(2));
  },
};

const OTHER = { chromium: 'firefox', firefox: 'chromium' } as const;

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith(['chromium', 'firefox'], `a backup made in ${browser}`, () => {
    let folder: string;
    let driver: Driver;
    let file: string;
    let records: unknown;
    const profile = () => join(folder, 'first');

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-backup-'));
      driver = await launch({ browser, routes, profile: profile() });
    });
    afterAll(async () => {
      await driver?.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    test('goes on where it stood after the browser was killed, and everything is in it', async () => {
      for (const path of ['/spring', '/summer']) {
        const page = await driver.open(SITE + path);
        await driver.capture(page);
        await page.close();
      }
      records = await driver.records();
      const own = await driver.openExtensionPage('/welcome.html');
      const desk = await openKeepSafe(driver);
      // The room stands before it has counted what is kept.
      expect(await until('the last backup', () => saidIn(desk, '[data-part=last-backup]'))).toMatch(/no backup yet.*2 entries/i);
      await beginBackup(desk, PASSPHRASE);
      await until('the first part', async () => ((await partsOf(own))['part-000000'] ?? 0) > 0);
      await driver.kill();

      driver = await launch({ browser, routes, profile: profile() });
      const again = await driver.openExtensionPage('/welcome.html');
      const left = await partsOf(again);
      expect(left['part-000000']).toBeGreaterThan(30 * MB);
      expect(left).not.toHaveProperty('finished.json');
      expect(await atRest(again)).toMatchObject({ entries: 2, staged: 0 });
      const second = await openKeepSafe(driver);
      await beginBackup(second, PASSPHRASE);
      file = await saveBackup(driver, second, folder);
      const whole = readFileSync(file);
      const parts = await partsOf(again);
      expect(parts['part-000000']).toBe(left['part-000000']);
      expect(whole.length).toBe(Object.entries(parts).reduce((sum, [name, size]) => sum + (/^part-\d+$/.test(name) ? size : 0), 0));
      for (const words of ['The choir of', 'mail.example.org', 'one.mp4', '"conversationKey"'])
        expect(whole.includes(words), words).toBe(false);
      await until('the last backup', async () => /Nothing was added since/.test((await saidIn(second, '[data-part=last-backup]')) ?? ''));
      await second.click('[data-action=let-go-backup]');
      await until('it to be let go', async () => Object.keys(await partsOf(again)).length === 0);
      expect(await checkEverything(second)).toMatchObject({ unchanged: true });
    });

    test('says of a changed file and a wrong passphrase what is wrong, and takes nothing of it', async () => {
      const whole = readFileSync(file);
      let tries = 0;
      const target = await launch({ browser: OTHER[browser] });
      try {
        const own = await target.openExtensionPage('/welcome.html');
        const desk = await openKeepSafe(target);
        expect(await restored(desk, file, 'three blue boats at nine')).toMatch(/passphrase does not open/i);
        const says = async (bytes: Uint8Array) => {
          const broken = join(folder, `broken-${++tries}.backup`);
          writeFileSync(broken, bytes);
          return restored(desk, broken, PASSPHRASE);
        };
        expect(await says(whole.subarray(0, whole.length - 100_000))).toMatch(/end is missing/);
        expect(await says(Buffer.from('A letter, not a backup'))).toMatch(/not an Evenkeel backup/);
        const newer = Buffer.from(whole);
        newer[17] = 9;
        expect(await says(newer)).toMatch(/newer Evenkeel/);
        for (const at of [40, 5_000, 20 * MB + 77]) {
          const changed = Buffer.from(whole);
          changed[at] = (changed[at] ?? 0) ^ 1;
          expect(await says(changed), `byte ${at}`).toMatch(at < 100 ? /start of this backup is damaged/ : /part \d+ of it was changed/);
        }
        expect(await atRest(own)).toMatchObject({ entries: 0, blobs: 0, staged: 0 });
      } finally {
        await target.close();
      }
    });

    test(`is restored in ${OTHER[browser]}, though that was killed in the middle, and in another profile of ${browser}`, async () => {
      const other = join(folder, 'other');
      const killed = await launch({ browser: OTHER[browser], profile: other });
      const own = await killed.openExtensionPage('/welcome.html');
      await beginRestore(await openKeepSafe(killed), file, PASSPHRASE);
      await until('something staged', async () => (await atRest(own)).staged > 1);
      await killed.kill();

      for (const target of [
        await launch({ browser: OTHER[browser], profile: other }),
        await launch({ browser, profile: join(folder, 'twin') }),
      ]) {
        try {
          const page = await target.openExtensionPage('/welcome.html');
          expect((await atRest(page)).entries).toBe(0);
          const desk = await openKeepSafe(target);
          expect(await restored(desk, file, PASSPHRASE)).toBe('2');
          const check = await checkEverything(desk);
          expect(check.unchanged, check.says).toBe(true);
          expect(await target.records()).toEqual(records);
          expect(await atRest(page)).toMatchObject({ entries: 2, staged: 0, head: { number: 2 } });
          expect(await restored(desk, file, PASSPHRASE)).toMatch(/kept here already/);
        } finally {
          await target.close();
        }
      }
    });

    test('is not needed for a plain copy: a ZIP with every original, the messages and the log', async () => {
      const desk = await openKeepSafe(driver);
      await desk.click('[data-action=make-plain]');
      await until('the file', () => saidIn(desk, '[data-action=save-plain]'), 60);
      const zip = await driver.download(desk, () => desk.click('[data-action=save-plain]'), folder);
      const plain = join(folder, 'plain');
      const paths = (await unpack(zip, plain)).map((path) => path.replace(/^evenkeel-everything-[\d-]+\//, ''));
      expect(paths.slice(0, 2)).toEqual(['README.txt', 'log.json']);
      expect(paths).toEqual(
        expect.arrayContaining(['messages/entry-0001.csv', 'messages/entry-0002.ndjson', 'files.csv', 'notes/notes.csv']),
      );
      expect(paths).not.toContain('problems.txt');
      const top = join(plain, (await unpack(zip, plain))[0]?.split('/')[0] ?? '');
      const films = paths.filter((path) => path.endsWith('.mp4'));
      expect(films).toHaveLength(5);
      expect(readFileSync(join(top, films[0] ?? '')).equals(film(0, 12 * MB))).toBe(true);
      const log = JSON.parse(readFileSync(join(top, 'log.json'), 'utf8'));
      expect(log.entries.map(({ kind }: { kind: string }) => kind)).toEqual(['capture', 'capture', 'copy']);
      const lines = readFileSync(join(top, 'messages/entry-0001.ndjson'), 'utf8').trim().split('\n');
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        item: 'EK-0001',
        text: 'The choir of spring, as promised.',
        sender: { shown: 'Sam' },
      });
    });

    test('of an archive in which an entry does not open holds all the rest, and says so before and after', async () => {
      const own = await driver.openExtensionPage('/welcome.html');
      await tamper(own, { store: 'entries', how: 'flip a byte', records: [1] });
      const { entries } = await atRest(own);
      const desk = await openKeepSafe(driver);
      const before = await checkEverything(desk);
      expect(await saidIn(desk, '[data-part=backup]')).toMatch(/What does not open any more goes in as it lies, and is named/);
      await beginBackup(desk, PASSPHRASE);
      const damaged = await saveBackup(driver, desk, folder);
      expect(await saidIn(desk, '[data-part=backup-closed]')).toMatch(/Entry 2 does not open any more.*keep what is in this browser/);
      const target = await launch({ browser, profile: join(folder, 'mended') });
      try {
        const there = await openKeepSafe(target);
        expect(await restored(there, damaged, PASSPHRASE)).toBe(String(entries));
        expect(await saidIn(there, '[data-part=restored]')).toMatch(/1 thing was damaged already/);
        const after = await checkEverything(there);
        expect(after).toEqual(before);
        expect(after).toMatchObject({ unchanged: false, says: expect.stringMatching(/1 [^.]*Entry 2 was changed outside Evenkeel/) });
        expect(await atRest(await target.openExtensionPage('/welcome.html'))).toMatchObject({
          entries,
          staged: 0,
          head: { number: entries },
        });
      } finally {
        await target.close();
      }
    });
  });
}
