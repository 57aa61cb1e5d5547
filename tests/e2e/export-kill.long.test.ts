import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyCommand } from '../../cli/verify';
import { type Driver, launch } from './support';
import { atRest } from './support/at-rest';
import { askExports, exportFiles, make, offerFile, requestFor, tellExports } from './support/exporting';
import { describeWith } from './support/needs';
import { until } from './support/until';

const SITE = 'https://mail.example.org';
const MB = 1024 * 1024;

/** Different in every place, and the same each time. */
function film(seed: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 4) bytes.writeInt32LE(Math.imul(at + seed, 2_654_435_761) | 0, at);
  return bytes;
}

const FILMS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((name) => `${name}.mp4`);
const THREAD = `<!doctype html><html lang="en"><title>The choir</title>
<main itemscope itemtype="https://schema.org/Conversation"><h1 itemprop="headline">The choir</h1>
${FILMS.map(
  (name, at) => `<article itemscope itemtype="https://schema.org/EmailMessage" id="${name}">
<span itemprop="sender" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Sam</span></span>
<time itemprop="dateSent" datetime="2026-05-04T10:0${at}:00Z"></time><div itemprop="text">The choir, part ${at}.</div>
<p><a itemprop="messageAttachment" href="/${name}">${name}</a></p></article>`,
).join('')}</main></html>`;

const routes = {
  [SITE]: ({ pathname }: URL) => {
    const at = FILMS.indexOf(pathname.slice(1));
    return at >= 0 ? { contentType: 'video/mp4', body: film(at, 12 * MB) } : THREAD;
  },
};

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `a pack in ${browser}`, () => {
    let folder: string;
    let driver: Driver;
    const start = () => launch({ browser, routes, profile: join(folder, 'profile') });

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-export-'));
      driver = await start();
    });
    afterAll(async () => {
      await driver?.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    test('is gone on with after the browser was killed, and lies sealed until it is saved and let go', async () => {
      const page = await driver.open(SITE);
      await driver.capture(page);
      await page.close();
      const request = requestFor();
      const own = await driver.openExtensionPage('/welcome.html');
      await tellExports(own, { call: 'make', request });
      await until('a third of it', async () => ((await exportFiles(own)).pack ?? 0) > 28 * MB);
      await driver.kill();

      driver = await start();
      const again = await driver.openExtensionPage('/welcome.html');
      const left = await exportFiles(again);
      expect(left.pack).toBeGreaterThan(20 * MB);
      expect(left.pack).toBeLessThan(80 * MB);
      expect(await askExports(again, { call: 'waiting' })).toEqual({ unfinished: request });
      const ready = await make(again, request);
      expect(ready).toMatchObject({ name: 'evenkeel-alder-2026-06-01.zip', encrypted: false, entry: 2 });
      expect(await askExports(again, { call: 'waiting' })).toEqual({ ready });

      await offerFile(again, ready.name);
      const saved = await driver.download(again, () => again.click('#save-it'), folder);
      const bytes = readFileSync(saved);
      expect(bytes.length).toBe(ready.size);
      expect(execFileSync('unzip', ['-tq', saved], { encoding: 'utf8' })).toContain('No errors detected');
      const said: string[] = [];
      const io = { out: (line: string) => said.push(line), error: (line: string) => said.push(line) };
      expect(await verifyCommand([saved, '--code', ready.packCode], io), said.join('\n')).toBe(0);

      // Larger than what is handed out in memory, so a copy in plain lay there.
      expect((await exportFiles(again)).plain).toBe(ready.size);
      await askExports(again, { call: 'letGo', id: request.id });
      expect(await exportFiles(again)).toEqual({ journal: 0 });
      expect((await atRest(again)).entries).toBe(2);
    });
  });
}
