import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyCommand } from '../../cli/verify';
import type { Receipt } from '../../lib/core/evidence/capture';
import { type Roundcube, startRoundcube } from './servers/roundcube';
import { PEOPLE, SUBJECT, THREAD } from './servers/thread';
import { type Driver, launch } from './support';
import { describeWith } from './support/needs';
import { logIn, openMessage } from './support/roundcube-user';
import type { TestPage } from './support/test-page';
import { unpack } from './support/unpack';

describeWith(['servers'], 'keeping a conversation on Roundcube', () => {
  let server: Roundcube;
  beforeAll(async () => {
    server = await startRoundcube();
  });
  afterAll(() => server?.stop());

  for (const browser of ['chromium', 'firefox'] as const) {
    describeWith([browser], `in ${browser}`, () => {
      let driver: Driver;
      let page: TestPage;
      let receipt: Receipt;
      let folder: string;

      beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'evenkeel-pack-'));
        driver = await launch({ browser });
        page = await logIn(driver, server, server.users.alex);
        await openMessage(page, server, 'Handovers', 12);
        receipt = await driver.capture(page);
      });
      afterAll(async () => {
        await driver?.close();
        rmSync(folder, { recursive: true, force: true });
      });

      test('the receipt counts every message and says what could not be read', () => {
        expect(receipt).toMatchObject({
          number: 1,
          title: SUBJECT,
          messages: THREAD.length,
          first: THREAD[0]?.date.toISOString(),
          last: THREAD.at(-1)?.date.toISOString(),
          missed: [],
        });
      });

      test('the desk shows each message with its author, its moment and its own words', async () => {
        const shown = await driver.messages();
        expect(shown.map(({ utc }) => utc)).toEqual(THREAD.map(({ date }) => date.toISOString()));
        expect(shown.map(({ sender }) => sender)).toEqual(THREAD.map(({ from }) => `${PEOPLE[from].name} <${PEOPLE[from].address}>`));
        expect(shown.map(({ text }) => text.trim())).toEqual(THREAD.map(({ own }) => own));
        expect(shown.flatMap(({ attachments }) => attachments)).toEqual(
          THREAD.flatMap(({ attachments }) => attachments.map(({ filename }) => filename)),
        );
      });

      test('the same conversation kept from the menu is one more entry of the same log', async () => {
        const again = await driver.capture(page, 'menu');
        expect(again).toMatchObject({ number: 2, messages: THREAD.length });
        const third = await driver.capture(page, 'shortcut');
        expect(third).toMatchObject({ number: 3, messages: THREAD.length });
      });

      test('the pack holds the originals byte for byte and is found unchanged by strangers', async () => {
        const pack = await driver.exportPack(folder);
        const unpacked = join(folder, 'unpacked');
        const files = await unpack(pack, unpacked);
        const bag = join(unpacked, files[0]?.split('/')[0] ?? '');
        const check = execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], { cwd: bag, encoding: 'utf8' });
        expect(check).not.toMatch(/FAILED/);

        const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
        const kept = new Set(files.map((file) => digest(join(unpacked, file))));
        const maildir = join(server.maildir('alex', 'Handovers'), 'cur');
        const lost = readdirSync(maildir).filter((file) => !kept.has(digest(join(maildir, file))));
        expect(lost).toEqual([]);
        for (const { filename, content } of THREAD.flatMap(({ attachments }) => attachments)) {
          expect(kept.has(createHash('sha256').update(content).digest('hex')), filename).toBe(true);
        }

        const said: string[] = [];
        const io = { out: (line: string) => said.push(line), error: (line: string) => said.push(line) };
        expect(await verifyCommand([pack], io), said.join('\n')).toBe(0);
      });

      test('the browser talked to the mail server and to no one else', () => {
        expect(driver.requests().filter(({ outcome }) => outcome !== 'loopback')).toEqual([]);
      });
    });
  }
});
