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

/** Places met with in this sentence, found by their last bits; a turn's number saves clearing it between sentences. */
const SLOTS = 2 ** 13;
const slotPlaces = new Uint32Array(SLOTS);
const slotTurns = new Uint32Array(SLOTS);
let turn = 0;

/** Whether the place is new in this turn; at most half as many as there are slots may be. */
function isNew(place: number): boolean {
  let slot = place & (SLOTS - 1);
  while (slotTurns[slot] === turn) {
    if (slotPlaces[slot] === place) return false;
    slot = (slot + 1) & (SLOTS - 1);
  }
  slotTurns[slot] = turn;
  slotPlaces[slot] = place;
  return true;
}

/** Words of a sentence that are looked at: nobody's sentence is longer. */
const LONGEST = 600;

/**
 * The places of a sentence's features, each once: runs of one to three words, and pairs of words in their order with up to
 * three words between them. Letters within words were tried and made it worse.
 */
export function ngramPlaces(sentence: readonly string[]): Uint32Array {
  const hashes = [BEGIN];
  for (const word of sentence) if (word !== LOUD && hashes.length < LONGEST) hashes.push(hashWord(word));
  hashes.push(END);
  turn = turn === 2 ** 32 - 1 ? 1 : turn + 1;
  const places: number[] = [];
  const take = (value: number): void => {
    const place = placeOf(value);
    if (isNew(place)) places.push(place);
  };
  for (let at = 0; at < hashes.length; at++) {
    const one = hashes[at] as number;
    take(one);
    if (at + 1 >= hashes.length) continue;
    const pair = step(step(one, 1), hashes[at + 1] as number);
    take(pair);
    if (at + 2 < hashes.length) take(step(step(pair, 2), hashes[at + 2] as number));
    const loose = step(one, 3);
    for (let apart = 2; apart <= FARTHEST && at + apart < hashes.length; apart++) take(step(loose, hashes[at + apart] as number));
  }
  return Uint32Array.from(places);
}
