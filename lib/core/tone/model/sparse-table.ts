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

/** A table for two pairs a place, four half bytes, in which nothing is said yet. */
export const emptyTable = (size: number): Uint16Array => new Uint16Array(size).fill(NOUGHT * 0x1111);

/** Writes the pairs into the high (`shift` 8) or the low byte (0) of a table, and says where in `bytes` they ended. */
export function spreadTable(bytes: Uint8Array, from: number, count: number, table: Uint16Array, shift: 0 | 8): number {
  const others = 0xff00 >> shift;
  const places = new Uint32Array(count);
  let at = from;
  let place = 0;
  for (let index = 0; index < count; index++) {
    let seven = 0;
    let byte = bytes[at++] as number;
    while (byte >= MORE) {
      place += (byte & (MORE - 1)) << seven;
      seven += 7;
      byte = bytes[at++] as number;
    }
    place += byte << seven;
    places[index] = place;
  }
  for (const one of places) table[one] = ((table[one] as number) & others) | ((bytes[at++] as number) << shift);
  return at;
}

/** The sums, over some places, of each of the four numbers that a place holds. */
export function sumsAt(table: Uint16Array, places: Uint32Array): readonly [number, number, number, number] {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (const place of places) {
    const four = table[place] as number;
    first += four >> 12;
    second += (four >> 8) & 15;
    third += (four >> 4) & 15;
    fourth += four & 15;
  }
  const nought = NOUGHT * places.length;
  return [first - nought, second - nought, third - nought, fourth - nought];
}
