import { describe, expect, it } from 'vitest';
import { siteFor } from '../../../lib/page/sites';
import { describeMail, one, openMail } from './mail-fixtures';
import { openPage } from './open-fixture';

describeMail('outlook', ['2026-04-compose-de', '2025-06-thread-reply-lt', '2024-03-popout-ar', '2025-06-empty']);

describe('the keys that send', () => {
  const { document } = openMail('outlook/2026-04-compose-de');
  const site = siteFor(document, location);
  const box = site.composeAt(one(document, '#body'));
  it.each([
    [{ key: 'Enter', ctrlKey: true }, true],
    [{ key: 'Enter', metaKey: true }, true],
    [{ key: 's', code: 'KeyS', altKey: true }, true],
    [{ key: 'Enter' }, false],
    [{ key: 's', code: 'KeyS', altKey: true, ctrlKey: true }, false],
    [{ key: 's', code: 'KeyS', ctrlKey: true }, false],
  ])('%o: %s', (key, sends) => expect(box && site.sendsOn?.(new KeyboardEvent('keydown', key), box)).toBe(sends));
});

it.each([
  ['https://outlook.live.com/mail/0/', 'outlook'],
  ['https://outlook.office.com/mail/', 'outlook'],
  ['https://outlook.office365.com/mail/inbox', 'outlook'],
  ['https://outlook.cloud.microsoft/mail/', 'outlook'],
  ['https://outlook.office.com/calendar/view/week', 'generic'],
  ['https://outlook.example.org/mail/', 'generic'],
  ['https://outlook.live.com.example.org/mail/', 'generic'],
])('%s is %s', (address, id) => expect(siteFor(openPage('<body></body>', address), location).id).toBe(id));

it('knows a window of its own that it opened without an address', () => {
  const document = openPage('<body></body>', 'about:blank');
  Object.defineProperty(document.defaultView, 'origin', { value: 'https://outlook.office.com', configurable: true });
  expect(siteFor(document, location).id).toBe('outlook');
});
