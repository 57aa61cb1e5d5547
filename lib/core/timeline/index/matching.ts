import type { WantedWords } from '../query-words';
import { docsOf, type Places, placesOf, type TermRange, termRange } from './postings';
import type { Segment } from './segment';

/**
 * Marks the documents of a segment that hold all that is wanted.
 * @returns one value a document: `wanted.length` where it holds all.
 */
export function marked(segment: Segment, wanted: readonly WantedWords[]): Uint16Array {
  const marks = new Uint16Array(segment.numbers.length);
  for (const [step, one] of wanted.entries()) {
    let any = false;
    const mark = (doc: number) => {
      if (marks[doc] !== step) return;
      marks[doc] = step + 1;
      any = true;
    };
    if (one.terms.length === 1) markWord(segment, one, mark);
    else markPhrase(segment, one, mark);
    if (!any) return marks;
  }
  return marks;
}

function markWord(segment: Segment, { terms: [term = ''], open }: WantedWords, mark: (doc: number) => void): void {
  const { from, to } = termRange(segment, term, open);
  for (let at = from; at < to; at++) for (const doc of docsOf(segment, at)) mark(doc);
}

function markPhrase(segment: Segment, { terms, open }: WantedWords, mark: (doc: number) => void): void {
  const ranges = terms.map((term, at) => termRange(segment, term, open && at === terms.length - 1));
  if (ranges.some(({ from, to }) => from === to)) return;
  const last = ranges.at(-1);
  const exact = ranges.slice(0, -1);
  const only = exact.map(({ from }) => docsOf(segment, from)).reduce(both);
  let before: Places | undefined;
  for (const { from } of exact) before = before ? following(before, placesOf(segment, from, only)) : placesOf(segment, from, only);
  if (!before || !last) return;
  for (const doc of ends(segment, before, last)) mark(doc);
}

/** Documents in which a term of the range stands just after one of the places. */
function* ends(segment: Segment, before: Places, { from, to }: TermRange): Generator<number> {
  for (let at = from; at < to; at++) {
    const docs = both(before.docs, docsOf(segment, at));
    if (docs.length > 0) yield* following(before, placesOf(segment, at, docs)).docs;
  }
}

/** What is in both, each sorted; a value that is in `a` more than once comes once. */
function both(a: Uint32Array, b: Uint32Array): Uint32Array {
  const found: number[] = [];
  for (let one = 0, other = 0; one < a.length && other < b.length; ) {
    const difference = (a[one] ?? 0) - (b[other] ?? 0);
    if (difference < 0) one++;
    else if (difference > 0) other++;
    else {
      found.push(a[one] ?? 0);
      one++;
      other++;
    }
  }
  return Uint32Array.from(found);
}

/** Those of `after` that stand just behind one of `before`. */
function following(before: Places, after: Places): Places {
  const docs: number[] = [];
  const places: number[] = [];
  for (let one = 0, other = 0; one < before.docs.length && other < after.docs.length; ) {
    const doc = (before.docs[one] ?? 0) - (after.docs[other] ?? 0);
    const difference = doc === 0 ? (before.places[one] ?? 0) + 1 - (after.places[other] ?? 0) : doc;
    if (difference < 0) one++;
    else if (difference > 0) other++;
    else {
      docs.push(after.docs[other] ?? 0);
      places.push(after.places[other] ?? 0);
      one++;
      other++;
    }
  }
  return { docs: Uint32Array.from(docs), places: Uint32Array.from(places) };
}
