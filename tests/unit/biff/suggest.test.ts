import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestEdit } from '../../../lib/core/biff/suggest';
import { applyEdit } from '../../../lib/core/text/edit';
import { sentences } from '../../../lib/core/text/sentences';
import { spanText } from '../../../lib/core/text/span';
import { createAnalyser } from '../../../lib/core/tone/analyse';
import { readMessages } from '../../fixtures/messages/read';
import { analyse, model } from '../../fixtures/tone/analyse';

const remembering = createAnalyser(model);
const texts = [
  ...readMessages<{ text: string }>('../../../training/messages/dev/drafts.jsonl'),
  ...readMessages<{ text: string }>('../../../training/messages/dev/rewrites.jsonl'),
].map((one) => one.text);
const pool = texts.flatMap((text) => sentences(text).map((span) => spanText(text, span)));

function afterFirst(text: string): string | undefined {
  const finding = analyse(text).findings[0];
  const edit = finding && suggestEdit(text, finding, analyse);
  return edit && applyEdit(text, edit);
}

describe('suggestEdit', () => {
  it.each([
    ['Hi Sam, bring her inhaler, you useless liar. Thanks, Alex', 'Hi Sam, please bring her inhaler. Thanks, Alex'],
    ["The match is at 10. You're a useless liar. Bring boots.", 'The match is at 10. Bring boots.'],
    ["You're a useless liar.\nBring boots.", 'Bring boots.'],
    ["Bring boots.\n\nYou're a useless liar.", 'Bring boots.\n'],
    ["You're a useless liar.", ''],
  ])('on %j gives %j', (text, expected) => expect(afterFirst(text)).toContain(expected));

  it('touches only the sentence of its finding, and the white space beside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...pool), fc.constantFrom(' ', '  ', '\n', '\n\n')), { minLength: 1, maxLength: 6 }),
        (parts) => {
          const text = parts.flat().join('');
          for (const finding of remembering(text).findings) {
            const edit = suggestEdit(text, finding, remembering);
            if (!edit) continue;
            const sentence = sentences(text).find((one) => one.start <= finding.span.start && finding.span.end <= one.end);
            expect(sentence).toBeDefined();
            if (!sentence) continue;
            expect(text.slice(edit.start, sentence.start).trim()).toBe('');
            expect(text.slice(sentence.end, edit.end).trim()).toBe('');
            expect(applyEdit(text, edit)).not.toBe(text);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is calm itself', () => {
    for (const text of texts) {
      for (const finding of remembering(text).findings) {
        const edit = suggestEdit(text, finding, remembering);
        if (edit) expect(remembering(edit.insert).findings).toEqual([]);
      }
    }
  });

  it('says nothing of words that have changed', () => {
    const text = "You're a useless liar.";
    const [finding] = analyse(text).findings;
    expect(finding && suggestEdit('See you on Friday at noon.', finding, analyse)).toBeUndefined();
  });
});
