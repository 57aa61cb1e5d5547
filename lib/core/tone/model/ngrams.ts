import { LOUD } from './words';

/** Features are counted in a table of 2^22 places: fewer, and too many of them would share one (see docs/tone-model.md). */
export const BITS = 22;

const MASK = 2 ** BITS - 1;
const START = 0x811c9dc5;
/** How far apart the two words of a loose pair may stand. */
const FARTHEST = 4;
const step = (value: number, unit: number): number => Math.imul(value ^ unit, 0x01000193);

/** The last steps of MurmurHash3: every bit of the value moves every bit of the place. */
function placeOf(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) & MASK;
}

function hashWord(text: string): number {
  let value = START;
  for (let at = 0; at < text.length; at++) value = step(value, text.charCodeAt(at));
  return value;
}

const BEGIN = hashWord('^');
const END = hashWord('$');

/**
 * The places of a sentence's features, each once: runs of one to three words, and pairs of words in their order with up to
 * three words between them. Letters within words were tried and made it worse.
 */
export function ngramPlaces(sentence: readonly string[]): Uint32Array {
  const hashes = [BEGIN];
  for (const word of sentence) if (word !== LOUD) hashes.push(hashWord(word));
  hashes.push(END);
  const places = new Set<number>();
  for (let at = 0; at < hashes.length; at++) {
    const one = hashes[at] as number;
    places.add(placeOf(one));
    if (at + 1 >= hashes.length) continue;
    const pair = step(step(one, 1), hashes[at + 1] as number);
    places.add(placeOf(pair));
    if (at + 2 < hashes.length) places.add(placeOf(step(step(pair, 2), hashes[at + 2] as number)));
    for (let apart = 2; apart <= FARTHEST && at + apart < hashes.length; apart++)
      places.add(placeOf(step(step(one, 3), hashes[at + apart] as number)));
  }
  return Uint32Array.from(places);
}
