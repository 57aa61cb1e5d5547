import { CHOICE, gather } from '../../core/export/gather';
import type { ExportItem } from '../../core/export/item';
import type { ExportSection, ExportSource, SectionPart } from '../../core/export/source';
import { monthsIn } from '../../core/timeline/days';
import { itemReader, undefinedIfDamaged } from './item-reader';
import { entriesRead, upTo } from './read-entries';
import { sectionCount, selectionFacts } from './selection-facts';
import type { SourceParts } from './source-parts';

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
