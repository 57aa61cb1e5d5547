import { itemId } from '../evidence/items';
import { localTime } from '../evidence/written-time';
import type { ExportItem, ItemFile } from '../export/item';
import type { ExportSource, SectionPart } from '../export/source';
import type { ItemSource } from '../timeline/door';
import { isolated } from './isolated';
import { whatText } from './item-words';
import { type OneWay, withTime } from './one-way';
import type { IndexLine } from './paper';
import { shortWhen, shortWho } from './short-words';
import { countItem, nothingCounted, type Tally } from './tally';

/** The part of a section that one month holds, for a list that stays short. */
export interface MonthOfItems {
  /** "2026-05"; absent where nothing tells it. */
  readonly month?: string;
  readonly first: number;
  readonly last: number;
  readonly items: number;
}

/** What one section was found to hold while it was read. */
export interface SectionSurvey {
  readonly letter: string;
  readonly title: string;
  readonly found: number;
  readonly context: number;
  readonly omitted: number;
  readonly months: readonly MonthOfItems[];
  /** Of its items, by entry. */
  readonly origins: readonly Origin[];
  /** How its times were worked out, where that is the same of all that were. */
  readonly workedOut?: Exclude<OneWay, string | undefined>;
}

/** A file that came with an item; raw mails are not among them. */
export interface FileOfItem {
  readonly item: number;
  readonly file: ItemFile;
}

/** An entry of the log that brought items of the pack. */
export interface Origin {
  readonly entry: number;
  readonly recordedAt: string;
  readonly cameFrom: string;
  readonly source: ItemSource;
  readonly items: number;
}

/** One reading of a source: small, whatever the source's size. */
export interface Survey {
  readonly sections: readonly SectionSurvey[];
  readonly files: readonly FileOfItem[];
  /** Over all sections, by entry. */
  readonly origins: readonly Origin[];
  /** Numbers of all entries that say something of an item, those that say more of it later among them. */
  readonly entries: ReadonlySet<number>;
  readonly tally: Tally;
  /** One for each item, in the order of the sections; absent where there are more than `LISTED_ONE_BY_ONE`. */
  readonly lines?: readonly IndexLine[];
}

/** A list of more than this many items is no longer read (ten pages): months or sections are listed instead. */
export const LISTED_ONE_BY_ONE = 400;

/** Reads the source once. @param zone in which months are counted. */
export async function surveyOf(source: ExportSource, zone: string, signal?: AbortSignal): Promise<Survey> {
  const files: FileOfItem[] = [];
  const tally = nothingCounted();
  const sections: SectionSurvey[] = [];
  const lines: IndexLine[] = [];
  const entries = new Set<number>();
  for (const { letter, title } of source.sections) {
    const counts = { found: 0, context: 0, omitted: 0 };
    const months: MonthOfItems[] = [];
    const origins = new Map<number, Origin>();
    let way: OneWay;
    for await (const part of source.section(letter)) {
      signal?.throwIfAborted();
      countPart(counts, part);
      if (part.is === 'omitted') continue;
      const { item } = part;
      countItem(tally, item);
      addToMonths(months, item, zone);
      addOrigin(origins, item, 1);
      const { utc, inferred } = item.message?.time ?? {};
      if (!utc && inferred) way = withTime(way, inferred);
      for (const entry of [item.entry, ...item.later]) entries.add(entry);
      files.push(...item.files.map((file) => ({ item: item.number, file })));
      if (lines.length <= LISTED_ONE_BY_ONE) lines.push(lineOf(item, zone));
    }
    sections.push({
      letter,
      title,
      ...counts,
      months,
      origins: inOrder(origins),
      ...(way && way !== 'several' && { workedOut: way }),
    });
  }
  const all = new Map<number, Origin>();
  for (const { origins } of sections) for (const origin of origins) addOrigin(all, origin, origin.items);
  return { sections, files, origins: inOrder(all), entries, tally, ...(lines.length <= LISTED_ONE_BY_ONE && { lines }) };
}

const lineOf = (item: ExportItem, zone: string): IndexLine => ({
  text: `${itemId(item.number)} · ${shortWhen(item, zone)} · ${isolated(shortWho(item))}: ${isolated(whatText(item))}`,
  to: itemId(item.number),
});

function addOrigin(origins: Map<number, Origin>, { entry, recordedAt, cameFrom, source }: Omit<Origin, 'items'>, items: number): void {
  origins.set(entry, { entry, recordedAt, cameFrom, source, items: (origins.get(entry)?.items ?? 0) + items });
}

const inOrder = (origins: ReadonlyMap<number, Origin>): readonly Origin[] => [...origins.values()].sort((a, b) => a.entry - b.entry);

function countPart(counts: { found: number; context: number; omitted: number }, part: SectionPart): void {
  if (part.is === 'item') counts[part.item.chosen] += 1;
  else counts.omitted += part.omission.items;
}

function addToMonths(months: MonthOfItems[], { at, number }: ExportItem, zone: string): void {
  const month =
    at &&
    localTime(new Date(at.utc), at.zone ?? zone)
      .toISOString()
      .slice(0, 7);
  const last = months.at(-1);
  // What has no time stands beside its neighbours.
  if (last && (month === undefined || last.month === month)) months.splice(-1, 1, { ...last, last: number, items: last.items + 1 });
  else months.push({ ...(month && { month }), first: number, last: number, items: 1 });
}
