import { mailLook } from '../mail/look';
import { icloud } from './icloud';

/** Asked in the frame that shows a message or in the one where it is written; the page around them can be told nothing of either. */
export const icloudLook = mailLook(icloud, {
  body: '.mail-message-defaults',
  folded: '[aria-expanded="false"]',
  sender: '.mail-message-sender',
  signs: {
    writing: '.editor-content',
    writingAt: /\/mail2-rte\//,
    reading: '.mail-message-defaults',
    readingAt: /\/mail2-message\//,
    parts: ['box', 'message'],
  },
});
