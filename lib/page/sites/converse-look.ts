import { textIn } from './chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from './chat-look';
import { converse, converseChat } from './converse';
import { isShown } from './shown';
import type { Look } from './site';

/** Of several chats side by side the one that is written in; else the only one. */
function chatIn(document: Document): Element | undefined {
  const chats = Array.from(document.querySelectorAll('.chatbox')).filter((chat) => chat.querySelector('.chat-content') && isShown(chat));
  return chats.find((chat) => chat.contains(document.activeElement)) ?? (chats.length === 1 ? chats[0] : undefined);
}

function messagesIn(document: Document): readonly ChatMessage[] {
  const chat = chatIn(document);
  const other = converseChat(chat ?? null);
  const isRoom = chat?.matches('.chatroom') === true;
  const names = new Map<string, string>();
  return Array.from(chat?.querySelectorAll<HTMLElement>('.chat-msg[data-msgid]') ?? []).map((row) => {
    const content = row.querySelector('.chat-msg__content');
    const from = content?.matches('.chat-msg__content--me') ? 'me' : content?.matches('.chat-msg__content--them') ? 'them' : undefined;
    // In a room the part behind the slash is somebody's name; between two people it only names a device.
    const full = row.getAttribute('data-from') ?? '';
    const address = isRoom ? full : full.replace(/\/.*/, '');
    const author = textIn(row.querySelector('.chat-msg__author'));
    // The next message of the same person has no name.
    if (author) names.set(address, author);
    const name = names.get(address);
    // What is answered stands beside the words; what somebody does ("/me waves") is no message.
    const words = content?.matches('.chat-msg__content--action') ? null : row.querySelector<HTMLElement>('.chat-msg__text');
    const sender = !isRoom && address === other?.address ? other : { ...(name && { name }), address };
    return {
      element: words ?? row,
      from,
      text: words?.getAttribute('text') ?? wordsOf(words),
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
