import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Replacement } from '../../../lib/core/export/request';
import { folded, HUMP } from '../../../lib/core/redaction/folded';
import { replacerOf } from '../../../lib/core/redaction/replacer';

const by = (find: string, stand: string): Replacement => ({ find, what: 'name', by: stand });
const through = (text: string, ...replacements: readonly Replacement[]) => replacerOf(replacements).replaced(text);

describe('replacing words', () => {
  const sam = by('Sam', '[Parent 1]');
  const number = by('07700 900123', '[Number 1]');

  it.each([
    ['Sam and SAM and sam', '[Parent 1] and [Parent 1] and [Parent 1]'],
    ["Sam's bag, Sam’s bag, the Sams'", "[Parent 1]'s bag, [Parent 1]’s bag, the [Parent 1]s'"],
    ['sam2014 _sam_ 😀Sam😀 2Sam #sam', '[Parent 1]2014 _[Parent 1]_ 😀[Parent 1]😀 2[Parent 1] #[Parent 1]'],
    ['Ｓａｍ S\u200Bam S\u00ADam Sa\u0301m \u{1D412}am', '[Parent 1] [Parent 1] [Parent 1] [Parent 1] [Parent 1]'],
    ['samHill SamHill', '[Parent 1]Hill [Parent 1]Hill'],
    ['same sample Samantha handsam Samwise', 'same sample Samantha handsam Samwise'],
    ['"Sam", (Sam) <Sam> Sam-Lee', '"[Parent 1]", ([Parent 1]) <[Parent 1]> [Parent 1]-Lee'],
  ])('%s', (text, expected) => expect(through(text, sam)).toBe(expected));

  it.each([
    [
      "St Mary's Primary",
      'St Marys Primary|ST. MARY’S PRIMARY|st-marys-primary|St_Mary_Primary|StMarysPrimary|St Mary\u2019s\u00A0Primary|St%20Marys%20Primary',
    ],
    ["O'Brien", 'OBrien|o’brien|O`Brien|O′Brien|obrien'],
    ['Anne-Marie', 'Anne Marie|AnneMarie|annemarie|ANNE–MARIE|Anne\nMarie'],
    ['Zoë', 'Zoe|ZOË|zoe\u0308|Zoé'],
    ['Strauß', 'Strauss|STRAUSS|strauß'],
    ['Łukasz Müller', 'Lukasz Muller|łukasz müller|ŁUKASZ MÜLLER|lukasz.muller'],
    [
      '07700 900123',
      '+44 7700 900123|+447700900123|0770-0900123|0044 7700 900 123|(07700) 900123|+44 (0)7700 900123|447700900123|07700 900\n123|٠٧٧٠٠٩٠٠١٢٣',
    ],
    ['+353 87 123 4567', '087 123 4567|00353871234567|+353871234567|353 87 1234567'],
    [
      'sam.hill@example.org',
      'SAM.HILL@example.org|sam.hill+school@example.org|sam.hill%40example.org|mailto:sam.hill@example.org'.replace('mailto:', ''),
    ],
    ['AB1 2CD', 'ab12cd|AB12CD|ab1-2cd|AB1  2CD'],
    ['12 Elm Road', '12 elm road|12, Elm Road|12 ELM-ROAD'],
    ['ZW26P00123', 'zw26p00123|ZW 26 P 00123|ZW26-P-00123'],
    ['山田', '山田'],
    ['민준', '민준'],
    ['สมชาย', 'สมชาย'],
  ])('finds %s however it is written', (find, variants) => {
    for (const variant of variants.split('|')) expect(through(`a ${variant}, b`, by(find, '[X]'))).toBe('a [X], b');
  });

  it('finds names in scripts without spaces, and behind the small words of Arabic and Hebrew', () => {
    expect(through('昨日山田さんと', by('山田', '[X]'))).toBe('昨日[X]さんと');
    expect(through('민준이가 왔다', by('민준', '[X]'))).toBe('[X]이가 왔다');
    expect(through('جاء وسامي ومع سامي', by('سامي', '[X]'))).toBe('جاء و[X] ومع [X]');
    expect(through('ראיתי את ליעקב', by('יעקב', '[X]'))).toBe('ראיתי את ל[X]');
  });

  it('takes a number with its country, and no other number', () => {
    expect(through('Ring +44 7700 900123 or 07700 900124, ref 1077009001234', number)).toBe(
      'Ring [Number 1] or 07700 900124, ref 1077009001234',
    );
  });

  it('replaces the longest first, and what is left of others that share letters', () => {
    const hill = by('Sam Hill', '[Parent 1]');
    expect(through('Sam Hill and Sam', by('Sam', '[Child 1]'), hill)).toBe('[Parent 1] and [Child 1]');
    expect(through('Anne Marie Hill', by('Anne Marie', '[A]'), by('Marie Hill', '[B]'))).toBe('[A] [B]');
    expect(through('Sam sam@example.org', by('Sam', '[A]'), by('sam@example.org', '[B]'))).toBe('[A] [B]');
  });

  it('never looks into what it has put there, however often it goes over a text', () => {
    const list = [by('Sam', '[Child 1]'), by('Child', '[Name 2]')];
    const once = through('Sam said: Child', ...list);
    expect(once).toBe('[removed] said: [Name 2]');
    expect(through(once, ...list)).toBe(once);
    const kept = [by('Sam', '[Child 1]'), by('1', '[One]')];
    expect(through(through('Sam 1', ...kept), ...kept)).toBe('[removed] [One]');
  });

  it('always marks what was replaced, whatever was chosen for it', () => {
    expect(through('Sam', by('Sam', 'Alex'))).toBe('[Alex]');
    expect(through('Sam', by('Sam', ''))).toBe('[removed]');
    expect(through('Sam', by('Sam', 'not Sam'))).toBe('[removed]');
    expect(through('Sam', by('', '[X]'), by(' . ', '[Y]'))).toBe('Sam');
  });

  it('finds whatever is chosen where it stands as it was chosen', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 12 }),
          fc.webUrl(),
          fc.emailAddress(),
          fc.constantFrom('Marks & Spencer', 'a/b: c', '(07700) 900123', 'C++ 3', '100%'),
        ),
        (find) => {
          const holds = /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(folded(find).text.replaceAll(HUMP, ''));
          const { mentions, replaced } = replacerOf([by(find, '[X]')]);
          for (const text of [find, `« ${find} »`, find.toUpperCase()])
            expect([mentions(text), mentions(replaced(text))]).toEqual([holds, false]);
        },
      ),
      { numRuns: 800 },
    ));

  it('leaves dates alone where a name is a month', () => {
    const may = by('May', '[Child 1]');
    expect(through('On 4 May 2026 May came, May, 4th of May; May 4. may be', may)).toBe(
      'On 4 May 2026 [Child 1] came, [Child 1], 4th of May; May 4. [Child 1] be',
    );
  });
});
