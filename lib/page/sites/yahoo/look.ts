import { mailLook } from '../mail/look';
import { yahoo } from './yahoo';

export const yahooLook = mailLook(yahoo, {
  body: '[data-test-id="message-view-body-content"], [data-test-id="message-view-body"]:not(:has([data-test-id="message-view-body-content"]))',
  folded: '[data-test-id="message-view"][aria-expanded="false"]',
  strip: '[data-test-id="quoted-text"], [data-test-id="toggle-quoted-text"]',
  sender: '[data-test-id="message-from"]',
  signs: {
    writing: '[data-test-id="compose-subject"], [data-test-id="compose-close-button"], #message-to-field',
    writingAt: /\/compose(?:\/|$)/,
    reading: '[data-test-id="message-group-subject-text"], [data-test-id="message-view"]',
    readingAt: /\/messages\/[^/?#]+/,
    parts: ['box', 'send', 'recipients', 'subject', 'message', 'sender'],
  },
});
