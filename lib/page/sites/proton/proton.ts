import { mailSite } from '../mail/mail';

/** The rich text stands in a frame of its own; plain text in a text area. */
export const proton = mailSite({
  id: 'proton',
  version: '2026-11',
  pages: /^mail\.proton(mail\.com|\.me)\//,
  field: '#rooster-editor, #squire, body[contenteditable="true"], [data-testid^="composer-"] textarea, .composer textarea',
  frame: 'iframe[data-testid="rooster-iframe"], iframe[data-testid="squire-iframe"]',
  send: '[data-testid="composer:send-button"]',
  // Unfolded, an input of To, Cc or Bcc with its people beside it; folded, one line of their names.
  areas:
    '[data-testid="composer:to"], [data-testid="composer:to-cc"], [data-testid="composer:to-bcc"], [data-testid="composer:cc"], ' +
    '[data-testid="composer:bcc"], [data-testid="composer-addresses-item"], [data-testid="composer:address"]',
  people: '[data-testid="composer-addresses-item-label"], .composer-addresses-fakefield-inner > span:not(.placeholder, [title])',
  subject: '[data-testid="composer:subject"]',
});
