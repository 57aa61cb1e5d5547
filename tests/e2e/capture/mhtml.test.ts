import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoMailbox, startDemoMailbox } from '../../../demo/server';
import { type Driver, launch } from '../support';
import { checkEverything } from '../support/desk';
import { describeWith } from '../support/needs';
import { until } from '../support/until';

describeWith(['chromium'], 'the page as Chromium writes it', () => {
  let mailbox: DemoMailbox;
  let driver: Driver;
  beforeAll(async () => {
    mailbox = await startDemoMailbox();
    driver = await launch({ browser: 'chromium' });
  });
  afterAll(async () => {
    await driver?.close();
    await mailbox?.close();
  });

  const captured = async () => {
    const page = await driver.open(mailbox.url);
    const { id } = await driver.capture(page);
    await page.close();
    return driver.record(id);
  };

  test('is kept from the moment it is switched on, and not before', async () => {
    expect(await captured()).not.toHaveProperty('mhtml');
    const options = await driver.openExtensionPage('/options.html');
    await options.click('[data-action=keep-mhtml]');
    await until('the choice to be kept', () => options.on('[data-part=keeping] [role=status]', (said) => said.textContent !== '', null));
    await options.close();
    const record = await captured();
    expect(record.mhtml).toMatchObject({ mediaType: 'multipart/related', size: expect.toSatisfy((size: number) => size > 1_000) });
    expect(record.missed.join()).not.toContain('MHTML');
    const desk = await driver.openDesk();
    expect(await checkEverything(desk)).toMatchObject({ unchanged: true });
  });
});
