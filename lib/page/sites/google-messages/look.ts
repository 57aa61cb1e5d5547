import { shownIn } from '../chat/chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from '../chat/look';
import { isShown } from '../shown/shown';
import type { Look } from '../site';
import { googleMessages, openGoogleMessages } from './google-messages';
import { directionOf, NOT_OWN, speakerOf, wordsElements } from './rows';

/** Dividers and notices are elements of another name. */
function messagesIn(document: Document): readonly ChatMessage[] {
  const chat = openGoogleMessages(document);
  return Array.from(document.querySelectorAll<HTMLElement>('mws-message-wrapper'))
    .filter(isShown)
    .map((row) => {
      const from = directionOf(row);
      const [element] = wordsElements(row);
      const text = wordsOf(element, `time, ${NOT_OWN}`);
      // In a group the label says who; the list then names several people.
      const speaker = speakerOf(row, text, chat ? [chat] : []);
      const sender = speaker ?? (chat?.name?.includes(',') ? undefined : chat);
      return { element: element ?? row, from, text, sender: from === 'them' ? sender : undefined };
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
