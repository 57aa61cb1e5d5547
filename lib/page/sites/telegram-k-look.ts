import { shownIn, textIn } from './chat';
import { type ChatMessage, chatHealth, isoOf, lastIncoming, wordsOf } from './chat-look';
import type { Look } from './site';
import { openTelegramK, telegramK } from './telegram-k';

const NOT_WORDS = '.time, .reply, .reactions, .reactions-element, .web, .webpage, .bot-buttons';

function messagesIn(document: Document): readonly ChatMessage[] {
  const bubbles = shownIn(document, '.bubbles')?.querySelectorAll<HTMLElement>('.bubble[data-mid]') ?? [];
  const said = Array.from(bubbles).filter((bubble) => !bubble.matches('.service, .is-sponsored'));
  return said.map((bubble) => {
    const from = bubble.matches('.is-out') ? 'me' : bubble.matches('.is-in') ? 'them' : undefined;
    const words = bubble.querySelector<HTMLElement>('.translatable-message') ?? bubble.querySelector<HTMLElement>('.message');
    return {
      element: words ?? bubble,
      from,
      text: bubble.matches('.forwarded') ? '' : wordsOf(words, NOT_WORDS),
      sender: from === 'them' ? senderOf(bubble) : undefined,
      sent: isoOf(bubble.getAttribute('data-timestamp')),
    };
  });
}

/** In a group the first message of a turn is headed by the name; the numbers of groups are below zero. */
function senderOf(bubble: Element): ChatMessage['sender'] {
  const name = textIn(bubble.closest('.bubbles-group')?.querySelector('.bubble .name .peer-title'));
  if (name) return { name };
  const isPrivate = Number(bubble.getAttribute('data-peer-id')) > 0;
  return isPrivate ? openTelegramK(bubble.ownerDocument) : undefined;
}

export const telegramKLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    chatHealth(document, telegramK, {
      open: document.location.hash.length > 1,
      messages: messagesIn(document),
      anyMessage: shownIn(document, '.bubbles [data-mid]') !== undefined,
    }),
};
