import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Converse, startConverse } from './servers/converse';
import { madeChat } from './servers/made-chat';
import { type Driver, launch } from './support';
import { filed, openHistory, told } from './support/converse-records';
import { describeWith } from './support/needs';

/** Converse.js draws all that is loaded anew at each part that comes, so the time grows with the square: Firefox takes five minutes for 2,000. */
const CHATS = { chromium: madeChat(2_000), firefox: madeChat(250) };

describeWith(['chat server'], 'keeping a long chat on Converse.js', () => {
  for (const browser of ['chromium', 'firefox'] as const) {
    const chat = CHATS[browser];
    describeWith([browser], `in ${browser}`, () => {
      let driver: Driver;
      let server: Converse;
      beforeAll(async () => {
        driver = await launch({ browser });
        server = await startConverse(chat);
      });
      afterAll(async () => {
        await driver?.close();
        await server?.stop();
      });

      test(`every one of ${chat.shown.length} is kept once, in order, though the page holds a hundred at a time`, {
        timeout: 600_000,
      }, async () => {
        const page = await openHistory(driver, server, chat);
        // The page asks its server for a hundred at a time, and for the next only when it is scrolled up to them.
        const record = await driver.record((await driver.capture(page, 'toolbar', 540)).id);
        expect(record.coverage?.start).toBe('reached');
        expect(record.messages.map(told)).toEqual(chat.shown.map(filed));
      });
    });
  }
});
