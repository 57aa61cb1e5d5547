import { chatSite, correspondent, shownIn, textIn } from '../chat/chat';
import type { Correspondent } from '../site';

/** The name of the conversation in the main pane, and its id where the page's address has it. */
export function openSlack(document: Document): Correspondent | undefined {
  const name = textIn(shownIn(document, '[data-qa="channel_name"]'));
  return name ? correspondent(name, /^\/client\/[^/]+\/([CDG][A-Z0-9]+)/.exec(document.location.pathname)?.[1]) : undefined;
}

/** Whether Enter sends is a setting that the page does not show; it does unless somebody changed it. */
export const slack = chatSite({
  id: 'slack',
  version: '2026-11',
  pages: /^app\.slack\.com\//,
  // In the conversation, in a thread beside it, and where a message is changed.
  field: ':is([data-qa="message_input_container"], [data-qa="message_input"], [data-qa="message_editor"]) [contenteditable="true"]',
  elsewhere: '[role="search"], [data-qa*="search"]',
  sends: (control) => control.matches('[data-qa="texty_send_button"], [data-qa="message_editor"] .c-button--primary'),
  menu: '[data-qa="tab_complete_ui_item"], .tab_complete_ui_item',
  chatOf: ({ ownerDocument }) => openSlack(ownerDocument),
});
