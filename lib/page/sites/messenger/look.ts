import { textIn } from '../chat/chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from '../chat/look';
import type { Correspondent, Look } from '../site';
import { messenger, messengerBoxAt, messengerChat } from './messenger';
import { isLabelled, paneIn, rowsIn, spokenIn } from './rows';

function messageOf(element: HTMLElement, chat: Correspondent | undefined): ChatMessage {
  const { part, name, from } = spokenIn(element, chat);
  if (!part) return { element, from: undefined, text: textIn(element) ?? '' };
  const isChat = chat?.name === name || chat?.name?.startsWith(`${name} `);
  return { element: part, from, text: wordsOf(part), sender: from === 'them' && name ? (isChat ? chat : { name }) : undefined };
}

function messagesIn(document: Document): readonly ChatMessage[] {
  const pane = paneIn(document);
  const chat = pane && messengerChat(pane);
  return rowsIn(pane)
    .filter(isLabelled)
    .map((element) => messageOf(element, chat));
}

export const messengerLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    // Boxes for posts and comments are no part of a conversation.
    chatHealth(
      document,
      { ...messenger, composeAt: messengerBoxAt },
      { open: document.location.pathname.includes('/t/'), messages: messagesIn(document) },
    ),
};
