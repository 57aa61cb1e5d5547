import { LOUD } from './words';

const START = 0x811c9dc5;
const step = (value: number, unit: number): number => Math.imul(value ^ unit, 0x01000193);

function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hashWord(text: string): number {
  let value = START;
  for (let at = 0; at < text.length; at++) value = step(value, text.charCodeAt(at));
  return value;
}

/** When each place was last taken, so that a place is taken once a sentence without clearing anything between them. */
interface Taken {
  readonly turns: Uint32Array;
  turn: number;
}

const tables = new Map<number, Taken>();

function takenFor(bits: number): Taken {
  const taken = tables.get(bits) ?? { turns: new Uint32Array(2 ** bits), turn: 0 };
  tables.set(bits, taken);
  if (++taken.turn === 2 ** 32) {
    taken.turns.fill(0);
    taken.turn = 1;
  }
  return taken;
}

/**
 * The places of a sentence's features in a table of 2^bits, each once: runs of one to three words, pairs with one word
 * between them, and runs of three to five letters within a word.
 */
export function ngramPlaces(sentence: readonly string[], bits: number): Uint32Array {
  const said = sentence.filter((word) => word !== LOUD);
  const mask = 2 ** bits - 1;
  const { turns, turn } = takenFor(bits);
  const places: number[] = [];
  const take = (value: number): void => {
    const place = finish(value) & mask;
    if (turns[place] === turn) return;
    turns[place] = turn;
    places.push(place);
  };
  const hashes = [hashWord('^'), ...said.map(hashWord), hashWord('$')];
  for (let at = 0; at < hashes.length; at++) {
    const one = hashes[at] as number;
    take(one);
    const two = hashes[at + 1];
    if (two === undefined) continue;
    const pair = step(step(one, 1), two);
    take(pair);
    const three = hashes[at + 2];
    if (three === undefined) continue;
    take(step(step(pair, 2), three));
    take(step(step(one, 3), three));
  }
  for (const word of said) {
    if (word.length < 3 || word.startsWith('<')) continue;
    const edged = `_${word}_`;
    for (let from = 0; from < edged.length - 2; from++) {
      let value = START ^ 0x5bd1e995;
      const end = Math.min(edged.length, from + 5);
      for (let at = from; at < end; at++) {
        value = step(value, edged.charCodeAt(at));
        if (at - from >= 2) take(value);
      }
    }
  }
  return Uint32Array.from(places);
}
