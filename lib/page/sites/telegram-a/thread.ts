import type { MessageTime, Reaction } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { countIn, mediaFrom, notLoaded, partyOf, rowReading, threadRow, typedWords } from '../chat/thread';
import { chatTimes, type TimeWords } from '../chat/times';
import { inertCopy } from '../shown/inert-copy';
import { scrollerOf } from '../shown/scroller';
import type { Media, OpenThreadOn, RowReading, ThreadRow } from '../site';
import { isActionMessage, isForwarded, NOT_WORDS, senderOf, telegramAId, telegramARows } from './rows';
import { openTelegramA } from './telegram-a';

export const openTelegramAThread: OpenThreadOn = (document, context) => {
  const timesOf = chatTimes(document, context, timeWordsOf);
  const rows = (): readonly ThreadRow[] => {
    const elements = telegramARows(document);
    const timeOf = timesOf(elements);
    return elements.map((row) => threadRow(row, telegramAId, () => readMessage(row, timeOf(row))));
  };
  const key = (): string | undefined => {
    const name =
      /^#([^?_]+)/.exec(document.location.hash)?.[1] ??
      openTelegramA(document)?.name ??
      (telegramARows(document).length > 0 ? document.title : '');
    return name ? `telegram ${name}` : undefined;
  };
  if (!key() || (telegramARows(document).length === 0 && !openTelegramA(document))) return undefined;
  return {
    key,
    title: openTelegramA(document)?.name ?? document.title,
    confidence: 'known-layout',
    rows,
    scroller: () => scrollerOf(rows()[0]?.element) ?? rows()[0]?.element.closest<HTMLElement>('.MessageList') ?? undefined,
    // Channels and large groups, whose numbers begin so, count their messages from 1.
    start: () => (/^#-100\d/.test(document.location.hash) && rows()[0]?.id === '1' ? 'reached' : undefined),
  };
};

function readMessage(row: HTMLElement, time: MessageTime): RowReading {
  if (isActionMessage(row)) return rowReading({ system: true, text: actionText(row), time });
  const own = row.matches('.own');
  const subheader = row.querySelector('.EmbeddedMessage, .message-subheader');
  const forwarded = isForwarded(row);
  const { before } = besideTime(row);
  return rowReading({
    sender: own ? undefined : partyOf(senderOf(row)),
    direction: { way: own ? 'sent' : 'received', told: 'mark' },
    time,
    text: Array.from(row.querySelectorAll('.text-content'))
      .filter((words) => !words.closest('.EmbeddedMessage, .message-subheader, .WebPage') && !words.parentElement?.closest('.text-content'))
      .map((words) => typedWords(words, NOT_WORDS))
      .filter(Boolean)
      .join('\n'),
    quote: subheader
      ? {
          text: typedWords(subheader.querySelector('.embedded-text-wrapper'), '.icon'),
          from: partyOf(nameIn(subheader.querySelector('.embedded-sender'))),
        }
      : undefined,
    marks: {
      edited: before ? { shown: before } : row.matches('.was-edited') ? { shown: '' } : undefined,
      forwarded: forwarded ? { shown: forwardedWords(row) } : undefined,
      reactions: reactionsOf(row),
    },
    media: mediaOf(row),
  });
}

const nameIn = (element: Element | null) => {
  const name = textIn(element);
  return name ? { name } : undefined;
};

/** Some builds write the line twice, once to draw its background. */
const actionText = (row: HTMLElement): string =>
  typedWords(row.querySelector('.action-message-content') ?? row.querySelector('[role="button"]') ?? row, '.Reactions, .MessageMeta');

function forwardedWords(row: Element): string {
  const title = Array.from(row.querySelectorAll('.message-title')).find((one) =>
    one.querySelector('.forward-title-container > *, .forward-avatar'),
  );
  return [title?.querySelector('.forward-title'), title?.querySelector('.sender-title')].flatMap((part) => textIn(part) ?? []).join(' ');
}

const CLOCK = /\p{Nd}{1,2}[:.٫]\p{Nd}{2}/u;
/** Of the day's two halves, where they stand before the hours. */
const HALF = /^(?:上午|下午|午前|午後|凌晨|晚上|中午|오전|오후|[ap]\.?m\.?)$/i;

/** Beside the hour stands a word where the message was changed, before it. */
function besideTime(row: Element): { readonly shown?: string; readonly before?: string; readonly title?: string } {
  const element = Array.from(row.querySelectorAll('.message-time')).find((time) => !time.closest('.EmbeddedMessage, .WebPage'));
  const copy = element ? inertCopy(element) : undefined;
  for (const part of copy?.querySelectorAll('.message-imported, .icon') ?? []) part.remove();
  const words = textIn(copy) ?? '';
  const at = CLOCK.exec(words)?.index ?? 0;
  const before = words.slice(0, at).trim();
  const isWord = before !== '' && !HALF.test(before) && !/\p{Nd}/u.test(before);
  const shown = isWord ? words.slice(at) : words;
  const title = element?.getAttribute('title')?.split('\n')[0];
  return { ...(shown && { shown }), ...(isWord && { before }), ...(title && { title }) };
}

/** The day is in a title that the page writes once the pointer was over the hour; else it stands above. */
function timeWordsOf(row: Element): TimeWords {
  const { shown, title } = besideTime(row);
  return { shown, words: title, from: title ? 'title-attribute' : 'displayed-text' };
}

const reactionsOf = (row: Element): readonly Reaction[] =>
  Array.from(row.querySelectorAll('.Reactions .message-reaction, .Reactions button')).map((reaction) => {
    const image = reaction.querySelector('img[alt]:not(.Avatar img)')?.getAttribute('alt');
    const text = reaction.textContent ?? '';
    const emoji = image || /\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*/u.exec(text)?.[0];
    const count = countIn(text);
    const by = Array.from(reaction.querySelectorAll('.Avatar img[alt]'), (avatar) => avatar.getAttribute('alt') ?? '').filter(Boolean);
    return { shown: emoji ?? '', ...(count && { count }), ...(by.length > 0 && { by }) };
  });

const KINDS: readonly (readonly [selector: string, name: string])[] = [
  ['.Audio.voice, .Audio .voice-icon, .Audio.own-voice', 'voice message'],
  ['.Audio', 'audio'],
  ['.Location', 'place'],
  ['.Poll', 'poll'],
  ['.Contact', 'contact'],
];

function mediaOf(row: Element): readonly Media[] {
  const own = (selector: string) =>
    Array.from(row.querySelectorAll(selector)).filter(
      (element) => !element.closest('.EmbeddedMessage, .WebPage, .Reactions, .Avatar, .message-title'),
    );
  const media: Media[] = [];
  for (const file of own('.File')) {
    const name = textIn(file.querySelector('.file-title')) ?? 'file';
    media.push(notLoaded(name, 'Files are fetched by the page only when they are opened.'));
  }
  for (const box of own('.media-inner, .RoundVideo, .Sticker, .AnimatedSticker')) {
    if (box.parentElement?.closest('.media-inner, .RoundVideo, .Sticker')) continue;
    const sticker = box.matches('.Sticker, .AnimatedSticker') || box.closest('.sticker') !== null;
    const player = box.querySelector('video');
    if (player || box.querySelector('.message-media-duration'))
      media.push(mediaFrom(player, box.matches('.RoundVideo') ? 'video message' : 'video'));
    else media.push(mediaFrom(box.querySelector('img.full-media, img:not(.thumbnail, .blurred, .emoji)'), sticker ? 'sticker' : 'photo'));
  }
  const kind = KINDS.find(([selector]) => own(selector).length > 0);
  if (kind) media.push(notLoaded(kind[1]));
  return media;
}
