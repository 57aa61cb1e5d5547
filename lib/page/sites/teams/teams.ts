import { boxesIn, chatSite, correspondent, enterSends, shownIn, textIn } from '../chat/chat';
import type { Correspondent, Site } from '../site';

const SENDS = '[data-tid="sendMessageCommands-send"], [data-tid="newMessageCommands-send"], [data-tid="send-message"], [name="send"]';

/** The button that belongs to this box. */
function sendButtonOf(field: Element): Element | undefined {
  for (let block = field.parentElement; block && boxesIn(block, teams.composeAt).length < 2; block = block.parentElement) {
    const mark = shownIn(block, SENDS);
    if (mark) return mark.closest('button, [role="button"]') ?? mark;
  }
  return undefined;
}

export const openTeams = (document: Document, thread?: string | null): Correspondent | undefined =>
  correspondent(textIn(shownIn(document, '[data-tid="chat-title"]')), thread);

export const teams: Site = chatSite({
  id: 'teams',
  version: '2026-11',
  pages: /^teams\.(?:microsoft\.com|cloud\.microsoft|live\.com)\//,
  field: '[data-tid="ckeditor"][contenteditable="true"]',
  quoted: '[data-tid="quoted-reply-card"], [itemtype*="Reply"]',
  // In one layout the mark is on what the button holds.
  sends: (control) => control.matches(SENDS) || control.querySelector(SENDS) !== null,
  sendsOn(event, { field }) {
    const button = sendButtonOf(field);
    // "Send (Ctrl+Enter)": it says so in the large editor, and where the user chose so.
    const withControl = /ctrl|strg|control|cmd|command|⌘|⌃/i.test(`${button?.getAttribute('aria-label')} ${button?.getAttribute('title')}`);
    return enterSends(event) && (!withControl || event.ctrlKey || event.metaKey);
  },
  menu: '[data-tid^="AutocompletePopup"]',
  // The title lags behind when another chat is opened; the conversation's id on the button does not.
  chatOf: (field) => openTeams(field.ownerDocument, sendButtonOf(field)?.getAttribute('data-track-thread-id')),
});
