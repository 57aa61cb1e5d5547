import { mailSite } from '../mail/mail';

/** How the text's label begins where neither an id nor the role tells it, in the tongues of its interface that are known. */
const TEXT = [
  'Message body',
  'Nachrichtentext',
  'Corps du message',
  'Cuerpo del mensaje',
  'Corpo del messaggio',
  'Treść wiadomości',
  'Pranešimo tekstas',
];

export const outlook = mailSite({
  id: 'outlook',
  version: '2026-11',
  pages: /^outlook\.(live\.com|office\.com|office365\.com|cloud\.microsoft)\/(?!calendar|people)/,
  // Both the text and the address lines can be edited; only the text has several lines. The reading pane cannot be edited.
  field: [
    '[id^="editorParent_"] > [contenteditable="true"]',
    '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
    ...TEXT.map((label) => `[contenteditable="true"][aria-label^="${label}"]`),
  ].join(', '),
  quoted: '[id^="x_Signature"], #ms-outlook-mobile-signature, #ms-outlook-mobile-body-separator-line',
  // A button of its own, or the first half of a split one; the other half opens the menu of scheduled sending.
  send:
    '[data-testid="ComposeSendButton"] button:not([aria-haspopup]), [data-testid="ComposeSendButton"]:is(button, [role="button"]), ' +
    '[id^="splitButton-"][id$="__primaryActionButton"]',
  // Only lines that can be edited, since the reading pane has lines of the same ids. Folded, they cannot be, and say names at most.
  areas: '[contenteditable="true"]:not([aria-multiline="true"], [id^="editorParent_"] > *)',
  people: '[class*="RECIPIENT_ENTITY"], [class*="textContainer-"], [class*="individualText-"], [aria-label*="@"]',
  subject: 'input[id$="_SUBJECT"], [id$="_SUBJECT"] input, input[placeholder]:not([role="combobox"])',
  sendsOn: ({ key, code, altKey, ctrlKey, metaKey }) =>
    (key === 'Enter' && (ctrlKey || metaKey)) || (code === 'KeyS' && altKey && !ctrlKey && !metaKey),
});
