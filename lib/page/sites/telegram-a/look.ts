import { shownIn } from '../chat/chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from '../chat/look';
import type { Look } from '../site';
import { isActionMessage, isForwarded, NOT_WORDS, senderOf, telegramARows } from './rows';
import { telegramA } from './telegram-a';

function messagesIn(document: Document): readonly ChatMessage[] {
  return telegramARows(document)
    .filter((row) => !isActionMessage(row))
    .map((row) => {
      const from = row.matches('.own') ? 'me' : 'them';
      const words = row.querySelector<HTMLElement>('.text-content');
      return {
        element: words ?? row,
        from,
        text: isForwarded(row) ? '' : wordsOf(words, NOT_WORDS),
        sender: from === 'them' ? senderOf(row) : undefined,
      };
    });
}

export const telegramALook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    chatHealth(document, telegramA, {
      open: document.location.hash.length > 1,
      messages: messagesIn(document),
      anyMessage: shownIn(document, '[data-message-id]') !== undefined,
    }),
};
