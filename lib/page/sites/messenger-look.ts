import { boxesIn, textIn } from './chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from './chat-look';
import { isMe } from './first-person';
import { messenger, messengerBoxAt, messengerChat, messengerPane } from './messenger';
import { isShown } from './shown';
import type { Correspondent, Look } from './site';

/**
 * The label is "At 9:11 PM, Sam: the words". A time and the words may hold commas and colons themselves, so the words are those
 * which the label ends in and the page shows; what is answered stands in the message as well, but not in its label.
 */
function messageOf(element: HTMLElement, chat: Correspondent | undefined): ChatMessage {
  const label = spaced(element.getAttribute('aria-label') ?? '');
  const shown = Array.from(element.querySelectorAll<HTMLElement>('[dir="auto"]'))
    .map((part) => ({ part, words: spaced(wordsOf(part)) }))
    .filter(({ words }) => words !== '' && label.endsWith(`: ${words}`))
    .sort((a, b) => b.words.length - a.words.length)[0];
  if (!shown) return { element, from: undefined, text: textIn(element) ?? '' };
  const name =
    label
      .slice(0, -shown.words.length - 2)
      .split(/[,،、] ?/)
      .at(-1) ?? '';
  const isChat = chat?.name === name || chat?.name?.startsWith(`${name} `);
  const from = isMe(name) ? 'me' : isChat || label.startsWith('At ') ? 'them' : undefined;
  return { element: shown.part, from, text: wordsOf(shown.part), sender: from === 'them' ? (isChat ? chat : { name }) : undefined };
}

const spaced = (text: string): string => text.replace(/[\s\u200e\u200f]+/g, ' ').trim();

/** Of several small windows the one that is written in; else the only conversation. */
function paneIn(document: Document): Element | undefined {
  const panes = boxesIn(document, messengerBoxAt).flatMap(({ field }) => messengerPane(field) ?? []);
  return (
    panes.find((pane) => pane.contains(document.activeElement)) ??
    (panes.length === 1 ? panes[0] : panes.find((pane) => pane.closest('[role="main"]')))
  );
}

function messagesIn(document: Document): readonly ChatMessage[] {
  const pane = paneIn(document);
  const chat = pane && messengerChat(pane);
  return Array.from(pane?.querySelectorAll<HTMLElement>('[aria-roledescription="message"]') ?? [])
    .filter(isShown)
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
