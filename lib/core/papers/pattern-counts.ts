import { localTime } from '../evidence/written-time';
import type { ExportItem } from '../export/item';
import type { FlagKind } from '../tone/finding';

/** Messages of one month, by whose they are. Only numbers of items are held, so that a large pack stays small here. */
export interface MonthOfMessages {
  /** "2026-05"; absent where nothing tells it. */
  readonly month?: string;
  readonly fromOthers: number;
  readonly fromMaker: number;
  readonly notKnown: number;
  /** Numbers of the items, in the order in which they were read. */
  readonly items: readonly number[];
}

export interface PatternCounts {
  /** All messages of the pack: what the counts below are to be read against. */
  readonly all: readonly MonthOfMessages[];
  readonly flags: ReadonlyMap<FlagKind, readonly MonthOfMessages[]>;
  /** Of any item. */
  readonly tags: ReadonlyMap<string, readonly MonthOfMessages[]>;
}

type Side = 'fromOthers' | 'fromMaker' | 'notKnown';

/** @param items earliest first. @param zone in which months are counted. */
export async function countPatterns(items: AsyncIterable<ExportItem>, zone: string): Promise<PatternCounts> {
  const all = new Months();
  const flags = new Map<FlagKind, Months>();
  const tags = new Map<string, Months>();
  for await (const item of items) {
    const month =
      item.at &&
      localTime(new Date(item.at.utc), item.at.zone ?? zone)
        .toISOString()
        .slice(0, 7);
    const side = sideOf(item);
    if (item.kind === 'message') all.count(month, side, item.number);
    for (const flag of item.flags) of(flags, flag).count(month, side, item.number);
    for (const tag of item.tags) of(tags, tag).count(month, side, item.number);
  }
  return { all: all.list(), flags: lists(flags), tags: lists(tags) };
}

/** A note or a file is its maker's. */
function sideOf({ kind, message }: ExportItem): Side {
  if (kind === 'note' || kind === 'exhibit') return 'fromMaker';
  const way = message?.direction?.way;
  if (way === undefined) return 'notKnown';
  return way === 'sent' ? 'fromMaker' : 'fromOthers';
}

/** Months in the order in which they were met; what has no time is met anywhere, and is counted apart. */
class Months {
  readonly #months = new Map<string | undefined, Record<Side, number> & { readonly items: number[] }>();

  count(month: string | undefined, side: Side, item: number): void {
    const counts = this.#months.get(month) ?? { fromOthers: 0, fromMaker: 0, notKnown: 0, items: [] };
    counts[side] += 1;
    counts.items.push(item);
    this.#months.set(month, counts);
  }

  list(): readonly MonthOfMessages[] {
    return Array.from(this.#months, ([month, counts]) => ({ ...counts, ...(month !== undefined && { month }) }));
  }
}

function of<K>(all: Map<K, Months>, key: K): Months {
  const months = all.get(key) ?? new Months();
  all.set(key, months);
  return months;
}

const lists = <K>(all: ReadonlyMap<K, Months>): ReadonlyMap<K, readonly MonthOfMessages[]> =>
  new Map(Array.from(all, ([key, months]) => [key, months.list()]));
