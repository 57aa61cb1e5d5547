import { mailSite } from '../mail/mail';

export const gmail = mailSite({
  id: 'gmail',
  version: '2026-11',
  pages: /^mail\.google\.com\//,
  notIn: /^https:\/\/mail\.google\.com\/chat\//,
  // `g_editable` has marked every editor since 2013; the second is what an assistive tool would go by.
  field: '[g_editable="true"][contenteditable="true"], [contenteditable="true"][role="textbox"][aria-multiline="true"]',
  // "Send" and "Send and archive"; not the arrow of scheduled sending beside it.
  send: '.T-I-atl.aoO, .IZ .Up [role="button"]:not([aria-haspopup="true"])',
  // Blocks since 2021; before that text areas and hidden inputs of the same names. The classes are those of the folded lines.
  areas: '[name="to"], [name="cc"], [name="bcc"], .agb, .az9',
  people: '[role="option"], [data-hovercard-id], [email]',
  subject: 'input[name="subjectbox"]',
});
