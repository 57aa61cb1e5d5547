import { FLAG_KINDS } from '../../tone/finding';
import type { TimelineFacts } from '../door';
import { type Documents, OUT_OF_DATE } from './documents';
import { flagsIn, READ } from './flag-bits';
import { type ListedConversation, SOURCES } from './segment';

/** What there is, counted; the most frequent first. @param flags of each segment, one value a document. */
export function factsOf(documents: Documents, flags: readonly Uint32Array[], unreadable: number): TimelineFacts {
  const { segments, bases, ranks, order, segmentOf } = documents;
  const people = new Map<string, number>();
  const conversations = new Map<string, { readonly listed: ListedConversation; items: number }>();
  const tags = new Map<string, number>();
  const sources = new Uint32Array(SOURCES.length);
  const kinds = new Uint32Array(FLAG_KINDS.length);
  let flagged = 0;
  for (const [index, segment] of segments.entries()) {
    const base = bases[index] ?? 0;
    const bits = flags[index] ?? new Uint32Array();
    const senders = new Uint32Array(segment.lists.senders.length + 1);
    const held = new Uint32Array(segment.lists.conversations.length + 1);
    for (let at = 0; at < segment.numbers.length; at++) {
      if (ranks[base + at] === OUT_OF_DATE) continue;
      add(senders, segment.senders[at] ?? 0);
      add(held, segment.conversations[at] ?? 0);
      add(sources, segment.sources[at] ?? 0);
      const own = bits[at] ?? 0;
      if (own === 0) continue;
      if ((own & READ) !== 0) flagged++;
      for (let kind = 0; kind < kinds.length; kind++) if (((own >>> kind) & 1) === 1) add(kinds, kind);
    }
    for (const [at, name] of segment.lists.senders.entries()) people.set(name, (people.get(name) ?? 0) + (senders[at + 1] ?? 0));
    for (const [at, listed] of segment.lists.conversations.entries()) {
      const items = (conversations.get(listed.key)?.items ?? 0) + (held[at + 1] ?? 0);
      conversations.set(listed.key, { listed, items });
    }
    for (const [at, doc] of segment.tagged.entries()) {
      if (ranks[base + doc] === OUT_OF_DATE) continue;
      const tag = segment.lists.tags[segment.tags[at] ?? 0];
      if (tag !== undefined) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    }
  }
  const when = (rank: number): string | undefined => {
    const doc = order[rank];
    if (doc === undefined) return undefined;
    const { segment, at } = segmentOf(doc);
    return new Date(segment.placed[at] ?? 0).toISOString();
  };
  const [first, last] = [when(0), when(order.length - 1)];
  return {
    items: order.length,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    people: most(people, (name, items) => ({ name, items })),
    sources: SOURCES.map((source, at) => ({ source, items: sources[at] ?? 0 })).filter(({ items }) => items > 0),
    conversations: [...conversations.values()]
      .filter(({ items }) => items > 0)
      .map(({ listed, items }) => ({ ...listed, items }))
      .sort((a, b) => b.items - a.items),
    tags: most(tags, (tag, items) => ({ tag, items })),
    flags: flagsIn(~READ)
      .map((flag, at) => ({ flag, items: kinds[at] ?? 0 }))
      .filter(({ items }) => items > 0),
    flagged,
    unreadable,
  };
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

const most = <T>(counts: ReadonlyMap<string, number>, of: (name: string, items: number) => T): readonly T[] =>
  [...counts]
    .filter(([, items]) => items > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, items]) => of(name, items));
