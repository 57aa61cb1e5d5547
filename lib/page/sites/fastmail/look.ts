import { mailLook } from '../mail/look';
import { fastmail } from './fastmail';

export const fastmailLook = mailLook(fastmail, {
  body: '.v-Message-body',
  folded: '.is-collapsed',
  strip: '.u-quote-topPostToggle',
  sender: '.v-MessageCard-from, .v-Message-from',
  signs: {
    writing: '.v-Compose',
    writingAt: /^\/mail\/[^/]+\/compose|^\/mail\/compose/,
    reading: '.v-Thread, .v-MessageCard',
    readingAt: /^\/mail\/[^/]+\/(?!compose)[\w-]+\.[\w-]+/,
    parts: ['box', 'send', 'recipients', 'subject', 'message', 'sender'],
  },
});
