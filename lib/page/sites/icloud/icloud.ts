import { mailSite } from '../mail/mail';

/**
 * Apple shows each application in a frame of the page's origin, and the text being written in a frame of another one, which knows neither
 * the recipients nor the button that sends: there the text is coached, and nothing is held or told of whom it goes to.
 */
export const icloud = mailSite({
  id: 'icloud',
  version: '2026-11',
  pages: /^((www|beta)\.icloud\.com(\.cn)?\/(mail|applications\/mail)|[a-z0-9-]+\.icloud-sandbox\.com(\.cn)?\/)/,
  field: '[contenteditable="true"], [contenteditable=""]',
  send: 'ui-button[data-testid="send"]',
  areas: 'ui-autocomplete-field',
  people: '[role="option"]',
  subject: 'ui-text-field',
});
