import { mailSite } from '../mail/mail';

/** Yahoo Mail, and AOL Mail, which is the same application. Their test ids have outlived every layout of the last six years. */
export const yahoo = mailSite({
  id: 'yahoo',
  version: '2026-11',
  pages: /^([a-z-]+\.)?mail\.(yahoo|aol)\.com\//,
  field:
    '[data-test-id="rte"] [contenteditable="true"], [data-test-id="rte"][contenteditable="true"], #editor-container [contenteditable="true"], ' +
    '#editor-container textarea',
  quoted: '[class*="ydp"][class*="signature"]',
  send: '[data-test-id="compose-send-button"]',
  areas: '[data-test-id="container-to"], [data-test-id="container-cc"], [data-test-id="container-bcc"], #message-to-field',
  people: '[data-test-id="pill"], [data-test-id="email-pill"]',
  subject: '[data-test-id="compose-subject"], #message-subject-field',
});
