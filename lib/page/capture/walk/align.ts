import type { Entry, Sighting } from './entry';

/** Which known entry each row of a window is; `undefined` where it is none of them. */
export type Alignment = readonly (Entry | undefined)[];

/**
 * Finds rows without ids again by their place among others: the way in which the window lies over the known ones so that every row of both
 * that comes to lie over another says the same. Of several ways the one with more rows in the elements they were seen in counts, then the
 * longer one: one message alone, which others may repeat word by word, settles nothing that two can settle better.
 * @param known In order; `undefined` for a place whose message is not known.
 * @returns `undefined` where the two have nothing in common.
 */
export function aligned(window: readonly Sighting[], known: Alignment): Alignment | undefined {
  return bySliding(window, known) ?? byLongestRun(window, known);
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
