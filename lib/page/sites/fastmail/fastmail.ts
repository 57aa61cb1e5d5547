import { mailSite } from '../mail/mail';

export const fastmail = mailSite({
  id: 'fastmail',
  version: '2026-11',
  pages: /^(app|www|beta)\.fastmail\.com\/mail/,
  field: '.v-RichText-input:not(.v-EditNote *), .v-Compose [contenteditable="true"], .v-Compose textarea:not([class*="v-EmailInput"])',
  quoted: '[id^="sig"]',
  send: '.v-Button.s-send',
  areas: '.v-EmailInput',
  people: '.v-EmailInput-tokens > li',
  subject: 'input[id$="-subject-input"], .v-Compose input.v-TextInput-input',
});
