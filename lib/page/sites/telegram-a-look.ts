import { shownIn, textIn } from './chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from './chat-look';
import { isShown } from './shown';
import type { Look } from './site';
import { openTelegramA, telegramA } from './telegram-a';

const NOT_WORDS = '.MessageMeta, .Reactions, .translation-animation, .WebPage, .message-time';

/** Chats opened before stay in the page; a message on its way has a broken or negative number. */
function messagesIn(document: Document): readonly ChatMessage[] {
  const shown = Array.from(document.querySelectorAll<HTMLElement>('.Message[data-message-id]')).filter(isShown);
  const said = shown.filter((row) => /^\d+$/.test(row.getAttribute('data-message-id') ?? '') && !row.matches('.ActionMessage'));
  let name: string | undefined;
  return said.map((row) => {
    const from = row.matches('.own') ? 'me' : 'them';
    if (row.matches('.first-in-group')) name = undefined;
    // The name of whoever is answered stands elsewhere, in ".embedded-sender".
    name = textIn(row.querySelector('.message-title .sender-title')) ?? name;
    const words = row.querySelector<HTMLElement>('.text-content');
    return {
      element: words ?? row,
      from,
      text: row.matches('.is-forwarded') || row.querySelector('.is-forwarded') ? '' : wordsOf(words, NOT_WORDS),
      sender: from === 'them' ? (name ? { name } : privateChat(document)) : undefined,
    };
  });
}

/** The numbers of groups are below zero. */
function privateChat(document: Document): ChatMessage['sender'] {
  return document.location.hash.startsWith('#-') ? undefined : openTelegramA(document);
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
