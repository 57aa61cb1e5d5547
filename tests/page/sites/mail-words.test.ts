import { describe, expect, it } from 'vitest';
import { mailWords } from '../../../lib/page/sites/mail/words';
import { element, openPage } from './open-fixture';

const read = (html: string, strip?: string) => {
  const document = openPage(`<body><div id="body">${html}</div></body>`, 'https://mail.example.org/');
  const { html: _, ...words } = mailWords(element(document, 'body'), strip, document);
  return words;
};

describe('the words of a mail', () => {
  it('stand apart from the quote and from the line above it', () => {
    expect(
      read(
        '<div>Yes.</div><div>On 3 May 2026, at 10:02, Sam &lt;sam@example.org&gt; wrote:</div><blockquote type="cite">Friday?</blockquote>',
      ),
    ).toEqual({
      text: 'Yes.',
      quoted: 'On 3 May 2026, at 10:02, Sam <sam@example.org> wrote:\n\nFriday?',
    });
  });

  it('are without what the site put among them, and with a link that its author made look like a button', () => {
    expect(
      read('Hello<div class="own">Download</div><button>Reply</button> <a role="button" href="https://example.org">the form</a>', '.own')
        .text,
    ).toBe('Hello the form');
  });

  it('of an earlier writer are told to be that one’s, where the mail itself names the address', () => {
    const above = 'Mon, 2 Mar 2026, Sam &lt;<a href="mailto:sam@example.org?subject=x">sam@example.org</a>&gt; wrote:';
    expect(read(`Yes.<div class="gmail_quote"><div class="gmail_attr">${above}</div>Friday?</div>`).quotedFrom).toEqual({
      shown: 'sam@example.org',
      address: 'sam@example.org',
    });
    expect(
      read('Yes.<hr><div id="x_divRplyFwdMsg"><b>Von:</b> Sam Reed &lt;sam@example.org&gt;<br><b>An:</b> Alex<br></div><div>Friday?</div>')
        .quotedFrom,
    ).toEqual({ shown: 'Sam Reed', address: 'sam@example.org' });
    expect(read('Yes.<blockquote type="cite">Sam: Friday?</blockquote>').quotedFrom).toBeUndefined();
  });

  it.each([
    [
      '<div class="gmail_quote"><div class="gmail_attr">---------- Weitergeleitete Nachricht ---------<br>Von: x</div>Words</div>',
      'Weitergeleitete Nachricht',
    ],
    ['<div class="gmail_quote"><div class="gmail_attr">On Monday Sam wrote:</div>---------- Forwarded message ----------</div>', undefined],
    ['<div class="yahoo_quoted">----- Forwarded Message -----<br>From: Sam</div>', 'Forwarded Message'],
    ['<blockquote type="cite">Begin forwarded message:<br>Words</blockquote>', 'Begin forwarded message'],
    ['<div>-----Original Message-----<br>From: Sam</div>', undefined],
  ])('passed on or not: %s', (html, mark) => {
    expect(read(html).forwarded?.shown).toBe(mark);
  });
});
