import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaptureRecord } from '../../lib/core/evidence/capture';
import { type Converse, startConverse } from './servers/converse';
import { madeChat, ROOM_BEFORE, type Shown } from './servers/made-chat';
import { DOMAIN } from './servers/prosody';
import { type Driver, launch } from './support';
import { filed, openHistory, told } from './support/converse-records';
import { logIn, shownMessages } from './support/converse-user';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const SHORT = madeChat(40);
const LATE = 'One thing more: bring the blue bag.';

describeWith(['chat server'], 'keeping a chat on Converse.js', () => {
  for (const browser of ['chromium', 'firefox'] as const) {
    describeWith([browser], `in ${browser}`, () => {
      let driver: Driver;
      let server: Converse;
      let page: TestPage;
      const capture = async (): Promise<CaptureRecord> => driver.record((await driver.capture(page)).id);
      const leave = async (): Promise<void> => {
        await page?.close();
        await server?.stop();
      };
      beforeAll(async () => {
        driver = await launch({ browser });
      });
      afterAll(() => driver?.close());

      describe('of forty messages', () => {
        beforeAll(async () => {
          server = await startConverse(SHORT);
          page = await openHistory(driver, server, SHORT);
        });
        afterAll(leave);

        test('every message is kept once, in order, with who, when, and what became of it', async () => {
          const record = await capture();
          expect(record.conversationKey).toBe(`converse jurgen@${DOMAIN}`);
          expect(record.coverage?.start).toBe('reached');
          expect(record.messages.map(told)).toEqual(SHORT.shown.map(filed));
        });

        test('kept again, only what came since is filed, and what was taken back meanwhile is said', async () => {
          const gone = SHORT.shown.findLast(({ from, retracted, edited }) => from === 'jurgen' && !retracted && !edited) as Shown;
          await server.say({ id: 'late', from: 'jurgen', to: 'maya', body: LATE });
          await server.say({ id: 'late-back', from: 'jurgen', to: 'maya', body: 'Taken back.', retracts: gone.id });
          await until('both', async () => {
            const words = await shownMessages(page);
            return words.at(-1) === LATE && !words.includes(gone.text);
          });
          const record = await capture();
          expect(record.present).toHaveLength(SHORT.shown.length + 1);
          expect(record.messages.map(({ key, text, marks }) => ({ key, text, deleted: marks?.deleted !== undefined }))).toEqual([
            { key: gone.id, text: expect.stringMatching(/removed a message/), deleted: true },
            { key: 'late', text: LATE, deleted: false },
          ]);
        });
      });

      describe('in a room', () => {
        beforeAll(async () => {
          server = await startConverse({ room: ROOM_BEFORE });
          page = await logIn(driver, server, 'maya', 'room');
          await until('what was said in it', async () => (await shownMessages(page)).length === ROOM_BEFORE.length);
        });
        afterAll(leave);

        test('each message is kept under its own name', async () => {
          const record = await capture();
          expect(record.messages.filter(({ kind }) => !kind).map(({ sender, text, time }) => [sender?.shown, text, time.utc])).toEqual(
            ROOM_BEFORE.map(({ nick, body, at }) => [nick, body, at.replace('Z', '.000Z')]),
          );
        });
      });
    });
  }
});
