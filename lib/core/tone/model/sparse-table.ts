/** Two numbers for each of some places, of a table most of which is nought. */
export interface SparseTable {
  /** Ascending. */
  readonly places: Uint32Array;
  /** The numbers, from -7 to 7, each with 8 added: the first in the high half of the byte. */
  readonly pairs: Uint8Array;
}

const LARGEST = 7;
const NOUGHT = 8;
const MORE = 0x80;

/** The step between two numbers of a column of which all but one in a hundred are to fit from -7 to 7. */
export function stepFor(weights: Float32Array): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  return (sizes[Math.floor(sizes.length * 0.985)] ?? LARGEST) / LARGEST;
}

const level = (weight: number, step: number): number => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / step)));

/** The `most` places that matter most to either column. */
export function sparseTable(first: Float32Array, second: Float32Array, steps: readonly [number, number], most: number): SparseTable {
  const weight = (place: number) => Math.max(Math.abs(first[place] as number) / steps[0], Math.abs(second[place] as number) / steps[1]);
  const pair = (place: number) =>
    ((level(first[place] as number, steps[0]) + NOUGHT) << 4) | (level(second[place] as number, steps[1]) + NOUGHT);
  const nothing = (NOUGHT << 4) | NOUGHT;
  const telling: number[] = [];
  for (let place = 0; place < first.length; place++) if (pair(place) !== nothing) telling.push(place);
  const places = Uint32Array.from(telling.sort((a, b) => weight(b) - weight(a)).slice(0, most)).sort();
  return { places, pairs: Uint8Array.from(places, pair) };
}

/** The distances between places, seven bits a byte, lowest first; then the pairs. */
export function tableBytes({ places, pairs }: SparseTable): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const place of places) {
    let distance = place - last;
    while (distance >= MORE) {
      bytes.push((distance & (MORE - 1)) | MORE);
      distance >>>= 7;
    }
    bytes.push(distance);
    last = place;
  }
  return Uint8Array.from([...bytes, ...pairs]);
}

/** The table spread out, a byte a place, ready to be looked up; and where in `bytes` it ended. */
export function spreadTable(bytes: Uint8Array, from: number, count: number, size: number): { pairs: Uint8Array; end: number } {
  const pairs = new Uint8Array(size).fill((NOUGHT << 4) | NOUGHT);
  const places = new Uint32Array(count);
  let at = from;
  let place = 0;
  for (let index = 0; index < count; index++) {
    let shift = 0;
    let byte = bytes[at++] as number;
    while (byte >= MORE) {
      place += (byte & (MORE - 1)) << shift;
      shift += 7;
      byte = bytes[at++] as number;
    }
    place += byte << shift;
    places[index] = place;
  }
  for (const one of places) pairs[one] = bytes[at++] as number;
  return { pairs, end: at };
}

export const firstOf = (pair: number): number => (pair >> 4) - NOUGHT;
export const secondOf = (pair: number): number => (pair & 15) - NOUGHT;
