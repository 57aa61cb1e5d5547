import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from '../support';
import { describeWith } from '../support/needs';
import { hasPicture, LIVE_CHATS, wordsOf } from './live-chats';

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `chats that keep only a part of themselves in the page, in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch({
        browser,
        routes: Object.fromEntries(LIVE_CHATS.map(({ address, html }) => [new URL(address).origin, () => html])),
      });
    });
    afterAll(() => driver?.close());

    // Google Messages never says that nothing is earlier: what it may bring is waited for, and once is enough.
    test.each(LIVE_CHATS.filter(({ site }) => browser === 'chromium' || site !== 'google-messages'))(
      '$site: all of $messages messages once, in order, each with its own picture',
      async ({ address, messages }) => {
        const page = await driver.open(address);
        const receipt = await driver.capture(page);
        await page.close();

        const record = await driver.record(receipt.id);
        const numbers = Array.from({ length: messages }, (_, index) => index + 1);
        expect(record.coverage?.start).toBe('reached');
        expect(record.messages.map(({ key }) => Number(/\d+$/.exec(key)?.[0]))).toEqual(numbers);
        const said = record.messages.filter(({ kind }) => kind !== 'system');
        expect(said.length).toBeGreaterThanOrEqual(messages - 1);
        expect(said.map(({ text }) => text)).toEqual(numbers.slice(-said.length).map(wordsOf));
        expect(said.flatMap(({ attachments }) => attachments.map(({ bytes, missed }) => bytes?.size ?? missed))).toEqual(
          numbers.filter(hasPicture),
        );
        expect(said.filter(({ text }) => text).every(({ time }) => (time.utc ?? time.inferred?.utc ?? '').startsWith('2026-03'))).toBe(
          true,
        );
      },
      120_000,
    );
  });
}
