import { shownIn, textIn } from './chat';
import { type ChatMessage, chatHealth, lastIncoming, wordsOf } from './chat-look';
import { discord, discordChannel, openDiscord } from './discord';
import { isShown } from './shown';
import type { Look } from './site';

/** Ids hold the time of making, in milliseconds from the start of 2015: https://discord.com/developers/docs/reference#snowflakes. */
const sentOf = (id: string): string => new Date(Number((BigInt(id) >> 22n) + 1_420_070_400_000n)).toISOString();

/**
 * The rows of the channel that is open; rows of the last one may still be there. An answer holds the answered message with that
 * one's id, so a part is looked for by its own row's.
 */
function messagesIn(document: Document): readonly ChatMessage[] {
  const channel = discordChannel(document);
  const isPrivate = document.location.pathname.startsWith('/channels/@me/');
  const them = openDiscord(document);
  const me = textIn(shownIn(document, 'section[class*="panels"] [class*="nameTag"] :is([class*="title"], [class*="name"])'));
  let author: string | undefined;
  return Array.from(document.querySelectorAll<HTMLElement>('li[id^="chat-messages-"]')).flatMap((row) => {
    const [, inChannel, id] = /^chat-messages-(?:(\d+)-)?(\d+)$/.exec(row.id) ?? [];
    if (!id || (inChannel && inChannel !== channel) || !isShown(row)) return [];
    const named = textIn(row.querySelector(`#message-username-${id} [class*="username"]`) ?? row.querySelector(`#message-username-${id}`));
    // A row without a name goes on in the turn before it, unless it begins a group or has no time: then the site itself speaks.
    const goesOn = !row.querySelector('[class*="groupStart"]') && row.querySelector(`#message-timestamp-${id}`);
    author = named ?? (goesOn ? author : undefined);
    const words = row.querySelector<HTMLElement>(`#message-content-${id}`);
    // Only in a conversation of two is a name enough to tell whose it is; on servers people go by other names.
    const isThem = isPrivate && author !== undefined && author === them?.name && author !== me;
    const isMe = isPrivate && author !== undefined && author === me && author !== them?.name;
    const from = isThem ? 'them' : isMe ? 'me' : undefined;
    if (!author) return [];
    return [
      {
        element: words ?? row,
        from,
        text: wordsOf(words, 'time, [class*="timestamp"]'),
        sender: isThem ? them : undefined,
        sent: sentOf(id),
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
