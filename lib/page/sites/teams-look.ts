import { shownIn, textIn } from './chat';
import { type ChatMessage, chatHealth, isoOf, lastIncoming, wordsOf } from './chat-look';
import { isShown } from './shown';
import type { Look } from './site';
import { teams } from './teams';

const NOT_WORDS = 'time, blockquote, [data-tid="quoted-reply-card"], [itemtype*="Reply"], [data-tid*="reaction"]';
const MINE = '.fui-ChatMyMessage';
const THEIRS = '.fui-ChatMessage';

function messagesIn(document: Document): readonly ChatMessage[] {
  let author: string | undefined;
  let before: ChatMessage['from'];
  return Array.from(document.querySelectorAll<HTMLElement>('[data-tid="chat-pane-message"][data-mid]'))
    .filter(isShown)
    .map((message) => {
      const id = message.getAttribute('data-mid') ?? '';
      const row = message.closest('[data-tid="chat-pane-item"]') ?? message;
      const from = isIn(message, row, MINE) ? 'me' : isIn(message, row, THEIRS) ? 'them' : undefined;
      const named = textIn(row.querySelector(`[data-tid="message-author-name"], [id="author-${id}"]`));
      // Only the first message of a turn is headed by the name.
      author = named ?? (from === before ? author : undefined);
      before = from;
      const words =
        row.querySelector<HTMLElement>(`[id="content-${id}"]`) ?? row.querySelector<HTMLElement>('[data-tid="messageBodyContent"]');
      const gone = row.querySelector('[data-tid="message-tombstone"]');
      return {
        element: words ?? message,
        from,
        text: gone ? '' : wordsOf(words, NOT_WORDS),
        sender: from === 'them' && author ? { name: author } : undefined,
        sent: row.querySelector(`[id="timestamp-${id}"]`)?.getAttribute('datetime') ?? isoOf(String(Number(id) / 1000)),
      };
    });
}

const isIn = (message: Element, row: Element, side: string): boolean => message.closest(side) !== null || row.querySelector(side) !== null;

export const teamsLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    chatHealth(document, teams, {
      open: shownIn(document, '[data-tid="chat-title"], [data-tid="message-pane-list-viewport"]') !== undefined,
      messages: messagesIn(document),
      anyMessage: shownIn(document, '[data-tid="chat-pane-item"]') !== undefined,
    }),
};
