import type { Roundcube, User } from '../servers/roundcube';
import type { Driver } from '.';
import type { TestPage } from './test-page';
import { until } from './until';

/** What a person does in Roundcube, by its own buttons and fields. */
export async function logIn(driver: Driver, server: Roundcube, user: User): Promise<TestPage> {
  const page = await driver.open(server.url);
  await page.click('#rcmloginuser');
  await page.type(user.user);
  await page.click('#rcmloginpwd');
  await page.type(user.password);
  await page.click('#rcmloginsubmit');
  await page.waitFor('#messagelist tbody tr');
  return page;
}

/** Opens a message on a page of its own. */
export async function openMessage(page: TestPage, server: Roundcube, folder: string, uid: number): Promise<void> {
  await page.goto(`${server.url}?_task=mail&_mbox=${folder}&_uid=${uid}&_action=show`);
  await page.waitFor('#messagebody');
}

export type Editor = 'textarea' | 'TinyMCE';

/** Where the words of the message are typed. */
export const FIELD = { textarea: '#composebody', TinyMCE: ['#composebody_ifr', 'body#tinymce'] } as const;

const ready = async (page: TestPage, editor: Editor): Promise<void> => {
  await page.waitFor(FIELD[editor]);
  // Roundcube takes what is clicked before only once its own scripts stand.
  await until('Roundcube to be ready', () =>
    page.evaluate(() => {
      const { rcmail } = globalThis as unknown as { rcmail?: { busy: boolean; gui_objects: { messageform?: unknown } } };
      return rcmail?.gui_objects.messageform !== undefined && !rcmail.busy;
    }, null),
  );
};

/** A new message, its cursor in the body. */
export async function compose(page: TestPage, server: Roundcube, editor: Editor, to: string, subject: string): Promise<void> {
  await page.goto(`${server.url}?_task=mail&_action=compose&_to=${to}`);
  await ready(page, editor);
  await page.click('#compose-subject');
  await page.type(subject);
  await page.click(FIELD[editor]);
}

/** A reply to all, the history below, the cursor above it. */
export async function reply(page: TestPage, server: Roundcube, editor: Editor, folder: string, uid: number): Promise<void> {
  await page.goto(`${server.url}?_task=mail&_action=compose&_reply_uid=${uid}&_mbox=${folder}&_all=all`);
  await ready(page, editor);
  await page.click(FIELD[editor]);
  await page.press('Control+Home');
}

/** The text of the message as it stands. */
export const draft = (page: TestPage, editor: Editor): Promise<string> =>
  page.on(FIELD[editor], (field) => (field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText), null);

export const clickSend = (page: TestPage): Promise<void> => page.click('.formbuttons button.send');

/** Roundcube goes back to the list once it has handed the message over. */
export const sent = (page: TestPage): Promise<void> => page.waitFor('#messagelist');
