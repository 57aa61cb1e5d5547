import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, moveSpan, smallestEdit } from '../../../lib/core/text/edit';
import { contains, overlaps, spanText } from '../../../lib/core/text/span';

/** Emoji, joined emoji and accents beside plain letters: where offsets go wrong. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🙃', '😀', '👨‍👩‍👧', 'é', '\n', '👏'), maxLength: 12 });
const span = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const halves = (text: string): boolean => /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

describe('smallestEdit', () => {
  it('turns the one text into the other', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const edit = smallestEdit(before, after);
        expect(edit ? applyEdit(before, edit) : before).toBe(after);
      }),
    );
  });

  it('never hands over half an emoji', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const edit = smallestEdit(before, after);
        if (!edit) return;
        expect(halves(edit.insert)).toBe(false);
        expect(halves(spanText(before, edit))).toBe(false);
      }),
    );
    expect(smallestEdit('a🙃', 'a😀')).toEqual({ start: 1, end: 3, insert: '😀' });
  });

  it('turns the one text into the other also where a page left half an emoji', () => {
    const broken = fc.string({ unit: fc.constantFrom('a', '\ud83d', '\ude00', '\ude43'), maxLength: 6 });
    fc.assert(
      fc.property(broken, broken, (before, after) => {
        const edit = smallestEdit(before, after);
        expect(edit ? applyEdit(before, edit) : before).toBe(after);
      }),
    );
  });

  it('is undefined for equal texts', () => {
    fc.assert(fc.property(words, (text) => smallestEdit(text, text) === undefined));
  });
});

describe('moveSpan', () => {
  it('keeps hold of the same words or lets go', () => {
    fc.assert(
      fc.property(words, span, span, words, (text, place, at, insert) => {
        const within = (one: { start: number; end: number }) => ({
          start: Math.min(one.start, text.length),
          end: Math.min(one.end, text.length),
        });
        const [held, edit] = [within(place), { ...within(at), insert }];
        const moved = moveSpan(held, edit);
        if (moved) expect(spanText(applyEdit(text, edit), moved)).toBe(spanText(text, held));
      }),
    );
  });

  it('lets go of what an edit touched', () => {
    expect(moveSpan({ start: 2, end: 6 }, { start: 5, end: 7, insert: '' })).toBeUndefined();
  });
});

it('knows what overlaps and what contains', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      if (contains(a, b) && b.start < b.end) expect(overlaps(a, b)).toBe(true);
    }),
  );
});
