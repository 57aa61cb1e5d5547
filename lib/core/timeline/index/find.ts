import { dayStart, type MonthAt } from '../days';
import type { ItemSource, TimelineQuery } from '../door';
import { queryWords, type WantedWords } from '../query-words';
import { type Documents, OUT_OF_DATE } from './documents';
import { flagMask } from './flag-bits';
import { matchingDocs } from './matching';
import { type Segment, SOURCES } from './segment';

export interface FoundDocs {
  /** In the order that was asked for. */
  readonly docs: Uint32Array;
  readonly months: readonly { readonly month: string; readonly at: number }[];
  /** What to highlight. */
  readonly wanted: readonly WantedWords[];
}

/**
 * Everything that a query finds.
 * @param flags of each segment, one value a document: see `flag-bits.ts`.
 */
export function findDocs(
  documents: Documents,
  flags: readonly Uint32Array[],
  query: TimelineQuery,
  { zone, monthAt }: { readonly zone: string; readonly monthAt: MonthAt },
): FoundDocs {
  const words = queryWords(query.words);
  const wanted = words.is === 'words' ? words.wanted : [];
  const found = words.is === 'nothing' ? new Uint32Array() : inOrder(documents, matches(documents, flags, query, zone));
  const months = monthsOf(documents, found, monthAt);
  if (query.order === 'earliest-first') return { docs: found, months, wanted };
  // A month begins, from its end, where the next one began.
  const ends = months.map(({ month }, index) => ({ month, at: found.length - (months[index + 1]?.at ?? found.length) }));
  return { docs: found.slice().reverse(), months: ends.reverse(), wanted };
}

type Test = (at: number) => boolean;

/** Ranks of what is found, in the order of the segments; `undefined` for everything. */
function matches(documents: Documents, flags: readonly Uint32Array[], query: TimelineQuery, zone: string): Uint32Array | undefined {
  const words = queryWords(query.words);
  const wanted = words.is === 'words' ? words.wanted : [];
  const filters = filtersOf(query, zone);
  const only = words.is === 'item' ? (documents.docOf(words.number) ?? OUT_OF_DATE) : undefined;
  if (wanted.length === 0 && filters.length === 0 && only === undefined) return undefined;
  const parts: Uint32Array[] = [];
  for (const [index, segment] of documents.segments.entries()) {
    const tests = filters.map((filter) => filter(segment, flags[index] ?? new Uint32Array()));
    if (tests.includes(NEVER)) continue;
    const base = documents.bases[index] ?? 0;
    const held = wanted.length > 0 ? matchingDocs(segment, wanted) : undefined;
    const most = held?.length ?? segment.numbers.length;
    const ranks = new Uint32Array(most);
    let count = 0;
    for (let place = 0; place < most; place++) {
      const at = held ? (held[place] as number) : place;
      const rank = documents.ranks[base + at] ?? OUT_OF_DATE;
      if (rank === OUT_OF_DATE || (only !== undefined && only !== base + at)) continue;
      if (passes(tests, at)) ranks[count++] = rank;
    }
    parts.push(ranks.subarray(0, count));
  }
  return joined(parts);
}

function passes(tests: readonly Test[], at: number): boolean {
  for (const test of tests) if (!test(at)) return false;
  return true;
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** From this share on, looking at all places is quicker than sorting those that are found. */
const MANY = 1 / 32;

function inOrder({ order }: Documents, ranks: Uint32Array | undefined): Uint32Array {
  if (ranks === undefined) return order;
  if (ranks.length < MANY * order.length) return ranks.sort().map((rank) => order[rank] ?? 0);
  const here = new Uint8Array(order.length);
  for (const rank of ranks) here[rank] = 1;
  const docs = new Uint32Array(ranks.length);
  let count = 0;
  for (let rank = 0; rank < order.length; rank++) if (here[rank] === 1) docs[count++] = order[rank] ?? 0;
  return docs;
}

/** A test for one segment. */
type Filter = (segment: Segment, flags: Uint32Array) => Test;
const NEVER: Test = () => false;

function filtersOf({ people, from, to, sources, conversations: keys, only, tags, flags }: TimelineQuery, zone: string): readonly Filter[] {
  const filters: Filter[] = [];
  if (people?.length)
    filters.push(({ lists, senders }) =>
      oneOf(
        senders,
        lists.senders.map((name) => people.includes(name)),
      ),
    );
  if (keys?.length)
    filters.push(({ lists, conversations }) =>
      oneOf(
        conversations,
        lists.conversations.map(({ key }) => keys.includes(key)),
      ),
    );
  if (only) {
    const numbers = new Set(only);
    filters.push(
      ({ numbers: column }) =>
        (at) =>
          numbers.has(column[at] ?? 0),
    );
  }
  if (sources?.length) filters.push(({ sources: column }) => ofSources(column, sources));
  const start = from === undefined ? undefined : dayStart(from, zone);
  const end = to === undefined ? undefined : dayStart(to, zone, 1);
  if (start !== undefined)
    filters.push(
      ({ placed }) =>
        (at) =>
          (placed[at] ?? 0) >= start,
    );
  if (end !== undefined)
    filters.push(
      ({ placed }) =>
        (at) =>
          (placed[at] ?? 0) < end,
    );
  if (tags?.length) filters.push((segment) => tagged(segment, tags));
  if (flags?.length) {
    const mask = flagMask(flags);
    filters.push((_, bits) => (at) => ((bits[at] ?? 0) & mask) !== 0);
  }
  return filters;
}

/** @param wanted by the place in the segment's list, which its column counts from 1. */
function oneOf(column: Uint32Array, wanted: readonly boolean[]): Test {
  const yes = Uint8Array.from([0, ...wanted.map(Number)]);
  return wanted.includes(true) ? (at) => yes[column[at] ?? 0] === 1 : NEVER;
}

function ofSources(column: Uint8Array, sources: readonly ItemSource[]): Test {
  const yes = SOURCES.map((source) => sources.includes(source));
  return (at) => yes[column[at] ?? 0] ?? false;
}

function tagged({ tagged: docs, tags, lists }: Segment, wanted: readonly string[]): Test {
  const yes = new Set(docs.filter((_, at) => wanted.includes(lists.tags[tags[at] ?? 0] ?? '')));
  return yes.size > 0 ? (at) => yes.has(at) : NEVER;
}

/** Where each month begins among documents in the order of the timeline. Only months in which something is found are looked at. */
function monthsOf(
  { segmentOf }: Documents,
  docs: Uint32Array,
  monthAt: MonthAt,
): readonly { readonly month: string; readonly at: number }[] {
  const placed = (index: number): number => {
    const { segment, at } = segmentOf(docs[index] ?? 0);
    return segment.placed[at] ?? 0;
  };
  const firstFrom = (moment: number, after: number): number => {
    let [low, high] = [after, docs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (placed(middle) >= moment) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const months: { month: string; at: number }[] = [];
  for (let at = 0; at < docs.length; ) {
    const { month, end } = monthAt(placed(at));
    months.push({ month, at });
    if (!(end > placed(at))) break;
    at = firstFrom(end, at + 1);
  }
  return months;
}
