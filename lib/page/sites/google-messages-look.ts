import { shownIn } from './chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from './chat-look';
import { googleMessages, openGoogleMessages } from './google-messages';
import { isShown } from './shown';
import type { Look } from './site';

const WORDS = '[data-e2e-message-content], [data-e2e-text-message-content] .text-msg-content, .text-msg-content';

function directionOf(row: Element): ChatMessage['from'] {
  const told =
    row.querySelector('[data-e2e-message-outgoing]')?.getAttribute('data-e2e-message-outgoing') ?? row.getAttribute('is-outgoing');
  if (told === 'true' || told === '') return 'me';
  return told === 'false' ? 'them' : undefined;
}

/** Dividers and notices are elements of another name. */
function messagesIn(document: Document): readonly ChatMessage[] {
  const chat = openGoogleMessages(document);
  return Array.from(document.querySelectorAll<HTMLElement>('mws-message-wrapper'))
    .filter(isShown)
    .map((row) => {
      const from = directionOf(row);
      const words = row.querySelector<HTMLElement>(WORDS);
      const label = row.querySelector('mws-text-message-part')?.getAttribute('aria-label') ?? '';
      // In a group the label says who, in English; the list then names several people.
      const name = /^(.+?) said: /.exec(label)?.[1];
      const sender = !name || name === chat?.name ? (chat?.name?.includes(',') ? undefined : chat) : { name };
      return { element: words ?? row, from, text: wordsOf(words), sender: from === 'them' ? sender : undefined };
    });
}

export const googleMessagesLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    chatHealth(document, googleMessages, {
      open: /\/conversations\/(?!new)./.test(document.location.pathname),
      messages: messagesIn(document),
      anyMessage: shownIn(document, 'mws-messages-list *') !== undefined,
    }),
};
