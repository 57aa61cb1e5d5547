import { chatSite, correspondent, shownIn, textIn } from '../chat/chat';
import { isNamedSend } from '../send-names';
import type { Correspondent } from '../site';

const LEXICAL = '[contenteditable="true"][data-lexical-editor="true"]';
const SENDS =
  '[data-icon="send"], [data-icon="send-light"], [data-icon="wds-ic-send-filled"], [data-testid="send"], [data-testid="wds-ic-send-filled"]';
/** Ends a change to a message; elsewhere it ends other things. */
const DONE = '[data-icon="checkmark-medium"], [data-testid="checkmark-medium"]';

/** The chat that is open. Until spring 2026 the ids of its messages also held its number. */
export function openWhatsapp(document: Document): Correspondent | undefined {
  const name = textIn(shownIn(document, '#main header span[dir="auto"]'));
  const id = document.querySelector('#main [data-id*="@c.us"]')?.getAttribute('data-id') ?? '';
  const digits = /^(?:true|false)_(\d{6,15})@c\.us_/.exec(id)?.[1];
  return name ? correspondent(name, digits && `+${digits}`) : undefined;
}

export const whatsapp = chatSite({
  id: 'whatsapp',
  version: '2026-11',
  pages: /^web\.whatsapp\.com\//,
  // A change to a message is written in a dialog.
  field: `#main ${LEXICAL}, [role="dialog"] ${LEXICAL}, [data-testid*="caption"] ${LEXICAL}, ${LEXICAL}[data-tab="10"]`,
  // Fields for searching all have tab 3.
  elsewhere: '#side, [data-tab="3"], [role="search"], [data-testid*="search"]',
  sends: (control) =>
    control.matches('[data-testid="compose-btn-send"]') ||
    control.querySelector(SENDS) !== null ||
    (control.closest('[role="dialog"]') !== null && control.querySelector(DONE) !== null) ||
    isNamedSend(control),
  menu: '#emoji-suggestion',
  chatOf: ({ ownerDocument }) => openWhatsapp(ownerDocument),
});
