import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/core/export/item';
import type { Replacement } from '../../../lib/core/export/request';
import { redactedSource } from '../../../lib/core/redaction/redacted-source';
import { replacerOf } from '../../../lib/core/redaction/replacer';
import { writeReview } from '../../../lib/core/review/write-review';
import { digest, exportItem, madeSource, REQUEST, textOf } from '../review/made-source';
import { disguised, type Kind, undisguised } from './disguises';
import { textsIn } from './leaks';

const CHOSEN: readonly (Replacement & { readonly kind: Kind })[] = [
  { find: 'Zebulon', what: 'name', by: '[P 1]', kind: 'name' },
  { find: 'Quillfeather', what: 'name', by: '[F 1]', kind: 'name' },
  { find: 'Maximo Oakes', what: 'name', by: '[P 2]', kind: 'name' },
  { find: 'Ysgol Brynhyfryd', what: 'school', by: '[S 1]', kind: 'name' },
  { find: 'vex.quim@example.org', what: 'address', by: '[M 1]', kind: 'address' },
  { find: '07700 900123', what: 'number', by: '[N 1]', kind: 'number' },
  { find: 'QB12 XKZ', what: 'number', by: '[N 2]', kind: 'number' },
];
const WORDS = CHOSEN.map(({ find }) => undisguised(find));
const left = (text: string): readonly string[] => {
  const read = undisguised(text.replace(/\[[A-Z] \d\]/g, '|'));
  return WORDS.filter((word) => read.includes(word));
};

const word = fc.constantFrom(...CHOSEN).chain(({ find, kind }) => disguised(find, kind));
const sentence = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: word },
      { weight: 1, arbitrary: fc.constantFrom('on Friday', 'she said:', '—', 'diolch', '5', 'שלום', '昨日') },
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(' '));

describe('a chosen word in disguise', () => {
  const { replaced, mentions } = replacerOf(CHOSEN);

  it('reads as itself to a patient reader: else nothing here would be tested', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...CHOSEN).chain((one) => disguised(one.find, one.kind).map((text) => ({ one, text }))),
        ({ one, text }) => {
          expect(undisguised(text)).toContain(undisguised(one.find));
        },
      ),
      { numRuns: 500 },
    ));

  it('is replaced', () =>
    fc.assert(
      fc.property(sentence, (text) => {
        expect(left(replaced(text))).toEqual([]);
        expect(mentions(replaced(text))).toBe(false);
      }),
      { numRuns: 1_500 },
    ));

  it('is in no field, name of a file or paper of a redacted source', () =>
    fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 12, maxLength: 12 }), async (texts) => {
        const [
          text = '',
          subject = '',
          quoted = '',
          title = '',
          name = '',
          tag = '',
          key = '',
          shown = '',
          viewed = '',
          summary = '',
          missed = '',
          came = '',
        ] = texts;
        const item: ExportItem = {
          ...exportItem(
            1,
            {},
            { text, subject, quoted, key, sender: { shown, address: shown }, missed: [missed], marks: { viewed: [{ shown: viewed }] } },
          ),
          conversation: { key, title },
          tags: [tag],
          cameFrom: came,
          files: [{ name: `${name}.jpg`, mediaType: 'image/jpeg', parts: [], missed }],
          exhibit: { summary, event: { date: '2026-05-04', zone: 'Europe/London' }, addedAt: '2026-05-04T19:00:00.000Z' },
        };
        const redacted = await redactedSource(madeSource([item]), { replacements: CHOSEN, masked: [] }, '0'.repeat(32), digest);
        for await (const one of redacted.byTime()) expect(left(JSON.stringify(one))).toEqual([]);
        for await (const { path, content } of writeReview(redacted, REQUEST)) {
          expect(left(path)).toEqual([]);
          for await (const { text: written } of textsIn(await textOf(content), path)) expect(left(written)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    ));
});

describe('a place in Wales', () => {
  it.each([
    ['Caerdydd', 'i Gaerdydd|yng Nghaerdydd|a Chaerdydd|CAERDYDD|Gaerdydd’s'],
    ['Pen-y-bont', 'ym Mhen-y-bont|o Ben-y-bont|a Phen y Bont'],
    ['Bangor', 'ym Mangor|o Fangor'],
    ['Dinbych', 'yn Ninbych|i Ddinbych'],
    ['Llandudno', 'i Landudno'],
    ['Gwynedd', 'yng Ngwynedd|o Wynedd'],
  ])('%s is replaced in its mutations', (find, forms) => {
    const { mentions } = replacerOf([{ find, what: 'place', by: '[Place 1]' }]);
    for (const form of forms.split('|')) expect(mentions(`Rydym ${form} heddiw`), form).toBe(true);
  });

  it('is told from an English one, and from a person', () => {
    expect(replacerOf([{ find: 'Bath', what: 'place', by: '[Place 1]' }]).mentions('a math test on the fath')).toBe(false);
    expect(replacerOf([{ find: 'Dylan', what: 'name', by: '[Person 1]' }]).mentions('nylan')).toBe(false);
  });
});

it('leaves ordinary words alone that only look a little alike', () => {
  const { replaced } = replacerOf(
    ['Sam', 'Ali', 'Anna', 'Markus', 'Theron', 'Noel', 'Tess', 'Lois', 'Jo'].map((find) => ({ find, what: 'name', by: '[X]' })),
  );
  for (const text of [
    'all of them',
    'mark us down',
    'the Ron',
    'no elk',
    '7355 and 1015',
    'the same, a mad sample',
    'an nature',
    'an A in maths',
    'joy and Johan',
  ])
    expect(replaced(text)).toBe(text);
});
