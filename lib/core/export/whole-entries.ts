import type { CaptureRecord } from '../evidence/capture';
import type { KeptEntry } from '../evidence/chain';
import { shownIn } from '../evidence/readings';
import { messageName, originOf, type Place } from '../timeline/entry-items';
import { type Documents, OUT_OF_DATE } from '../timeline/index/documents';
import { nameDigest } from '../timeline/index/name-digest';
import { CHOICE, type Gathered } from './gather';

/** Which entries say something of items in the pack, and which of items that are not in it. */
export interface TouchedEntries {
  readonly within: ReadonlySet<number>;
  readonly beyond: ReadonlySet<number>;
}

export function touchedEntries(
  { order, segmentOf }: Documents,
  changes: ReadonlyMap<number, readonly Place[]>,
  { choices }: Pick<Gathered, 'choices'>,
): TouchedEntries {
  const within = new Set<number>();
  const beyond = new Set<number>();
  for (let rank = 0; rank < order.length; rank++) {
    const into = choices[rank] === CHOICE.out ? beyond : within;
    const { segment, at } = segmentOf(order[rank] ?? 0);
    into.add(segment.entries[at] ?? 0);
    for (const { entry } of changes.get(segment.numbers[at] ?? 0) ?? []) into.add(entry);
  }
  return { within, beyond };
}

/**
 * Tells of each entry whether everything that its record and its own originals show is in the pack. What shows more is withheld: a page
 * copy also shows messages that an earlier capture filed, an imported file also those that were known.
 */
export function wholeEntryTest(documents: Documents, gathered: Gathered, { beyond }: TouchedEntries): (kept: KeptEntry) => boolean {
  const isChosen = (number: number | undefined): boolean => {
    const doc = number === undefined ? undefined : documents.docOf(number);
    return doc !== undefined && (gathered.choices[documents.ranks[doc] ?? OUT_OF_DATE] ?? CHOICE.out) !== CHOICE.out;
  };
  const complete = new Set(
    gathered.sections.flatMap(({ conversation, ranks }) =>
      conversation && ranks.every((rank) => gathered.choices[rank] !== CHOICE.out) ? [conversation.key] : [],
    ),
  );
  let named: ReadonlyMap<bigint, number> | undefined;
  const showsNoMore = (record: CaptureRecord): boolean => {
    named ??= namesIn(documents);
    const names = named;
    const shown = shownIn(record);
    return (
      shown.length > 0 &&
      shown.every((key) => {
        const { high, low } = nameDigest(messageName(record.conversationKey, key, originOf(record)));
        return isChosen(names.get(together(high, low)));
      })
    );
  };
  return ({ entry, content }) => {
    if (beyond.has(entry.number)) return false;
    switch (content.kind) {
      case 'capture':
        return showsNoMore(content.record);
      case 'import':
        return (
          content.record.counts.inFile > 0 &&
          (content.record.counts.known === 0 || content.record.conversations.every(({ key }) => complete.has(key)))
        );
      // Names what was replaced in an earlier pack.
      case 'export':
        return false;
      default:
        return true;
    }
  };
}

function namesIn({ segments, bases, ranks }: Documents): ReadonlyMap<bigint, number> {
  const names = new Map<bigint, number>();
  for (const [index, { nameHigh, nameLow, numbers }] of segments.entries())
    for (let at = 0; at < numbers.length; at++) {
      const [high, low] = [nameHigh[at] ?? 0, nameLow[at] ?? 0];
      if ((high !== 0 || low !== 0) && ranks[(bases[index] ?? 0) + at] !== OUT_OF_DATE) names.set(together(high, low), numbers[at] ?? 0);
    }
  return names;
}

const together = (high: number, low: number): bigint => (BigInt(high) << 32n) | BigInt(low);
