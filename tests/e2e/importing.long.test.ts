import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportedMessage } from '../../lib/core/imports/importer';
import { zipStream } from '../../lib/core/pack/zip/writer';
import { IMPORT_LOCK } from '../../lib/platform/importing/import-lock';
import { ANSWER, QUESTION, reportOf } from '../unit/imports/ourfamilywizard/report';
import { type Driver, launch } from './support';
import { atRest } from './support/at-rest';
import { checkEverything, goTo } from './support/desk';
import { filedImports, packedIn, stored } from './support/imported';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const ZONE = 'Europe/London';
const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURES = resolve(import.meta.dirname, '../fixtures/imports');

/** A WhatsApp export of that many messages, from a day in May 2026 on. */
function chatOf(count: number, about = 'Friday'): string {
  const lines: string[] = [];
  for (let at = 0; at < count; at++) {
    const time = new Date(Date.UTC(2020, 4, 13, 8) + at * 17 * 60_000).toISOString();
    const shown = `${time.slice(8, 10)}/${time.slice(5, 7)}/${time.slice(0, 4)}, ${time.slice(11, 16)}`;
    lines.push(`${shown} - ${at % 3 ? 'Maya' : 'Robin'}: Message ${at}: pick-up is at five on ${about}, and the blue bag comes along.`);
  }
  return `${lines.join('\n')}\n`;
}

const PIXELS = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) & 0xff);

const SMS = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<smses count="2" backup_date="1746376920000">
  <sms protocol="0" address="+447700900123" date="1746376920000" type="1" subject="null" body="See you at five &#55357;&#56838;" read="1" status="-1" contact_name="Maya" />
  <sms protocol="0" address="+447700900123" date="1746377040000" type="2" subject="null" body="Thanks &amp; see you" read="1" status="-1" contact_name="Maya" />
</smses>
`;

const SAID = [
  'Can you collect Max at five on Friday?',
  'Yes, I will be there at five.',
  'The dentist moved to Tuesday the 14th.',
  'Please bring the blue school bag.',
];

/** The same conversation as a chat and as texts: the texts an hour later by their clock, one of them with other words. */
const asChat = SAID.map((text, at) => `${13 + at}/06/2021, 10:00 - ${at % 2 ? 'Robin' : 'Kim'}: ${text}\n`).join('');
const asTexts = `<?xml version='1.0' encoding='UTF-8'?>\n<smses count="4">\n${SAID.map((text, at) => {
  const words = at === 1 ? 'Yes, I will be there at six.' : text;
  return `<sms address="07700900456" date="${Date.UTC(2021, 5, 13 + at, 10)}" type="${at % 2 ? 2 : 1}" body="${words}" contact_name="Kim" />`;
}).join('\n')}\n</smses>\n`;

/** What the command line reads of the same file. */
function readByCommandLine(path: string, zone: string): ImportedMessage[] {
  const words = ['--import', 'tsx', 'cli/evenkeel.ts', 'import', path, '--zone', zone];
  const { stdout } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ImportedMessage);
}

/** Of a message what both sides have: bytes are only in the archive, keys of equals are told apart there. */
const plain = ({
  sender,
  text,
  time,
  subject,
  attachments,
}: Pick<ImportedMessage, 'sender' | 'text' | 'time' | 'subject' | 'attachments'>) => ({
  ...{ sender, text, time, subject },
  attachments: attachments.map(({ name, mediaType }) => ({ name, mediaType })),
});

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `bringing files in, in ${browser}`, () => {
    let folder: string;
    let driver: Driver;
    let desk: TestPage;
    let own: TestPage;
    const path = (name: string) => join(folder, name);

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-import-'));
      const chat = `${chatOf(40)}13/06/2020, 09:00 - Maya: IMG-20200613-WA0001.jpg (file attached)\n`;
      const zip = zipStream(
        [
          { name: 'WhatsApp Chat with Maya.txt', content: new TextEncoder().encode(chat) },
          { name: 'IMG-20200613-WA0001.jpg', content: PIXELS },
        ],
        '2026-05-04T10:00:00.000Z',
      );
      writeFileSync(path('WhatsApp Chat with Maya.zip'), new Uint8Array(await new Response(zip).arrayBuffer()));
      writeFileSync(path('sms-20260504.xml'), SMS);
      writeFileSync(path('WhatsApp Chat with Sam.txt'), chatOf(50_000, 'Sunday'));
      writeFileSync(path('WhatsApp Chat with Alex.txt'), chatOf(400_000));
      driver = await launch({ browser });
      own = await driver.openExtensionPage('/welcome.html');
      desk = await driver.openExtensionPage('/desk.html#bring-in');
    });
    afterAll(async () => {
      await driver?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const choose = async (file: string) => {
      await desk.waitFor('[data-part=choose-file]');
      await desk.chooseFiles('[data-part=file-input]', [file]);
    };
    /** Answers nothing but the zone, which the test's machine may not have. */
    const start = async () => {
      await desk.waitFor('[data-part=questions]');
      await desk.evaluate((zone) => {
        const input = document.querySelector<HTMLInputElement>('[name=zone]');
        if (!input) return;
        input.value = zone;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, ZONE);
      await desk.click('[data-action=bring-in]');
    };
    const done = async (): Promise<Record<string, string>> => {
      await until('the end of the import', () => desk.evaluate(() => document.querySelector('[data-part=brought-in]') !== null, null), 60);
      const counts = await desk.on(
        '[data-part=brought-in]',
        (part) => Array.from(part.querySelectorAll<HTMLElement>('[data-count]'), (each) => [each.dataset.count ?? '', each.textContent]),
        null,
      );
      return Object.fromEntries(counts);
    };
    const again = () => desk.click('[data-action=bring-in-again]');
    const bringIn = async (file: string) => {
      await choose(file);
      await start();
      const counts = await done();
      await again();
      return counts;
    };
    const sameAsTheCommandLine = async (file: string, at: number) => {
      const record = (await filedImports(own))[at];
      if (!record) throw new Error('Nothing was filed');
      const kept = await packedIn(own, record);
      const read = readByCommandLine(file, record.assumed.zone ?? ZONE);
      expect(read.length).toBeGreaterThan(0);
      expect(kept.map(({ message }) => plain(message))).toEqual(read.map(plain));
      return kept;
    };

    test('a WhatsApp ZIP with its pictures, and its original to the byte', async () => {
      const file = path('WhatsApp Chat with Maya.zip');
      expect(await bringIn(file)).toMatchObject({ inFile: '41', added: '41' });
      const kept = await sameAsTheCommandLine(file, 0);
      expect(kept.at(-1)?.message.attachments).toMatchObject([{ name: 'IMG-20200613-WA0001.jpg', bytes: { size: PIXELS.length } }]);
      await desk.click('[data-part=earlier-files] [data-entry="1"] summary');
      await desk.click('[data-part=earlier-files] [data-entry="1"] [data-action=prepare-original]');
      await desk.waitFor('[data-part=earlier-files] [data-entry="1"] [data-action=save-original]');
      const saved = await driver.download(desk, () => desk.click('[data-action=save-original]'), folder);
      expect(readFileSync(saved).equals(readFileSync(file))).toBe(true);
    });

    test('texts whose emoji are written as two halves, and a mailbox with what its signatures prove', async () => {
      expect(await bringIn(path('sms-20260504.xml'))).toMatchObject({ inFile: '2', added: '2' });
      expect((await sameAsTheCommandLine(path('sms-20260504.xml'), 1))[0]?.message).toMatchObject({
        text: 'See you at five 😆',
        direction: { way: 'received' },
      });
      const mailbox = join(FIXTURES, 'mbox/takeout.mbox');
      const counts = await bringIn(mailbox);
      expect(Number(counts.added)).toBeGreaterThan(1);
      for (const { message } of await sameAsTheCommandLine(mailbox, 2)) expect(Array.isArray(message.dkim)).toBe(true);
    });

    test('every other format, as the command line reads it', { timeout: 240_000 }, async () => {
      writeFileSync(path('report.pdf'), reportOf([QUESTION, ANSWER]));
      const files = [
        path('report.pdf'),
        ...['email/one.eml', 'telegram/one-chat.json', 'facebook/message_1.json', 'instagram/message_1.json'],
        ...['imessage-text/+447700900123.txt', 'imessage-csv/Messages - Sam.csv'],
      ].map((file) => resolve(FIXTURES, file));
      for (const [at, file] of files.entries()) {
        const counts = await bringIn(file);
        expect(counts.inFile, file).toBe(String(Number(counts.added) + Number(counts.rejected ?? 0)));
        expect((await sameAsTheCommandLine(file, 3 + at)).length, file).toBeGreaterThan(0);
      }
    });

    test('the very same file again is known, and nothing is kept twice', async () => {
      const before = await stored(own);
      await choose(path('sms-20260504.xml'));
      await desk.waitFor('[data-part=kept-before]');
      expect(await desk.on('[data-part=kept-before]', (part) => part.textContent, null)).toContain('(entry 2)');
      await desk.click('[data-action=choose-other]');
      expect(await stored(own)).toEqual(before);
    });

    test('stopped in the middle it leaves the database as it was', async () => {
      const before = await stored(own);
      await choose(path('WhatsApp Chat with Alex.txt'));
      await start();
      await until('messages to be read', async () => ((await stored(own)).staged?.records ?? 0) > 3, 60);
      await desk.click('[data-action=cancel-import]');
      await desk.waitFor('[data-part=bring-in-said]');
      expect(await desk.on('[data-part=bring-in-said]', (said) => said.textContent, null)).toBe('Stopped. Nothing of this file was kept.');
      expect(await stored(own)).toEqual(before);
    });

    test('a tab that is closed in the middle leaves nothing, once the desk is opened again', async () => {
      const before = await stored(own);
      await choose(path('WhatsApp Chat with Alex.txt'));
      await start();
      await until('messages to be read', async () => ((await stored(own)).staged?.records ?? 0) > 3, 60);
      await desk.close();
      desk = await driver.openExtensionPage('/desk.html#bring-in');
      await until('what was begun to be gone', async () => (await atRest(own)).staged === 0, 30);
      expect(await stored(own)).toEqual(before);
    });

    test('50,000 messages come in while the page goes on, and everything is found unchanged', async () => {
      await choose(path('WhatsApp Chat with Sam.txt'));
      await desk.waitFor('[data-part=questions]');
      await desk.evaluate(() => {
        let last = performance.now();
        globalThis.evenkeelLongest = 0;
        setInterval(() => {
          const now = performance.now();
          globalThis.evenkeelLongest = Math.max(globalThis.evenkeelLongest ?? 0, now - last);
          last = now;
        }, 10);
      }, null);
      const began = Date.now();
      await start();
      expect(await done()).toMatchObject({ inFile: '50,000', added: '50,000' });
      const seconds = (Date.now() - began) / 1000;
      const longest = await desk.evaluate(() => globalThis.evenkeelLongest ?? 0, null);
      console.log(`${browser}: 50,000 messages in ${seconds.toFixed(1)} s; the page stood still for at most ${Math.round(longest)} ms`);
      await again();
      const { unchanged, says } = await checkEverything(desk);
      expect(unchanged, says).toBe(true);
      await goTo(desk, 'bring-in');
    });

    test('the same conversation from two sources is paired, and where they differ it is listed', async () => {
      writeFileSync(path('WhatsApp Chat with Kim.txt'), asChat);
      writeFileSync(path('sms-kim.xml'), asTexts);
      await bringIn(path('WhatsApp Chat with Kim.txt'));
      await bringIn(path('sms-kim.xml'));
      await desk.waitFor('[data-part=paired]');
      const said = await desk.on('[data-part=paired]', (part) => part.textContent, null);
      expect(said).toContain('4 messages are in both.');
      expect(said).toContain('All times of the second lie 1 hour after those of the first');
      expect(said).toMatch(/1 that differs\s*EK-\d+ · EK-\d+: other words/);
    });

    test('a recording is kept with its caution and the question, and as long as that is open it is not', async () => {
      writeFileSync(path('call.m4a'), Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypM4A ')]));
      await choose(path('call.m4a'));
      await desk.waitFor('[data-part=covert-caution]');
      await desk.on(
        '[data-part=exhibit-form] [name=date]',
        (field, day) => {
          (field as HTMLInputElement).value = day;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        '2026-05-04',
      );
      await desk.click('[data-part=exhibit-form] [name=summary]');
      await desk.type('A call about Friday');
      await desk.click('[data-action=keep-exhibit]');
      await desk.waitFor('[data-part=recording] .wrong');
      await desk.click('[name=knew][value=not-sure]');
      await desk.click('[data-action=keep-exhibit]');
      await desk.waitFor('[data-part=bring-in-said]');
      expect(await desk.on('[data-part=bring-in-said]', (said) => said.textContent, null)).toMatch(/^The file is kept \(entry \d+\)\.$/);
    });

    test('everything erased in the middle of an import leaves nothing of it either', async () => {
      await choose(path('WhatsApp Chat with Alex.txt'));
      await start();
      await until('messages to be read', async () => ((await stored(own)).staged?.records ?? 0) > 3, 60);
      const other = await driver.openExtensionPage('/desk.html#keep-safe');
      await other.waitFor('[data-action=erase]');
      await other.click('[data-action=erase]');
      await other.click('[data-action=erase-go-on]');
      await other.click('[data-action=erase-now]');
      await other.waitFor('[data-part=erased]');
      // An import stages only while it holds its lock: once that was handed on and nobody has it, none goes on.
      const imports = await own.evaluate(async (lock) => {
        await navigator.locks.request(lock, () => undefined);
        const { held = [], pending = [] } = await navigator.locks.query();
        return [...held, ...pending].filter(({ name }) => name === lock).length;
      }, IMPORT_LOCK);
      expect(imports).toBe(0);
      const left = await own.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
        const files: string[] = [];
        const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
        for await (const name of folder.keys()) files.push(name);
        return { names, files };
      }, null);
      expect(left.files).toEqual([]);
      // The other desk may have opened an empty one anew.
      if (left.names.includes('evenkeel')) {
        const now = await stored(own);
        expect(Object.entries(now).filter(([, { records }]) => records > 0)).toEqual([]);
      }
      await other.close();
    });

    test('nothing left the computer', () => {
      expect(driver.requests()).toEqual([]);
    });
  });
}

declare global {
  var evenkeelLongest: number | undefined;
}
