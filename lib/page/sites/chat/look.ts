import { genericComposeAt } from '../generic/compose';
import { plainText } from '../shown/html-body';
import { inertCopy, inertDocument } from '../shown/inert-copy';
import type { Correspondent, Health, Incoming, Part, Site } from '../site';
import { boxesIn } from './chat';

/** One message of a chat as the page shows it. Lines that the site writes itself are none. */
export interface ChatMessage {
  /** What shows its words. */
  readonly element: HTMLElement;
  /** Only where the page tells. */
  readonly from: 'me' | 'them' | undefined;
  /** Its own words; empty for a picture, and for what somebody else wrote and it passes on. */
  readonly text: string;
  readonly sender?: Correspondent | undefined;
  /** ISO 8601. */
  readonly sent?: string | undefined;
}

/**
 * What the other side wrote last, all of it up to somebody else's turn. Nothing where it is not sure whose a message is that
 * stands after or among it.
 * @param messages In the order of reading.
 */
export function lastIncoming(messages: readonly ChatMessage[]): Incoming | undefined {
  const said = messages.filter(({ text }) => text !== '');
  const last = said.findLastIndex(({ from }) => from !== 'me');
  const end = said[last];
  if (end?.from !== 'them') return undefined;
  let first = last;
  while (isSameTurn(said[first - 1], end)) first--;
  const turn = said.slice(first, last + 1);
  const earlier = said.slice(said.findLastIndex(({ from }, at) => at < first && from === undefined) + 1, first);
  return {
    elements: turn.map(({ element }) => element),
    text: turn.map(({ text }) => text).join('\n'),
    ...(end.sender && { sender: end.sender }),
    ...(end.sent && { sent: end.sent }),
    earlier: earlier.flatMap(({ from, text }) => (from ? [{ from, text }] : [])),
  };
}

const isSameTurn = (message: ChatMessage | undefined, end: ChatMessage): boolean =>
  message?.from === 'them' && message.sender?.name === end.sender?.name && message.sender?.address === end.sender?.address;

/** Flags and keycaps are made of signs that are no pictures by themselves; a description of a photo may hold an emoji among its words. */
const EMOJI =
  /^(?=.*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3))[\p{Extended_Pictographic}\p{Emoji_Component}\s]{1,40}$|^(?::[\w+~'-]+:)+$/u;

/** Whether a picture's description is an emoji, so that it is a part of the words. */
export const isEmoji = (alt: string): boolean => EMOJI.test(alt);

/** The words in an element, emoji drawn as pictures among them, without the parts that `without` names. */
export function wordsOf(element: Element | null | undefined, without = 'time'): string {
  if (!element) return '';
  const copy = inertCopy(element);
  for (const part of copy.querySelectorAll(`${without}, button`)) part.remove();
  // What a photo shows is told by the site, not by who sent it.
  for (const image of copy.querySelectorAll('img')) if (!isEmoji(image.alt)) image.remove();
  // Emoji that are drawn as animations say so in an attribute.
  for (const drawn of copy.querySelectorAll('[data-sticker-emoji], [data-alt]')) {
    const emoji = drawn.getAttribute('data-sticker-emoji') ?? drawn.getAttribute('data-alt') ?? '';
    if (isEmoji(emoji)) drawn.replaceWith(emoji);
  }
  // Chats keep the line breaks that were typed.
  const kept = inertDocument(element.ownerDocument).createElement('pre');
  kept.append(copy);
  return plainText(kept);
}

/** Seconds since 1970, whole or with a fraction, as ISO 8601. */
export function isoOf(seconds: string | null | undefined): string | undefined {
  const at = Number(seconds) * 1000;
  return seconds && at > 0 && at < 8.64e15 ? new Date(at).toISOString() : undefined;
}

export interface ChatSigns {
  /** The page says in another way than by its parts, such as its address, that a conversation is open. */
  readonly open: boolean;
  /** Messages that are understood. */
  readonly messages: readonly ChatMessage[];
  /** Whether the page shows messages at all. Not asked where it cannot be told. */
  readonly anyMessage?: boolean;
}

/** A conversation in which nothing may be written has no box, and a new one no message: neither is a change of the layout. */
export function chatHealth(document: Document, site: Site, { open, messages, anyMessage }: ChatSigns): Health {
  const [box] = boxesIn(document, site.composeAt);
  if (!open && !box && messages.length === 0) return { state: 'nothing-here', missed: [] };
  const missed: Part[] = [];
  if (!box && (messages.length === 0 || boxesIn(document, genericComposeAt).length > 0)) missed.push('box');
  if (box && site.recipientsOf && !site.recipientsOf(box)) missed.push('recipients');
  if (anyMessage && messages.length === 0) missed.push('message');
  return { state: missed.length > 0 ? 'layout-changed' : 'working', missed };
}
