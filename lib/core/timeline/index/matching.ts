import type { WantedWords } from '../query-words';
import { docsOf, markDocs, type Places, placesOf, type TermRange, termRange } from './postings';
import type { Segment } from './segment';

/** What is wanted, in one segment. */
interface Wanted {
  readonly ranges: readonly TermRange[];
  /** At most so many documents hold it. */
  readonly most: number;
}

/** The documents of a segment that hold all that is wanted, in order. The rarest is looked up first, the others only among what it leaves. */
export function matchingDocs(segment: Segment, wanted: readonly WantedWords[]): Uint32Array {
  const [first, ...others] = wanted.map((one) => inSegment(segment, one)).sort((a, b) => a.most - b.most);
  if (!first || first.most === 0) return new Uint32Array();
  return others.reduce((docs, one) => (docs.length === 0 ? docs : holding(segment, one, docs)), holding(segment, first));
}

function inSegment(segment: Segment, { terms, open }: WantedWords): Wanted {
  const ranges = terms.map((term, at) => termRange(segment, term, open && at === terms.length - 1));
  const sizes = ranges.map(({ from, to }) => segment.termDocs.subarray(from, to).reduce((sum, docs) => sum + docs, 0));
  return { ranges, most: Math.min(...sizes) };
}

/** @param only sorted documents: others are passed over. */
function holding(segment: Segment, { ranges }: Wanted, only?: Uint32Array): Uint32Array {
  const [range] = ranges;
  if (!range) return new Uint32Array();
  if (ranges.length > 1) return holdingPhrase(segment, ranges, only);
  if (range.to - range.from > 1) return holdingAny(segment, range, only);
  const docs = docsOf(segment, range.from);
  return only ? both(only, docs) : docs;
}

function holdingAny(segment: Segment, { from, to }: TermRange, only?: Uint32Array): Uint32Array {
  const marks = new Uint8Array(segment.numbers.length);
  for (let term = from; term < to; term++) markDocs(segment, term, marks);
  if (only) return only.filter((doc) => marks[doc] === 1);
  return marksSet(marks);
}

function marksSet(marks: Uint8Array): Uint32Array {
  const docs = new Uint32Array(marks.length);
  let count = 0;
  for (let doc = 0; doc < marks.length; doc++) if (marks[doc] === 1) docs[count++] = doc;
  return docs.subarray(0, count);
}

function holdingPhrase(segment: Segment, ranges: readonly TermRange[], only?: Uint32Array): Uint32Array {
  const exact = ranges.slice(0, -1);
  const last = ranges.at(-1);
  if (!last) return new Uint32Array();
  const lists = exact.map(({ from }) => docsOf(segment, from));
  // Where the last is a whole word too, it narrows the search; as a beginning it may be any of many.
  if (last.to - last.from === 1) lists.push(docsOf(segment, last.from));
  const docs = (only ? [...lists, only] : lists).reduce(both);
  let before: Places | undefined;
  for (const { from } of exact) {
    const here = placesOf(segment, from, docs);
    before = before ? following(before, here) : here;
  }
  if (!before || before.docs.length === 0) return new Uint32Array();
  const marks = new Uint8Array(segment.numbers.length);
  for (let term = last.from; term < last.to; term++) {
    const shared = both(before.docs, docsOf(segment, term));
    if (shared.length > 0) for (const doc of following(before, placesOf(segment, term, shared)).docs) marks[doc] = 1;
  }
  return marksSet(marks);
}

/** What is in both, each sorted; a value that is in `a` more than once comes once. */
function both(a: Uint32Array, b: Uint32Array): Uint32Array {
  const found = new Uint32Array(Math.min(a.length, b.length));
  let count = 0;
  for (let one = 0, other = 0; one < a.length && other < b.length; ) {
    const [left, right] = [a[one] as number, b[other] as number];
    if (left < right) one++;
    else if (left > right) other++;
    else {
      found[count++] = left;
      one++;
      other++;
    }
  }
  return found.subarray(0, count);
}

/** Those of `after` that stand just behind one of `before`. */
function following(before: Places, after: Places): Places {
  const most = Math.min(before.docs.length, after.docs.length);
  const docs = new Uint32Array(most);
  const places = new Uint32Array(most);
  let count = 0;
  for (let one = 0, other = 0; one < before.docs.length && other < after.docs.length; ) {
    const doc = (before.docs[one] as number) - (after.docs[other] as number);
    const difference = doc === 0 ? (before.places[one] as number) + 1 - (after.places[other] as number) : doc;
    if (difference < 0) one++;
    else if (difference > 0) other++;
    else {
      docs[count] = after.docs[other] as number;
      places[count] = after.places[other] as number;
      count++;
      one++;
      other++;
    }
  }
  return { docs: docs.subarray(0, count), places: places.subarray(0, count) };
}
