import { shownIn, textIn } from './chat';
import { type ChatMessage, chatHealth, isoOf, lastIncoming, wordsOf } from './chat-look';
import { isShown } from './shown';
import type { Look } from './site';
import { openSlack, slack } from './slack';

const NOT_WORDS = '[data-stringify-ignore], .sr-only, [aria-hidden="true"], .c-message__edited_label, [data-qa="message_edited_label"]';

/** A direct conversation of two: whoever has its name is the other, any other person is oneself. */
function messagesIn(document: Document): readonly ChatMessage[] {
  const chat = openSlack(document);
  const isDirect = chat?.address?.startsWith('D') === true;
  let sender: Element | null = null;
  return Array.from(document.querySelectorAll<HTMLElement>('[data-qa="message_container"]')).flatMap((row) => {
    // A thread is another conversation; a placeholder has no words yet.
    if (row.closest('[data-qa="threads_flexpane"]') || row.getAttribute('data-qa-placeholder') === 'true' || !isShown(row)) return [];
    // The next message of the same person has no name.
    sender = row.querySelector('[data-qa="message_sender_name"]') ?? sender;
    const id = sender?.getAttribute('data-message-sender') ?? '';
    const isPerson = isDirect && /^[UW](?!SLACKBOT)/.test(id);
    const from = isPerson ? (textIn(sender) === chat?.name ? 'them' : 'me') : undefined;
    const words = row.querySelector<HTMLElement>('[data-qa="message-text"]');
    const at = row.getAttribute('data-msg-ts') ?? row.querySelector('a[data-ts]')?.getAttribute('data-ts');
    return [
      {
        element: words ?? row,
        from,
        text: wordsOf(words, NOT_WORDS),
        sender: from === 'them' ? { ...chat, address: id } : undefined,
        sent: isoOf(at),
      },
    ];
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
