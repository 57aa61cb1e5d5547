import type { MessageTime } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { isMe } from '../chat/first-person';
import { isEmoji, wordsOf } from '../chat/look';
import { reactionsIn } from '../chat/reactions';
import { mediaAt, mediaFrom, notLoaded, rowReading, typedWords } from '../chat/thread';
import type { Correspondent, Media, RowReading } from '../site';
import { isLabelled, partsIn, spaced, spokenIn } from './rows';

export const UNMARKED = 'The page does not mark which of its words are the answer and which are answered; the last ones were taken.';

const DIFFERENT = 'The page reads out other words for this message than it shows; the end of it may not be shown.';

/** One row of Facebook's or Instagram's messages, or a line of the site's own; `undefined` while it shows nothing. */
export function readRow(
  row: HTMLElement,
  chat: Correspondent | undefined,
  timeOf: (row: HTMLElement) => MessageTime,
): RowReading | undefined {
  if (isLabelled(row)) return readLabelled(row, chat, timeOf(row));
  const heading = textIn(row.querySelector('h3, h4, h5, h6'));
  if (heading) return readHeaded(row, heading, chat, timeOf(row));
  const text = typedWords(row, 'svg');
  if (!text) return undefined;
  // A build that labels nothing has bubbles without a name as well; they are nobody's, but somebody wrote them.
  const [bubble] = labelsAny(row) ? [] : wordsApart(row, undefined, undefined);
  return rowReading(bubble ? { text, time: timeOf(row), missed: [NOBODY] } : { system: true, text, time: timeOf(row) });
}

const NOBODY = 'The page does not show here who wrote this.';

/** Whether the messages of this conversation have labels: a row without one is a line of the site's own then. */
const labelsAny = (row: Element): boolean =>
  (row.closest('[role="grid"], [role="log"], [role="main"]') ?? row.ownerDocument).querySelector('[aria-roledescription="message"]') !==
  null;

function readLabelled(row: HTMLElement, chat: Correspondent | undefined, time: MessageTime): RowReading {
  const { part, name, from, wordless, differs } = spokenIn(row, chat);
  const hasWords = !wordless;
  const others = wordsApart(row, part, name);
  const last = part ? undefined : hasWords ? others.at(-1) : undefined;
  const quote = part ? others.filter((other) => isBefore(other, part)).at(-1) : last ? others.at(-2) : others.at(-1);
  return rowReading({
    sender: name ? { shown: name, ...(chat?.name === name && chat.address && { address: chat.address }) } : undefined,
    direction: from && { way: from === 'me' ? 'sent' : 'received', told: 'label' },
    time,
    text: part ? typedWords(part, 'svg') : last ? typedWords(last, 'svg') : '',
    quote: quote && { text: typedWords(quote, 'svg') },
    marks: { reactions: reactionsIn(row) },
    media: mediaOf(row, [name, chat?.name]),
    missed: last && others.length > 1 ? [UNMARKED] : differs ? [DIFFERENT] : [],
  });
}

/** Words beside the message's own, outermost; the author's name above a bubble is none. */
export const wordsApart = (row: Element, part: Element | undefined, name: string | undefined): readonly HTMLElement[] => {
  const parts = partsIn(row).filter((one) => one !== part && !part?.contains(one) && !(part && one.contains(part)) && wordsOf(one) !== '');
  return parts.filter((one) => !parts.some((other) => other !== one && other.contains(one)) && spaced(wordsOf(one)) !== name);
};

const isBefore = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) !== 0;

/** Until 2021 a heading for screen readers says who: "You sent", "Sam envió". */
function readHeaded(row: HTMLElement, heading: string, chat: Correspondent | undefined, time: MessageTime): RowReading {
  const first = heading.split(' ')[0] ?? '';
  const own = isMe(first);
  const short = chat?.name?.split(' ')[0];
  const name = own
    ? first
    : chat?.name && (heading === chat.name || heading.startsWith(`${chat.name} `))
      ? chat.name
      : short && heading.startsWith(`${short} `)
        ? short
        : undefined;
  const parts = wordsApart(row, undefined, heading).filter((part) => !part.closest('h3, h4, h5, h6'));
  const last = parts.at(-1);
  const quote = parts.at(-2);
  const media = mediaOf(row, [name, chat?.name]);
  return rowReading({
    sender: name ? { shown: name } : undefined,
    direction: name ? { way: own ? 'sent' : 'received', told: 'label' } : undefined,
    time,
    text: last ? typedWords(last, 'svg') : '',
    quote: quote && { text: typedWords(quote, 'svg') },
    marks: { reactions: reactionsIn(row) },
    media,
    missed: parts.length > 1 ? [UNMARKED] : last || media.length > 0 ? [] : [`The page shows no more than this: "${heading}".`],
  });
}

/** "/sam_rivers/": a picture that was sent opens elsewhere. */
const leadsToAccount = (image: Element): boolean => /^\/[\w.]+\/?$/.test(image.closest('a[href]')?.getAttribute('href') ?? '');

/** Pictures of people bear their name. */
export function mediaOf(row: Element, names: readonly (string | undefined)[]): readonly Media[] {
  const media: Media[] = [];
  for (const film of row.querySelectorAll('video')) media.push(mediaFrom(film, 'video'));
  for (const sound of row.querySelectorAll('audio')) media.push(mediaFrom(sound, 'voice message'));
  if (media.length === 0 && row.querySelector('[role="slider"]')) media.push(notLoaded('voice message'));
  for (const link of row.querySelectorAll('a[download], a[href*="/attachment"]')) {
    media.push(mediaAt(textIn(link) || link.getAttribute('download') || 'file', link.getAttribute('href') ?? '', row.ownerDocument));
  }
  for (const image of row.querySelectorAll('img')) {
    const alt = image.alt.trim();
    const isPerson =
      names.includes(alt) ||
      image.closest('[data-testid*="avatar"], [role="presentation"] > a[href^="/"]') !== null ||
      leadsToAccount(image);
    // Emoji are pictures among words.
    if (isPerson || image.closest('[aria-hidden="true"], button, [dir="auto"]') || isEmoji(alt) || row.querySelector('video')) continue;
    media.push(mediaFrom(image, /sticker/i.test(alt) ? 'sticker' : 'photo'));
  }
  return media;
}
