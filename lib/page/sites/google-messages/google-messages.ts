import { chatSite, correspondent, textIn } from '../chat/chat';
import type { Correspondent } from '../site';

/** The name in the list of the conversation that the page's address names; of somebody not in the address book it is the number. */
export function openGoogleMessages(document: Document): Correspondent | undefined {
  const id = /\/conversations\/[^/?#]+/.exec(document.location.pathname)?.[0];
  const link = id && Array.from(document.querySelectorAll('a')).find((a) => a.getAttribute('href')?.endsWith(id));
  return link ? correspondent(textIn(link.querySelector('[data-e2e-conversation-name], .name'))) : undefined;
}

export const googleMessages = chatSite({
  id: 'google-messages',
  version: '2026-11',
  pages: /^messages\.google\.com\//,
  field: 'textarea[data-e2e-message-input-box], mws-message-compose textarea, [data-e2e-message-input-box][contenteditable="true"]',
  sends: (control) => control.matches('[data-e2e-send-text-button], [data-e2e-send-button], mws-message-send-button *'),
  chatOf: ({ ownerDocument }) => openGoogleMessages(ownerDocument),
});
