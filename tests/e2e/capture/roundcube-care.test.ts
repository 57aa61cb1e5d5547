import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Roundcube, startRoundcube } from '../servers/roundcube';
import { type Driver, launch } from '../support';
import { describeWith } from '../support/needs';
import { logIn, openMessage } from '../support/roundcube-user';
import type { TestPage } from '../support/test-page';

describeWith(['servers', 'chromium'], 'keeping a conversation takes care of the mailbox', () => {
  let server: Roundcube;
  let driver: Driver;
  let page: TestPage;

  beforeAll(async () => {
    server = await startRoundcube();
    driver = await launch({ browser: 'chromium' });
    page = await logIn(driver, server, server.users.alex);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  /** Names of the files in a folder; Maildir keeps the marks of a message, such as "S" for seen, in them. */
  const marks = (folder: string) => ['cur', 'new'].map((part) => readdirSync(join(server.maildir('alex', folder), part)).sort());
  const unread = (folder: string) =>
    marks(folder)
      .flat()
      .filter((file) => !/:2,[A-Z]*S/.test(file));

  test('from the list beside an open message: what was unread stays unread, and nothing but reading is asked', async () => {
    await page.goto(`${server.url}?_task=mail&_mbox=INBOX`);
    await page.waitFor('#messagelist tr.message.unread');
    // The first of the conversation was read long ago; opening it changes no mark.
    await page.click('#messagelist tr.message:not(.unread) td.subject span.subject a');
    await page.waitFor(['#messagecontframe', '#messagebody']);
    const [before, sent] = [marks('INBOX'), marks('Sent')];
    expect(unread('INBOX').length).toBeGreaterThan(0);
    const asked = driver.requests().length;

    const receipt = await driver.capture(page);

    expect(marks('INBOX')).toEqual(before);
    const during = driver
      .requests()
      .slice(asked)
      .filter(({ url }) => url.includes(server.url));
    expect(during.map(({ method }) => method).filter((method) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    expect(marks('Sent')).toEqual(sent);
    // Own replies come from the folder of sent mail, so nothing of the thread is missing.
    expect(receipt.messages).toBe([...before, ...sent].flat().length);
    expect(receipt.missed).toEqual([]);
  });

  test('an open message that is gone from the server is kept as the page shows it, and the receipt says so', async () => {
    await openMessage(page, server, 'Handovers', 1);
    const shown = await page.on('#messagebody .message-htmlpart', (body) => (body as HTMLElement).innerText, null);
    const folder = join(server.maildir('alex', 'Handovers'), 'cur');
    const [first = ''] = readdirSync(folder).sort();
    rmSync(join(folder, first));

    const { missed } = await driver.capture(page);

    expect(missed.join(' ')).toMatch(/could not be fetched. It is kept as the page shows it/);
    const kept = (await driver.messages()).find(({ key }) => key === 'Handovers/1');
    expect(kept?.text.split(/\s+/).join(' ')).toBe(shown.split(/\s+/).filter(Boolean).join(' '));
    expect(kept?.sender).toMatch(/@evenkeel\.test/);
    expect(kept?.attachments).toEqual([expect.stringMatching(/\.(png|pdf)$/)]);
  });

  test('a page without an open conversation keeps nothing and says so', async () => {
    await page.goto(`${server.url}?_task=mail&_action=compose`);
    await page.waitFor('#composebody');
    await expect(driver.capture(page, 'shortcut')).rejects.toThrow(
      'Not kept. No conversation was found on this page. Open one, then try again.',
    );
  });
});
