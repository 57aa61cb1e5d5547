import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTimestamping, type Timestamping } from './servers/timestamping';
import { type Driver, launch } from './support';
import { tamper } from './support/at-rest';
import { violations } from './support/axe';
import { checkEverything, goTo, makePack } from './support/desk';
import { describeWith } from './support/needs';
import { filedContents, keptBytes } from './support/records';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `a timestamp from outside in ${browser}`, () => {
    let authority: Timestamping;
    let driver: Driver;
    let desk: TestPage;
    beforeAll(async () => {
      authority = await startTimestamping();
      driver = await launch({ browser });
      desk = await driver.openExtensionPage('/desk.html#notes/0');
      await until('the form', () => desk.evaluate(() => document.activeElement?.getAttribute('name') === 'summary', null));
      await desk.type('Max came home at six.');
      await desk.click('[data-action=save-note]');
      await desk.waitFor('[data-note="1"]');
      await goTo(desk, 'keep-safe');
      await desk.waitFor('[data-part=stamps]');
    });
    afterAll(async () => {
      await driver?.close();
      await authority?.stop();
    });

    const text = (selector: string) => desk.evaluate((at) => document.querySelector<HTMLElement>(at)?.innerText ?? '', selector);
    const write = async (selector: string, words: string) => {
      await desk.click(selector);
      await desk.press('Control+a');
      await desk.press('Delete');
      await desk.type(words);
    };
    const ask = async (address: string) => {
      await write('[name=authority]', address);
      await desk.click('[data-action=stamp]');
      return until('what comes of it', async () => {
        const working = await desk.on('[data-action=stamp]', (button) => button.getAttribute('aria-disabled'), null);
        return working === 'false' && ((await text('[data-part=stamp-done]')) || (await text('[data-part=stamp-trouble]')) || undefined);
      });
    };

    test('is asked for by nothing but a click', async () => {
      await write('[name=authority]', authority.address);
      expect((await checkEverything(desk)).unchanged).toBe(true);
      expect(authority.asked).toEqual([]);
      expect(await violations(desk)).toEqual([]);
    });

    test.each([
      ['http://timestamp.example.org/', 'begin with https://'],
      ['moved', 'did not answer'],
      ['large', 'far larger than a timestamp'],
    ])('of %s is refused kindly', async (where, said) => {
      expect(await ask(where.startsWith('http') ? where : `${authority.address}${where}`)).toContain(said);
      expect((await filedContents(desk)).map(({ kind }) => kind)).toEqual(['note']);
    });

    test('is kept only where the answer is sound', async () => {
      const before = authority.asked.length;
      authority.answerWith((reply) => Buffer.concat([reply.subarray(0, -9), Buffer.from(reply.subarray(-9)).fill(7)]));
      expect(await ask(authority.address)).toContain('Nothing was kept');
      authority.answerWith(() => authority.authority.reply(authority.asked[before]?.body ?? Buffer.alloc(0)));
      expect(await ask(authority.address)).toContain('belongs to another question');
      authority.answerWith(undefined);
      expect((await filedContents(desk)).map(({ kind }) => kind)).toEqual(['note']);
    });

    test('is kept with what was asked and answered, in which openssl finds nothing wrong', async () => {
      const before = authority.asked.length;
      expect(await ask(authority.address)).toMatch(/^Kept: entry 1 and all before it existed at \w{3} \d+ \w{3} \d{4}, \d\d\.\d\d/);
      expect(authority.asked).toHaveLength(before + 1);
      const { method, headers, body } = authority.asked[before] ?? {};
      expect([method, body?.length, headers?.cookie, headers?.referer]).toEqual(['POST', 69, undefined, undefined]);
      const stamp = (await filedContents(desk)).at(-1);
      if (stamp?.kind !== 'stamp') throw new Error('no stamp');
      const { record } = stamp;
      expect(record).toMatchObject({
        head: { number: 1 },
        policy: '1.3.6.1.4.1.55555.1',
        signedBy: 'CN=Example Timestamps, O=Example, C=GB',
      });
      const [request, response] = await Promise.all([record.request, record.response].map(({ sha256 }) => keptBytes(desk, sha256)));
      expect(request && Buffer.compare(Buffer.from(request), body ?? Buffer.alloc(0))).toBe(0);
      expect(authority.authority.verifies(request ?? Buffer.alloc(0), response ?? Buffer.alloc(0))).toBe(true);
      await until('the timestamp in the list', async () => (await text('[data-stamp]')).includes('Everything up to entry 1'));
      expect(await text('[data-stamp]')).toContain('keeps no list of trusted roots');
    });

    test('leads to the root that the user gave, and to no other', async () => {
      await desk.click('.stamps details > summary');
      await write('[name=root]', 'BEGIN CERTIFICATE');
      expect(await ask(authority.address)).toContain('no certificate in PEM');
      await write('[name=root]', readFileSync(join(authority.authority.folder, 'ca.crt'), 'utf8'));
      expect(await ask(authority.address)).toContain('Kept: entry 2');
      await until('the list', async () => (await text('[data-stamp="3"]')).includes('leads to the root certificate that you gave'));
    });

    test('goes into a pack, and its README.txt tells how openssl alone finds it sound', async () => {
      await goTo(desk, 'export');
      await makePack(desk);
      const folder = mkdtempSync(join(tmpdir(), 'evenkeel-stamped-'));
      try {
        const pack = await driver.download(desk, () => desk.click('[data-action=save-pack]'), folder);
        execFileSync('unzip', ['-q', pack, '-d', join(folder, 'unpacked')]);
        const top = join(folder, 'unpacked', readdirSync(join(folder, 'unpacked'))[0] ?? '');
        copyFileSync(join(authority.authority.folder, 'ca.crt'), join(top, 'CA.pem'));
        const commands = readFileSync(join(top, 'README.txt'), 'utf8').match(/openssl ts -verify .*/g) ?? [];
        expect(commands).toHaveLength(2);
        const verify = (command: string) => spawnSync('sh', ['-c', command], { cwd: top, encoding: 'utf8' });
        for (const command of commands) expect(verify(command)).toMatchObject({ status: 0, stdout: expect.stringContaining('OK') });
        const [, stamped = ''] = /-data (\S+)/.exec(commands[0] ?? '') ?? [];
        writeFileSync(join(top, stamped), readFileSync(join(top, stamped), 'utf8').replace('1', '2'));
        expect(verify(commands[0] ?? '').status).not.toBe(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      await desk.click('[data-action=let-go]');
      await desk.waitFor('[data-action=make-export]');
    });

    test('is checked anew by “Check everything”', async () => {
      expect((await checkEverything(desk)).unchanged).toBe(true);
      const asked = authority.asked.length;
      await tamper(desk, { store: 'blobs', how: 'flip a byte', records: [0] });
      const { unchanged, says } = await checkEverything(desk);
      expect([unchanged, authority.asked.length]).toEqual([false, asked]);
      expect(says).toMatch(/The timestamp of entry \d is missing or was changed\./);
    });
  });
}
