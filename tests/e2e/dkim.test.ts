import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DkimResult } from '../../lib/core/imports/dkim/result';
import { type Resolver, startResolver } from './servers/resolver';
import { type Roundcube, startRoundcube } from './servers/roundcube';
import { THREAD } from './servers/thread';
import { type Driver, launch } from './support';
import { describeWith } from './support/needs';
import { logIn, openMessage } from './support/roundcube-user';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

/** In the inbox of the one who keeps them. */
const RECEIVED = THREAD.filter(({ to }) => to.includes('alex')).length;

describeWith(['servers'], 'the signatures of mails on Roundcube', () => {
  let server: Roundcube;
  beforeAll(async () => {
    server = await startRoundcube();
  });
  afterAll(() => server?.stop());

  for (const browser of ['chromium', 'firefox'] as const) {
    describeWith([browser], `in ${browser}`, () => {
      let driver: Driver;
      let resolver: Resolver;
      let page: TestPage;

      beforeAll(async () => {
        resolver = await startResolver({ [server.published.name]: server.published.record });
        driver = await launch({ browser });
        page = await logIn(driver, server, server.users.alex);
      });
      afterAll(async () => {
        await driver?.close();
        await resolver?.stop();
      });

      const kept = async (): Promise<readonly (readonly DkimResult[])[]> => {
        const { id } = await driver.capture(page);
        return (await driver.record(id)).messages.map(({ dkim }) => dkim ?? []);
      };

      test('are checked as far as that goes without asking anybody', async () => {
        await openMessage(page, server, 'INBOX', 1);
        const results = await kept();
        expect(results).toHaveLength(THREAD.length);
        // One's own copies in the folder of sent mail never went through the server that signs.
        const signed = results.filter(({ length }) => length > 0);
        expect(signed).toHaveLength(RECEIVED);
        for (const [result] of signed)
          expect(result).toMatchObject({ domain: 'evenkeel.test', bodyHash: 'matches', signature: 'not-checked', why: 'not-asked' });
        expect(resolver.asked).toEqual([]);
        expect(driver.requests().filter(({ url }) => url.startsWith(new URL(resolver.address).origin))).toEqual([]);
      });

      test('are verified once the user names a resolver, which is asked for one key and nothing else', async () => {
        const options = await driver.openExtensionPage('/options.html');
        await options.click('[data-action="look-up-keys"]');
        await options.click('[name="resolver"]');
        await options.type(resolver.address);
        await options.click('[data-action="save-resolver"]');
        await until('the address to be kept', () =>
          options.on('[data-action="save-resolver"]', (button) => (button as HTMLButtonElement).disabled, null),
        );
        await options.close();
        await openMessage(page, server, 'Handovers', 12);
        const results = (await kept()).flat();
        // Those of the inbox are known already and not filed again.
        expect(results).toHaveLength(THREAD.length - RECEIVED);
        for (const result of results)
          expect(result).toMatchObject({ signature: 'verified', key: { record: server.published.record, resolver: resolver.address } });
        expect(resolver.asked).toEqual([server.published.name]);
      });
    });
  }
});
