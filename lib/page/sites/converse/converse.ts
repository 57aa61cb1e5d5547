import { chatSite, correspondent, enterSends, textIn } from '../chat/chat';
import type { Correspondent } from '../site';

/** The heading shows the name and, as its title, the address. */
export function converseChat(chat: Element | null): Correspondent | undefined {
  const heading = chat?.querySelector('.chatbox-title__text');
  return correspondent(textIn(heading), heading?.getAttribute('title'));
}

/** Converse.js, which people run on servers of their own: any host, told by its own elements. */
export const converse = chatSite({
  id: 'converse',
  version: '2026-11',
  // Asked at every key; browsers keep such collections.
  pages: (document) => document.getElementsByTagName('converse-root').length > 0,
  field: 'textarea.chat-textarea',
  sends: (control) => control.matches('.send-button'),
  menu: '.suggestion-box__results:not([hidden])',
  // With any other key held down it begins a line, or does nothing.
  sendsOn: (event) => enterSends(event) && !event.ctrlKey && !event.metaKey,
  chatOf: (field) => converseChat(field.closest('.chatbox')),
});
