import type { Direction, Party } from '../../../core/evidence/message';
import { rowReading, threadRow } from '../chat/thread';
import { scrollerOf } from '../shown/scroller';
import type { OpenThreadOn, ThreadRow } from '../site';
import { isAutomated, readSlackRow, senderIn, slackRows, stampOf, tombstoneIn } from './row';
import { openSlack } from './slack';

/** In the order shown, each with whoever wrote it: consecutive messages of a person are headed by the name once. */
export function slackRowsWithSenders(document: Document): readonly { readonly row: HTMLElement; readonly sender: Party | undefined }[] {
  let before: Element | undefined;
  let sender: Party | undefined;
  return slackRows(document).map((row) => {
    // Below a line between days, and after a line of the site's own or of what was deleted, the name is written again.
    const goesOn = before && !isAutomated(before) && !tombstoneIn(before) && !tombstoneIn(row) && !isDivided(before, row);
    sender = senderIn(row) ?? (goesOn ? sender : undefined);
    before = row;
    return { row, sender };
  });
}

/** A line between days, or the place of a message that is not drawn yet: whoever it names goes on after it. */
const DIVIDES = '[data-qa*="divider"], [class*="divider"], [data-qa-placeholder="true"]';

function isDivided(before: Element, row: Element): boolean {
  const item = '[data-qa="virtual-list-item"], .c-virtual_list__item';
  const [one, other] = [before.closest(item), row.closest(item)];
  if (!one || !other) return false;
  // A virtual list need not hold them in their order.
  const [from, to] = (one.compareDocumentPosition(other) & 4) !== 0 ? [one, other] : [other, one];
  for (let between = from.nextElementSibling; between && between !== to; between = between.nextElementSibling) {
    if (between.matches(DIVIDES) || between.querySelector(DIVIDES)) return true;
  }
  return false;
}

/** The one in the address; else the rows name it, or the links that lead to them. */
function channelOf(document: Document): string | undefined {
  const [, asked] = /^\/client\/[^/]+\/([CDG][A-Z0-9]+)/.exec(document.location.pathname) ?? [];
  if (asked) return asked;
  const [row] = slackRows(document);
  const link = row?.querySelector('a.c-timestamp[href*="/archives/"]')?.getAttribute('href') ?? '';
  return row?.getAttribute('data-msg-channel-id') ?? /\/archives\/([CDG][A-Z0-9]+)/.exec(link)?.[1];
}

export const openSlackThread: OpenThreadOn = (document) => {
  if (slackRows(document).length === 0) return undefined;
  return {
    key: () => {
      const [, workspace] = /^\/client\/([^/]+)/.exec(document.location.pathname) ?? [];
      return `slack ${[workspace, channelOf(document) ?? openSlack(document)?.name].filter(Boolean).join(' ')}`;
    },
    title: openSlack(document)?.name ?? document.title,
    confidence: 'known-layout',
    rows: () => slackRowsWithSenders(document).map(({ row, sender }) => slackThreadRow(row, sender)),
    scroller: () => scrollerOf(slackRows(document)[0]),
    start: () => startOf(document),
  };
};

const slackThreadRow = (row: HTMLElement, sender: Party | undefined): ThreadRow =>
  threadRow(row, stampOf, () => {
    const said = readSlackRow(row);
    const unknown = sender || said.system ? [] : ['The page does not show here who wrote this.'];
    return rowReading({ ...said, sender, direction: directionOf(row.ownerDocument, sender), missed: [...unknown, ...(said.missed ?? [])] });
  });

/** A direct conversation of two: whoever has its name is the other, any other person is oneself. */
export function directionOf(document: Document, sender: Party | undefined): Direction | undefined {
  const chat = openSlack(document);
  const isPerson = chat?.address?.startsWith('D') === true && /^[UW](?!SLACKBOT)/.test(sender?.address ?? '');
  return isPerson ? { way: sender?.shown === chat?.name ? 'received' : 'sent', told: 'name' } : undefined;
}

/** The words of welcome above the first message. */
function startOf(document: Document): 'reached' | 'more' | undefined {
  const list = slackRows(document)[0]?.closest('[data-qa="slack_kit_list"], .c-virtual_list__scroll_container, [role="list"]') ?? document;
  if (list.querySelector('.p-message_pane__foreword, [data-qa*="foreword"], [data-qa="channel_created_message"]')) return 'reached';
  return list.querySelector('[data-qa="loading_indicator"], [data-qa-placeholder="true"]') ? 'more' : undefined;
}
