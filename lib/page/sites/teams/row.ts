import type { Direction, Mark, Party, Reaction } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { wordsOf } from '../chat/look';
import { type ChatRow, countIn, fileNameAt, formatted, markOf, mediaAt, mediaFrom, notLoaded, partyOf } from '../chat/thread';
import { momentAt, momentIn, namedTime, shownTimeIn } from '../shown/named-moment';
import { isShown } from '../shown/shown';
import type { Media } from '../site';

const MESSAGE = '[data-tid$="pane-message"][data-mid], [data-tid="chat-pane-message"]';
/** Lines that Teams writes itself: who came, who left, a call. */
const CONTROL = '.fui-ChatControlMessage, [class*="ChatControlMessage"], [data-tid="control-message-renderer"]';
const ITEM = '[data-tid="chat-pane-item"], [data-tid="channel-pane-item"]';
/** What is answered or passed on stands inside the message. */
const QUOTE = '[data-tid="quoted-reply-card"], [itemtype*="/Reply"], [data-tid="messageQuotedReply"], [data-tid="referencePreview"]';
const FORWARD = '[itemtype*="/Forward"], [data-tid*="forwarded"]';
const FILES =
  '[data-tid="file-attachment-grid"], [data-tid="file-preview-root"], [data-tid^="file-chiclet"], [data-testid="file-attachment"], [data-tid="attachments"]';
const NOT_WORDS = `time, [data-tid*="reaction"], [class*="reactions"], [id^="edited-"], ${QUOTE}, ${FORWARD}, ${FILES}, [data-tid="message-undo-delete-btn"]`;

/** A message, or a line of the site's own, with the item of the list that it stands in. */
export interface TeamsRow {
  readonly element: HTMLElement;
  readonly item: Element;
  /** Milliseconds since 1970. */
  readonly id?: string;
  readonly isControl: boolean;
}

export const teamsId = (element: Element): string | undefined => element.getAttribute('data-mid') || undefined;

/** In the order of time, whichever way the list is drawn. */
export function teamsRows(document: Document): readonly TeamsRow[] {
  const rows = Array.from(document.querySelectorAll<HTMLElement>(`${MESSAGE}, ${CONTROL}`)).flatMap((element): TeamsRow[] => {
    const isControl = element.matches(CONTROL);
    if (!isShown(element) || element.parentElement?.closest(`${MESSAGE}, ${CONTROL}`)) return [];
    // Where a message lies in the frame of a line of Teams' own, the message counts.
    if (isControl && (element.querySelector(MESSAGE) || element.querySelector('[role="separator"], .fui-Divider'))) return [];
    const id = teamsId(element);
    return [{ element, item: itemOf(element), isControl, ...(id && { id }) }];
  });
  const [first, last] = [rows.find(({ id }) => id), rows.findLast(({ id }) => id)];
  return Number(first?.id) > Number(last?.id) ? rows.toReversed() : rows;
}

/** The item may hold several messages; what stands beside one alone is looked for no further out. */
function itemOf(element: Element): Element {
  const item = element.closest(ITEM);
  if (item) return item.querySelectorAll(MESSAGE).length > 1 ? element : item;
  let around = element;
  while (
    around.parentElement &&
    around.parentElement !== element.ownerDocument.body &&
    around.parentElement.querySelectorAll(MESSAGE).length === 1
  ) {
    around = around.parentElement;
  }
  return around;
}

/** Parts are tied to their message by its number; those of a message that is answered bear that one's. */
const partOf = ({ item, id }: TeamsRow, part: string, place?: string): HTMLElement | undefined =>
  Array.from(item.querySelectorAll<HTMLElement>(`${id ? `[id="${part}-${id}"]` : `[id^="${part}-"]`}${place ? `, ${place}` : ''}`)).find(
    (element) => !element.closest(QUOTE),
  );

export function sideOf({ element, item }: TeamsRow): Direction | undefined {
  const is = (side: string) => element.closest(side) !== null || item.querySelector(side) !== null;
  if (is('.fui-ChatMyMessage, [class*="ChatMyMessage"]')) return { way: 'sent', told: 'mark' };
  return is('.fui-ChatMessage, [class*="ChatMessage"]') ? { way: 'received', told: 'mark' } : undefined;
}

/** The name above it, or the name that its own label points to: that above the first message of the turn. */
export function authorIn(row: TeamsRow): Party | undefined {
  const { ownerDocument } = row.element;
  const own = textIn(partOf(row, 'author', '[data-tid="message-author-name"], [data-tid="message-author"]'));
  const labels = [row.element, ...row.item.querySelectorAll('[aria-labelledby]')].map(
    (element) => element.getAttribute('aria-labelledby') ?? '',
  );
  const labelled = labels.flatMap((label) => label.split(/\s+/)).find((id) => /^author-\d+$/.test(id));
  return partyOf({ name: own ?? (labelled ? (textIn(ownerDocument.getElementById(labelled)) ?? '') : '') });
}

export const wordsElement = (row: TeamsRow): HTMLElement | undefined =>
  partOf(
    row,
    'content',
    '[data-tid="messageBodyContent"], [data-message-content], [data-tid="message-body"], [data-tid="message-content"]',
  ) ?? partOf(row, 'message-body');

/** An empty line is a paragraph of a blank that does not break. */
export const wordsIn = (row: TeamsRow): string =>
  wordsOf(wordsElement(row), NOT_WORDS)
    .replace(/^[\u00a0 ]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');

const tombstoneOf = ({ item }: TeamsRow): Element | undefined =>
  Array.from(item.querySelectorAll('[data-tid="message-tombstone"], [data-tid*="deleted-message"]')).find((stone) => !stone.closest(QUOTE));

export const isDeleted = (row: TeamsRow): boolean =>
  tombstoneOf(row) !== undefined || row.item.querySelector('[data-tid="message-undo-delete-btn"]') !== null;

/** All that a row says by itself; who wrote it may stand in an earlier one. */
export function readTeamsRow(row: TeamsRow): Omit<ChatRow, 'sender' | 'direction'> {
  if (row.isControl) return { system: true, time: timeOf(row), text: wordsOf(row.element, `time, ${FILES}`) };
  const missed: string[] = [];
  const quote = answered(row, missed);
  const passedOn = wordsElement(row)?.querySelector(FORWARD) ?? row.item.querySelector(FORWARD);
  const gone = isDeleted(row) ? wordsOf(tombstoneOf(row) ?? wordsElement(row), 'time') : undefined;
  const replies = textIn(
    row.item.querySelector('[data-tid="response-summary-button"], [data-tid*="replies-summary"], [data-tid="response-surface"]'),
  );
  if (replies) missed.push(`Answers to it are not kept with it: "${replies}". Open them to keep them.`);
  const subject = textIn(row.item.querySelector('[id^="subject-line"]'));
  return {
    time: timeOf(row),
    subject,
    text: gone ?? [wordsIn(row), wordsOf(passedOn, 'time')].filter(Boolean).join('\n'),
    html: gone === undefined ? formatted(wordsElement(row), NOT_WORDS) : undefined,
    quote,
    marks: {
      edited: editedMark(row),
      deleted: gone === undefined ? undefined : { shown: gone },
      forwarded: passedOn ? { shown: '' } : undefined,
      reactions: reactionsIn(row),
    },
    media: gone === undefined ? mediaIn(row) : [],
    missed,
  };
}

/** The number of a message is its time. */
function timeOf(row: TeamsRow) {
  const time = partOf(row, 'timestamp', 'time[datetime]') ?? row.element.querySelector('time');
  const named = momentIn(time?.getAttribute('datetime'));
  const shown = shownTimeIn(time);
  if (named) return namedTime(shown, named, 'datetime-attribute');
  return namedTime(shown, /^\d{13}$/.test(row.id ?? '') ? momentAt(Number(row.id)) : undefined, 'id');
}

const editedMark = (row: TeamsRow): Mark | undefined => {
  const mark = partOf(row, 'edited', '[data-tid="message-edited"]');
  return mark && (textIn(mark) || mark.title) ? markOf(mark, textIn(mark) ?? mark.title) : undefined;
};

/** The page shows the beginning of what is answered. */
function answered(row: TeamsRow, missed: string[]): ChatRow['quote'] {
  const card = row.item.querySelector(QUOTE);
  if (!card) return undefined;
  const preview = card.querySelector(
    '[data-tid="quoted-reply-preview-content"], [itemprop="preview"], [itemprop="copy"], [id^="content-"]',
  );
  const time = card.querySelector('[data-tid="quoted-reply-timestamp"], [itemprop="time"]');
  const name = card.querySelector('[itemprop="mri"], [id^="author-"]') ?? time?.previousElementSibling ?? preview?.previousElementSibling;
  const from = partyOf({ name: (name !== preview && textIn(name)) || '', address: name?.getAttribute('itemid') ?? '' });
  const text = wordsOf(preview ?? card, 'time, [data-tid="quoted-reply-timestamp"], [itemprop="time"]');
  if (/(?:…|\.{3})$/.test(text)) missed.push('Of what it answers the page shows the beginning only.');
  return text ? { text, from } : undefined;
}

const reactionsIn = ({ item }: TeamsRow): readonly Reaction[] =>
  Array.from(item.querySelectorAll('[data-tid="diverse-reaction-pill-button"], [data-tid*="reaction-pill"]')).flatMap((pill) => {
    const emoji = pill.querySelector('img[alt], [data-tid="emoticon-renderer"] [aria-label]');
    const shown = emoji?.getAttribute('alt') || emoji?.getAttribute('aria-label');
    if (!shown || pill.parentElement?.closest('[data-tid*="reaction-pill"]')) return [];
    const count = countIn(textIn(pill));
    return [{ shown, ...(count !== undefined && { count }) }];
  });

function mediaIn(row: TeamsRow): readonly Media[] {
  const { ownerDocument } = row.element;
  const found = new Map<string, Media>();
  for (const picture of row.item.querySelectorAll('img[itemtype*="AMSImage"], [data-tid^="lazy-image"] img, img[data-tid^="lazy-image"]')) {
    const address = picture.getAttribute('src') ?? '';
    if (!picture.closest(QUOTE))
      found.set(address || `picture ${found.size}`, mediaFrom(picture, picture.getAttribute('alt') || 'picture'));
  }
  for (const file of row.item.querySelectorAll(FILES)) {
    if (file.closest(QUOTE) || file.querySelector(FILES)) continue;
    // "form.pdf" and the address in a line of its own.
    const title = (file.getAttribute('title') || file.querySelector('[title]')?.getAttribute('title') || '').split('\n');
    const address = title.find((line) => /^https?:/.test(line)) ?? file.querySelector('a[href]')?.getAttribute('href') ?? '';
    const name = [title.find((line) => line && !/^https?:/.test(line)), textIn(file.querySelector('a[href]')), fileNameAt(address)].find(
      Boolean,
    );
    const known = name ?? file.getAttribute('aria-label') ?? textIn(file) ?? 'file';
    found.set(address || known, address ? mediaAt(known, address, ownerDocument) : notLoaded(known));
  }
  return [...found.values()];
}
