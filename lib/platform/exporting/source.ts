import type { KeptEntry } from '../../core/evidence/chain';
import type { PairedConversations } from '../../core/evidence/pairing';
import { cameFrom } from '../../core/export/came-from';
import { exportItemOf } from '../../core/export/export-item';
import { CHOICE, type Gathered, type GatheredSection, gather } from '../../core/export/gather';
import type { ExportItem } from '../../core/export/item';
import { pairSentence } from '../../core/export/pair-sentences';
import type { ExportRequest } from '../../core/export/request';
import { silencesIn } from '../../core/export/silences';
import type { ExportSection, ExportSource, Omission, SectionCount, SectionPart, SelectionFacts } from '../../core/export/source';
import { touchedEntries, wholeEntryTest } from '../../core/export/whole-entries';
import { entryOriginals } from '../../core/pack/entry-originals';
import { monthsIn } from '../../core/timeline/days';
import type { TimelineMoment } from '../../core/timeline/door';
import { type ItemHistory, itemNow } from '../../core/timeline/history';
import { startOf } from '../../core/timeline/index/changes';
import { flagsIn, READ } from '../../core/timeline/index/flag-bits';
import type { Archive } from '../archive/archive';
import { ArchiveProblem } from '../archive/problem';
import type { Readings } from '../timeline/readings';
import type { OpenedIndex } from './opened-index';

export interface SourceParts {
  readonly archive: Pick<Archive, 'entries' | 'bytes'>;
  readonly readings: Readings;
  readonly opened: OpenedIndex;
  /** Conversations from two sources, as they were worked out last. */
  readonly paired: readonly PairedConversations[];
  readonly request: Pick<ExportRequest, 'selection' | 'zone'>;
  /** Items so far, of all. */
  readonly onRead?: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

export interface GatheredSource extends ExportSource {
  /** Bytes of the originals that go along. */
  readonly originals: number;
}

/** The chosen part of the archive, unredacted. Everything is read as it is asked for; what is held is a few bytes an item. */
export async function exportSource(parts: SourceParts): Promise<GatheredSource> {
  const { opened, request } = parts;
  const gathered = gather(opened.documents, opened.flags, request.selection, { zone: request.zone, monthAt: monthsIn(request.zone) });
  const reader = itemReader(parts, gathered);
  const entries = await entriesRead(parts, gathered);
  const through = await reader.readThrough();
  const unreadable = [...new Set([...entries.unreadable, ...through.unreadable])].sort((a, b) => a - b);
  const sections = gathered.sections.filter(({ ranks }) => ranks.some((rank) => gathered.choices[rank] !== CHOICE.out));
  const counts = await Promise.all(sections.map((section) => sectionCount(section, gathered, opened, reader, entries.starts)));
  const item = (rank: number) => reader.item(rank, entries.cameFrom);

  async function* section(letter: string): AsyncGenerator<SectionPart> {
    const found = sections.find((one) => one.letter === letter);
    let omitted: number[] = [];
    for (const rank of found?.ranks ?? []) {
      const kept = gathered.choices[rank] === CHOICE.out ? undefined : await item(rank);
      if (!kept) {
        omitted.push(rank);
        continue;
      }
      if (omitted.length > 0) yield { is: 'omitted', omission: await reader.omission(omitted) };
      omitted = [];
      yield { is: 'item', item: kept };
    }
    if (omitted.length > 0) yield { is: 'omitted', omission: await reader.omission(omitted) };
  }

  async function* byTime(): AsyncGenerator<ExportItem> {
    for (const [rank, choice] of gathered.choices.entries()) {
      const kept = choice === CHOICE.out ? undefined : await item(rank);
      if (kept) yield kept;
    }
  }

  return {
    facts: await selectionFacts(parts, gathered, sections, counts, reader, { ...entries, unreadable }),
    sections: counts.map(({ found: _, context: __, silences: ___, start: ____, ...plain }): ExportSection => plain),
    section,
    byTime,
    entries: () =>
      upTo(
        parts.archive.entries(() => undefined),
        opened.head.number,
      ),
    whole: new Set([...entries.whole].filter((entry) => !through.unreadable.includes(entry))),
    bytes: (sha256) => parts.archive.bytes(sha256).catch(undefinedIfDamaged),
    originals: entries.originals + through.size,
  };
}

/** What is filed while a pack is made is not part of it. */
async function* upTo(entries: AsyncIterable<KeptEntry>, last: number): AsyncGenerator<KeptEntry> {
  for await (const kept of entries) {
    if (kept.entry.number > last) return;
    yield kept;
  }
}

/** Whatever is not the archive's own trouble, such as a lock, is that of the bytes: they are damaged, or not there. */
function undefinedIfDamaged(error: unknown): undefined {
  if (error instanceof ArchiveProblem && error.code !== 'damaged') throw error;
}

/** Reads items by their places in the order of the timeline. */
function itemReader({ readings, opened, request, onRead, signal }: SourceParts, { choices }: Gathered) {
  const { documents, changes, flags, pairs } = opened;

  const history = (rank: number): Promise<ItemHistory | undefined> => {
    signal.throwIfAborted();
    const { segment, at } = documents.segmentOf(documents.order[rank] ?? 0);
    const number = segment.numbers[at] ?? 0;
    const places = { number, start: startOf(segment, at), changes: changes.get(number) ?? [] };
    // What does not open stands in the facts, and where it was it counts as left out.
    return readings.history(places).catch(undefinedIfDamaged);
  };
  const bitsAt = (rank: number): number => {
    const { at, base } = documents.segmentOf(documents.order[rank] ?? 0);
    return flags[documents.bases.lastIndexOf(base)]?.[at] ?? 0;
  };
  const momentAt = async (rank: number | undefined): Promise<TimelineMoment | undefined> => {
    const found = rank === undefined ? undefined : await history(rank);
    return found && itemNow(found).at;
  };

  return {
    history,
    bitsAt,
    momentAt,
    async item(rank: number, cameFromOf: ReadonlyMap<number, string>): Promise<ExportItem | undefined> {
      const found = await history(rank);
      if (!found) return undefined;
      const pair = pairs.get(found.number);
      return exportItemOf(found, {
        chosen: choices[rank] === CHOICE.found ? 'found' : 'context',
        cameFrom: cameFromOf.get(found.start.entry) ?? '',
        flags: flagsIn(bitsAt(rank)),
        ...(pair !== undefined && { pair }),
        zone: request.zone,
      });
    },
    async omission(ranks: readonly number[]): Promise<Omission> {
      const [from, to] = [await momentAt(ranks[0]), await momentAt(ranks.at(-1))];
      return { items: ranks.length, ...(from && { from }), ...(to && { to }) };
    },
    /** Takes out what does not open, so that all that is counted is there. @returns bytes of the items' files, and the entries in which something does not open. */
    async readThrough(): Promise<{ readonly size: number; readonly unreadable: readonly number[] }> {
      let size = 0;
      const unreadable = new Set<number>();
      for (const [rank, choice] of choices.entries()) {
        if (choice === CHOICE.out) continue;
        onRead?.(rank, choices.length);
        const found = await history(rank);
        if (found) size += originalsOf(found);
        else {
          choices[rank] = CHOICE.out;
          const { segment, at } = documents.segmentOf(documents.order[rank] ?? 0);
          unreadable.add(segment.entries[at] ?? 0);
        }
      }
      return { size, unreadable: [...unreadable] };
    },
  };
}

/** In bytes. */
function originalsOf({ start, changes }: ItemHistory): number {
  if (start.is === 'note') return 0;
  if (start.is === 'exhibit') return start.exhibit.file.size;
  const { attachments, source } = changes.findLast((change) => change.is === 'reading')?.message ?? start.message;
  return attachments.reduce((sum, { bytes }) => sum + (bytes?.size ?? 0), source?.size ?? 0);
}

type ItemReader = ReturnType<typeof itemReader>;

interface EntriesRead {
  readonly cameFrom: ReadonlyMap<number, string>;
  readonly whole: ReadonlySet<number>;
  readonly missed: readonly { readonly entry: number; readonly what: string }[];
  readonly unreadable: readonly number[];
  /** By the key of a captured conversation. */
  readonly starts: ReadonlyMap<string, SectionCount['start']>;
  /** Of whole entries, beside the files of their items, in bytes. */
  readonly originals: number;
}

/** One reading of the whole chain, an entry at a time. */
async function entriesRead({ archive, opened, signal }: SourceParts, gathered: Gathered): Promise<EntriesRead> {
  const touched = touchedEntries(opened.documents, opened.changes, gathered);
  const isWhole = wholeEntryTest(opened.documents, gathered, touched);
  const from = new Map<number, string>();
  const whole = new Set<number>();
  const missed: { entry: number; what: string }[] = [];
  const unreadable = new Set<number>();
  const starts = new Map<string, SectionCount['start']>();
  let originals = 0;
  for await (const kept of upTo(
    archive.entries((number) => void unreadable.add(number)),
    opened.head.number,
  )) {
    signal.throwIfAborted();
    const { entry, content } = kept;
    const came = cameFrom(content);
    if (came !== undefined) from.set(entry.number, came);
    if (!opened.unreadable.includes(entry.number) && isWhole(kept)) {
      whole.add(entry.number);
      if (content.kind !== 'deleted') for (const { size } of entryOriginals(entry.number, content)) originals += size;
    }
    if (content.kind === 'capture' && content.record.coverage) {
      const { conversationKey: key, coverage } = content.record;
      if (coverage.start === 'reached' || !starts.has(key)) starts.set(key, coverage.start);
    }
    if ((content.kind === 'capture' || content.kind === 'import') && touched.within.has(entry.number))
      missed.push(...content.record.missed.map((what) => ({ entry: entry.number, what })));
  }
  return {
    cameFrom: from,
    whole,
    missed,
    unreadable: [...new Set([...unreadable, ...opened.unreadable])].sort((a, b) => a - b),
    starts,
    originals,
  };
}

async function sectionCount(
  { letter, conversation, ranks }: GatheredSection,
  { choices }: Gathered,
  { documents }: OpenedIndex,
  { momentAt }: ItemReader,
  starts: EntriesRead['starts'],
): Promise<SectionCount> {
  const inPack = ranks.filter((rank) => choices[rank] !== CHOICE.out);
  const [first, last] = [await momentAt(inPack[0]), await momentAt(inPack.at(-1))];
  const found = inPack.reduce((sum, rank) => sum + Number(choices[rank] === CHOICE.found), 0);
  const title = conversation?.title ?? NOTES_AND_EXHIBITS;
  const placed = function* () {
    for (const rank of ranks) {
      const { segment, at } = documents.segmentOf(documents.order[rank] ?? 0);
      yield segment.placed[at] ?? 0;
    }
  };
  return {
    letter,
    title,
    ...(conversation && { conversation: { key: conversation.key, title, source: conversation.source } }),
    items: inPack.length,
    ofItems: ranks.length,
    found,
    context: inPack.length - found,
    ...(first && { first }),
    ...(last && { last }),
    silences: conversation ? silencesIn(placed()) : [],
    start: (conversation && starts.get(conversation.key)) ?? 'not-known',
  };
}

/** In English, as all of a pack. */
const NOTES_AND_EXHIBITS = 'Notes and exhibits';

async function selectionFacts(
  { opened, paired }: SourceParts,
  { choices }: Gathered,
  sections: readonly GatheredSection[],
  counts: readonly SectionCount[],
  reader: ItemReader,
  { missed, unreadable }: EntriesRead,
): Promise<SelectionFacts> {
  const ranks = Array.from(choices.keys()).filter((rank) => choices[rank] !== CHOICE.out);
  const [first, last] = [await reader.momentAt(ranks[0]), await reader.momentAt(ranks.at(-1))];
  const found = counts.reduce((sum, one) => sum + one.found, 0);
  const numbers = new Set(
    ranks.map((rank) => {
      const { segment, at } = opened.documents.segmentOf(opened.documents.order[rank] ?? 0);
      return segment.numbers[at] ?? 0;
    }),
  );
  const own = { included: 0, leftOut: 0, complete: true };
  for (const { conversation, ranks: kept } of sections) {
    if (!conversation) continue;
    for (const rank of kept) {
      const bits = reader.bitsAt(rank);
      if ((bits & READ) === 0) own.complete = false;
      if (flagsIn(bits).length === 0) continue;
      const history = await reader.history(rank);
      if (!history || itemNow(history).way !== 'sent') continue;
      if (choices[rank] === CHOICE.out) own.leftOut++;
      else own.included++;
    }
  }
  return {
    items: ranks.length,
    found,
    context: ranks.length - found,
    ofItems: choices.length,
    ...(first && { first }),
    ...(last && { last }),
    sections: counts,
    ownFlagged: own,
    differences: paired.flatMap(({ pairs }) =>
      pairs.flatMap((pair) =>
        pair.differ.length > 0 && numbers.has(pair.a) && numbers.has(pair.b)
          ? [{ items: [pair.a, pair.b] as const, sentence: pairSentence(pair) }]
          : [],
      ),
    ),
    missed,
    unreadable,
  };
}
