import { describe, expect, it } from 'vitest';
import { queryWords } from '../../../lib/core/timeline/query-words';
import { snippetOf } from '../../../lib/core/timeline/snippet';
import { eachTerm, sequenceOf } from '../../../lib/core/timeline/terms';

const allOf = (text: string): string[][] => {
  const words: string[][] = [];
  eachTerm(text, (term, at) => {
    words[at] = [...(words[at] ?? []), term];
  });
  return words;
};

describe('the terms of a text', () => {
  it.each([
    ['The DENTIST, on 4 May!', [['the'], ['dentist'], ['on'], ['4'], ['may']]],
    [
      "Sam's, don’t, o'clock",
      [
        ['sams', 'sam'],
        ['dont', 'don'],
        ['oclock', 'clock'],
      ],
    ],
    ['Zoë Müller, Straße, Łódź, CAFÉ', [['zoe'], ['muller'], ['strasse'], ['lodz'], ['cafe']]],
    ['naı̈ve ﬁve ＡＢＣ', [['naive'], ['five'], ['abc']]],
    ['Σίσυφος ΣΊΣΥΦΟΣ Ёлка', [['σισυφοσ'], ['σισυφοσ'], ['елка']]],
    ['٤ مايو', [['4'], ['مايو']]],
    ['東京で会う', [['東'], ['京'], ['で'], ['会'], ['う']]],
    ['👍🏽 👨‍👩‍👧', [['👍'], ['👨'], ['👩'], ['👧']]],
    ['co\u00ADparent', [['coparent']]],
    ['!?… —', []],
  ])('%s', (text, terms) => {
    expect(allOf(text)).toEqual(terms);
  });

  it('knows a very long one by its beginning, and takes no time over it', () => {
    expect(sequenceOf('x'.repeat(10_000_000))).toEqual(['x'.repeat(64)]);
    expect(sequenceOf(`${'x'.repeat(63)}𝒜`.repeat(2))[0]).toHaveLength(64);
    expect(sequenceOf(`one ${'é'.repeat(10_000_000)} two`)).toEqual(['one', 'e'.repeat(64), 'two']);
  });

  it('finds every word of a long text where it stands', () => {
    const text = 'Zoë brought the bag 👍 '.repeat(20_000);
    const spans: string[] = [];
    expect(eachTerm(text, (_, __, start, end) => spans.push(text.slice(start, end)))).toBe(100_000);
    expect(spans).toEqual(
      text
        .trim()
        .split(' ')
        .map((_, at) => ['Zoë', 'brought', 'the', 'bag', '👍'][at % 5]),
    );
  });

  it('gives spans of the text as it stands', () => {
    const text = 'Où est l’école de Zoé ? 👍🏽';
    const spans: string[] = [];
    eachTerm(text, (_, __, start, end) => spans.push(text.slice(start, end)));
    expect(new Set(spans)).toEqual(new Set(['Où', 'est', 'l’école', 'de', 'Zoé', '👍']));
  });
});

describe('what is typed', () => {
  it.each([
    ['  ', { is: 'everything' }],
    ['?!', { is: 'nothing' }],
    ['ek-0042', { is: 'item', number: 42 }],
    ['EK 7', { is: 'item', number: 7 }],
    [
      'dentist march',
      {
        is: 'words',
        wanted: [
          { terms: ['dentist'], open: false },
          { terms: ['march'], open: true },
        ],
      },
    ],
    [
      '"the dentist" mar',
      {
        is: 'words',
        wanted: [
          { terms: ['the', 'dentist'], open: false },
          { terms: ['mar'], open: true },
        ],
      },
    ],
    ['“the den', { is: 'words', wanted: [{ terms: ['the', 'den'], open: true }] }],
    ['"dentist"', { is: 'words', wanted: [{ terms: ['dentist'], open: false }] }],
    ['sam@example.org', { is: 'words', wanted: [{ terms: ['sam', 'example', 'org'], open: true }] }],
  ])('%s', (typed, words) => {
    expect(queryWords(typed)).toEqual(words);
  });
});

describe('the words shown of an item', () => {
  const wantedOf = (typed: string) => {
    const words = queryWords(typed);
    return words.is === 'words' ? words.wanted : [];
  };
  const shown = (text: string, typed: string) => {
    const snippet = snippetOf(text, wantedOf(typed));
    return { ...snippet, marked: snippet.found.map(({ start, end }) => snippet.text.slice(start, end)) };
  };

  it('are all of a short one, with every place that was found', () => {
    expect(shown('The dentist: Dentists, and the dentist’s.', '"the dentist" dentis')).toMatchObject({
      text: 'The dentist: Dentists, and the dentist’s.',
      marked: ['The dentist', 'Dentists', 'the dentist’s'],
      cut: { before: false, after: false },
    });
  });

  it('are those round the first place in a long one, and never half a letter', () => {
    const { text, marked, cut } = shown(`${'👍 word '.repeat(200)}dentist ${'😀'.repeat(400)}`, 'dentist');
    expect(marked).toEqual(['dentist']);
    expect(text.length).toBeLessThanOrEqual(400);
    expect(text.indexOf('dentist')).toBeLessThan(90);
    expect(cut).toEqual({ before: true, after: true });
    expect(!/\p{Surrogate}/u.test(text)).toBe(true);
  });

  it('begin where it begins when nothing was searched', () => {
    expect(shown('a '.repeat(300), '')).toMatchObject({ text: 'a '.repeat(200), found: [], cut: { before: false, after: true } });
  });
});
