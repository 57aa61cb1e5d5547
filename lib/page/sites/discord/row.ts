import type { Mark, Party, Reaction } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { wordsOf } from '../chat/look';
import { type ChatRow, countIn, fileNameAt, formatted, mediaAt, mediaFrom, typedWords } from '../chat/thread';
import { inertCopy } from '../shown/inert-copy';
import { momentAt, momentIn, namedTime, shownTimeIn } from '../shown/named-moment';
import type { Media } from '../site';

/** Ids hold the time of making, in milliseconds from the start of 2015: https://discord.com/developers/docs/reference#snowflakes. */
export const madeAt = (id: string): number => Number((BigInt(id) >> 22n) + 1_420_070_400_000n);

/** A row of the list and the ids that it stands under. */
export interface DiscordRow {
  readonly element: HTMLElement;
  readonly id: string;
  /** Rows of 2022 did not name it. */
  readonly channel?: string;
}

export function discordRow(element: HTMLElement): DiscordRow | undefined {
  const [, channel, id] = /^chat-messages-(?:(\d+)-)?(\d{1,20})$/.exec(element.id) ?? [];
  return id ? { element, id, ...(channel && { channel }) } : undefined;
}

const REPLY = '[id^="message-reply-context-"], [class*="repliedMessage"]';

/** An answer holds the answered message with that one's id, so a part is looked for by its own row's. */
export const partOf = ({ element, id }: DiscordRow, part: 'content' | 'timestamp' | 'username' | 'accessories'): HTMLElement | null =>
  element.querySelector(`[id="message-${part}-${id}"]`);

const inRow = (row: DiscordRow, selector: string): HTMLElement | undefined =>
  Array.from(row.element.querySelectorAll<HTMLElement>(selector)).find((element) => !element.closest(REPLY));

/** A name without the badges, tags and colons around it. */
function nameIn(element: Element | null | undefined): string | undefined {
  const inner = element?.querySelector('[class*="username"]') ?? element?.querySelector('[role="button"]');
  if (inner || !element) return textIn(inner);
  const copy = inertCopy(element);
  for (const around of copy.querySelectorAll('i, svg, img, [aria-hidden="true"], [class*="botTag"], [class*="badge" i]')) around.remove();
  return textIn(copy);
}

/** Pictures of people lie under the number of their account, unless they have none of their own. */
export const accountIn = (image: Element | null | undefined): string | undefined =>
  /\/(?:avatars|users)\/(\d{5,20})\//.exec(image?.getAttribute('src') ?? '')?.[1];

/** Whoever the row itself names as its author: in the compact view each row does, else the first of a turn. */
export function authorIn(row: DiscordRow): Party | undefined {
  const shown = nameIn(partOf(row, 'username') ?? inRow(row, '[id^="message-username-"]'));
  const address = accountIn(inRow(row, 'img[src*="/avatars/"]'));
  return shown ? { shown, ...(address && { address }) } : undefined;
}

/**
 * The id of the message that a row without a name goes on from, as its own label says; "before" where it says none and yet goes on.
 * A row that begins a group, or has no time of its own, goes on from nothing: there the site itself speaks.
 */
export function leaderOf(row: DiscordRow): string | undefined {
  if (isSystem(row) || inRow(row, '[class*="groupStart"]') || row.element.matches('[class*="groupStart"]')) return undefined;
  if (!partOf(row, 'timestamp')) return undefined;
  const label = row.element.querySelector('[role="article"]')?.getAttribute('aria-labelledby') ?? '';
  const [, labelled] = /(?:^|\s)message-username-(\d+)(?:\s|$)/.exec(label) ?? [];
  return labelled && labelled !== row.id ? labelled : 'before';
}

export const isSystem = (row: DiscordRow): boolean =>
  inRow(row, '[class*="systemMessage"], [class*="isSystemMessage"]') !== undefined ||
  (authorIn(row) === undefined && partOf(row, 'timestamp') === null);

/** A time among the words that says when they were changed, "(edited)" in every language. Times that somebody wrote are no such mark. */
const editMark = (words: Element | null): Element | undefined =>
  Array.from(words?.querySelectorAll('time') ?? []).find(
    (time) => time.querySelector('[class*="edited"]') || /^[(（[].*[)）\]]$/s.test(textIn(time) ?? ''),
  );

function besideWords(row: DiscordRow): string {
  const mark = editMark(wordsElement(row));
  const times = isSystem(row) || (mark && !mark.querySelector('[class*="edited"]')) ? 'time' : 'time:has([class*="edited"])';
  return `${times}, [class*="hiddenVisually"]`;
}

/** The words alone, without the mark of a change. */
export const wordsIn = (row: DiscordRow, read: (words: Element | null, without: string) => string = wordsOf): string =>
  read(wordsElement(row), besideWords(row));

export const wordsElement = (row: DiscordRow): HTMLElement | null =>
  partOf(row, 'content') ?? inRow(row, '[class*="messageContent"]') ?? null;

/** All that the row says by itself; who wrote it may stand in another. */
export function readDiscordRow(row: DiscordRow): Omit<ChatRow, 'sender' | 'direction'> {
  const system = isSystem(row);
  const time = partOf(row, 'timestamp') ?? (system ? inRow(row, 'time') : inRow(row, '[class*="header"] time'));
  const missed: string[] = [];
  const quote = answered(row, missed);
  const passedOn = forwarded(row);
  if (inRow(row, '[class*="threadMessageAccessory"]'))
    missed.push('A thread of answers to it is not kept with it. Open the thread to keep it.');
  if (inRow(row, 'article[class*="embed"], [class*="embedFull"]')) missed.push('The card below it is only in the copy of the page.');
  if (inRow(row, '[class*="isFailed"], [class*="isSending"]')) missed.push('The page shows it as not sent.');
  return {
    system,
    time: namedTime(shownTimeIn(time), momentAt(madeAt(row.id)), 'id'),
    text: [wordsIn(row, typedWords), passedOn?.text].filter(Boolean).join('\n'),
    html: formatted(wordsElement(row), besideWords(row)),
    quote,
    marks: {
      edited: system ? undefined : editedMark(row),
      forwarded: passedOn?.mark,
      reactions: reactionsIn(row),
    },
    media: mediaIn(row),
    missed,
  };
}

function editedMark(row: DiscordRow): Mark | undefined {
  const mark = editMark(wordsElement(row));
  const utc = momentIn(mark?.getAttribute('datetime'))?.utc;
  return mark && { shown: textIn(mark) ?? '', ...(utc && { utc }) };
}

/** What it answers; where that is gone the page says so in words of its own, which nobody wrote. */
function answered({ element, id }: DiscordRow, missed: string[]): ChatRow['quote'] {
  const context = element.querySelector(`[id="message-reply-context-${id}"]`) ?? element.querySelector('[class*="repliedMessage"]');
  if (!context || context.querySelector('[class*="executedCommand"], [class*="commandName"]')) return undefined;
  // The sign says that the answer called for the person; it is no part of the name.
  const shown = nameIn(context.querySelector('[class*="username"]'))?.replace(/^@(?=.)/, '');
  const address = accountIn(context.querySelector('img'));
  const from = shown ? { shown, ...(address && { address }) } : undefined;
  const words = context.querySelector('[id^="message-content-"], [class*="repliedTextContent"]');
  const text = wordsOf(words, 'time:has([class*="edited"]), [class*="hiddenVisually"]');
  if (text) return { text, from };
  const instead = textIn(context.querySelector('[class*="repliedTextP"]'));
  missed.push(`It answers a message that the page does not show${instead ? `: "${instead}"` : ''}.`);
  return undefined;
}

/** A message passed on stands in a frame of its own, headed by a word for it; its own words are all that it has. */
function forwarded(row: DiscordRow): { readonly mark: Mark; readonly text: string } | undefined {
  const frame = inRow(row, '[class*="messageSnapshot"], [class*="forwarded"]');
  if (!frame) return undefined;
  const words = Array.from(frame.querySelectorAll('[id^="message-content-"], [class*="messageContent"]')).find(
    (element) => element !== wordsElement(row),
  );
  const head = Array.from(frame.querySelectorAll('[class*="header" i], [class*="tagline" i]')).find((part) => !words?.contains(part));
  return { mark: { shown: textIn(head) ?? '' }, text: wordsOf(words, 'time:has([class*="edited"]), [class*="hiddenVisually"]') };
}

function reactionsIn({ element, id }: DiscordRow): readonly Reaction[] {
  const group =
    element.querySelector(`[id="message-reactions-${id}"]`) ?? element.querySelector('[class*="reactions_"], [class*="reactions-"]');
  return Array.from(group?.querySelectorAll('[class*="reactionInner"], [role="button"][aria-pressed]') ?? []).flatMap((reaction) => {
    const emoji = reaction.querySelector('img, [data-name]');
    const shown = emoji?.getAttribute('alt') || emoji?.getAttribute('data-name');
    if (!shown) return [];
    const count = countIn(textIn(reaction.querySelector('[class*="reactionCount"]')) ?? textIn(reaction));
    return [{ shown, ...(count !== undefined && { count }) }];
  });
}

/** Files, pictures and voice messages: each stands there several times, as a link, a small picture and for download. */
function mediaIn(row: DiscordRow): readonly Media[] {
  const found = new Map<string, Media>();
  for (const element of row.element.querySelectorAll('[href], [src], [data-safe-src]')) {
    if (element.closest(REPLY) || element.closest('article[class*="embed"]')) continue;
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data-safe-src') ?? '';
    const [, path] = /^https:\/\/[\w.-]+\/((?:ephemeral-)?attachments\/\d+\/\d+\/[^?#/]+)/.exec(address) ?? [];
    if (path && !found.has(path)) found.set(path, mediaAt(fileNameAt(address) ?? 'file', address, element.ownerDocument));
  }
  for (const sticker of row.element.querySelectorAll('[class*="stickerAsset"], [class*="sticker"] img')) {
    const name = sticker.getAttribute('alt') || sticker.getAttribute('aria-label') || 'sticker';
    if (!sticker.closest(REPLY)) found.set(name, mediaFrom(sticker, name));
  }
  return [...found.values()];
}
