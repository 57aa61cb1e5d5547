import type { Mark, MessageTime, Party, Reaction } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { type ChatRow, countIn, fileNameAt, formatted, markOf, mediaAt, notLoaded, partyOf, typedWords } from '../chat/thread';
import { inertCopy } from '../shown/inert-copy';
import { momentAt, namedTime, shownTimeIn } from '../shown/named-moment';
import { isShown } from '../shown/shown';
import type { Media } from '../site';

const ROW = '[data-qa="message_container"], [data-msg-ts]';
/** A thread is another conversation, and so is what a search found. */
const ELSEWHERE = '[data-qa="threads_flexpane"], [data-qa="thread_view"], .p-threads_flexpane, [data-qa*="search_result"]';
/** What else a message shows: messages passed on and previews of links, files, reactions, and the line above an answer sent to all. */
const BESIDE =
  '.c-message_attachment, .c-message_kit__attachments, [data-qa="message_attachment"], [data-qa="reaction_bar"], .c-reaction_bar';
const FILES = '.c-files_container, .c-message_kit__file, [data-qa="message_file"], .p-file_thumbnail__container, .c-pillow_file_container';
const PREAMBLE = '[data-qa="message_broadcast_preamble"], [class*="broadcast_preamble"]';
const EDITED = '.c-message__edited_label, [data-qa="message_edited_label"]';
const NOT_WORDS = `[data-stringify-ignore], .sr-only, .offscreen, [aria-hidden="true"], ${EDITED}, ${BESIDE}, ${FILES}, ${PREAMBLE}`;
const SENDER = '[data-qa="message_sender_name"], [data-message-sender], .c-message__sender_button, .c-message__sender';

/** Seconds since 1970 with a fraction, which is the message's id within its channel. */
export const stampOf = (row: Element): string | undefined =>
  [
    row.getAttribute('data-msg-ts'),
    row.querySelector('a[data-ts], .c-timestamp[data-ts]')?.getAttribute('data-ts'),
    ...aroundStamps(row),
  ].find((stamp) => stamp && /^\d{9,11}\.\d{1,6}$/.test(stamp)) ?? undefined;

const aroundStamps = (row: Element) => {
  const item = row.closest('[data-qa="virtual-list-item"], .c-virtual_list__item');
  return [item?.getAttribute('data-item-key'), item?.id];
};

/** The messages of the conversation in the main pane, by time: a virtual list need not hold them in their order. */
export function slackRows(document: Document): readonly HTMLElement[] {
  const rows = Array.from(document.querySelectorAll<HTMLElement>(ROW)).filter(
    (row) =>
      !row.parentElement?.closest(ROW) && !row.closest(ELSEWHERE) && row.getAttribute('data-qa-placeholder') !== 'true' && isShown(row),
  );
  const stamps = new Map(rows.map((row) => [row, Number(stampOf(row))]));
  const at = (row: HTMLElement): number => stamps.get(row) ?? Number.NaN;
  return rows.some((row) => Number.isNaN(at(row))) ? rows : rows.toSorted((a, b) => at(a) - at(b));
}

/** Whoever the row names; the next messages of the same person have no name. */
export function senderIn(row: Element): Party | undefined {
  const named = Array.from(row.querySelectorAll(SENDER)).find((element) => !element.closest(BESIDE) && textIn(element));
  const id = named?.closest('[data-message-sender]') ?? named?.querySelector('[data-message-sender]');
  return partyOf({ name: textIn(named) ?? '', address: id?.getAttribute('data-message-sender') ?? '' });
}

/** "Sam joined the channel": the site writes it, under the name of whom it speaks of. */
export const isAutomated = (row: Element): boolean => row.querySelector('.c-message__body--automated') !== null;

export const wordsElement = (row: Element): HTMLElement | undefined =>
  ['[data-qa="message-text"]', '[data-qa="message_text"]', '.c-message_kit__blocks', '.c-message__body', '.p-rich_text_block']
    .map((place) => Array.from(row.querySelectorAll<HTMLElement>(place)).find((words) => !words.closest(BESIDE)))
    .find(Boolean);

/** A gap between paragraphs is an element without words. */
export function slackWords(element: Element | undefined | null, without = NOT_WORDS): string {
  if (!element) return '';
  const gap = '.c-mrkdwn__br, [data-stringify-type="paragraph-break"]';
  if (!element.querySelector(gap)) return typedWords(element, without);
  const copy = inertCopy(element);
  for (const part of copy.querySelectorAll(gap)) part.replaceWith('\n\n');
  return typedWords(copy, without);
}

/** All that a row says by itself; who wrote it may stand in an earlier one. */
export function readSlackRow(row: HTMLElement): Omit<ChatRow, 'sender' | 'direction'> {
  const missed: string[] = [];
  const words = slackWords(wordsElement(row));
  const system = isAutomated(row);
  const replies = textIn(row.querySelector('[data-qa="reply_bar_count"], .c-message__reply_count'));
  if (replies) missed.push(`Answers to it in a thread are not kept with it: "${replies}". Open the thread to keep them.`);
  return {
    system,
    time: timeOf(row),
    text: system ? [senderIn(row)?.shown, words].filter(Boolean).join(' ') : words,
    html: system ? undefined : formatted(wordsElement(row), NOT_WORDS),
    quote: passedOn(row) ?? answered(row),
    marks: { edited: editedMark(row), deleted: deletedMark(row), forwarded: forwardedMark(row), reactions: reactionsIn(row) },
    media: mediaIn(row),
    missed,
  };
}

function timeOf(row: Element): MessageTime {
  const label = row.querySelector('.c-timestamp, [data-qa="timestamp_label"]');
  const shown = shownTimeIn(label) ?? label?.getAttribute('aria-label')?.trim();
  const stamp = stampOf(row);
  const moment = momentAt(Math.floor(Number(stamp) * 1000));
  // In older messages the fraction is a number of order.
  const precision = /\.000\d*$/.test(stamp ?? '') ? 'second' : 'millisecond';
  return namedTime(shown, moment && { ...moment, precision }, 'data-attribute');
}

const editedMark = (row: Element): Mark | undefined =>
  markOf(Array.from(row.querySelectorAll(EDITED)).find((mark) => !mark.closest(BESIDE)));

/** What stays of a deleted message that has answers. Nobody's name stands above it, whoever wrote before. */
export function tombstoneIn(row: Element): Element | undefined {
  const stone = row.matches('[class*="tombstone"]') ? row : row.querySelector('[class*="tombstone"], [data-qa*="tombstone"]');
  return stone && !stone.closest(BESIDE) ? stone : undefined;
}

function deletedMark(row: Element): Mark | undefined {
  const stone = tombstoneIn(row);
  return stone && { shown: slackWords(wordsElement(row)) || (textIn(stone) ?? '') };
}

/** A message of this workspace that is passed on stands below the words; so do previews of links, which nobody wrote. */
const sharedMessage = (row: Element): Element | undefined =>
  Array.from(row.querySelectorAll('.c-message_attachment, [data-qa="message_attachment"]')).find((card) =>
    card.querySelector('a[href*="/archives/"], [data-message-sender]'),
  );

const forwardedMark = (row: Element): Mark | undefined => {
  const card = sharedMessage(row);
  return card && { shown: textIn(card.querySelector('.c-message_attachment__footer, [class*="attachment__footer"]')) ?? '' };
};

function passedOn(row: Element): ChatRow['quote'] {
  const card = sharedMessage(row);
  if (!card) return undefined;
  const name = card.querySelector('[class*="attachment__author_name"], [data-qa="message_sender_name"], [class*="author"] button');
  const words = card.querySelector('[class*="attachment__text"], [data-qa="message-text"], [class*="attachment__body"] .p-rich_text_block');
  const text = slackWords(words, `[data-stringify-ignore], .sr-only, ${EDITED}`);
  return text ? { text, from: partyOf({ name: textIn(name) ?? '' }) } : undefined;
}

/** An answer in a thread that was sent to the whole channel names what it answers. */
function answered(row: Element): ChatRow['quote'] {
  const text = textIn(row.querySelector('a[class*="broadcast_preamble_link"], [data-qa="message_broadcast_preamble"] a'));
  return text ? { text } : undefined;
}

const reactionsIn = (row: Element): readonly Reaction[] =>
  Array.from(row.querySelectorAll('[data-qa="reactji"], .c-reaction')).flatMap((reaction) => {
    const emoji = reaction.querySelector('[data-stringify-emoji], img');
    const shown = emoji?.getAttribute('data-stringify-emoji') || emoji?.getAttribute('alt');
    if (!shown) return [];
    const count = countIn(textIn(reaction.querySelector('.c-reaction__count')) ?? textIn(reaction));
    return [{ shown, ...(count !== undefined && { count }) }];
  });

const FILE_LINK =
  '[data-qa="message_file_link"], [data-qa^="message_file_image"], a[href*="files.slack.com"], a[href*="slack-files.com"], img[src*="files.slack.com"]';
const FILE_NAME = '[data-qa="file_name"], [data-qa="file_title"], [class*="file__title"], [class*="file_title"]';

/** Files lie on servers of their own; each stands there several times, as a link, a picture and for download. */
function mediaIn(row: Element): readonly Media[] {
  const found = new Map<string, Media>();
  for (const part of row.querySelectorAll(`${FILE_LINK}, ${FILES}`)) {
    const isLink = part.matches(FILE_LINK);
    if (part.closest(BESIDE) || part.closest('[data-qa="message-text"]') || (!isLink && part.querySelector(`${FILE_LINK}, ${FILES}`)))
      continue;
    const address = part.getAttribute('href') ?? part.getAttribute('src') ?? '';
    const alt = part.getAttribute('alt') ?? part.querySelector('img')?.getAttribute('alt');
    const name = textIn(part.querySelector(FILE_NAME)) ?? fileNameAt(address) ?? (alt || part.getAttribute('aria-label') || 'file');
    const key = /\b(F[A-Z0-9]{6,})\b/.exec(address)?.[1] ?? name;
    if (!found.has(key)) found.set(key, address ? mediaAt(name, address, part.ownerDocument) : notLoaded(name));
  }
  return [...found.values()];
}
