import { describe, expect, test } from 'vitest';
import { mapText, offsetOf, pointAt, rangeOf, spansOf } from '../../../lib/page/field/text-map';

function box(html: string): HTMLElement {
  const root = document.createElement('div');
  root.setAttribute('contenteditable', 'true');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

describe('what a rich editor says, as flat text', () => {
  test.each([
    ['plain', 'Hello', 'Hello'],
    ['blocks are lines', '<p>a</p><p>b</p>', 'a\nb'],
    ['text, then blocks', 'a<div>b</div><div>c</div>', 'a\nb\nc'],
    ['an empty block is an empty line', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['br breaks a line', 'a<br>b', 'a\nb'],
    ['two br, the last one a placeholder', 'a<br><br>', 'a\n'],
    ['a br at the end of a block breaks nothing', '<p>a<br></p><p>b</p>', 'a\nb'],
    ['a br before a block', 'a<br><div>b</div>', 'a\nb'],
    ['a br inside bold at the end of a block', '<p>a<b>b<br></b></p><p>c</p>', 'ab\nc'],
    ['nested blocks are one break', '<div><div><p>a</p></div></div><p>b</p>', 'a\nb'],
    ['inline elements join', 'a <b>b</b> <a href="https://example.org">c</a>', 'a b c'],
    ['no-break space is a space', 'a&nbsp;b', 'a b'],
    ['an image is its alt', 'Hi <img alt="🙂"> there', 'Hi 🙂 there'],
    ['the source between blocks is not shown', '<p>a</p>\n  <p>b</p>\n', 'a\nb'],
    ['lists', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['a pre keeps its lines', '<pre>a\nb</pre>', 'a\nb'],
    ['empty', '<p><br></p>', ''],
    ['a filler is no text', 'a\ufeff<b>\u200bb</b>', 'ab'],
    ['a filler holds its line open', '<p>a</p><p>\ufeff</p><p>b</p>', 'a\n\nb'],
    ['a joiner belongs to its emoji', '👩\u200d👧', '👩\u200d👧'],
    ['an empty line of Slate', '<div>a</div><div><span data-slate-zero-width="n">\ufeff<br></span></div>', 'a\n'],
    [
      'a link at the end of a line of Slate',
      '<div>a <a href="https://example.org">b</a><span data-slate-zero-width="z">\ufeff</span></div>',
      'a b',
    ],
    [
      'the placeholder of Slate',
      '<div><span data-slate-placeholder="true" contenteditable="false">Message Sam</span><span>\ufeff<br></span></div>',
      '',
    ],
    ['a mention', 'Hi <span contenteditable="false">@Sam</span>!', 'Hi @Sam!'],
    ['scripts and styles are not text', '<style>p{}</style><p>a</p>', 'a'],
  ])('%s', (_name, html, text) => {
    expect(mapText(box(html)).text).toBe(text);
  });
});

describe('from the text back to the page', () => {
  const html = '<p>Hi <b>Sam</b>,</p><p>you <img alt="🙂"> never<br>turn up</p><div><br></div><p>Bye</p>';

  test('every span of the text is a range that reads the same', () => {
    const map = mapText(box(html));
    expect(map.text).toBe('Hi Sam,\nyou 🙂 never\nturn up\n\nBye');
    for (const words of ['Hi Sam', 'Sam,', 'you 🙂 never', 'turn up', 'Bye']) {
      const start = map.text.indexOf(words);
      const range = rangeOf(map, { start, end: start + words.length });
      const holder = document.createElement('div');
      holder.append(range.cloneContents());
      expect(mapText(holder).text).toBe(words);
    }
  });

  test('every offset survives the way there and back', () => {
    const map = mapText(box(html));
    for (let offset = 0; offset <= map.text.length; offset++) {
      // Inside an image there is no place to stand.
      const inImage = map.pieces.some((piece) => piece.node.nodeName === 'IMG' && piece.start < offset && offset < piece.end);
      if (inImage) continue;
      expect([offset, offsetOf(map, pointAt(map, offset, 'after'))]).toEqual([offset, offset]);
    }
  });

  test('a text node with fillers in it', () => {
    const root = box('<p>Hi\u200b Sam\ufeff, bye</p>');
    const map = mapText(root);
    expect(map.text).toBe('Hi Sam, bye');
    const node = root.querySelector('p')?.firstChild as Text;
    for (const word of ['Hi', ' Sam', 'am', ', bye', 'bye']) {
      const start = map.text.indexOf(word);
      expect(rangeOf(map, { start, end: start + word.length }).toString()).toBe(word);
    }
    expect([0, 2, 3, 7, 8, 13].map((offset) => offsetOf(map, { node, offset }))).toEqual([0, 2, 2, 6, 6, 11]);
  });

  test('a place outside the box has no offset', () => {
    const map = mapText(box('a'));
    expect(offsetOf(map, { node: document.body, offset: 0 })).toBeUndefined();
  });

  test('an element as the place of the caret', () => {
    const root = box('<p>a</p><p>b</p>');
    const map = mapText(root);
    expect([0, 1, 2].map((offset) => offsetOf(map, { node: root, offset }))).toEqual([0, 2, 3]);
  });
});

test('quoted history is found by its elements', () => {
  const root = box('<p>Mine</p><blockquote>His <blockquote>older</blockquote></blockquote><p>Mine again</p>');
  const map = mapText(root);
  expect(spansOf(map, 'blockquote').map(({ start, end }) => map.text.slice(start, end))).toEqual(['His \nolder']);
});
