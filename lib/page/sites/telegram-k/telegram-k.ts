import { chatSite, correspondent, shownIn, textIn } from '../chat/chat';
import type { Correspondent } from '../site';

/** Each box has a copy of itself beside it, by which its height is measured. */
const REAL = '[contenteditable="true"]:not(.input-field-input-fake)';

/** `#@sam` in the page's address names the account; else the page knows the chat by a number. */
export function openTelegramK(document: Document): Correspondent | undefined {
  const title = shownIn(document, '.topbar .peer-title, .chat-info .peer-title');
  const account = /^#(@\w+)/.exec(document.location.hash)?.[1];
  return title && correspondent(textIn(title), account ?? title.getAttribute('data-peer-id'));
}

export const telegramK = chatSite({
  id: 'telegram-k',
  version: '2026-11',
  pages: /^(?:web\.telegram\.org\/k|webk\.telegram\.org\/)/,
  // The newest builds mount TipTap; the last is for the words under a picture.
  field: `.input-message-input${REAL}, [data-chat-input-editor]${REAL}, [data-chat-input-editor] ${REAL}, .simple-message-input-input${REAL}`,
  // The same round button records while there is nothing to send.
  sends: (control) =>
    control.matches('.btn-send.send, .btn-send.edit, .btn-send.schedule, .simple-message-input-confirm, .popup-new-media .btn-primary'),
  menu: '.autocomplete-helper.is-visible',
  chatOf: ({ ownerDocument }) => openTelegramK(ownerDocument),
});
