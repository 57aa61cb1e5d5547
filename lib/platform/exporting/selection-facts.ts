import { CHOICE, type Gathered, type GatheredSection } from '../../core/export/gather';
import { pairSentence } from '../../core/export/pair-sentences';
import { silencesIn } from '../../core/export/silences';
import type { SectionCount, SelectionFacts } from '../../core/export/source';
import { itemNow } from '../../core/timeline/history';
import { flagsIn, READ } from '../../core/timeline/index/flag-bits';
import type { ItemReader } from './item-reader';
import type { OpenedIndex } from './opened-index';
import type { EntriesRead } from './read-entries';
import type { SourceParts } from './source-parts';

export async function sectionCount(
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

export async function selectionFacts(
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
