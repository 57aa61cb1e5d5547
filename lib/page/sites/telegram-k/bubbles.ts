import { shownIn, textIn } from '../chat/chat';
import type { Correspondent } from '../site';
import { openTelegramK } from './telegram-k';

/** Parts of a bubble that are not its author's words: what is answered, cards of links, files, and what the site adds. */
export const NOT_WORDS =
  '.time, .reply, .reactions, .reactions-element, reactions-element, .web, .webpage, .bot-buttons, .reply-markup, .document-container .document, ' +
  'audio-element, poll-element, replies-element, .name, .bubble-beside-button';

/** Chats opened before stay in the page, hidden. */
export const bubblesIn = (document: Document): HTMLElement | undefined =>
  shownIn(document, '.chat.active .bubbles') ?? shownIn(document, '.bubbles');

export const directionOf = (bubble: Element): 'me' | 'them' | undefined =>
  bubble.matches('.is-out') ? 'me' : bubble.matches('.is-in') ? 'them' : undefined;

/** What shows the author's words: of several files sent together each has its own. */
export function wordsElements(bubble: Element): readonly HTMLElement[] {
  for (const selector of ['.translatable-message', '.message']) {
    const found = Array.from(bubble.querySelectorAll<HTMLElement>(selector)).filter((element) => !element.closest(NOT_WORDS));
    if (found.length > 0) return found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
  }
  return [];
}

/**
 * Whose a received bubble is. Bubbles of one author stand in a group; in chats of several the first of it is headed by the name, and an
 * account's number stands beside the group. The numbers of groups are below zero. Whoever was passed on has a heading too.
 */
export function senderOf(bubble: Element): Correspondent | undefined {
  const group = bubble.closest('.bubbles-group');
  const heading = Array.from(group?.querySelectorAll('.bubble.is-in:not(.forwarded) .name') ?? []).find(
    (name) => !name.querySelector('.bubble-name-forwarded') && !name.closest('.reply'),
  );
  const name = textIn(heading?.querySelector('.peer-title:not(.is-via .peer-title)'));
  const number =
    heading?.getAttribute('data-peer-id') ??
    heading?.querySelector('[data-peer-id]')?.getAttribute('data-peer-id') ??
    group?.querySelector('.bubbles-group-avatar[data-peer-id]')?.getAttribute('data-peer-id');
  const known = name ?? (number && titleOf(bubble.ownerDocument, number));
  if (known) return { name: known, ...(number && { address: number }) };
  return Number(bubble.getAttribute('data-peer-id')) > 0 ? openTelegramK(bubble.ownerDocument) : undefined;
}

/** The name that the page shows elsewhere for the same number. */
const titleOf = (document: Document, number: string): string | undefined =>
  /^-?\d+$/.test(number) ? textIn(document.querySelector(`.peer-title[data-peer-id="${number}"]`)) : undefined;
