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
  /** Numbers of the items, earliest first. */
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

/** @param items earliest first. */
export async function countPatterns(items: AsyncIterable<ExportItem>, zone: string): Promise<PatternCounts> {
  const all: MonthOfMessages[] = [];
  const flags = new Map<FlagKind, MonthOfMessages[]>();
  const tags = new Map<string, MonthOfMessages[]>();
  for await (const item of items) {
    const month = item.at && localTime(new Date(item.at.utc), zone).toISOString().slice(0, 7);
    const side = sideOf(item);
    if (item.kind === 'message') count(all, month, side);
    for (const flag of item.flags) count(listIn(flags, flag), month, side, item.number);
    for (const tag of item.tags) count(listIn(tags, tag), month, side, item.number);
  }
  return { all, flags, tags };
}

/** A note or a file is its maker's. */
function sideOf({ kind, message }: ExportItem): Side {
  if (kind === 'note' || kind === 'exhibit') return 'fromMaker';
  const way = message?.direction?.way;
  return way === undefined ? 'notKnown' : way === 'sent' ? 'fromMaker' : 'fromOthers';
}

function listIn<K>(lists: Map<K, MonthOfMessages[]>, key: K): MonthOfMessages[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Items without a time come between others, so their month may stand anywhere in the list. */
function count(months: MonthOfMessages[], month: string | undefined, side: Side, item?: number): void {
  const at = months.findLastIndex((each) => each.month === month);
  const before = months[at] ?? { ...(month && { month }), fromOthers: 0, fromMaker: 0, notKnown: 0, items: [] };
  if (at < 0) months.push(before);
  const items = before.items as number[];
  if (item !== undefined) items.push(item);
  months[at < 0 ? months.length - 1 : at] = { ...before, [side]: before[side] + 1, items };
}
