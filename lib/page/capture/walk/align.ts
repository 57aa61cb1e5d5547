import type { Entry, Sighting } from './entry';

/** Which known entry each row of a window is; `undefined` where it is none of them. */
export type Alignment = readonly (Entry | undefined)[];

/**
 * Finds rows without ids again by their place among others: the way in which the window lies over the known ones so that every row of both
 * that comes to lie over another says the same. Of several ways the one with more rows in the elements they were seen in counts, then the
 * longer one: one message alone, which others may repeat word by word, settles nothing that two can settle better.
 *
 * Rows that say the same as others, in a list that has moved on by more than it shows, can come to lie over them by chance: what follows
 * would be lost without a word. So a way counts only where more than equal words speak for it; see `proven`.
 * @param known In order; `undefined` for a place whose message is not known.
 * @param rarity How much it says that a row has this sign: see `Sequence`.
 * @returns `undefined` where nothing shows that the two have something in common.
 */
export function aligned(window: readonly Sighting[], known: Alignment, rarity: (sign: string) => number): Alignment | undefined {
  return [bySliding, byLongestRun].map((way) => way(window, known)).find((found) => found && proven(window, found, rarity));
}

/** Two rows one of which took the place of the other do not lie nearer than this, in CSS pixels. */
const SAME_PLACE = 8;
/** So much of what is rare, in bits, does not come together by chance in a conversation of thousands of rows. */
const ENOUGH_BITS = 20;

/** Whether the rows lie where they lay, or the list showed them in elements that it keeps, or their words together are too rare for chance. */
function proven(window: readonly Sighting[], found: Alignment, rarity: (sign: string) => number): boolean {
  const pairs = window.flatMap((row, at) => {
    const entry = found[at];
    return entry ? [{ row, entry }] : [];
  });
  if (pairs.some(({ row, entry }) => row.id !== undefined || (row.kept && row.hint === entry))) return true;
  const off = pairs.map(({ row, entry }) => (row.place === undefined || entry.place === undefined ? 0 : Math.abs(row.place - entry.place)));
  if (off.reduce((sum, each) => sum + each, 0) <= SAME_PLACE * pairs.length) return true;
  return pairs.reduce((sum, { row }) => sum + rarity(row.sign), 0) >= ENOUGH_BITS;
}

const drawn = (row: Sighting): boolean => row.reading !== undefined;
export const same = (row: Sighting, entry: Entry): boolean =>
  row.id !== undefined || entry.id !== undefined ? row.id === entry.id : row.sign === entry.sign;

function bySliding(window: readonly Sighting[], known: Alignment): Alignment | undefined {
  let best: (Overlap & { readonly shift: number }) | undefined;
  for (let shift = 1 - window.length; shift < known.length; shift++) {
    const found = overlap(window, known, shift);
    if (found && (!best || better(found, best))) best = { shift, ...found };
  }
  if (!best) return undefined;
  const { shift } = best;
  return window.map((row, at) => (drawn(row) ? known[at + shift] : undefined));
}

interface Overlap {
  readonly hints: number;
  readonly length: number;
  /** In steps too small to tell two rows from one another. */
  readonly moved: number;
}

const MOVE_STEP = 10;

function better(one: Overlap, other: Overlap): boolean {
  if (one.hints !== other.hints) return one.hints > other.hints;
  if (one.moved !== other.moved) return one.moved < other.moved;
  return one.length > other.length;
}

/** How the window lies over what is known; `undefined` where a row lies over one that says something else, or none over any. */
function overlap(window: readonly Sighting[], known: Alignment, shift: number): Overlap | undefined {
  let [hints, length, moved] = [0, 0, 0];
  for (let at = Math.max(0, -shift); at < window.length && at + shift < known.length; at++) {
    const row = window[at];
    const entry = known[at + shift];
    if (!row || !entry || !drawn(row)) continue;
    if (!same(row, entry)) return undefined;
    length++;
    if (row.hint === entry) hints++;
    moved += Math.abs((row.place ?? 0) - (entry.place ?? 0));
  }
  return length === 0 ? undefined : { hints, length, moved: Math.round(moved / length / MOVE_STEP) };
}

/** Fewer in a row may say the same by chance. */
const SHORTEST_RUN = 2;

/** Where something between was added, changed or taken away meanwhile: the longest run that both share, and the same above and below it. */
function byLongestRun(window: readonly Sighting[], known: Alignment): Alignment | undefined {
  const result: (Entry | undefined)[] = window.map(() => undefined);
  const fill = (from: number, to: number, start: number, end: number, shortest: number): boolean => {
    const run = longestRun(window, known, from, to, start, end);
    if (run.length < shortest) return false;
    for (let step = 0; step < run.length; step++) result[run.at + step] = known[run.over + step];
    fill(from, run.at, start, run.over, 1);
    fill(run.at + run.length, to, run.over + run.length, end, 1);
    return true;
  };
  return fill(0, window.length, 0, known.length, SHORTEST_RUN) ? result : undefined;
}

function longestRun(window: readonly Sighting[], known: Alignment, from: number, to: number, start: number, end: number) {
  let best = { at: from, over: start, length: 0 };
  let above: number[] = [];
  for (let at = from; at < to; at++) {
    const row = window[at];
    const lengths: number[] = [];
    for (let over = start; over < end; over++) {
      const entry = known[over];
      const length = row && entry && drawn(row) && same(row, entry) ? (above[over - start - 1] ?? 0) + 1 : 0;
      lengths.push(length);
      if (length > best.length) best = { at: at - length + 1, over: over - length + 1, length };
    }
    above = lengths;
  }
  return best;
}
