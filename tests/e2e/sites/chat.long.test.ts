import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from '../support';
import { clickCard, readUnderlines, waitForCard } from '../support/coach';
import { describeWith } from '../support/needs';
import type { TestPage } from '../support/test-page';
import { until } from '../support/until';
import { fixtureRoutes, servedFixture } from './fixture-routes';

const HOSTILE = 'You never turn up on time.';
const WORSE = "You're a liar.";

/** A message box of a site: its fixture, the box, and the button that sends. */
interface Case {
  readonly fixture: string;
  readonly box: string;
  readonly send: string;
  /** What sends by keyboard, where it is not Enter. */
  readonly key?: string;
}

const CASES: readonly Case[] = [
  { fixture: 'whatsapp/2023-08-packed-ids', box: '#box', send: '#send' },
  { fixture: 'whatsapp/2026-08-bare-ids-spanish', box: '#edit', send: '#save' },
  { fixture: 'whatsapp/2026-09-caption-arabic', box: '#box', send: '#send' },
  { fixture: 'messenger/2026-04-conversation', box: '#box', send: '#send' },
  { fixture: 'messenger/2026-04-popover-german', box: '#box', send: '#send' },
  { fixture: 'messenger/2021-06-messenger-com-spanish', box: '#box', send: '#send' },
  { fixture: 'instagram/2026-01-direct', box: '#box', send: '#send' },
  { fixture: 'telegram-k/2026-09-tiptap', box: '#box', send: '#send' },
  { fixture: 'telegram-a/2026-01-conversation', box: '#editable-message-text', send: '#send' },
  { fixture: 'google-messages/2026-09-conversation', box: '#box', send: '#send' },
  { fixture: 'discord/2025-01-private-conversation', box: '#box', send: '#send' },
  { fixture: 'slack/2026-01-direct-with-thread', box: '#thread-box', send: '#thread-send' },
  { fixture: 'teams/2026-09-chat', box: '#box', send: '#send' },
  { fixture: 'ourfamilywizard/2026-11-unknown-editor', box: '#box', send: '#send', key: 'Control+Enter' },
  { fixture: 'talkingparents/2026-02-thread', box: '#box', send: '#send', key: 'Control+Enter' },
  { fixture: 'converse/2026-11-conversation', box: '#box', send: '#send' },
];

/** Sizes, which the fixtures leave out, and the page's own ears: what reaches them would have been sent. */
const AROUND = `<style>
  [contenteditable="true"]:not([hidden]), textarea { min-height: 40px; min-width: 200px; border: 1px solid }
  button, [role="button"] { min-height: 24px; min-width: 40px } img { width: 16px; height: 16px }
  #conversejs, converse-root { display: block }
</style><script>
  var sent = [];
  const words = () => { const box = document.querySelector(BOX); return (box.value ?? box.textContent).trim(); };
  document.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', (event) => event.target.closest(SEND) && sent.push('click: ' + words()));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    sent.push('key: ' + words());
  });
</script>`;

const ROUTES = fixtureRoutes(
  CASES.map(({ fixture, box, send }) => {
    const { html, address } = servedFixture(fixture);
    const around = AROUND.replace('BOX', JSON.stringify(box)).replace('SEND', JSON.stringify(send));
    return { html: html.replace('</body>', `${around}</body>`), address };
  }),
);

const sent = (page: TestPage): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { sent: string[] }).sent, null);

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `chats in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    beforeAll(async () => {
      driver = await launch({ browser, routes: ROUTES });
    });
    afterAll(() => driver?.close());
    afterEach(() => page?.close());

    test.each(CASES)('$fixture: what sends a draft is held, by key and by button, once for each problem', async (at) => {
      const { fixture, box, send, key = 'Enter' } = at;
      page = await driver.open(servedFixture(fixture).address);
      await page.on(box, (field) => (field.localName === 'textarea' ? undefined : field.replaceChildren()), null);
      await page.click(box);
      await page.type(HOSTILE);
      await until('the underline', async () => (await readUnderlines(page)).join('|') === HOSTILE);
      await waitForCard(page, 'finding');

      await page.press(key);
      await waitForCard(page, 'hold');
      expect(await sent(page)).toEqual([]);
      await page.press('Escape');
      await until('the focus in the box', () => page.on(box, (field) => field.ownerDocument.activeElement === field, null));

      await page.type(` ${WORSE}`);
      await page.click(send);
      await waitForCard(page, 'hold');
      expect(await sent(page)).toEqual([]);
      await clickCard(page, 'send-as-is');
      await until('the message', async () => (await sent(page)).length > 0);
      expect(await sent(page)).toEqual([`click: ${HOSTILE} ${WORSE}`]);
    });
  });
}
