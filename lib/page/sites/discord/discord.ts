import { chatSite, correspondent, shownIn, textIn } from '../chat/chat';
import type { Correspondent } from '../site';

export const discordChannel = (document: Document): string | undefined => /^\/channels\/[^/]+\/(\d+)/.exec(document.location.pathname)?.[1];

/** A private conversation has its name in the list; a server's channel in the title. */
export function openDiscord(document: Document): Correspondent | undefined {
  const channel = discordChannel(document);
  const row = document.querySelector(`a[href="/channels/@me/${channel}"]`);
  const name = row?.querySelector('[class*="name_"], [class*="name-"]') ?? shownIn(document, 'section[class*="title"] :is(h1, h2)');
  return channel ? correspondent(textIn(name), channel) : undefined;
}

export const discord = chatSite({
  id: 'discord',
  version: '2026-11',
  pages: /^(?:[\w-]+\.)*discord(?:app)?\.com\//,
  // Class names end in a hash that changes; in a message of the list one's own is changed.
  field: '[class*="channelTextArea"] [data-slate-editor="true"], [id^="chat-messages-"] [data-slate-editor="true"]',
  elsewhere: '[role="search"], [class*="searchBar"]',
  // Only there where the user asked for a button.
  sends: (control) =>
    control.closest('[class*="channelTextArea"]') !== null &&
    /\bsend/i.test(`${control.className} ${control.firstElementChild?.getAttribute('class')}`),
  menu: '[class*="channelTextArea"] :is([class*="autocomplete_"], [class*="autocomplete-"])',
  chatOf: ({ ownerDocument }) => openDiscord(ownerDocument),
});
