import { chatSite, correspondent, shownIn, textIn } from '../chat/chat';
import type { Correspondent } from '../site';

/** The page's address names the chat: `#@sam`, or a number. */
export function openTelegramA(document: Document): Correspondent | undefined {
  const name = textIn(shownIn(document, '.MiddleHeader .fullName, .MiddleHeader .title h3'));
  return name ? correspondent(name, /^#(@\w+|-?\d+)/.exec(document.location.hash)?.[1]) : undefined;
}

export const telegramA = chatSite({
  id: 'telegram-a',
  version: '2026-11',
  // Its sister K has the same host and is asked first.
  pages: /^weba?\.telegram\.org\//,
  // That of the words under a picture ends in "-modal".
  field: '[id^="editable-message-text"][contenteditable="true"]',
  sends: (control) =>
    control.matches(
      '.main-button.send, .main-button.edit, .main-button.schedule, .AttachmentModal--send, .AttachmentModal--send-wrapper button, .AttachmentModal .send',
    ),
  menu: '.composer-tooltip.open, .composer-tooltip.shown',
  chatOf: ({ ownerDocument }) => openTelegramA(ownerDocument),
});
