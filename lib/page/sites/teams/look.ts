import { shownIn } from '../chat/chat';
import { type ChatMessage, chatHealth, isoOf, lastIncoming } from '../chat/look';
import type { Look } from '../site';
import { isDeleted, sideOf, wordsElement, wordsIn } from './row';
import { teams } from './teams';
import { teamsRowsWithAuthors } from './thread';

function messagesIn(document: Document): readonly ChatMessage[] {
  return teamsRowsWithAuthors(document)
    .filter(({ row }) => !row.isControl)
    .map(({ row, author }) => {
      const way = sideOf(row)?.way;
      return {
        element: wordsElement(row) ?? row.element,
        from: way && (way === 'sent' ? 'me' : 'them'),
        text: isDeleted(row) ? '' : wordsIn(row),
        sender: way === 'received' && author ? { name: author.shown } : undefined,
        sent: row.item.querySelector(`[id="timestamp-${row.id}"]`)?.getAttribute('datetime') ?? isoOf(String(Number(row.id) / 1000)),
      };
    });
}

export const teamsLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    chatHealth(document, teams, {
      open: shownIn(document, '[data-tid="chat-title"], [data-tid="message-pane-list-viewport"]') !== undefined,
      messages: messagesIn(document),
      anyMessage: shownIn(document, '[data-tid="chat-pane-item"]') !== undefined,
    }),
};
