import { shownIn, textIn } from '../chat/chat';
import { type ChatMessage, chatHealth, lastIncoming } from '../chat/look';
import type { Look } from '../site';
import { discord, discordChannel, openDiscord } from './discord';
import { discordList } from './list';
import { madeAt, wordsElement, wordsIn } from './row';

function messagesIn(document: Document): readonly ChatMessage[] {
  const isPrivate = document.location.pathname.startsWith('/channels/@me/');
  const them = openDiscord(document);
  const me = textIn(shownIn(document, 'section[class*="panels"] [class*="nameTag"] :is([class*="title"], [class*="name"])'));
  return discordList(document).rows.flatMap((row) => {
    if (!row.author) return [];
    const author = row.author.shown;
    // Only in a conversation of two is a name enough to tell whose it is; on servers people go by other names.
    const isThem = isPrivate && author === them?.name && author !== me;
    const isMe = isPrivate && author === me && author !== them?.name;
    return [
      {
        element: wordsElement(row) ?? row.element,
        from: isThem ? 'them' : isMe ? 'me' : undefined,
        text: wordsIn(row),
        sender: isThem ? them : undefined,
        sent: new Date(madeAt(row.id)).toISOString(),
      },
    ];
  });
}

export const discordLook: Look = {
  incoming: (document) => lastIncoming(messagesIn(document)),
  health: (document) =>
    chatHealth(document, discord, {
      open: discordChannel(document) !== undefined,
      messages: messagesIn(document),
      anyMessage: shownIn(document, '[data-list-id="chat-messages"] [class*="username"]') !== undefined,
    }),
};
