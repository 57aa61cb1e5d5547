import { shownIn } from '../chat/chat';
import { type ChatMessage, chatHealth, isoOf, lastIncoming } from '../chat/look';
import type { Look } from '../site';
import { slackWords, stampOf, wordsElement } from './row';
import { openSlack, slack } from './slack';
import { directionOf, slackRowsWithSenders } from './thread';

function messagesIn(document: Document): readonly ChatMessage[] {
  const chat = openSlack(document);
  return slackRowsWithSenders(document).map(({ row, sender }) => {
    const way = directionOf(document, sender)?.way;
    const words = wordsElement(row);
    return {
      element: words ?? row,
      from: way && (way === 'sent' ? 'me' : 'them'),
      text: slackWords(words),
      sender: way === 'received' ? { ...chat, ...(sender?.address && { address: sender.address }) } : undefined,
      sent: isoOf(stampOf(row)),
    };
  });
}

export const slackLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    chatHealth(document, slack, {
      open: /^\/client\/[^/]+\/[CDG]/.test(document.location.pathname),
      messages: messagesIn(document),
      anyMessage: shownIn(document, '[data-qa="virtual-list-item"]') !== undefined,
    }),
};
