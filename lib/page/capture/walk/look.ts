import type { OpenThread, ThreadRow } from '../../sites/site';
import { complete, type Entry, type Sighting, signOf } from './entry';
import type { Sequence } from './sequence';

/** The rows that are in the page at one moment. */
export interface Window {
  readonly rows: readonly ThreadRow[];
  readonly sightings: readonly Sighting[];
}

/** What an element showed when it was last looked at. */
interface Memory {
  readonly words: string | null;
  readonly sighting: Sighting;
  readonly entry: Entry | undefined;
}

/** A list that holds more rows than this in the page does not use their elements again. */
const MOST_RECYCLED = 300;

export interface Looker {
  /** All rows, in one go: nothing is waited for, so that no row can become another meanwhile. */
  readonly look: () => Window;
  readonly remember: (window: Window, entries: readonly (Entry | undefined)[]) => void;
  /** Whether an element showed another message first. */
  readonly used: (row: ThreadRow, entry: Entry) => boolean;
  /** Takes note of the pictures that a row has got since it was looked at. */
  readonly own: (row: ThreadRow, entry: Entry) => void;
  /** Whether an element that showed another message before still has that one's pictures: pages change the words first. */
  readonly stale: (row: ThreadRow, entry: Entry) => boolean;
}

/** @param placeOf See `Sighting.place`; asked only of rows without id. */
export function lookerAt(thread: OpenThread, sequence: Sequence, placeOf: (element: HTMLElement) => number | undefined): Looker {
  const memories = new WeakMap<HTMLElement, Memory>();
  /** Whose pictures an element has shown, by their addresses. */
  const pictures = new WeakMap<HTMLElement, Map<string, Entry>>();

  const first = new WeakMap<HTMLElement, Entry>();
  /** Whether an element was seen to say something else than before. */
  let recycles = false;
  const own = (element: HTMLElement, entry: Entry): void => {
    const past = pictures.get(element) ?? new Map<string, Entry>();
    for (const { address } of entry.reading?.media ?? []) if (address !== undefined && !past.has(address)) past.set(address, entry);
    if (past.size > 0) pictures.set(element, past);
  };

  const sightingOf = (row: ThreadRow, many: boolean, taken: ReadonlySet<string>): Sighting => {
    // A second row with an id that the window has had is a message of its own, which the page cannot tell from the first.
    const id = row.id !== undefined && !taken.has(row.id) ? row.id : undefined;
    const known = id === undefined ? undefined : sequence.known(id);
    if (known?.reading && complete(known.reading)) return { sign: known.sign, reading: known.reading, ...(id !== undefined && { id }) };
    const memory = memories.get(row.element);
    const unchanged = memory !== undefined && (many ? memory.words === row.element.textContent : false);
    if (id === undefined && unchanged && memory.sighting.id === undefined && memory.sighting.reading) {
      const place = placeOf(row.element);
      return { ...memory.sighting, ...(memory.entry && { hint: memory.entry }), ...(place !== undefined && { place }) };
    }
    const reading = row.read();
    const sign = reading ? signOf(reading) : '';
    const hint = memory?.entry?.sign === sign ? memory.entry : undefined;
    const place = id === undefined ? placeOf(row.element) : undefined;
    return {
      sign,
      ...(id !== undefined && { id }),
      ...(reading && { reading }),
      ...(hint && { hint }),
      ...(place !== undefined && { place }),
    };
  };

  return {
    look() {
      const rows = thread.rows();
      const taken = new Set<string>();
      const sightings = rows.map((row) => {
        const sighting = sightingOf(row, rows.length > MOST_RECYCLED, taken);
        if (row.id !== undefined) taken.add(row.id);
        const before = memories.get(row.element)?.entry;
        recycles ||= before !== undefined && sighting.reading !== undefined && before.sign !== sighting.sign;
        return sighting;
      });
      return { rows, sightings: recycles ? sightings : sightings.map((each) => (each.hint ? { ...each, kept: true } : each)) };
    },
    remember({ rows, sightings }, entries) {
      for (const [at, { element }] of rows.entries()) {
        const entry = entries[at];
        const sighting = sightings[at];
        if (entry && !first.has(element)) first.set(element, entry);
        if (entry) own(element, entry);
        // Only rows without id are known again by their words.
        const words = sighting?.id === undefined && rows.length > MOST_RECYCLED ? element.textContent : null;
        if (sighting) memories.set(element, { words, sighting, entry });
      }
    },
    used: ({ element }, entry) => (first.get(element) ?? entry) !== entry,
    own: ({ element }, entry) => own(element, entry),
    stale({ element }, entry) {
      const past = pictures.get(element);
      return entry.reading?.media.some(({ address = '' }) => (past?.get(address) ?? entry) !== entry) === true;
    },
  };
}
