import { type Alignment, aligned, same } from './align';
import { type Entry, fuller, type Sighting } from './entry';

/** The conversation put together from the windows that the page showed of it. */
export interface Sequence {
  /**
   * Adds the rows of a window, in order. Where nothing in it is known it is not added, unless `towards` says on which side of the window
   * before it lies; then the gap between them is noted.
   * @returns the window's entries, and `joined: false` where nothing was added.
   */
  add(window: readonly Sighting[], towards?: 'up' | 'down'): Added;
  readonly first: () => Entry | undefined;
  readonly known: (id: string) => Entry | undefined;
  /** In order. */
  readonly all: () => Entry[];
  readonly size: () => number;
}

export interface Added {
  readonly joined: boolean;
  /** The entry of each row; `undefined` for rows without id that are not drawn. */
  readonly entries: Alignment;
}

export function newSequence(): Sequence {
  const byId = new Map<string, Entry>();
  let first: Entry | undefined;
  let size = 0;
  /** How many entries have each sign. */
  const signs = new Map<string, number>();
  const count = (sign: string, by: number) => signs.set(sign, (signs.get(sign) ?? 0) + by);
  /** In bits: a sign that every second row has says one. */
  const rarity = (sign: string) => Math.log2(size / Math.max(1, signs.get(sign) ?? 0));
  /** The window before, as it lay in the page. */
  let last: Alignment = [];

  const insert = (row: Sighting, after: Entry | undefined): Entry => {
    const next = after ? after.next : first;
    const entry: Entry = {
      ...(row.id !== undefined && { id: row.id }),
      sign: row.sign,
      ...(row.reading && { reading: row.reading }),
      fetched: [],
      ...(after && { previous: after }),
      ...(next && { next }),
      gapAbove: false,
    };
    if (after) after.next = entry;
    else first = entry;
    if (next) next.previous = entry;
    if (entry.id !== undefined) byId.set(entry.id, entry);
    size++;
    count(entry.sign, 1);
    return entry;
  };

  const find = (window: readonly Sighting[]): (Entry | undefined)[] | undefined => {
    const found = window.map(({ id }) => (id === undefined ? undefined : byId.get(id)));
    if (found.some((entry) => entry !== undefined)) return spread(window, found);
    const whole = aligned(window, last, rarity);
    return whole && spread(window, [...whole]);
  };

  return {
    first: () => first,
    known: (id) => byId.get(id),
    size: () => size,
    all() {
      const entries: Entry[] = [];
      for (let entry = first; entry; entry = entry.next) entries.push(entry);
      return entries;
    },
    add(window, towards) {
      let entries: (Entry | undefined)[] | undefined = find(window);
      let island = false;
      if (!entries) {
        if (size > 0 && !towards) return { joined: false, entries: [] };
        entries = window.map(() => undefined);
        island = size > 0;
      }
      let before = island ? edgeOf(last, towards) : entries.find((entry) => entry !== undefined)?.previous;
      /** Whether `before` is the row above in the window. */
      let adjacent = false;
      for (const [at, row] of window.entries()) {
        if (row.reading === undefined && row.id === undefined) {
          adjacent = false;
          continue;
        }
        let entry = entries[at];
        if (!entry) {
          entry = insert(row, before);
          entry.gapAbove = island && !adjacent ? before !== undefined : entry.next?.gapAbove === true;
          entries[at] = entry;
        } else if (row.reading && (!entry.reading || fuller(row.reading, entry.reading))) {
          count(entry.sign, -1);
          entry.reading = row.reading;
          entry.sign = row.sign;
          count(entry.sign, 1);
        }
        if (row.place !== undefined) entry.place = row.place;
        if (adjacent) entry.gapAbove = false;
        before = entry;
        adjacent = true;
      }
      if (island && before?.next) before.next.gapAbove = true;
      last = entries;
      return { joined: true, entries };
    },
  };
}

/** Below which entry a window goes that has nothing in common with the last one. */
const edgeOf = (last: Alignment, towards: 'up' | 'down' | undefined): Entry | undefined =>
  towards === 'down' ? last.findLast((entry) => entry !== undefined) : last.find((entry) => entry !== undefined)?.previous;

/** Rows without id next to known ones: what stands there already and says the same is the same. */
function spread(window: readonly Sighting[], found: (Entry | undefined)[]): (Entry | undefined)[] {
  const free = new Set(found.filter((entry) => entry !== undefined));
  const take = (at: number, candidate: Entry | undefined): void => {
    const row = window[at];
    if (found[at] || !row?.reading || row.id !== undefined || !candidate || free.has(candidate) || !same(row, candidate)) return;
    found[at] = candidate;
    free.add(candidate);
  };
  for (let at = 1; at < window.length; at++) take(at, found[at - 1]?.next);
  for (let at = window.length - 2; at >= 0; at--) take(at, found[at + 1]?.previous);
  return found;
}
