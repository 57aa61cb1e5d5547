import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../lib/core/text/edit';
import { ownWords, replaceOwnWords } from '../../../lib/core/text/own-words';

const QUOTE = 'On Monday, Sam wrote:\n> Can we swap?';
const below = (words: string) => ({
  text: `${words}\n\n${QUOTE}`,
  quoted: [{ start: words.length + 2, end: words.length + 2 + QUOTE.length }],
});
const between = { text: 'a\n> q\nb', quoted: [{ start: 2, end: 5 }] };

describe('the writer’s own words', () => {
  test.each([
    [{ text: ' Yes, Friday. \n', quoted: [] }, 'Yes, Friday.'],
    [below('Yes, Friday.'), 'Yes, Friday.'],
    [below(''), ''],
    [between, 'a\n\nb'],
  ])('are what is not quoted (%#)', (draft, words) => {
    expect(ownWords(draft)).toBe(words);
  });

  test.each([
    [{ text: '', quoted: [] }, 'Fine.', 'Fine.'],
    [{ text: 'No.', quoted: [] }, 'Fine.', 'Fine.'],
    [{ text: 'No.', quoted: [] }, '', ''],
    [below(''), 'Fine.', `Fine.\n\n${QUOTE}`],
    [below('No.'), 'Fine.', `Fine.\n\n${QUOTE}`],
    [below('No.'), '', QUOTE],
  ])('are replaced above what is quoted (%#)', (draft, words, after) => {
    const edit = replaceOwnWords(draft, words);
    expect(edit && applyEdit(draft.text, edit)).toBe(after);
  });

  test('stay where they answer a quote from below', () => {
    expect(replaceOwnWords(between, 'Fine.')).toBeUndefined();
  });
});
