import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsIn } from '../../../lib/core/timeline/days';
import type { TimelineQuery } from '../../../lib/core/timeline/door';
import type { ItemNow } from '../../../lib/core/timeline/history';
import { documentsOf } from '../../../lib/core/timeline/index/documents';
import { findDocs } from '../../../lib/core/timeline/index/find';
import type { Segment } from '../../../lib/core/timeline/index/segment';
import { buildSegment } from '../../../lib/core/timeline/index/segment-builder';
import { decodeSegment, encodeSegment, SegmentProblem } from '../../../lib/core/timeline/index/segment-codec';
import { mergeSegments } from '../../../lib/core/timeline/index/segment-merge';
import { type Placed, scanned } from './plain-scan';

const ZONE = 'Europe/London';
const dayOf = (moment: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);

/** Few words, so that they repeat, begin like one another, and stand beside one another. */
const VOCABULARY = [
  ...['a', 'at', 'the', 'then', 'dentist', 'dentists', "dentist's", "don't", 'dont', 'don', 'Sam', "Sam's", 'SAM', 'école', 'Ecole'],
  ...[
    '5.30pm',
    'ﬁve',
    '½',
    '£20',
    'naïve',
    'Straße',
    'STRASSE',
    'Σίσυφος',
    'ΣΊΣΥΦΟΣ',
    '👍',
    '👍🏽',
    '👨‍👩‍👧',
    '🇬🇧',
    '東京',
    '京都',
    'รถไฟ',
  ],
  ...['ЁЛКА', 'елка', 'x'.repeat(70), `${'x'.repeat(70)}y`, '١٢', '12', '𝒜', 'İstanbul', 'ıstanbul', 'co\u00ADparent', 'Sam’s', '"', '…'],
];
const word = fc.constantFrom(...VOCABULARY);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '-', '\n', ', ', '')), { maxLength: 12 })
  .map((all) => all.flat().join(''));

const START = Date.UTC(2026, 2, 27);
const item = fc.record({
  words: fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 20 })),
  also: fc.array(text, { maxLength: 2 }),
  placed: fc.integer({ min: 0, max: 6 * 24 }).map((hours) => START + hours * 3_600_000),
  sender: fc.constantFrom(undefined, 'Robin', 'Sam', ''),
  conversation: fc.constantFrom(undefined, 'one', 'two'),
  tags: fc.uniqueArray(fc.constantFrom('school', 'dentist'), { maxLength: 2 }),
  source: fc.constantFrom<ItemNow['source']>('web', 'phone', 'note'),
});

const items = fc.array(item, { maxLength: 40 }).map((all): Placed[] =>
  all.map(({ words, also, placed, sender, conversation, tags, source }, at) => ({
    placed,
    now: {
      number: at + 1,
      kind: 'message',
      source,
      ...(sender !== undefined && { sender: { shown: sender } }),
      ...(conversation !== undefined && { conversation: { key: conversation, title: conversation } }),
      words,
      alsoFoundBy: [...also, ...tags],
      edited: false,
      deleted: false,
      attachments: 0,
      tags,
      links: [],
    },
  })),
);

const query = fc.record(
  {
    words: fc.oneof(
      text,
      text.map((words) => `"${words}"`),
      text.map((words) => `"${words}`),
      word.map((one) => one.slice(0, 2)),
      fc.nat(45).map((number) => `EK-${String(number).padStart(4, '0')}`),
      fc.constant(''),
    ),
    people: fc.subarray(['Robin', 'Sam', 'nobody']),
    from: fc.constantFrom('2026-03-27', '2026-03-29', '2026-03-30'),
    to: fc.constantFrom('2026-03-28', '2026-03-29', '2026-04-01'),
    sources: fc.subarray<ItemNow['source']>(['web', 'phone', 'mail-file']),
    conversations: fc.subarray(['one', 'two', 'three']),
    only: fc.uniqueArray(fc.nat(45)),
    tags: fc.subarray(['school', 'dentist', 'none']),
    order: fc.constantFrom<TimelineQuery['order']>('earliest-first', 'latest-first'),
  },
  { requiredKeys: ['words', 'order'] },
);

const segmentOf = (placed: readonly Placed[]): Segment =>
  decodeSegment(
    encodeSegment(
      buildSegment(
        placed.map(({ now, placed: at }) => ({ now, placed: at, place: { entry: 1, row: 0 } })),
        [],
      ),
    ),
  );

function found(segments: readonly Segment[], asked: TimelineQuery) {
  const documents = documentsOf(segments);
  const { docs, months } = findDocs(documents, [], asked, { zone: ZONE, monthAt: monthsIn(ZONE) });
  const at = Array.from(docs, (doc) => documents.segmentOf(doc));
  return {
    numbers: at.map(({ segment, at: index }) => segment.numbers[index]),
    placed: at.map(({ segment, at: index }) => segment.placed[index] ?? 0),
    months,
  };
}

describe('search', () => {
  it('finds exactly what a scan finds, in its order, however the items are spread over segments', () => {
    fc.assert(
      fc.property(items, fc.nat(40), fc.array(query, { minLength: 1, maxLength: 4 }), (all, cut, asked) => {
        const segments = [segmentOf(all.slice(0, cut)), segmentOf(all.slice(cut))];
        for (const one of asked) expect(found(segments, one).numbers).toEqual(scanned([...all], one, dayOf));
      }),
      { numRuns: 400 },
    );
  });

  it('finds an item as it reads now, and nothing of what is merged away', () => {
    fc.assert(
      fc.property(items, items, fc.array(fc.nat(40)), query, (before, changed, gone, asked) => {
        const now = changed.slice(0, before.length);
        const rest = before.slice(now.length);
        const segments = [segmentOf(before), segmentOf(now)];
        expect(found(segments, asked).numbers).toEqual(scanned([...now, ...rest], asked, dayOf));
        const dead = new Set(gone);
        const merged = mergeSegments(
          segments.map((segment, index) => ({
            segment,
            doc: (at) => !dead.has(segment.numbers[at] ?? 0) && (index === 1 || (segment.numbers[at] ?? 0) > now.length),
            change: () => true,
          })),
        );
        const left = [...now, ...rest].filter(({ now: { number } }) => !dead.has(number));
        expect(found([decodeSegment(encodeSegment(merged))], asked).numbers).toEqual(scanned([...left], asked, dayOf));
        // A merged segment is to be what one made of the same items is: no term, name or tag of others stays.
        const order = [...rest, ...now].filter(({ now: { number } }) => !dead.has(number));
        expect(termsOf(merged)).toEqual(termsOf(segmentOf(order)));
        expect(new Set(merged.lists.tags)).toEqual(new Set(order.flatMap(({ now: { tags } }) => tags)));
      }),
      { numRuns: 200 },
    );
  });

  it('says where each month begins, in both orders', () => {
    fc.assert(
      fc.property(items, query, (all, asked) => {
        const { placed, months } = found([segmentOf(all)], asked);
        const monthOf = (at: number) => dayOf(at).slice(0, 7);
        const expected = placed.flatMap((at, index) =>
          index === 0 || monthOf(at) !== monthOf(placed[index - 1] ?? 0) ? [{ month: monthOf(at), at: index }] : [],
        );
        expect(months).toEqual(expected);
      }),
    );
  });
});

const termsOf = ({ termBytes, termEnds }: Segment): string[] =>
  Array.from(termEnds, (end, at) => new TextDecoder().decode(termBytes.subarray(at === 0 ? 0 : termEnds[at - 1], end)));

describe('a segment at rest', () => {
  const whole = encodeSegment(segmentOf(fc.sample(items, { numRuns: 1, seed: 7 }).flat()));

  it('is told from one of another version, and from what is none', () => {
    const other = new TextDecoder('latin1').decode(whole).replace('"version":1', '"version":9');
    const bytes = Uint8Array.from(other, (letter) => letter.charCodeAt(0));
    expect(() => decodeSegment(bytes)).toThrow(SegmentProblem);
    expect(() => decodeSegment(new Uint8Array())).toThrow(SegmentProblem);
  });

  it('throws nothing else and finds in finite time, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255))), query, (length, changes, asked) => {
        const bytes = whole.slice(0, length === 0 ? undefined : Math.max(length, whole.length - (length % 64)));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        try {
          found([decodeSegment(bytes)], { ...asked, from: undefined as never });
        } catch (error) {
          expect(error).toBeInstanceOf(SegmentProblem);
        }
      }),
      { numRuns: 500 },
    );
  });
});
