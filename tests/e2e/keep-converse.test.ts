import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaptureRecord } from '../../lib/core/evidence/capture';
import type { Message } from '../../lib/core/evidence/message';
import { CHATTERS } from './servers/chat-history';
import { type Converse, startConverse } from './servers/converse';
import { madeChat, ROOM_BEFORE, type Shown } from './servers/made-chat';
import { DOMAIN } from './servers/prosody';
import { type Driver, launch } from './support';
import { logIn, openChat, shownMessages } from './support/converse-user';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const SHORT = madeChat(40);
/** Converse.js draws all that is loaded anew at each part that comes, so the time grows with the square: Firefox takes five minutes for 2,000. */
const LONG = { chromium: madeChat(2_000), firefox: madeChat(250) };
const LATE = 'One thing more: bring the blue bag.';

/** What is filed of a message that the page shows so; only retracted ones are worded by the page alone. */
const filed = ({ id, from, text, at, edited, retracted, quoted, reaction }: Shown) => ({
  key: id,
  keyKind: 'site-id',
  sender: from === 'maya' ? { shown: `maya@${DOMAIN}`, address: `maya@${DOMAIN}` } : { shown: 'Jürgen', address: `jurgen@${DOMAIN}` },
  direction: { way: from === 'maya' ? 'sent' : 'received', told: 'mark' },
  utc: at,
  text: retracted ? expect.stringMatching(/removed a message/) : text,
  edited: edited !== undefined,
  deleted: retracted === true,
  quoted,
  reactions: reaction && [{ shown: reaction, count: 1, by: [expect.any(String)] }],
});

const told = ({ key, keyKind, sender, direction, time, text, marks, quoted }: Message) => ({
  key,
  keyKind,
  sender,
  direction,
  utc: time.utc,
  text,
  edited: marks?.edited !== undefined,
  deleted: marks?.deleted !== undefined,
  quoted,
  reactions: marks?.reactions,
});

describeWith(['chat server'], 'keeping a chat on Converse.js', () => {
  for (const browser of ['chromium', 'firefox'] as const) {
    describeWith([browser], `in ${browser}`, () => {
      let driver: Driver;
      let server: Converse;
      let page: TestPage;
      const capture = async (seconds?: number): Promise<CaptureRecord> =>
        driver.record((await driver.capture(page, 'toolbar', seconds)).id);
      const enter = async (history: typeof SHORT.history): Promise<void> => {
        server = await startConverse({ history });
        page = await logIn(driver, server, 'maya', 'fullscreen');
        await openChat(page, CHATTERS.jurgen);
        const last = history.at(-1)?.body;
        await until('the last message', async () => (await shownMessages(page)).at(-1) === last);
      };
      const leave = async (): Promise<void> => {
        await page?.close();
        await server?.stop();
      };
      beforeAll(async () => {
        driver = await launch({ browser });
      });
      afterAll(() => driver?.close());

      describe('of forty messages', () => {
        beforeAll(() => enter(SHORT.history));
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

      describe(`of ${LONG[browser].shown.length} messages`, () => {
        beforeAll(() => enter(LONG[browser].history));
        afterAll(leave);

        test('every message is kept once, in order, though the page holds a hundred at a time', { timeout: 600_000 }, async () => {
          // The page asks its server for a hundred at a time, and for the next only when it is scrolled up to them.
          const record = await capture(540);
          expect(record.coverage?.start).toBe('reached');
          expect(record.messages.map(told)).toEqual(LONG[browser].shown.map(filed));
        });
      });
    });
  }
});
