import type { Mark, MessageTime, Reaction } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { wordsOf } from '../chat/look';
import { type ChatRow, countIn, fileNameAt, formatted, mediaFrom, partyOf } from '../chat/thread';
import { inertCopy } from '../shown/inert-copy';
import { momentIn, namedTime, shownTimeIn } from '../shown/named-moment';
import type { Media } from '../site';

export const isNotice = (row: Element): boolean => row.matches('.chat-info, .chat-error, .chat-event');
export const isRetracted = (row: Element): boolean => row.matches('.chat-msg--retracted') || row.querySelector('.retraction') !== null;

export const sideOf = (row: Element): 'me' | 'them' | undefined => {
  const content = row.querySelector('.chat-msg__content');
  return content?.matches('.chat-msg__content--me') ? 'me' : content?.matches('.chat-msg__content--them') ? 'them' : undefined;
};

/** In a room the part behind the slash is somebody's name; between two people it only names a device. */
export function addressOf(row: Element, inRoom: boolean): string {
  const full = row.getAttribute('data-from') ?? '';
  return inRoom ? full : full.replace(/\/.*/s, '');
}

/** The name above the first message of a turn, or within something done ("/me"). */
export const authorIn = (row: Element): string | undefined => textIn(row.querySelector('.chat-msg__author'))?.replace(/^\*\*/, '');

/** What somebody wrote, as it was sent. */
export function wordsIn(row: Element): string {
  const words = row.querySelector('.chat-msg__text');
  const sent = words?.getAttribute('text');
  if (sent !== null && sent !== undefined) return sent;
  if (!words?.querySelector('blockquote')) return wordsOf(words);
  // The page takes the sign away by which somebody else's words are told.
  const copy = inertCopy(words);
  for (const quote of copy.querySelectorAll('blockquote')) {
    const lines = wordsOf(quote).split('\n');
    quote.replaceWith(`${lines.map((line) => (line.startsWith('>') ? line : `> ${line}`)).join('\n')}\n`);
  }
  return wordsOf(copy);
}

/** All that a row says by itself; who wrote it may stand in an earlier one. */
export function readConverseRow(row: HTMLElement): Omit<ChatRow, 'sender' | 'direction'> {
  if (isNotice(row)) return { system: true, time: timeOf(row), text: wordsOf(row, 'time, a.retry') };
  const missed: string[] = [];
  const retracted = row.querySelector('.retraction');
  const failed = textIn(row.querySelector('.chat-msg__error'));
  if (failed) missed.push(`The page says that it was not delivered: "${failed}".`);
  const changed = changeOf(row);
  if (changed && shownTime(row)) missed.push(`The page shows the time of the change beside it (${shownTime(row)}), and not its own.`);
  return {
    time: timeOf(row, changed !== undefined),
    subject: textIn(row.querySelector('.chat-msg__subject')),
    text: isRetracted(row) ? wordsOf(retracted) : wordsIn(row),
    html: isRetracted(row) ? undefined : formatted(row.querySelector('.chat-msg__text'), 'time'),
    quote: isRetracted(row) ? undefined : answered(row, missed),
    marks: {
      edited: isRetracted(row) ? undefined : editedMark(row, changed),
      deleted: isRetracted(row) ? { shown: wordsOf(retracted) } : undefined,
      reactions: reactionsIn(row),
    },
    media: mediaIn(row),
    missed,
  };
}

const shownTime = (row: Element): string | undefined => shownTimeIn(row.querySelector('.chat-msg__time'));

/** When it was changed: the time that is shown is then no more that of the message. */
function changeOf(row: Element): string | undefined {
  const shown = momentIn(row.querySelector('.chat-msg__time')?.getAttribute('timestamp'))?.utc;
  return shown && shown !== momentIn(row.getAttribute('data-isodate'))?.utc ? shown : undefined;
}

/** Servers name seconds; the page adds noughts to them. */
function timeOf(row: Element, changed = false): MessageTime {
  const moment = momentIn(row.getAttribute('data-isodate') ?? row.querySelector('.chat-msg__time')?.getAttribute('timestamp'));
  const precision = moment?.utc.endsWith('.000Z') ? 'second' : 'millisecond';
  return namedTime(changed ? undefined : shownTime(row), moment && { ...moment, precision }, 'datetime-attribute');
}

function editedMark(row: Element, changed: string | undefined): Mark | undefined {
  const icon = row.querySelector('.chat-msg__edit-modal');
  return icon || changed ? { shown: icon?.getAttribute('title') ?? textIn(icon) ?? '', ...(changed && { utc: changed }) } : undefined;
}

/** The page shows the beginning of what is answered, where it has it. */
function answered(row: Element, missed: string[]): ChatRow['quote'] {
  const context = row.querySelector('.chat-msg__reply-context');
  const name = textIn(context?.querySelector('.chat-msg__reply-sender'));
  const text = wordsOf(context?.querySelector('.chat-msg__reply-text'));
  if (!context) return undefined;
  if (name && text) return { text, from: partyOf({ name }) };
  missed.push(`It answers a message that the page does not show${text ? `: "${text}"` : ''}.`);
  return undefined;
}

const reactionsIn = (row: Element): readonly Reaction[] =>
  Array.from(row.querySelectorAll('.chat-msg__reaction')).flatMap((reaction) => {
    const count = countIn(textIn(reaction.querySelector('.count')));
    const copy = inertCopy(reaction);
    copy.querySelector('.count')?.remove();
    const shown = textIn(copy);
    const by = (reaction.getAttribute('data-tooltip') ?? reaction.getAttribute('title') ?? '').split('\n').filter(Boolean);
    return shown ? [{ shown, ...(count !== undefined && { count }), ...(by.length > 0 && { by }) }] : [];
  });

/** Pictures, sounds and films that were sent as an address are shown in its place. */
const mediaIn = (row: Element): readonly Media[] =>
  Array.from(row.querySelectorAll('.chat-msg__body :is(img.chat-image, img.thumbnail, audio, video)'), (element) => {
    const address = element.getAttribute('src') ?? '';
    return mediaFrom(element, fileNameAt(address) ?? element.localName);
  });
