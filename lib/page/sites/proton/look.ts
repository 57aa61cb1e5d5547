import { mailLook } from '../mail/look';
import { proton } from './proton';

export const protonLook = mailLook(proton, {
  body: 'iframe[data-testid="content-iframe"], [data-testid^="message-view-"] .message-content:not(:has(iframe))',
  inFrame: '#proton-root',
  folded: 'article[data-expanded="false"]',
  strip: '.proton-toggle-button',
  sender: '[data-testid="recipients:sender"], [data-testid="message-header:from"]',
  signs: {
    writing: '[data-testid="composer:subject"], [data-testid^="composer-"][id], .composer',
    reading: '[data-testid="conversation-header:subject"], [data-testid^="message-view-"][data-message-id]',
    readingAt: /^\/u\/\d+\/[^/]+\/[\w=-]{20,}/,
    parts: ['box', 'send', 'recipients', 'subject', 'message', 'sender'],
  },
});
