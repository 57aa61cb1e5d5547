import { chronological } from './chronology';
import type { Segment } from './segment';

/** All documents of all segments, numbered through. */
export interface Documents {
  readonly segments: readonly Segment[];
  /** The first document of each segment. */
  readonly bases: readonly number[];
  readonly count: number;
  /** The document of an item as it reads now; `undefined` where there is none. */
  docOf(number: number): number | undefined;
  segmentOf(doc: number): { readonly segment: Segment; readonly at: number; readonly base: number };
  /** Those that are not out of date, in the order of the timeline. */
  readonly order: Uint32Array;
  /** Place of each document in `order`; `OUT_OF_DATE` for the others. */
  readonly ranks: Uint32Array;
}

export const OUT_OF_DATE = 0xffffffff;

/** By the item's number: one more than the document in which it reads as it does now, so that 0 is none. */
export function latestDocs(segments: readonly Segment[]): Uint32Array {
  const most = segments.reduce((sum, { numbers }) => numbers.reduce((a, b) => Math.max(a, b), sum), 0);
  const latest = new Uint32Array(most + 1);
  let doc = 0;
  for (const { numbers } of segments) for (let at = 0; at < numbers.length; at++) latest[numbers[at] ?? 0] = ++doc;
  return latest;
}

export function documentsOf(segments: readonly Segment[]): Documents {
  const bases: number[] = [];
  let count = 0;
  for (const { numbers } of segments) {
    bases.push(count);
    count += numbers.length;
  }
  const latest = latestDocs(segments);
  const segmentOf = (doc: number) => {
    let index = bases.length - 1;
    while (index > 0 && (bases[index] ?? 0) > doc) index--;
    const segment = segments[index];
    const base = bases[index] ?? 0;
    if (!segment) throw new RangeError(`There is no document ${doc}.`);
    return { segment, at: doc - base, base };
  };
  const order = orderOf(segments, bases, count, latest);
  const ranks = new Uint32Array(count).fill(OUT_OF_DATE);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
  return {
    segments,
    bases,
    count,
    docOf: (number) => (latest[number] || undefined) && (latest[number] ?? 0) - 1,
    segmentOf,
    order,
    ranks,
  };
}

function orderOf(segments: readonly Segment[], bases: readonly number[], count: number, latest: Uint32Array): Uint32Array {
  const placed = new Float64Array(count);
  const numbers = new Uint32Array(count);
  const current = new Uint32Array(count);
  let found = 0;
  for (const [index, segment] of segments.entries()) {
    const base = bases[index] ?? 0;
    placed.set(segment.placed, base);
    numbers.set(segment.numbers, base);
    for (let at = 0; at < segment.numbers.length; at++)
      if (latest[segment.numbers[at] ?? 0] === base + at + 1) current[found++] = base + at;
  }
  return chronological(current.subarray(0, found), placed, numbers);
}
