import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoMailbox, startDemoMailbox } from '../../demo/server';
import { THREAD } from '../../demo/thread';
import { SEND_PAGES } from './send-pages';
import { type Driver, launch } from './support';
import { violations, violationsInPopup } from './support/axe';
import { clickCard, readCard, readUnderlines, staysQuiet, waitForCard } from './support/coach';
import { checkEverything, goTo } from './support/desk';
import { readNotice } from './support/keep';
import { describeWith } from './support/needs';
import { readableIn } from './support/profile-search';
import type { TestPage } from './support/test-page';
import { until } from './support/until';
import { WHO_PAGES, writingTo } from './who-pages';

const FIRST = 'quince lantern seven harbour';
const SECOND = 'gravel otter window thursday';
const HOSTILE = "You're a liar. Max has swimming at 5pm.";
const DRAFT = "You're a liar. The marmalade quinces ripen in Ullapool.";
const NOTE = 'Barnacle teapots chimed over Stromness.';
const SAM = 'Wilhelmina Quackenbush';
const SAM_MAIL = 'wilhelmina.q@example.org';
const LEE = 'Thaddeus Bramblewick';
const LEE_MAIL = 'thaddeus.b@example.org';

/** What the extension's own page can ask of the browser. */
interface Asks {
  readonly storage: { readonly session: { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
}

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `the lock in ${browser}`, () => {
    let mailbox: DemoMailbox;
    let folder: string;
    let driver: Driver;
    const start = async () => {
      driver = await launch({ browser, profile: join(folder, 'profile'), routes: { ...SEND_PAGES, ...WHO_PAGES } });
    };
    beforeAll(async () => {
      mailbox = await startDemoMailbox();
      folder = mkdtempSync(join(tmpdir(), 'evenkeel-vault-'));
      await start();
    });
    afterAll(async () => {
      await driver?.close();
      await mailbox?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    const openAt = async (place: string, part: string): Promise<TestPage> => {
      const desk = await driver.openExtensionPage(`/desk.html${place}`);
      await desk.waitFor(part);
      return desk;
    };
    const textOf = (page: TestPage, selector: string) =>
      page.on(selector, (part) => (part as HTMLElement).innerText.replace(/\s+/g, ' ').trim(), null);
    const fill = async (page: TestPage, fields: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(fields)) {
        await page.click(`[name=${name}]`);
        await page.type(text);
      }
    };
    const lockScreen = (desk: TestPage) => desk.waitFor('[data-part=unlock]');
    const unlock = async (desk: TestPage, passphrase: string) => {
      await lockScreen(desk);
      await fill(desk, { passphrase });
      await desk.press('Enter');
    };
    const isOpen = (desk: TestPage) => desk.waitFor('[data-action=lock-desk]');
    const session = (own: TestPage) =>
      own.evaluate(async () => {
        const { browser = undefined, chrome = undefined } = globalThis as { browser?: Asks; chrome?: Asks };
        return JSON.stringify((await (browser ?? chrome)?.storage.session.get(null)) ?? {});
      }, null);
    /** All that is sealed, as it lies there, in one digest. */
    const sealedNow = (own: TestPage) =>
      own.evaluate(async () => {
        const opening = indexedDB.open('evenkeel');
        await new Promise((resolve) => {
          opening.onsuccess = resolve;
        });
        const transaction = opening.result.transaction(['entries', 'blobs', 'contacts', 'waiting']);
        const stores = [...transaction.objectStoreNames].map((name) => transaction.objectStore(name).getAll());
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        opening.result.close();
        const rows = stores.flatMap(({ result }) => result as { iv: Uint8Array; data: Uint8Array }[]);
        const bytes = new Blob(rows.flatMap(({ iv, data }) => [iv as BlobPart, data as BlobPart]));
        const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
        return `${rows.length} ${Array.from(new Uint8Array(digest)).join()}`;
      }, null);

    test('keeps a conversation, a note, people and a message that waits', async () => {
      const receipt = await driver.capture(await driver.open(mailbox.url));
      expect(receipt.messages).toBe(THREAD.length);
      const options = await driver.openExtensionPage('/options.html');
      for (const [name, mark, known] of [
        [SAM, 'co-parent', SAM_MAIL],
        [LEE, 'safe-contact', LEE_MAIL],
      ] as const) {
        await options.click('[data-action=contact-add]');
        await options.waitFor('[name=name]');
        await fill(options, { name });
        await options.on(
          '[name=mark]',
          (field, value) => {
            (field as HTMLSelectElement).value = value;
            field.dispatchEvent(new Event('change', { bubbles: true }));
          },
          mark,
        );
        await fill(options, { known });
        await options.click('[data-action=contact-save]');
        await until('the person', async () => (await textOf(options, '[data-part=contacts]')).includes(name));
      }
      await options.close();

      const page = await driver.open('http://chat.example.org/note');
      await page.click('#box');
      await page.type(DRAFT);
      await until('the hint', () => readCard(page));
      await page.click('#send');
      await waitForCard(page, 'hold');
      await clickCard(page, 'keep-tomorrow-morning');
      await waitForCard(page, 'kept');
      await page.close();

      const desk = await openAt('#notes/0', '[name=summary]');
      await fill(desk, { summary: NOTE });
      await desk.click('[data-action=save-note]');
      await until('the note to be kept', async () => (await textOf(desk, '[data-part=note-kept]')) !== '');
      await goTo(desk, 'timeline');
      await until('the index', async () => (await textOf(desk, '[data-room=timeline]')).includes('Stromness'));
      await desk.close();
    });

    test('a passphrase is set: what cannot be undone is said first, and nothing that is kept is sealed anew', async () => {
      const other = await openAt('#timeline', '[data-room=timeline]');
      const desk = await openAt('#keep-safe', '[data-action=set-passphrase]');
      const before = await sealedNow(desk);
      expect(await textOf(desk, '[data-part=passphrase]')).toContain('whoever can use this browser profile can open this desk');
      await desk.click('[data-action=set-passphrase]');
      await desk.waitFor('[data-part=new-passphrase]');
      expect(await textOf(desk, '[data-part=new-passphrase]')).toContain('cannot be recovered, by us or by anybody');
      expect(await violations(desk)).toEqual([]);
      await fill(desk, { next: 'short', again: 'short' });
      await desk.click('[data-action=save-passphrase]');
      expect(await textOf(desk, '[data-part=passphrase-wrong]')).toContain('at least 12 characters');
      for (const name of ['next', 'again']) {
        await desk.click(`[name=${name}]`);
        await desk.press('Control+a');
        await desk.type(FIRST);
      }
      await desk.click('[data-action=save-passphrase]');
      expect(await textOf(desk, '[data-part=passphrase-wrong]')).toContain('cannot be recovered');
      await desk.click('[name=agreed]');
      await desk.click('[data-action=save-passphrase]');
      await until('the passphrase to be set', async () => (await textOf(desk, '[data-part=passphrase-done]')) === 'The passphrase is set.');
      expect(await sealedNow(desk)).toBe(before);

      await desk.click('[data-action=lock-desk]');
      for (const page of [desk, other]) {
        await lockScreen(page);
        expect(await page.evaluate(() => document.title, null)).toBe('Evenkeel');
        expect(await textOf(page, 'body')).not.toMatch(/Max|Stromness|conversation|note\b|EK-/i);
      }
      expect(await session(other)).not.toContain('unlocked');
      expect(await violations(desk)).toEqual([]);
      await other.close();
      await desk.close();
    });

    test('while locked nothing is kept and nothing shown, by popup and page, and the way to the desk stands there', async () => {
      const page = await driver.open(mailbox.url);
      const popup = await driver.openPopup(page);
      await until('the popup', () => popup.on('[data-part=locked]', () => true));
      expect(await popup.on('body', ({ textContent }) => textContent)).not.toMatch(/waits until|Keep this conversation/);
      if (browser === 'chromium') expect(await violationsInPopup(popup)).toEqual([]);
      await popup.click('[data-action=unlock]').catch(() => undefined);
      await page.bringToFront();
      await driver.capture(page, 'shortcut').then(
        () => expect.unreachable(),
        (error: Error) => expect(error.message).toContain('Evenkeel is locked'),
      );
      expect((await readNotice(page))?.message).toContain('Evenkeel is locked');
      expect(await page.inShadow('evenkeel-notice', (root) => root.querySelector('[data-action=open-desk]')?.textContent, null)).toBe(
        'Open the desk to unlock',
      );
      await page.close();
    });

    test('while locked the coach goes on: those who are marked are known, and a safe contact gets nothing of tone', async () => {
      const write = async (to: string) => {
        const page = await driver.open(writingTo(to));
        await page.click('#composebody');
        await until('the judge of tone', () => driver.hasJudge(page));
        await page.type(HOSTILE);
        return page;
      };
      const toSam = await write(`Sam <${SAM_MAIL.toUpperCase()}>`);
      await waitForCard(toSam, 'finding');
      await toSam.close();
      const toLee = await write(`${LEE} <${LEE_MAIL}>`);
      await waitForCard(toLee, 'safety');
      expect(await readUnderlines(toLee)).toEqual([]);
      await toLee.close();
      const toNobodyKnown = await write('Robin <robin@example.net>');
      expect(await staysQuiet(toNobodyKnown)).toBe(true);
      await toNobodyKnown.close();
      const options = await driver.openExtensionPage('/options.html');
      await options.waitFor('[data-part=contacts]');
      expect(await textOf(options, 'body')).toContain('While Evenkeel is locked');
      expect(await textOf(options, 'body')).not.toContain(SAM);
      await options.close();
    });

    test('wrong passphrases open nothing, and are told with their times once it is unlocked', async () => {
      const desk = await openAt('', '[data-part=unlock]');
      for (const wrong of ['quince lantern seven', 'let me in please']) {
        await unlock(desk, wrong);
        await until('the refusal', async () => (await textOf(desk, '[data-part=refused]')).startsWith('That is not the passphrase'));
        expect(await textOf(desk, 'body')).not.toContain('attempt');
      }
      await unlock(desk, FIRST);
      await isOpen(desk);
      expect(await textOf(desk, '[data-part=failed-attempts]')).toMatch(/2 attempts to unlock failed .*20\d\d/);
      expect(await violations(desk)).toEqual([]);
      await desk.click('[data-action=dismiss-failed]');
      await until('the notice to go', () => desk.evaluate(() => !document.querySelector('[data-part=failed-attempts]'), null));
      expect((await checkEverything(desk)).unchanged).toBe(true);
      await desk.close();
    });

    test('it locks by itself once its time is over, in every page', async () => {
      const desk = await openAt('#timeline', '[data-action=lock-desk]');
      await desk.evaluate(async () => {
        const { browser = undefined, chrome = undefined } = globalThis as { browser?: Asks; chrome?: Asks };
        const area = (browser ?? chrome)?.storage.session;
        const used = (await area?.get(null))?.used;
        await area?.set({ used: { ...(used as object), until: Date.now() - 1 } });
      }, null);
      await lockScreen(desk);
      expect(await session(desk)).not.toContain('unlocked');
      await unlock(desk, FIRST);
      await isOpen(desk);
      await desk.close();
    });

    test('the passphrase is changed, and leaving quickly locks', async () => {
      const desk = await openAt('#keep-safe', '[data-action=set-passphrase]');
      const before = await sealedNow(desk);
      await desk.click('[data-action=set-passphrase]');
      await desk.waitFor('[data-part=new-passphrase]');
      await fill(desk, { current: FIRST, next: SECOND, again: SECOND });
      await desk.click('[name=agreed]');
      await desk.click('[data-action=save-passphrase]');
      await until('the change', async () => (await textOf(desk, '[data-part=passphrase-done]')).startsWith('The passphrase is changed'));
      expect(await sealedNow(desk)).toBe(before);
      const own = await driver.openExtensionPage('/welcome.html');
      await own.bringToFront();
      await own.waitFor('[data-action=leave]');
      for (const _ of [1, 2, 3]) await own.press('Shift');
      const again = await openAt('', '[data-part=unlock]');
      await unlock(again, FIRST);
      await until('the refusal', async () => (await textOf(again, '[data-part=refused]')) !== '');
      await unlock(again, SECOND);
      await isOpen(again);
      await again.close();
    });

    test('closing the browser locks, and nothing of ours lies in the profile that could be read', async () => {
      const ours = [FIRST, SECOND, DRAFT.slice(15), NOTE, SAM, SAM_MAIL, LEE, LEE_MAIL, ...THREAD.map(({ text }) => text.slice(0, 40))];
      const own = await driver.openExtensionPage('/welcome.html');
      expect(await readableIn(join(folder, 'profile'), ours, { own, end: () => driver.close() })).toEqual([]);
      await start();
      await lockScreen(await driver.openExtensionPage('/desk.html'));
    });

    test('everything is erased while locked, asked twice, with two desks open', async () => {
      const [desk, other] = [await openAt('', '[data-part=unlock]'), await openAt('#notes', '[data-part=unlock]')];
      await desk.bringToFront();
      await desk.click('[data-part=forgotten] summary');
      await desk.click('[data-action=erase]');
      expect(await textOf(desk, '[data-part=erase]')).toContain('stay where you saved them');
      await desk.click('[data-action=erase-go-on]');
      expect(await violations(desk)).toEqual([]);
      await desk.click('[data-action=erase-now]');
      await desk.waitFor('[data-part=erased]');
      await other.waitFor('[data-room=notes]');
      expect(await textOf(other, '[data-room=notes]')).not.toContain('Stromness');
      await other.close();
      const left = await desk.evaluate(async () => {
        const { browser = undefined, chrome = undefined } = globalThis as { browser?: Asks; chrome?: Asks };
        return JSON.stringify(await (browser ?? chrome)?.storage.session.get(null));
      }, null);
      expect(left).not.toContain('unlocked');
      await desk.click('[data-action=open-desk]');
      await desk.waitFor('[data-room=timeline]');
      await goTo(desk, 'keep-safe');
      expect(await textOf(desk, '[data-part=passphrase]')).toContain('No passphrase is set');
      await desk.close();
    });
  });
}
