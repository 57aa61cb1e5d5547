/**
 * The order of documents on the timeline: by where they are placed, then by their items' numbers.
 * @param docs in any order; stretches that are in order already, as imports are, cost next to nothing. @param placed, @param numbers of
 * every document.
 */
export function chronological(docs: Uint32Array, placed: Float64Array, numbers: Uint32Array): Uint32Array {
  const before = (a: number, b: number): boolean => {
    const [one, other] = [placed[a] as number, placed[b] as number];
    return one === other ? (numbers[a] as number) <= (numbers[b] as number) : one < other;
  };
  // Merge sort over the stretches that are in order.
  let order = docs;
  let ends = stretches(order, before);
  let spare: Uint32Array = new Uint32Array(ends.length > 1 ? order.length : 0);
  while (ends.length > 1) {
    const merged: number[] = [];
    for (let at = 0, start = 0; at < ends.length; at += 2) {
      const middle = ends[at] ?? 0;
      const end = ends[at + 1] ?? middle;
      merge(order, spare, start, middle, end, before);
      merged.push(end);
      start = end;
    }
    [order, spare, ends] = [spare, order === docs ? new Uint32Array(order.length) : order, merged];
  }
  return order;
}

function stretches(order: Uint32Array, before: (a: number, b: number) => boolean): number[] {
  const ends: number[] = [];
  for (let at = 1; at < order.length; at++) if (!before(order[at - 1] as number, order[at] as number)) ends.push(at);
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
    const first = one < middle && (other >= end || before(from[one] as number, from[other] as number));
    into[at] = from[first ? one++ : other++] as number;
  }
}
