import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyCommand } from '../../cli/verify';
import type { CaptureRecord, Receipt } from '../../lib/core/evidence/capture';
import { strangersFind } from '../support/strangers';
import { png } from './servers/attachments';
import { deliver, flagsIn } from './servers/imap';
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

      test('each message is told to be sent or received', async () => {
        const { messages } = await driver.record(receipt.id);
        expect(messages.map(({ direction }) => direction?.way)).toEqual(THREAD.map(({ from }) => (from === 'alex' ? 'sent' : 'received')));
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
        expect(await strangersFind(pack, { texts: THREAD.map(({ own }) => own) })).toEqual([]);
      });

      describe('from the inbox', () => {
        /** A reply with a picture in its words, as a mail program writes it. */
        const picture = png(16, 12);
        const reply = Buffer.from(
          [
            `From: ${PEOPLE.sam.address}`,
            `To: ${PEOPLE.alex.address}`,
            `Subject: =?utf-8?B?${Buffer.from(`Re: ${SUBJECT}`).toString('base64')}?=`,
            'Date: Tue, 10 Mar 2026 09:00:00 +0100',
            `Message-ID: <picture-${browser}@evenkeel.test>`,
            `References: ${THREAD[0]?.messageId} ${THREAD.at(-1)?.messageId}`,
            'MIME-Version: 1.0',
            'Content-Type: multipart/related; boundary="part"',
            '',
            '--part',
            'Content-Type: text/html; charset=utf-8',
            '',
            '<p>It looks like this: <img src="cid:bag@evenkeel.test" alt="the blue bag"></p>',
            '--part',
            'Content-Type: image/png; name="bag.png"',
            'Content-ID: <bag@evenkeel.test>',
            'Content-Transfer-Encoding: base64',
            'Content-Disposition: inline; filename="bag.png"',
            '',
            picture.toString('base64'),
            '--part--',
            '',
          ].join('\r\n'),
        );
        let takeAway: () => Promise<void>;
        let before: string[][];
        let first: CaptureRecord;
        let second: CaptureRecord;

        beforeAll(async () => {
          await openMessage(page, server, 'INBOX', 1);
          before = await flagsIn(server.imapPort, 'alex');
          first = await driver.record((await driver.capture(page)).id);
          takeAway = await deliver(server.imapPort, 'alex', reply);
          await openMessage(page, server, 'INBOX', 1);
          second = await driver.record((await driver.capture(page)).id);
        });
        afterAll(() => takeAway?.());

        test('own replies come from the folder of sent mail', () => {
          expect(first.present).toHaveLength(THREAD.length);
          expect(first.missed).toEqual([]);
        });

        test('kept again after a new mail, only that one is added, its picture with it', () => {
          expect(second.present).toHaveLength(THREAD.length + 1);
          expect(second.messages.map(({ key }) => key)).toEqual([`<picture-${browser}@evenkeel.test>`]);
          const [message] = second.messages;
          expect(message?.attachments.map(({ name, bytes }) => [name, bytes?.sha256])).toEqual([
            ['bag.png', createHash('sha256').update(picture).digest('hex')],
          ]);
          expect(message?.direction).toEqual({ way: 'received', told: 'address' });
        });

        test('what was unread is unread still', async () => {
          const after = await flagsIn(server.imapPort, 'alex');
          expect(after.slice(0, before.length)).toEqual(before);
          expect(after.slice(0, before.length).filter((flags) => !flags.includes('\\Seen'))).not.toHaveLength(0);
          expect(after.at(-1)).not.toContain('\\Seen');
        });
      });

      test('the browser talked to the mail server and to no one else', () => {
        expect(driver.requests().filter(({ outcome }) => outcome !== 'loopback')).toEqual([]);
      });
    });
  }
});
