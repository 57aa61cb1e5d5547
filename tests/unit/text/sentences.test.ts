import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauses } from '../../../lib/core/text/clauses';
import { plain } from '../../../lib/core/text/plain';
import { sentences } from '../../../lib/core/text/sentences';
import { spanText } from '../../../lib/core/text/span';
import { tokens, wordCount } from '../../../lib/core/text/tokens';
import { wordDiff } from '../../../lib/core/text/word-diff';

const split = (text: string) => sentences(text).map((span) => spanText(text, span));
const clausesOf = (text: string) => sentences(text).flatMap((sentence) => clauses(text, sentence).map((clause) => spanText(text, clause)));

describe('sentences', () => {
  it.each([
    ['See you at 5.30pm. Bring boots.', ['See you at 5.30pm.', 'Bring boots.']],
    ['Dr. Shah rang, e.g. about the £36.50. Fine.', ['Dr. Shah rang, e.g. about the £36.50.', 'Fine.']],
    ['Pick up at 5 p.m. on Friday.', ['Pick up at 5 p.m. on Friday.']],
    ['Hi Sam\n\nNo full stop here\r\nNor here', ['Hi Sam', 'No full stop here', 'Nor here']],
    ['Really?! "No." Yes...', ['Really?!', '"No."', 'Yes...']],
    ['i been sat. he seen me. ok', ['i been sat.', 'he seen me.', 'ok']],
    ['Well... maybe later. Ask Mr. J. Smith.', ['Well... maybe later.', 'Ask Mr. J. Smith.']],
    ['1. Shoes\n2. Coat. Hat.', ['1. Shoes', '2. Coat.', 'Hat.']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));

  it('leaves out nothing but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', '?', ' ', '\n', '5', '🙃', ',', '"'), maxLength: 40 }), (text) => {
        const found = sentences(text);
        let from = 0;
        for (const span of found) {
          expect(text.slice(from, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          from = span.end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});

describe('clauses', () => {
  it.each([
    ['bring her inhaler, if you can manage to remember for once', ['bring her inhaler', 'if you can manage to remember for once']],
    ['I can do Friday, but you never listen', ['I can do Friday', 'you never listen']],
    ['Bring shoes and coat.', ['Bring shoes and coat.']],
    ['He is ill – you did this; I can tell', ['He is ill', 'you did this', 'I can tell']],
    ['No, but thanks', ['No, but thanks']],
  ])('%j', (text, expected) => expect(clausesOf(text)).toEqual(expected));

  it('and their joins put together are the sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('you', 'said so', ', but ', ', ', ' and ', '; ', ' – ', 'he went', 'because', ' '), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('');
          for (const sentence of sentences(text)) {
            const joined = clauses(text, sentence).map((clause) => clause.join + spanText(text, clause));
            expect(joined.join('')).toBe(spanText(text, sentence));
          }
        },
      ),
    );
  });
});

it('takes "don\'t", "5.30pm" and "A&E" for one word each', () => {
  expect(tokens("Don't, at 5.30pm: A&E!").map((token) => token.text)).toEqual(["Don't", 'at', '5.30pm', 'A&E']);
  expect(wordCount('  🙃 ')).toBe(0);
});

it('makes small letters unit for unit', () => {
  expect(plain('Don’t SHOUT İ')).toHaveLength('Don’t SHOUT İ'.length);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plain(text).length === text.length));
});

it('shows a difference from which both texts can be read', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 8 }), fc.lorem({ maxCount: 8 }), (before, after) => {
      const parts = wordDiff(before, after);
      expect(parts.map((part) => part.before).join('')).toBe(before);
      expect(parts.map((part) => part.after).join('')).toBe(after);
    }),
  );
});

it('marks no word that only lost its capital, and every word that was shouted', () => {
  const marked = (before: string, after: string) => wordDiff(before, after).filter(({ kind }) => kind !== 'same');
  expect(marked('Bring his inhaler.', 'Please bring his inhaler.')).toEqual([{ kind: 'added', before: '', after: 'Please ' }]);
  expect(wordDiff('Bring it.', 'bring it.')).toEqual([{ kind: 'same', before: 'Bring it.', after: 'bring it.' }]);
  expect(marked('BRING it.', 'Bring it.').map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
