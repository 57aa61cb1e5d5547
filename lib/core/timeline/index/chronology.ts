/**
 * The order of documents on the timeline: by where they are placed, then by their items' numbers.
 * @param docs in any order; stretches that are in order already, as imports are, cost next to nothing.
 */
export function chronological(docs: Uint32Array, placed: (doc: number) => number, number: (doc: number) => number): Uint32Array {
  const keys = Float64Array.from(docs, placed);
  const before = (a: number, b: number): boolean => {
    const difference = (keys[a] ?? 0) - (keys[b] ?? 0);
    return difference === 0 ? number(docs[a] ?? 0) <= number(docs[b] ?? 0) : difference < 0;
  };
  // Merge sort over the stretches that are in order.
  let order: Uint32Array = Uint32Array.from(docs.keys());
  let ends = stretches(order, before);
  let spare: Uint32Array = new Uint32Array(order.length);
  while (ends.length > 1) {
    const merged: number[] = [];
    for (let at = 0, start = 0; at < ends.length; at += 2) {
      const middle = ends[at] ?? 0;
      const end = ends[at + 1] ?? middle;
      merge(order, spare, start, middle, end, before);
      merged.push(end);
      start = end;
    }
    [order, spare, ends] = [spare, order, merged];
  }
  return order.map((at) => docs[at] ?? 0);
}

function stretches(order: Uint32Array, before: (a: number, b: number) => boolean): number[] {
  const ends: number[] = [];
  for (let at = 1; at < order.length; at++) if (!before(order[at - 1] ?? 0, order[at] ?? 0)) ends.push(at);
  ends.push(order.length);
  return ends;
}

function merge(
  from: Uint32Array,
  into: Uint32Array,
  start: number,
  middle: number,
  end: number,
  before: (a: number, b: number) => boolean,
): void {
  let [one, other] = [start, middle];
  for (let at = start; at < end; at++) {
    const first = one < middle && (other >= end || before(from[one] ?? 0, from[other] ?? 0));
    into[at] = from[first ? one++ : other++] ?? 0;
  }
}
