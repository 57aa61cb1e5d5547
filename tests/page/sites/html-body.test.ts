import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtmlBody } from '../../../lib/page/sites/shown/html-body';

const read = (html: string) => readHtmlBody(html, document);

describe('quoted history stands apart', () => {
  it.each([
    [
      'Gmail',
      '<div dir="ltr">Fine.</div><br><div class="gmail_quote"><div class="gmail_attr">On Monday, Sam wrote:</div><blockquote class="gmail_quote">Friday?</blockquote></div>',
    ],
    [
      'Apple Mail and Thunderbird',
      '<div>Fine.</div><blockquote type="cite"><div>On Monday, Sam wrote:</div><div>Friday?</div></blockquote>',
    ],
    ['Outlook', '<div>Fine.</div><hr><div id="divRplyFwdMsg">On Monday, Sam wrote:</div><div>Friday?</div>'],
    ['Outlook, nested', '<div><div>Fine.</div><div><hr><div id="divRplyFwdMsg">On Monday, Sam wrote:</div></div></div><div>Friday?</div>'],
  ])('%s', (_name, html) => {
    const { text, quoted } = read(html);
    expect(text).toBe('Fine.');
    expect(quoted?.split(/\n+/)).toEqual(['On Monday, Sam wrote:', 'Friday?']);
  });

  it("keeps an author's own quotation, and words between quotes", () => {
    expect(read('<p>You wrote:</p><blockquote>Friday</blockquote>')).toEqual({ text: 'You wrote:\n\nFriday' });
    expect(read('<p>a</p><blockquote type="cite">b</blockquote><p>c</p>')).toEqual({ text: 'a\n\nc', quoted: 'b' });
  });
});

it.each([
  ['blocks stand on lines of their own', '<p>a</p><div>b</div>c<br>d', 'a\n\nb\nc\nd'],
  ['white space is one blank', 'a \n\t b<b> c</b>', 'a b c'],
  ['preformatted text stays', '<pre>a\n  b</pre>', 'a\n  b'],
  ['pictures speak by their words', 'ok <img alt="👍" src="x">', 'ok 👍'],
  ['what is not seen is not said', '<style>p{}</style><script>x</script><title>t</title>a', 'a'],
])('%s', (_name, html, text) => expect(read(html).text).toBe(text));

it('never throws, whatever the HTML', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div id="divRplyFwdMsg">',
    '<blockquote type="cite">',
    '</blockquote>',
    '<hr>',
    '<table><td>',
    'a',
    ' ',
    '<!--',
    '&amp;',
    '<svg><p>',
    '<template>',
    '</div>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      expect(typeof read(pieces.join('')).text).toBe('string');
    }),
  );
});
