import { describe, expect, it } from 'vitest';
import { markCovered, withoutCover } from '../../../lib/page/reply/cover-marks';
import { findMessage } from '../../../lib/page/reply/found';
import { quotedIn } from '../../../lib/page/reply/history';
import { siteFor } from '../../../lib/page/sites';
import { openFixture, openPage } from '../sites/open-fixture';

const find = (document: Document, menu?: string) => findMessage(document, siteFor(document, location), undefined, menu);

describe('the message that is asked about', () => {
  it('is the one that Roundcube shows', () => {
    const { document } = openFixture('roundcube/2026-11-message');
    expect(find(document)).toMatchObject({
      from: 'open-message',
      text: 'Friday at four is fine.',
      sent: '2026-03-02',
      sender: { name: 'Alex', address: 'alex@example.org' },
      elements: [document.querySelector('#messagebody')],
    });
  });

  it('is the last of what a page marks as messages', () => {
    for (const fixture of ['generic/2026-11-articles', 'generic/2026-11-marked-mailbox']) {
      const { document } = openFixture(fixture);
      const found = find(document);
      expect(found?.text, fixture).toBeTruthy();
      expect(found?.elements.length, fixture).toBeGreaterThan(0);
    }
  });

  it('is never a guess between several', () => {
    expect(find(openPage('<article>One.</article><article>Two.</article>', 'https://a.example.org/'))).toBeUndefined();
    expect(find(openPage('<p>Some words.</p>', 'https://a.example.org/'))).toBeUndefined();
    expect(find(openPage('<p>Some words.</p><blockquote>Can you take her on Friday?</blockquote>', 'https://a.example.org/'))?.text).toBe(
      'Can you take her on Friday?',
    );
    // What stands in a field is the user's own.
    expect(
      find(openPage('<div contenteditable="true"><blockquote>Old words.</blockquote></div>', 'https://a.example.org/')),
    ).toBeUndefined();
  });

  it('is what the menu was opened on, where the page hides it from us', () => {
    const found = find(openPage('<p>Nothing here.</p>', 'https://a.example.org/'), 'Can you take her on Friday?');
    expect(found).toEqual({ from: 'selection', text: 'Can you take her on Friday?', elements: [] });
  });

  it('is what a reply quotes below it: only the last message, its broken lines whole', () => {
    const page = openPage('<textarea id="box"></textarea>', 'https://a.example.org/');
    const field = page.querySelector('textarea') as HTMLTextAreaElement;
    field.value =
      '\n\nOn 2026-03-02 08:14, Sam wrote:\n> Could we swap Friday? I have asked for the afternoon off and it\n> may not be granted.\n> \n> Sam\n>> On 2026-03-01 Alex wrote:\n>> Older words.';
    expect(quotedIn({ field })).toEqual({
      text: 'Could we swap Friday? I have asked for the afternoon off and it may not be granted.\n\nSam',
      sent: '2026-03-02',
      name: 'Sam',
    });
  });
});

describe('the marks of a covered message', () => {
  it('come off as they were put on, and for the time of a capture', async () => {
    const page = openPage('<p id="a">One</p><p id="b" inert>Two</p>', 'https://a.example.org/');
    const before = page.body.innerHTML;
    const elements = Array.from(page.querySelectorAll<HTMLElement>('p'));
    const takeOff = markCovered(elements);
    expect(elements.every((element) => element.hasAttribute('inert'))).toBe(true);
    expect(await withoutCover(async () => page.body.innerHTML)).toBe(before);
    expect(elements[0]?.hasAttribute('inert')).toBe(true);
    takeOff();
    expect(page.body.innerHTML).toBe(before);
    expect(await withoutCover(async () => 'nothing covered')).toBe('nothing covered');
  });
});
