import { expect, it } from 'vitest';
import { siteFor } from '../../../lib/page/sites';
import { describeMail, one, openMail } from './mail-fixtures';
import { openPage } from './open-fixture';

describeMail('gmail', ['2026-07-new-message', '2021-05-inline-reply-de', '2025-08-thread-pl', '2025-08-popout-he', '2025-08-inbox']);

it('keeps two open messages apart', () => {
  const { document } = openMail('gmail/2026-07-new-message');
  const second = one(document, '.nn:nth-of-type(2)');
  second.style.display = '';
  const site = siteFor(document, location);
  const [first, other] = Array.from(document.querySelectorAll<HTMLElement>('[g_editable]'));
  expect(site.sendAt(one(document, '#send'))?.box.field).toBe(first);
  expect(site.sendAt(one(second, '.aoO'))?.box.field).toBe(other);
  const box = other && site.composeAt(other);
  expect(box && site.recipientsOf?.(box)).toEqual([{ name: 'Robin', address: 'robin@example.org' }]);
  expect(box && site.subjectOf?.(box)).toBe('School run');
});

it('sends nothing of a message whose button is nowhere near', () => {
  const { document } = openMail('gmail/2026-07-new-message');
  one(document, '.nn:nth-of-type(2)').style.display = '';
  document.body.insertAdjacentHTML('beforeend', '<div role="button" id="stray">Send</div>');
  expect(siteFor(document, location).sendAt(one(document, '#stray'))).toBeUndefined();
});

it('leaves the chat beside the mail to the adapter for unknown pages', () => {
  const chat = openPage(
    '<body><div role="textbox" contenteditable="true" g_editable="true"></div></body>',
    'https://mail.google.com/chat/u/0/',
  );
  expect(siteFor(chat, location).id).toBe('generic');
});
