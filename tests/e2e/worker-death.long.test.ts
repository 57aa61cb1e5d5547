import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DemoMailbox, startDemoMailbox } from '../../demo/server';
import { THREAD } from '../../demo/thread';
import { namedBytes } from '../../lib/core/evidence/named-bytes';
import { type Driver, launch } from './support';
import { ageStaged, askAtRest, atRest } from './support/at-rest';
import { readUnderlines } from './support/coach';
import { checkEverything } from './support/desk';
import { filedReceipt, type Notice, readNotice } from './support/keep';
import { describeWith } from './support/needs';
import type { Popup, TestPage } from './support/test-page';
import { until } from './support/until';

/** Places in the built background script, one for each row of the table "If the worker dies". */
const BEFORE_INJECTION = /await [\w$.]+\.scripting\.executeScript\(\{target:\{tabId:[\w$]+\},func:[\w$]+,args:\[[\w$]+\]\}\)\}catch/;
const BEFORE_TRANSACTION = /await [\w$]+\([\w$]+,\{recordId:/;
const INSIDE_TRANSACTION = /(?<=\(\)=>)[\w$]+\.put\([\w$]+,.head.\)/;
const BEFORE_ANSWER = /if\([\w$]+===.written.\)return/;
const INSIDE_STAGING = /[\w$]+\.put\(\{name:[\w$]+,request:[\w$]+,size:/;
const BEFORE_PICTURE = /(?<=return )await [\w$.]+\.tabs\.captureVisibleTab\(/;
const DURING_UPGRADE = /(?<=for\(let [\w$]+ of\[.keys.[^)]*\))[\w$]+\.createObjectStore\(/;

/** What the popup says in the end. */
const outcome = (popup: Popup) =>
  until('the popup’s answer', async () => {
    const problem = await popup.on('[data-part=problem]', (part) => part.textContent);
    const kept = await popup.on('[data-part=receipt]', (part) => (part as HTMLElement).dataset.request);
    return problem || kept ? { problem, kept } : undefined;
  });

/** As a user does: where the popup says that it is not kept, the button there is pressed. Gives the id of the receipt shown. */
async function keptInTheEnd(popup: Popup): Promise<string> {
  const first = await outcome(popup);
  if (first.kept !== undefined) return first.kept;
  expect(first.problem).toMatch(/not kept/i);
  await popup.click('[data-action=try-again]');
  return until('the receipt', () => popup.on('[data-part=receipt]', (part) => (part as HTMLElement).dataset.request));
}

const noticeThat = (page: TestPage, state: string): Promise<Notice> =>
  until(`the page to say "${state}"`, async () => {
    const notice = await readNotice(page);
    return notice?.state === state && notice;
  });

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `if the worker dies in ${browser}`, () => {
    let mailbox: DemoMailbox;
    let driver: Driver;
    let own: TestPage;
    let page: TestPage;
    let before: number;
    beforeAll(async () => {
      mailbox = await startDemoMailbox();
      driver = await launch({ browser });
      own = await driver.openExtensionPage('/welcome.html');
    });
    afterAll(async () => {
      await driver?.close();
      await mailbox?.close();
    });
    beforeEach(async () => {
      before = (await atRest(own)).entries;
      page = await driver.open(mailbox.url);
    });
    afterEach(() => page?.close());

    /** One entry more than before, under that id, whole, and the receipt is the one that is stored. */
    const keptOnce = async (id: string): Promise<void> => {
      const stored = await atRest(own);
      expect(stored.entries).toBe(before + 1);
      expect(stored.head?.number).toBe(before + 1);
      expect(stored.receipts[before + 1]).toBe(id);
      expect(Object.keys(stored.receipts)).toHaveLength(before + 1);
      expect(await filedReceipt(own, id)).toMatchObject({ id, number: before + 1, seal: stored.head?.seal, messages: THREAD.length });
      // Nothing that was staged on the way is left over, and nothing that an entry names is missing.
      const named = (await driver.records()).flatMap((record) =>
        Array.from(namedBytes({ kind: 'capture', record }), ({ sha256 }) => sha256),
      );
      expect([stored.staged, stored.blobs]).toEqual([0, new Set(named).size]);
      const desk = await driver.openDesk();
      const { unchanged, says } = await checkEverything(desk);
      expect(unchanged, says).toBe(true);
      expect(says).toContain(before === 0 ? '1 entry ' : `${before + 1} entries `);
      await desk.close();
    };

    if (browser === 'chromium') {
      test('during an upgrade: the next start runs it again', async () => {
        expect(before).toBe(0);
        const halt = await driver.haltWorkerAt(DURING_UPGRADE);
        const popup = await driver.openPopup(page);
        await popup.click('[data-action=keep]');
        await halt.reached();
        await halt.kill();
        // It may have come before the script was injected, and then only the popup can tell.
        const id = await keptInTheEnd(popup);
        expect((await noticeThat(page, 'kept')).request).toBe(id);
        await keptOnce(id);
      });

      test('before the script is injected: "not kept", and trying again is the same request', async () => {
        const halt = await driver.haltWorkerAt(BEFORE_INJECTION);
        const popup = await driver.openPopup(page);
        await popup.click('[data-action=keep]');
        await halt.reached();
        await halt.kill();
        const { problem, kept } = await outcome(popup);
        expect(kept).toBeUndefined();
        expect(problem).toMatch(/not kept/i);
        expect(await readNotice(page)).toBeUndefined();
        expect((await atRest(own)).entries).toBe(before);
        const id = await keptInTheEnd(popup);
        expect((await noticeThat(page, 'kept')).request).toBe(id);
        await keptOnce(id);
      });

      test.each([
        ['while a file is staged', INSIDE_STAGING],
        ['before a picture is taken', BEFORE_PICTURE],
      ])('%s: the page asks again, and nothing is left over', async (_when, place) => {
        const halt = await driver.haltWorkerAt(place);
        const popup = await driver.openPopup(page);
        await popup.click('[data-action=keep]');
        await halt.reached();
        await halt.kill();
        const { request } = await noticeThat(page, 'kept');
        const id = await keptInTheEnd(popup);
        expect(id).toBe(request);
        await keptOnce(id);
      });

      test('between staging and filing, and the page goes too: a capture a day later takes away what is left', async () => {
        const halt = await driver.haltWorkerAt(BEFORE_TRANSACTION);
        const popup = await driver.openPopup(page);
        await popup.click('[data-action=keep]');
        await halt.reached();
        await page.close();
        await halt.kill();
        expect(await atRest(own)).toMatchObject({ entries: before, staged: expect.toSatisfy((count: number) => count > 0) });
        page = await driver.open(mailbox.url);
        await ageStaged(own, 25 * 60 * 60 * 1000);
        const { id } = await driver.capture(page);
        await keptOnce(id);
      });

      test('after the snapshot, before the transaction: the page asks again under the same id', async () => {
        const halt = await driver.haltWorkerAt(BEFORE_TRANSACTION);
        const popup = await driver.openPopup(page);
        await popup.click('[data-action=keep]');
        await halt.reached();
        expect(await atRest(own)).toMatchObject({ entries: before, staged: expect.toSatisfy((count: number) => count > 0) });
        expect((await noticeThat(page, 'working')).request).toBeUndefined();
        await halt.kill();
        const { request } = await noticeThat(page, 'kept');
        const id = await keptInTheEnd(popup);
        expect(id).toBe(request);
        await keptOnce(id);
      });

      test('inside the transaction: nothing of it is written, and the page asks again', async () => {
        const halt = await driver.haltWorkerAt(INSIDE_TRANSACTION);
        const popup = await driver.openPopup(page);
        await popup.click('[data-action=keep]');
        await halt.reached();
        const left = await askAtRest(own);
        await halt.kill();
        const behind = await left();
        expect(behind.entries).toBe(before);
        expect(Object.keys(behind.receipts)).toHaveLength(before);
        const { request } = await noticeThat(page, 'kept');
        const id = await keptInTheEnd(popup);
        expect(id).toBe(request);
        await keptOnce(id);
      });

      test('after the transaction, before the answer: the retry gets the receipt that is stored', async () => {
        const halt = await driver.haltWorkerAt(BEFORE_ANSWER);
        const popup = await driver.openPopup(page);
        await popup.click('[data-action=keep]');
        await halt.reached();
        const stored = await atRest(own);
        expect(stored.entries).toBe(before + 1);
        await halt.kill();
        const { request } = await noticeThat(page, 'kept');
        const id = await keptInTheEnd(popup);
        expect(id).toBe(request);
        await keptOnce(id);
        expect((await atRest(own)).head).toEqual(stored.head);
      });

      test('a place that is not in the built script is said to be missing', async () => {
        await expect(driver.haltWorkerAt(/noSuchPlaceInIt/)).rejects.toThrow('found 0 times');
      });
    }

    test('right after the click: one entry at most, and one once it says so', async () => {
      const popup = await driver.openPopup(page);
      await popup.click('[data-action=keep]');
      await driver.killWorker();
      const first = await outcome(popup);
      expect((await atRest(own)).entries).toBeLessThanOrEqual(before + 1);
      if (first.kept !== undefined) expect((await atRest(own)).entries).toBe(before + 1);
      await keptOnce(await keptInTheEnd(popup));
    });

    test('under way from the shortcut: the page, which is all that this way has, keeps it by itself', async () => {
      const capturing = driver.capture(page, 'shortcut');
      await until('the page to say something', () => readNotice(page));
      await driver.killWorker();
      await keptOnce((await capturing).id);
    });

    test('while typing: hints come all the same, and it stays dead', async () => {
      await page.click('#body');
      await until('the judge of tone, which the worker brings at the focus', () => driver.hasJudge(page));
      await driver.killWorker();
      await page.type('You always do this. Can you bring the blue bag on Tuesday?');
      expect((await driver.hints(page)).length).toBeGreaterThan(0);
      expect(await driver.workerAlive()).toBe(false);
      await driver.takeEdit(page);
      await until('the clause to go', async () => (await readUnderlines(page)).length === 0);
      expect(await driver.workerAlive()).toBe(false);
    });
  });
}
