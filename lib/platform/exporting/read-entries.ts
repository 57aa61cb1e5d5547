import type { KeptEntry } from '../../core/evidence/chain';
import { cameFrom } from '../../core/export/came-from';
import type { Gathered } from '../../core/export/gather';
import type { SectionCount } from '../../core/export/source';
import { touchedEntries, wholeEntryTest } from '../../core/export/whole-entries';
import { entryOriginals } from '../../core/pack/entry-originals';
import type { SourceParts } from './source-parts';

export interface EntriesRead {
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
export async function entriesRead({ archive, opened, signal }: SourceParts, gathered: Gathered): Promise<EntriesRead> {
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

/** What is filed while a pack is made is not part of it. */
export async function* upTo(entries: AsyncIterable<KeptEntry>, last: number): AsyncGenerator<KeptEntry> {
  for await (const kept of entries) {
    if (kept.entry.number > last) return;
    yield kept;
  }
}
