import type { MessageTime, Reaction } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { isoOf } from '../chat/look';
import { countIn, markOf, mediaFrom, notLoaded, partyOf, rowReading, threadRow, typedWords } from '../chat/thread';
import { chatTimes, type TimeWords } from '../chat/times';
import { inertCopy } from '../shown/inert-copy';
import { scrollerOf } from '../shown/scroller';
import type { Media, OpenThreadOn, RowReading, ThreadRow } from '../site';
import { bubblesIn, directionOf, NOT_WORDS, senderOf, wordsElements } from './bubbles';
import { openTelegramK } from './telegram-k';

export const openTelegramKThread: OpenThreadOn = (document, context) => {
  if (!bubblesIn(document)) return undefined;
  const timesOf = chatTimes(document, context, timeWordsOf);
  const rows = (): readonly ThreadRow[] => {
    const bubbles = Array.from(bubblesIn(document)?.querySelectorAll<HTMLElement>('.bubble') ?? []).filter(
      (bubble) => idOf(bubble) && !bubble.matches('.is-date, .is-sponsored'),
    );
    const timeOf = timesOf(bubbles);
    return bubbles.map((bubble) => threadRow(bubble, idOf, () => readBubble(bubble, timeOf)));
  };
  return {
    key: () => keyOf(document),
    title: openTelegramK(document)?.name ?? document.title,
    confidence: 'known-layout',
    rows,
    scroller: () => scrollerOf(rows()[0]?.element) ?? bubblesIn(document)?.querySelector<HTMLElement>('.scrollable') ?? undefined,
    // Channels and large groups count their messages from 1; in all other chats the numbers are the account's.
    start: () => (rows().some(({ element, id }) => id === '1' && isPacked(element)) ? 'reached' : undefined),
  };
};

/** The numbers of channels' messages hold the channel's above this; the message's own is what is below. */
const PACKED = 4294967296n;

/** A message that is still on its way has a broken number or one below zero. */
const numberOf = (bubble: Element): bigint => {
  const mid = bubble.getAttribute('data-mid') ?? '';
  return /^\d{1,18}$/.test(mid) ? BigInt(mid) : 0n;
};

const isPacked = (bubble: Element): boolean => numberOf(bubble) >= PACKED;

function idOf(bubble: Element): string | undefined {
  const id = numberOf(bubble) % PACKED;
  return id > 0n ? String(id) : undefined;
}

/** The page's address names a chat by its account or its number, its parts by the number alone. */
function keyOf(document: Document): string | undefined {
  const number =
    bubblesIn(document)?.closest('.chat')?.querySelector('.topbar .peer-title[data-peer-id]')?.getAttribute('data-peer-id') ??
    bubblesIn(document)?.querySelector('.bubble[data-peer-id]')?.getAttribute('data-peer-id') ??
    /^#([^?]+)/.exec(document.location.hash)?.[1];
  return number ? `telegram ${number}` : undefined;
}

function readBubble(bubble: HTMLElement, timeOf: (row: HTMLElement) => MessageTime): RowReading {
  const time = exactTime(bubble) ?? timeOf(bubble);
  if (bubble.matches('.service')) {
    const line = bubble.querySelector('.service-msg') ?? bubble.querySelector('.bubble-content') ?? bubble;
    return rowReading({ system: true, text: typedWords(line, '.time, .reply, .reactions'), time, media: mediaOf(bubble) });
  }
  const from = directionOf(bubble);
  const reply = bubble.querySelector('.reply');
  const forwarded =
    bubble.querySelector('.bubble-name-forwarded') ?? (bubble.matches('.forwarded') ? (bubble.querySelector('.name') ?? bubble) : null);
  const answered = reply?.querySelector('.reply-title .peer-title');
  const sender = from === 'them' ? partyOf(senderOf(bubble)) : undefined;
  return rowReading({
    sender,
    direction: from && { way: from === 'me' ? 'sent' : 'received', told: 'mark' },
    time,
    text: wordsElements(bubble)
      .map((element) => typedWords(element, NOT_WORDS))
      .filter(Boolean)
      .join('\n'),
    quote: reply
      ? { text: typedWords(reply.querySelector('.reply-subtitle'), NOT_PREVIEW), from: partyOf(answered ? named(answered) : undefined) }
      : undefined,
    marks: {
      edited: editedMark(bubble),
      // A heading that is the sender's own says nothing of whoever is passed on.
      forwarded: forwarded && (forwarded === bubble || textIn(forwarded) === sender?.shown) ? { shown: '' } : markOf(forwarded),
      reactions: reactionsOf(bubble),
    },
    media: mediaOf(bubble),
  });
}

const NOT_PREVIEW = '.reply-media, .tgico';

const named = (title: Element) => {
  const [name, address] = [textIn(title), title.getAttribute('data-peer-id')];
  return name ? { name, ...(address && { address }) } : undefined;
};

const BESIDE_TIME =
  '.time-edited, .edited, .post-views, .time-icon, .tgico, .time-post-author, .inline-stars, .reactions, reactions-element, .time-effect';

/** The time is written twice, so that words flow around it; the copy's title names the day, and below it when the message was changed. */
function timeWordsOf(bubble: Element): TimeWords {
  const element = Array.from(bubble.querySelectorAll('.time')).find((time) => !time.closest('.reply, .webpage, .web'));
  const inner = element?.querySelector('.time-inner, .inner') ?? element;
  const copy = inner ? inertCopy(inner) : undefined;
  for (const part of copy?.querySelectorAll(BESIDE_TIME) ?? []) part.remove();
  const words = inner?.getAttribute('title')?.split('\n')[0];
  return { shown: textIn(copy), words, from: words ? 'title-attribute' : 'displayed-text' };
}

function exactTime(bubble: Element): MessageTime | undefined {
  const utc = isoOf(bubble.getAttribute('data-timestamp'));
  const { shown } = timeWordsOf(bubble);
  return utc ? { ...(shown && { shown }), utc, source: 'data-attribute', precision: 'second' } : undefined;
}

function editedMark(bubble: Element) {
  const words = bubble.querySelector('.time-edited, .time .edited');
  return words ? markOf(words) : bubble.matches('.is-edited') ? { shown: '' } : undefined;
}

const reactionsOf = (bubble: Element): readonly Reaction[] =>
  Array.from(bubble.querySelectorAll('reaction-element, .reaction:not(reaction-element .reaction)')).map((reaction) => {
    const counter = reaction.querySelector('.reaction-counter, .counter');
    const count = countIn(counter?.textContent);
    const drawn = reaction.querySelector('[data-sticker-emoji], [data-emoticon], img[alt]');
    const emoji = drawn?.getAttribute('data-sticker-emoji') ?? drawn?.getAttribute('data-emoticon') ?? drawn?.getAttribute('alt');
    const by = Array.from(reaction.querySelectorAll('[title]'), (who) => who.getAttribute('title') ?? '').filter(Boolean);
    return {
      shown: emoji || typedWords(reaction, '.reaction-counter, .counter, .stacked-avatars'),
      ...(count && { count }),
      ...(by.length > 0 && { by }),
    };
  });

const NOT_MEDIA =
  '.reply, .avatar, .bubbles-group-avatar, .bubble-name-forwarded-avatar, .reactions, reactions-element, .webpage, .web, .name';

function mediaOf(bubble: Element): readonly Media[] {
  const own = (selector: string) => Array.from(bubble.querySelectorAll(selector)).filter((element) => !element.closest(NOT_MEDIA));
  const media: Media[] = [];
  for (const file of own('.document')) {
    const name = textIn(file.querySelector('.document-name')) ?? 'file';
    media.push(notLoaded(name, 'Files are fetched by the page only when they are opened.'));
  }
  for (const audio of own('audio-element, .audio:not(audio-element .audio)')) {
    const title = textIn(audio.querySelector('.audio-title'));
    media.push(
      mediaFrom(
        audio.querySelector('audio'),
        title ?? (audio.matches('.is-voice') || bubble.matches('.voice-message') ? 'voice message' : 'audio'),
      ),
    );
  }
  const items = own('.album-item, .grouped-item, .attachment, .media-round, .media-sticker-wrapper');
  for (const item of items.filter((element) => !items.some((other) => other !== element && element.contains(other)))) {
    const player = item.querySelector('video');
    if (player || item.querySelector('.video-time')) media.push(mediaFrom(player, bubble.matches('.round') ? 'video message' : 'video'));
    else if (bubble.matches('.sticker') || item.matches('.media-sticker-wrapper'))
      media.push(mediaFrom(item.querySelector('img'), 'sticker'));
    else if (
      item.querySelector('img.media-photo, canvas.media-photo, .media-container, .preloader-container') ||
      item.matches('.media-container')
    ) {
      media.push(mediaFrom(item.querySelector('img.media-photo:not(.thumbnail), img:not(.thumbnail, .emoji)'), 'photo'));
    }
  }
  if (own('poll-element').length > 0) media.push(notLoaded('poll', 'Polls are not read.'));
  return media;
}
