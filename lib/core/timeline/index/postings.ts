import type { Segment } from './segment';

/** Which terms a segment has: a range of their places in its order, `to` not included. */
export interface TermRange {
  readonly from: number;
  readonly to: number;
}

const utf8 = new TextEncoder();

/** The term itself or, where it is `open`, all that begin with it. */
export function termRange(segment: Segment, term: string, open: boolean): TermRange {
  const bytes = utf8.encode(term);
  const from = firstWhere(segment, (at) => compared(segment, at, bytes, false) >= 0);
  if (open) return { from, to: firstWhere(segment, (at) => compared(segment, at, bytes, true) > 0) };
  return { from, to: from < segment.termEnds.length && compared(segment, from, bytes, false) === 0 ? from + 1 : from };
}

export const termAt = ({ termBytes, termEnds }: Segment, at: number): Uint8Array =>
  termBytes.subarray(at === 0 ? 0 : termEnds[at - 1], termEnds[at]);

/** The documents that hold a term, in order. */
export function docsOf({ docBytes, docEnds, termDocs }: Segment, term: number): Uint32Array {
  const docs = new Uint32Array(termDocs[term] ?? 0);
  let from = term === 0 ? 0 : (docEnds[term - 1] ?? 0);
  for (let at = 0, doc = -1; at < docs.length; at++) {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = docBytes[from++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    doc += value;
    docs[at] = doc;
  }
  return docs;
}

/** The same, as marks: 1 at each of the documents. */
export function markDocs({ docBytes, docEnds }: Segment, term: number, marks: Uint8Array): void {
  const end = docEnds[term] ?? 0;
  for (let from = term === 0 ? 0 : (docEnds[term - 1] ?? 0), doc = -1, value = 0, shift = 0; from < end; from++) {
    const byte = docBytes[from] as number;
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    doc += value;
    marks[doc] = 1;
    value = 0;
    shift = 0;
  }
}

/** Where a term stands: pairs of a document and a place, in order. */
export interface Places {
  readonly docs: Uint32Array;
  readonly places: Uint32Array;
}

/** @param only sorted documents: the others are passed over. */
export function placesOf(segment: Segment, term: number, only?: Uint32Array): Places {
  const { placeBytes, placeEnds } = segment;
  const docs = docsOf(segment, term);
  const from = term === 0 ? 0 : (placeEnds[term - 1] ?? 0);
  const end = placeEnds[term] ?? 0;
  // Each place takes a byte at least, and so does each document's count.
  const foundDocs = new Uint32Array(Math.max(0, end - from - docs.length));
  const foundPlaces = new Uint32Array(foundDocs.length);
  let count = 0;
  let wanted = 0;
  let next = 0;
  let times = 0;
  let place = 0;
  let take = true;
  for (let at = from, value = 0, shift = 0; at < end; at++) {
    const byte = placeBytes[at] as number;
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    if (times === 0) {
      times = value >>> 0;
      place = 0;
      const doc = docs[next++] ?? 0;
      if (only) while (wanted < only.length && (only[wanted] as number) < doc) wanted++;
      take = !only || only[wanted] === doc;
    } else {
      place += value;
      times--;
      if (take) {
        foundDocs[count] = docs[next - 1] ?? 0;
        foundPlaces[count] = place;
        count++;
      }
    }
    value = 0;
    shift = 0;
  }
  return { docs: foundDocs.subarray(0, count), places: foundPlaces.subarray(0, count) };
}

/** The first term for which it holds; it holds for all after it. */
function firstWhere({ termEnds }: Segment, holds: (at: number) => boolean): number {
  let [low, high] = [0, termEnds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Below 0 where the term comes before `bytes`. With `beginning`, one that begins with them is the same. */
function compared({ termBytes, termEnds }: Segment, at: number, bytes: Uint8Array, beginning: boolean): number {
  const start = at === 0 ? 0 : (termEnds[at - 1] ?? 0);
  const length = (termEnds[at] ?? 0) - start;
  const shared = Math.min(length, bytes.length);
  for (let index = 0; index < shared; index++) {
    const difference = (termBytes[start + index] ?? 0) - (bytes[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return beginning && length >= bytes.length ? 0 : length - bytes.length;
}
