import type { CaptureRequest, Receipt } from '../../../lib/core/evidence/capture';
import type { BrowserUnderTest } from './browser-under-test';
import type { TestPage } from './test-page';
import { until } from './until';

const NOTICE = 'evenkeel-notice';

/** A conversation of tens of megabytes takes its time, on a busy machine above all. */
const LONGEST_KEEPING_S = 60;

/** The page's own notice after a capture. */
export interface Notice {
  readonly state: string;
  readonly request?: string;
  readonly message: string;
}

export async function readNotice(page: TestPage): Promise<Notice | undefined> {
  // The state first: the words of one that has ended change no more.
  const data = await page.evaluate((name) => ({ ...document.querySelector<HTMLElement>(name)?.dataset }), NOTICE);
  const message = await page.inShadow(NOTICE, (root) => root.querySelector('[data-part=message]')?.textContent ?? '', null);
  if (message === undefined || data.state === undefined) return undefined;
  return { state: data.state, message, ...(data.request !== undefined && { request: data.request }) };
}

/** Answers the page's question as it stands: the whole conversation. Whether there was one. */
export const answerWhole = async (page: TestPage): Promise<boolean> =>
  (await page.inShadow(
    NOTICE,
    (root) => {
      const button = root.querySelector<HTMLElement>('[role=dialog] [data-action=keep][type=submit]');
      if (!root.querySelector('input[type=radio]')) return false;
      button?.click();
      return button !== null;
    },
    null,
  )) === true;

/** Waits until the page says that it is kept, and gives the request's id; rejects with the page's words where it says it is not. */
async function keptOnPage(page: TestPage, seconds: number): Promise<string> {
  const notice = await until(
    'the notice of a kept conversation',
    async () => {
      const now = await readNotice(page);
      if (now?.state === 'asking') await answerWhole(page);
      return now && /kept/.test(now.state) ? now : undefined;
    },
    seconds,
  );
  if (notice.state !== 'kept' || notice.request === undefined) throw new Error(`Not kept: ${notice.message}`);
  return notice.request;
}

async function keptInPopup(under: BrowserUnderTest, page: TestPage, seconds: number): Promise<string> {
  // An older notice would be taken for this one, where the popup closes because the page asks something.
  await page.evaluate((name) => document.querySelector(name)?.remove(), NOTICE);
  const popup = await under.openPopup(page);
  await popup.click('[data-action=keep]');
  let asked = false;
  const outcome = await until(
    'the receipt in the popup',
    async () => {
      asked ||= await answerWhole(page);
      const onPage = asked ? await readNotice(page) : undefined;
      if (onPage?.state === 'kept') return { problem: undefined, request: onPage.request };
      if (onPage?.state === 'not-kept') return { problem: onPage.message, request: undefined };
      const problem = await popup.on('[data-part=problem]', (element) => element.textContent);
      const request = await popup.on('[data-part=receipt]', (element) => (element as HTMLElement).dataset.request);
      return problem || request ? { problem, request } : undefined;
    },
    seconds,
  );
  if (outcome.request === undefined) throw new Error(`Not kept: ${outcome.problem}`);
  return outcome.request;
}

/**
 * Keeps the conversation on the page as a user would and gives the id of the request. The toolbar button works through the
 * real popup.
 */
export async function keep(
  under: BrowserUnderTest,
  page: TestPage,
  by: CaptureRequest['asked'],
  seconds = LONGEST_KEEPING_S,
): Promise<string> {
  if (by === 'toolbar') return keptInPopup(under, page, seconds);
  // An older notice would be taken for this one.
  await page.evaluate((name) => document.querySelector(name)?.remove(), NOTICE);
  await (by === 'menu' ? under.chooseMenu(page, 'keep-conversation') : under.runShortcut(page, 'keep-conversation'));
  return keptOnPage(page, seconds);
}

/** The receipt that is filed for a request, asked of the background from a page of the extension. */
export async function filedReceipt(own: TestPage, id: string): Promise<Receipt> {
  const reply = await own.evaluate((input) => browser.runtime.sendMessage({ name: 'capture.receipt', input }), { id });
  const receipt = reply.returned?.ok ? reply.returned.value : undefined;
  if (!receipt) throw new Error(`No receipt is filed for ${id}`);
  return receipt;
}

/** What the functions that run inside the extension use of its API. */
declare const browser: {
  readonly runtime: { sendMessage(message: unknown): Promise<{ returned?: { ok: boolean; value?: Receipt } }> };
};
