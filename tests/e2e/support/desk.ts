import type { RoomName } from '../../../components/desk/place';
import type { BrowserUnderTest } from './browser-under-test';
import type { TestPage } from './test-page';
import { until } from './until';

/** A message as the desk shows it. */
export interface ShownMessage {
  readonly conversation: string;
  readonly key: string;
  readonly sender: string;
  readonly to: string;
  /** As the page displayed it, verbatim. */
  readonly shown: string;
  /** ISO 8601 UTC; absent where it is not known. */
  readonly utc?: string;
  readonly subject: string;
  readonly text: string;
  readonly quoted?: string;
  readonly attachments: readonly string[];
}

/** The desk with its list of conversations loaded. */
export async function openDesk(browser: BrowserUnderTest): Promise<TestPage> {
  const desk = await browser.openExtensionPage('/desk.html#conversations');
  await desk.waitFor('[data-conversation], [data-part=empty], [data-part=trouble]');
  return desk;
}

/** The keys of the conversations in the list. */
export const conversationKeys = (desk: TestPage): Promise<string[]> =>
  desk.evaluate(
    (selector) => Array.from(document.querySelectorAll<HTMLElement>(selector), (row) => row.dataset.conversation ?? ''),
    '[data-conversation]',
  );

export async function openConversation(desk: TestPage, key: string): Promise<void> {
  await desk.click(`[data-conversation=${JSON.stringify(key)}] [data-action=open]`);
  await desk.waitFor(`[data-opened=${JSON.stringify(key)}] [data-action=export]`);
}

/** To another room by the menu. */
export async function goTo(desk: TestPage, room: RoomName): Promise<void> {
  await desk.click(`[data-go=${room}]`);
  await desk.waitFor(`[data-room=${room}]:not([hidden])`);
}

/** "Check everything", and what it says. */
export async function checkEverything(desk: TestPage): Promise<{ readonly unchanged: boolean; readonly says: string }> {
  await goTo(desk, 'keep-safe');
  await desk.click('[data-action=verify]');
  return until('the end of the check', async () => {
    const result = await desk.on(
      '[data-part=verify-result]',
      (part) => ({ ok: (part as HTMLElement).dataset.ok, says: part.textContent }),
      null,
    );
    return { unchanged: result.ok === 'true', says: result.says ?? '' };
  });
}

const shownMessages = (desk: TestPage, conversation: string): Promise<ShownMessage[]> =>
  desk.evaluate((key) => {
    return Array.from(document.querySelectorAll<HTMLElement>('[data-message]'), (message) => {
      const facts = Array.from(message.querySelectorAll('header dt'), (term) => [
        term.textContent,
        term.nextElementSibling?.textContent ?? '',
      ]);
      const { To: to = '', 'Shown as': shown = '', Subject: subject = '' } = Object.fromEntries(facts) as Record<string, string>;
      const utc = message.querySelector('header time')?.getAttribute('datetime');
      const quoted = message.querySelector('.quoted')?.textContent;
      return {
        conversation: key,
        key: message.dataset.message ?? '',
        sender: message.querySelector('h4')?.textContent ?? '',
        ...{ to, shown, subject },
        ...(utc ? { utc } : {}),
        text: message.querySelector('.text:not(.quoted)')?.textContent ?? '',
        ...(quoted ? { quoted } : {}),
        attachments: Array.from(message.querySelectorAll('.attachments bdi'), (name) => name.textContent ?? ''),
      };
    });
  }, conversation);

/** Everything the archive holds, as a user finds it on the desk: conversation after conversation, earliest message first. */
export async function readArchive(browser: BrowserUnderTest): Promise<ShownMessage[]> {
  const desk = await openDesk(browser);
  try {
    const all: ShownMessage[] = [];
    for (const key of await conversationKeys(desk)) {
      await openConversation(desk, key);
      all.push(...(await shownMessages(desk, key)));
    }
    return all;
  } finally {
    await desk.close();
  }
}

/** Makes the pack of what is chosen in the room of exports, and waits until it can be saved. */
export async function makePack(desk: TestPage): Promise<void> {
  await desk.click('[data-action=make-export]');
  await desk.waitFor('[data-action=save-pack], [data-part=export-said]');
  const said = await desk.evaluate(() => document.querySelector('[data-part=export-said]')?.textContent, null);
  if (said) throw new Error(`No pack was made: ${said}`);
}

/** From the conversation that is open to the room of exports, with only that conversation chosen. */
export async function chooseForExport(desk: TestPage): Promise<void> {
  await desk.click('[data-action=export]');
  await desk.waitFor('[data-part=what-goes-in] .chips');
}

/** Exports a conversation (the first where none is named) through the desk and saves the pack in `folder`. */
export async function exportPack(browser: BrowserUnderTest, folder: string, conversation?: string): Promise<string> {
  const desk = await openDesk(browser);
  try {
    const key = conversation ?? (await conversationKeys(desk))[0];
    if (key === undefined) throw new Error('Nothing is kept, so there is nothing to export');
    await openConversation(desk, key);
    await chooseForExport(desk);
    await makePack(desk);
    const pack = await browser.download(desk, () => desk.click('[data-action=save-pack]'), folder);
    await desk.click('[data-action=let-go]');
    await desk.waitFor('[data-action=make-export]');
    return pack;
  } finally {
    await desk.close();
  }
}
