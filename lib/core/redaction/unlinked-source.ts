import { itemId } from '../evidence/items';
import type { ExportItem, ItemFile } from '../export/item';
import type { ExportSource, SectionPart, SelectionFacts } from '../export/source';

/**
 * A part of the archive that can be told from no other pack of the same person: items are numbered from 1 in its own order, and nothing is
 * counted or dated that is not in it. Numbers of the archive are the same in every pack, and tell how much is kept. That something was left
 * out stays said.
 */
export async function unlinkedSource(source: ExportSource): Promise<ExportSource> {
  const numbers = new Map<number, number>();
  for (const { letter } of source.sections)
    for await (const part of source.section(letter)) if (part.is === 'item') numbers.set(part.item.number, numbers.size + 1);
  const renumbered = (item: ExportItem) => withNumber(item, numbers);
  return {
    ...source,
    facts: unlinkedFacts(source.facts, numbers),
    sections: source.sections.map(ofItself),
    section: (letter) => parts(source.section(letter), renumbered),
    byTime: () => items(source.byTime(), renumbered),
  };
}

const ofItself = <Section extends { readonly items: number }>(section: Section): Section => ({ ...section, ofItems: section.items });

function unlinkedFacts(facts: SelectionFacts, numbers: ReadonlyMap<number, number>): SelectionFacts {
  const differences = facts.differences.flatMap(({ items: [one, other], sentence }) => {
    const [first, second] = [numbers.get(one), numbers.get(other)];
    return first === undefined || second === undefined ? [] : [{ items: [first, second] as const, sentence }];
  });
  return {
    ...facts,
    ofItems: facts.items,
    sections: facts.sections.map((section) => ({ ...ofItself(section), silences: [], start: 'not-known' as const })),
    ownFlagged: { ...facts.ownFlagged, leftOut: 0 },
    differences,
    missed: [],
    unreadable: [],
  };
}

function withNumber(item: ExportItem, numbers: ReadonlyMap<number, number>): ExportItem {
  const { number: before, pair: other, links, files, mail, ...rest } = item;
  const number = numbers.get(before) ?? 0;
  const pair = other === undefined ? undefined : numbers.get(other);
  const moved = (file: ItemFile): ItemFile =>
    file.path === undefined ? file : { ...file, path: file.path.replace(`/${itemId(before)}/`, `/${itemId(number)}/`) };
  return {
    ...rest,
    number,
    links: links.flatMap((link) => numbers.get(link) ?? []),
    ...(pair !== undefined && { pair }),
    files: files.map(moved),
    ...(mail && { mail: moved(mail) }),
  };
}

async function* parts(all: AsyncIterable<SectionPart>, renumbered: (item: ExportItem) => ExportItem): AsyncGenerator<SectionPart> {
  for await (const part of all)
    yield part.is === 'item' ? { is: 'item', item: renumbered(part.item) } : { is: 'omitted', omission: { items: 0 } };
}

async function* items(all: AsyncIterable<ExportItem>, renumbered: (item: ExportItem) => ExportItem): AsyncGenerator<ExportItem> {
  for await (const item of all) yield renumbered(item);
}
