import { hash64 } from './content-key';

/** Numbers of a slot: the two halves of a key's hash, and how often it came; an empty slot has a third of 0. */
const SLOT = 3;

/**
 * Counts how often each key of a file came. Something of every message has to be held to know whether its key comes again: here it is
 * 64 bits and a count in one table, about twenty bytes, where the keys would be up to two hundred, for each keeps alive the text that it
 * was cut from. Two different keys that share their 64 bits count as equals, so none is lost; among a million messages the odds of such
 * a pair are one in 37 million.
 */
export class KeyTurns {
  #table: Uint32Array = new Uint32Array(SLOT * 1024);
  #held = 0;

  /** 1 where it comes for the first time. */
  next(key: string): number {
    const [one, two] = hash64(key);
    const slot = slotOf(this.#table, one, two);
    const turn = (this.#table[slot + 2] ?? 0) + 1;
    this.#table.set([one, two, turn], slot);
    if (turn === 1 && ++this.#held * SLOT * 4 > this.#table.length * 3) this.#table = doubled(this.#table);
    return turn;
  }
}

/** Where these bits are, or would be. The number of slots is a power of two, and some are empty. */
function slotOf(table: Uint32Array, one: number, two: number): number {
  const last = table.length / SLOT - 1;
  let at = one & last;
  while (table[at * SLOT + 2] !== 0 && (table[at * SLOT] !== one || table[at * SLOT + 1] !== two)) at = (at + 1) & last;
  return at * SLOT;
}

function doubled(table: Uint32Array): Uint32Array {
  const larger = new Uint32Array(table.length * 2);
  for (let at = 0; at < table.length; at += SLOT) {
    const [one = 0, two = 0, turn = 0] = table.subarray(at, at + SLOT);
    if (turn > 0) larger.set([one, two, turn], slotOf(larger, one, two));
  }
  return larger;
}
