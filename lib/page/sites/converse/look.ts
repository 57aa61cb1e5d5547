import { type ChatMessage, chatHealth, lastIncoming } from '../chat/look';
import { isShown } from '../shown/shown';
import type { Look } from '../site';
import { converse, converseChat } from './converse';
import { addressOf, authorIn, isRetracted, sideOf, wordsIn } from './row';

/** Of several chats side by side the one that is written in; else the only one. */
export function chatIn(document: Document): Element | undefined {
  const chats = Array.from(document.querySelectorAll('.chatbox')).filter((chat) => chat.querySelector('.chat-content') && isShown(chat));
  return chats.find((chat) => chat.contains(document.activeElement)) ?? (chats.length === 1 ? chats[0] : undefined);
}

function messagesIn(document: Document): readonly ChatMessage[] {
  const chat = chatIn(document);
  const other = converseChat(chat ?? null);
  const isRoom = chat?.matches('.chatroom') === true;
  const names = new Map<string, string>();
  return Array.from(chat?.querySelectorAll<HTMLElement>('.chat-msg[data-msgid]') ?? []).map((row) => {
    const address = addressOf(row, isRoom);
    const author = authorIn(row);
    // The next message of the same person has no name.
    if (author) names.set(address, author);
    const name = names.get(address);
    const words = row.querySelector<HTMLElement>('.chat-msg__text');
    const from = sideOf(row);
    const sender = !isRoom && address === other?.address ? other : { ...(name && { name }), address };
    return {
      element: words ?? row,
      from,
      // What somebody does ("/me waves") is no message.
      text: isRetracted(row) || row.querySelector('.chat-msg__content--action') ? '' : wordsIn(row),
      sender: from === 'them' ? sender : undefined,
      sent: row.getAttribute('data-isodate') ?? undefined,
    };
  });
}

export const converseLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health(document) {
    const chat = chatIn(document);
    return chatHealth(document, converse, {
      open: chat !== undefined,
      messages: messagesIn(document),
      anyMessage: chat?.querySelector('converse-chat-message') != null,
    });
  },
};
