import type { Chatter } from '../servers/chat-history';
import type { Converse } from '../servers/converse';
import { CHAT_PASSWORD } from '../servers/prosody';
import type { Driver } from '.';
import type { TestPage } from './test-page';
import { until } from './until';

/** Where the words of the message are typed, and what sends them. */
export const BOX = 'textarea.chat-textarea';
export const SEND = 'button.send-button';

/** What a person does in Converse.js, by its own buttons and fields. */
export async function logIn(driver: Driver, server: Converse, user: Chatter, view: Parameters<Converse['page']>[0]): Promise<TestPage> {
  const page = await driver.open(server.page(view));
  await page.click('input[name="jid"]');
  await page.type(user);
  await page.click('input[name="password"]');
  await page.type(CHAT_PASSWORD);
  await page.press('Enter');
  await page.waitFor('converse-roster-contact .open-chat');
  return page;
}

/** Opens the chat with the other one. What was said before may come into it later. */
export async function openChat(page: TestPage, name: string): Promise<void> {
  await until(`${name} on the roster`, () =>
    page.evaluate((wanted) => {
      const contacts = Array.from(document.querySelectorAll<HTMLElement>('converse-roster-contact .open-chat'));
      const found = contacts.find((contact) => contact.innerText.includes(wanted));
      found?.setAttribute('data-wanted', '');
      return found !== undefined;
    }, name),
  );
  await page.click('[data-wanted]');
  await page.waitFor(BOX);
}

/** The words of the messages on the page. */
export const shownMessages = (page: TestPage): Promise<string[]> =>
  page.evaluate(() => Array.from(document.querySelectorAll('.chat-msg__text'), (words) => words.getAttribute('text') ?? ''), null);

export const draft = (page: TestPage): Promise<string> => page.on(BOX, (box) => (box as HTMLTextAreaElement).value, null);

/** Puts the caret into an empty box. */
export async function begin(page: TestPage): Promise<void> {
  await page.click(BOX);
  await page.press('Control+a');
  await page.press('Backspace');
  await until('an empty box', async () => (await draft(page)) === '');
}
