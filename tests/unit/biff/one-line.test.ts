import { expect, test } from 'vitest';
import { inOneLine, rewriteInOneLine } from '../../../lib/core/biff/one-line';

test.each([
  ['Hi Sam,\n\nCan you be there at 5pm?\n', 'Hi Sam, Can you be there at 5pm?'],
  ['1. Swimming is at 5pm.\n2. The form is due on Friday.', '1. Swimming is at 5pm. 2. The form is due on Friday.'],
  ['One \r\n two', 'One two'],
  ['One', 'One'],
])('%j', (text, line) => expect(inOneLine(text)).toBe(line));

test('blanks are found where they then stand', () => {
  const made = rewriteInOneLine({
    outcome: 'rewritten',
    text: 'Hi Sam,\n\nI can be there at [by when].',
    kept: [],
    dropped: [],
    blanks: [{ label: 'by when', span: { start: 28, end: 37 } }],
  });
  expect(made).toMatchObject({ outcome: 'rewritten', text: 'Hi Sam, I can be there at [by when].' });
  if (made.outcome !== 'rewritten') return;
  expect(made.blanks.map(({ span }) => made.text.slice(span.start, span.end))).toEqual(['[by when]']);
});

test('what is not a rewrite stays as it is', () => {
  const none = { outcome: 'unchanged', text: 'a\nb' } as const;
  expect(rewriteInOneLine(none)).toBe(none);
});
