import { shownIn } from '../chat/chat';
import { type ChatMessage, chatHealth, isoOf, lastIncoming, wordsOf } from '../chat/look';
import type { Look } from '../site';
import { bubblesIn, directionOf, NOT_WORDS, senderOf, wordsElements } from './bubbles';
import { telegramK } from './telegram-k';

function messagesIn(document: Document): readonly ChatMessage[] {
  const bubbles = bubblesIn(document)?.querySelectorAll<HTMLElement>('.bubble[data-mid]') ?? [];
  const said = Array.from(bubbles).filter((bubble) => !bubble.matches('.service, .is-sponsored'));
  return said.map((bubble) => {
    const from = directionOf(bubble);
    const [words] = wordsElements(bubble);
    return {
      element: words ?? bubble,
      from,
      text: bubble.matches('.forwarded') ? '' : wordsOf(words, NOT_WORDS),
      sender: from === 'them' ? senderOf(bubble) : undefined,
      sent: isoOf(bubble.getAttribute('data-timestamp')),
    };
  });
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
