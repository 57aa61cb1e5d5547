import type { MonthAt } from '../timeline/days';
import type { ItemSource } from '../timeline/door';
import { type Documents, OUT_OF_DATE } from '../timeline/index/documents';
import { findDocs } from '../timeline/index/find';
import type { Selection } from './request';

/** Not in the pack; beside what was found; found. */
export const CHOICE = { out: 0, context: 1, found: 2 } as const;

/** A conversation, or the notes and exhibits, of which something is in the pack. */
export interface GatheredSection {
  readonly letter: string;
  readonly conversation?: { readonly key: string; readonly title: string; readonly source: ItemSource };
  /** Places in `Documents.order` of everything that the archive keeps of it, earliest first. */
  readonly ranks: Uint32Array;
}

export interface Gathered {
  /** By place in `Documents.order`: see `CHOICE`. */
  readonly choices: Uint8Array;
  readonly sections: readonly GatheredSection[];
}

/**
 * What a selection comes to.
 * @param flags of each segment, one value a document: see `flag-bits.ts`.
 */
export function gather(
  documents: Documents,
  flags: readonly Uint32Array[],
  { words, people, from, to, sources, conversations, tags, flags: kinds, only, more, without, context }: Selection,
  calendar: { readonly zone: string; readonly monthAt: MonthAt },
): Gathered {
  const choices = new Uint8Array(documents.order.length);
  const query = {
    words,
    ...(people && { people }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(sources && { sources }),
    ...(conversations && { conversations }),
    ...(tags && { tags }),
    ...(kinds && { flags: kinds }),
    ...(only && { only }),
  };
  const { docs } = findDocs(documents, flags, { ...query, order: 'earliest-first' }, calendar);
  const choose = (doc: number | undefined, choice: number) => {
    const rank = doc === undefined ? OUT_OF_DATE : (documents.ranks[doc] ?? OUT_OF_DATE);
    if (rank !== OUT_OF_DATE) choices[rank] = choice;
  };
  for (const doc of docs) choose(doc, CHOICE.found);
  for (const number of more) choose(documents.docOf(number), CHOICE.found);
  for (const number of without) choose(documents.docOf(number), CHOICE.out);

  const all = sectionsIn(documents);
  const refused = new Set(without.map((number) => documents.ranks[documents.docOf(number) ?? -1] ?? OUT_OF_DATE));
  for (const { conversation, ranks } of all) if (conversation) addContext(choices, ranks, context, refused);
  const sections = all
    .flatMap((section) => {
      const first = section.ranks.find((rank) => choices[rank] !== CHOICE.out);
      return first === undefined ? [] : [{ section, first }];
    })
    // Notes and exhibits come last: a reader looks for the conversations.
    .sort((a, b) => Number(!a.section.conversation) - Number(!b.section.conversation) || a.first - b.first)
    .map(({ section }, at) => ({ letter: letterOf(at), ...section }));
  return { choices, sections };
}

/** "A" … "Z", "AA" … @param at from 0. */
export const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode('A'.charCodeAt(0) + (at % 26));

function addContext(choices: Uint8Array, ranks: Uint32Array, most: number, refused: ReadonlySet<number>): void {
  if (most <= 0) return;
  const found = ranks.map((rank) => choices[rank] ?? 0);
  for (const [at, choice] of found.entries()) {
    if (choice !== CHOICE.found) continue;
    for (let near = Math.max(0, at - most); near <= Math.min(ranks.length - 1, at + most); near++) {
      const rank = ranks[near] ?? 0;
      if (choices[rank] === CHOICE.out && !refused.has(rank)) choices[rank] = CHOICE.context;
    }
  }
}

/** All that is kept, by conversation; what is of none stands together. */
function sectionsIn({ order, segments, bases, segmentOf }: Documents): readonly Omit<GatheredSection, 'letter'>[] {
  const keys = new Map<string, number>();
  const kept: { conversation?: GatheredSection['conversation']; count: number }[] = [{ count: 0 }];
  // A segment's list is short, and its columns name places in it: each is looked up once.
  const places = segments.map(({ lists }) =>
    lists.conversations.map((listed) => {
      const known = keys.get(listed.key);
      if (known !== undefined) return known;
      keys.set(listed.key, kept.length);
      return kept.push({ conversation: listed, count: 0 }) - 1;
    }),
  );
  const sectionOf = (doc: number): number => {
    const { segment, at, base } = segmentOf(doc);
    const listed = segment.conversations[at] ?? 0;
    if (listed === 0) return 0;
    return places[bases.lastIndexOf(base)]?.[listed - 1] ?? 0;
  };
  const sections = Uint32Array.from(order, sectionOf);
  for (const section of sections) {
    const one = kept[section];
    if (one) one.count++;
  }
  const ranks = kept.map(({ count }) => new Uint32Array(count));
  const filled = new Uint32Array(kept.length);
  for (const [rank, section] of sections.entries()) {
    const at = filled[section] ?? 0;
    const into = ranks[section];
    if (into) into[at] = rank;
    filled[section] = at + 1;
  }
  return kept.map(({ conversation }, at) => ({ ...(conversation && { conversation }), ranks: ranks[at] ?? new Uint32Array() }));
}
