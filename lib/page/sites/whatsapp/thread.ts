import type { Direction, MessageTime } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { wordsOf } from '../chat/look';
import { reactionsIn } from '../chat/reactions';
import { partyOf, rowReading, threadRow, typedWords } from '../chat/thread';
import { chatTimes } from '../chat/times';
import { scrollerOf } from '../shown/scroller';
import type { Correspondent, OpenThread, OpenThreadOn, RowReading, ThreadRow } from '../site';
import { editedMark, forwardedMark, RECALLED, recalledIn } from './marks';
import { mediaOf } from './media';
import {
  authorIn,
  chatIdIn,
  clockIn,
  directionOf,
  headOf,
  inRow,
  isDrawn,
  isMessage,
  isNumber,
  messageIdOf,
  packedIn,
  paneIn,
  quoteIn,
  rowsIn,
} from './rows';
import { earlierControl, startOf } from './start';
import { openWhatsapp } from './whatsapp';
import { isCut, lineOf, restOf, wordsElements, wordsIn } from './words';

const NO_CHAT_ID =
  'The page gives this chat no id of its own, so it is known by its title: two chats of the same title would be taken for one.';

export const openWhatsappThread: OpenThreadOn = (document, context): OpenThread | undefined => {
  if (!paneIn(document) || (!openWhatsapp(document) && rowsIn(document).length === 0)) return undefined;
  const timesOf = chatTimes(document, context, (row) => {
    const head = headOf(row);
    return head ? { shown: head.time, from: 'label' } : { shown: textIn(clockIn(row)), from: 'displayed-text' };
  });
  const told = new Map<string, Set<Direction['way']>>();
  const names = new Map<string, Correspondent>();
  const rows = (): readonly ThreadRow[] => {
    const elements = rowsIn(document);
    const timeOf = timesOf(elements);
    for (const row of elements) {
      noteAuthor(row, told);
      noteName(row, names);
    }
    return elements.map((row) => threadRow(row, messageIdOf, () => readRow(row, timeOf, told, names)));
  };
  const title = openWhatsapp(document)?.name ?? document.title;
  const chat = chatIdIn(document);
  return {
    key: () => {
      const id = chatIdIn(document) ?? openWhatsapp(document)?.name;
      return id ? `whatsapp ${id}` : paneIn(document) && `whatsapp ${document.title}`;
    },
    title,
    confidence: 'known-layout',
    rows,
    scroller: () => scrollerOf(rowsIn(document)[0]),
    start: () => startOf(document),
    loadEarlier: () => earlierControl(document),
    ...(!chat && { missed: [NO_CHAT_ID] }),
  };
};

/** The middle messages of a turn have no mark: they go the way of the author whom a marked one names. */
function noteAuthor(row: HTMLElement, told: Map<string, Set<Direction['way']>>): void {
  const author = headOf(row)?.author;
  const direction = author && directionOf(row);
  if (direction) told.set(author, (told.get(author) ?? new Set()).add(direction.from === 'me' ? 'sent' : 'received'));
}

/** Pictures have no name beside them; the name that words under the same number have is theirs. */
function noteName(row: HTMLElement, names: Map<string, Correspondent>): void {
  const author = packedIn(row)?.author;
  const named = author && senderOf(row, headOf(row)?.author, undefined);
  if (author && named) names.set(author, named);
}

function readRow(
  row: HTMLElement,
  timeOf: (row: HTMLElement) => MessageTime,
  told: ReadonlyMap<string, ReadonlySet<Direction['way']>>,
  names: ReadonlyMap<string, Correspondent>,
): RowReading | undefined {
  if (!isDrawn(row)) return undefined;
  const media = mediaOf(row);
  if (!isMessage(row) && media.length === 0) {
    const text = lineOf(row);
    return text ? rowReading({ system: true, text: text, time: timeOf(row) }) : undefined;
  }
  const head = headOf(row);
  const direction = wayOf(row, head?.author, told);
  const deleted = recalledIn(row);
  const text = deleted ? deletedWords(row) : wordsIn(row);
  const caption = media.length > 0 && wordsElements(row).length === 0 ? '' : text;
  return rowReading({
    sender: partyOf(senderOf(row, head?.author, direction) ?? names.get(packedIn(row)?.author ?? '')),
    direction,
    time: timeOf(row),
    text: caption,
    quote: quoted(row),
    marks: {
      edited: editedMark(row),
      deleted: deleted ? { shown: text } : undefined,
      forwarded: forwardedMark(row),
      reactions: reactionsIn(row, quoteIn(row)),
    },
    media: deleted ? [] : media,
    missed: isCut(row) ? ['The page shows only the beginning of this message; open "Read more" and capture again.'] : [],
  });
}

function wayOf(
  row: HTMLElement,
  author: string | undefined,
  told: ReadonlyMap<string, ReadonlySet<Direction['way']>>,
): Direction | undefined {
  const marked = directionOf(row);
  if (marked) return { way: marked.from === 'me' ? 'sent' : 'received', told: marked.by };
  const ways = told.get(author ?? '');
  const [way] = ways?.size === 1 ? ways : [];
  if (way) return { way, told: 'name' };
  return author && openWhatsapp(row.ownerDocument)?.name === author ? { way: 'received', told: 'name' } : undefined;
}

/**
 * By the words that go before a copied message, or by a group's heading. In a chat of two the packed id says that it came from the chat,
 * whose name stands above; otherwise a row without a name has none.
 */
function senderOf(row: HTMLElement, author: string | undefined, direction: Direction | undefined): Correspondent | undefined {
  const heading = authorIn(row, quoteIn(row));
  const number = heading?.address ?? (author && isNumber(author) ? author : undefined);
  const name = heading?.name ?? author;
  const chat = openWhatsapp(row.ownerDocument);
  if (name || number) {
    const isChat = direction?.way === 'received' && name !== undefined && chat?.name === name && /@c\.us$/.test(packedIn(row)?.chat ?? '');
    const address = number ?? (isChat ? chat?.address : undefined);
    return { ...(name && { name }), ...(address && { address }) };
  }
  return direction?.way === 'received' && /@c\.us$/.test(packedIn(row)?.chat ?? '') ? chat : undefined;
}

function quoted(row: Element) {
  const quote = quoteIn(row);
  if (!quote) return undefined;
  const words = quote.matches('.quoted-mention') ? quote : quote.querySelector('.quoted-mention');
  const from =
    authorIn(quote) ?? nameIn(Array.from(quote.querySelectorAll('[dir="auto"]')).find((part) => part !== words && !words?.contains(part)));
  const part = words ?? Array.from(quote.querySelectorAll('.selectable-text, [data-testid~="selectable-text"]')).at(-1);
  const text = part ? typedWords(part, '[aria-hidden="true"], svg') : wordsOf(quote, '[data-icon], svg, [data-testid="author"]');
  return { text, from: partyOf(words || part ? from : undefined) };
}

const nameIn = (element: Element | undefined): Correspondent | undefined => {
  const name = textIn(element);
  return name ? { name, ...(isNumber(name) && { address: name }) } : undefined;
};

/** What stands in the place of the words, beside the picture. In old layouts it is no part that may be copied; a group's name stands above it. */
function deletedWords(row: Element): string {
  if (wordsElements(row).length > 0) return wordsIn(row);
  for (let at = inRow(row, RECALLED)?.parentElement; at && at !== row; at = at.parentElement) {
    const words = restOf(at, row);
    if (words) return words;
  }
  return restOf(row, row);
}
