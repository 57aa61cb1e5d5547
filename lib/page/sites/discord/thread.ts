import type { Direction, Party } from '../../../core/evidence/message';
import { shownIn, textIn } from '../chat/chat';
import { rowReading, threadRow } from '../chat/thread';
import { scrollerOf } from '../shown/scroller';
import type { OpenThreadOn } from '../site';
import { openDiscord } from './discord';
import { discordList } from './list';
import { accountIn, discordRow, isSystem, readDiscordRow } from './row';

export const openDiscordThread: OpenThreadOn = (document) => {
  const key = () => {
    const { channel, rows } = discordList(document);
    return channel || rows.length > 0 ? `discord ${channel ?? document.location.pathname}` : undefined;
  };
  if (key() === undefined) return undefined;
  const authors = new Map<string, Party>();
  const list = () => discordList(document).rows[0]?.element.closest('[data-list-id="chat-messages"], ol') ?? undefined;
  return {
    key,
    title: openDiscord(document)?.name ?? textIn(shownIn(document, 'h1')) ?? document.title,
    confidence: 'known-layout',
    rows: () =>
      discordList(document, authors).rows.map((row) =>
        threadRow(
          row.element,
          (element) => discordRow(element)?.id,
          () => {
            const said = readDiscordRow(row);
            const unknown = row.author || isSystem(row) ? [] : ['The page does not show here who wrote this.'];
            return rowReading({
              ...said,
              sender: row.author,
              direction: directionOf(document, row.author),
              missed: [...unknown, ...(said.missed ?? [])],
            });
          },
        ),
      ),
    scroller: () => scrollerOf(list()),
    start: () => startOf(list()),
  };
};

/** By the number of the account that is signed in; in a private conversation by the name, as people go by other names on servers. */
function directionOf(document: Document, author: Party | undefined): Direction | undefined {
  const panel = shownIn(document, 'section[class*="panels"]');
  const me = accountIn(panel?.querySelector('img[src*="/avatars/"]'));
  if (me && author?.address) return { way: author.address === me ? 'sent' : 'received', told: 'id' };
  if (!author || !document.location.pathname.startsWith('/channels/@me/')) return undefined;
  const my = textIn(panel?.querySelector('[class*="nameTag"] :is([class*="title"], [class*="name"])'));
  const other = openDiscord(document)?.name;
  if (author.shown === my && my !== other) return { way: 'sent', told: 'name' };
  return author.shown === other && my !== other ? { way: 'received', told: 'name' } : undefined;
}

/** The words of welcome above the first message stand under the channel's own number; where more is to come there are grey bars. */
function startOf(list: Element | undefined): 'reached' | 'more' | undefined {
  const welcome = Array.from(list?.querySelectorAll('[id^="chat-messages-"], [class*="emptyChannelIcon"]') ?? []).find(
    (element) => !element.closest('li, [role="article"]') && !element.querySelector('[role="article"], [id^="message-content-"]'),
  );
  const [, channel, same] = /^chat-messages-(\d+)-(\d+)$/.exec(welcome?.id ?? '') ?? [];
  const isOurs =
    !channel || list?.querySelector(`[id^="chat-messages-${channel}-"]:not([id$="-${channel}"]), li[id^="chat-messages-${channel}-"]`);
  if (welcome && isOurs && channel === same) return 'reached';
  return list?.querySelector('[class*="skeleton" i], [class*="hasMore"]') ? 'more' : undefined;
}
