import { Listing } from './listing';
import { placesOf, termAt } from './postings';
import type { ListedConversation, Segment } from './segment';
import { TermWriter } from './term-writer';

/** What goes from one segment into another. */
export interface Kept {
  readonly segment: Segment;
  doc(doc: number): boolean;
  /** By its place in `changed`. */
  change(at: number): boolean;
}

const GONE = 0xffffffff;

/** One segment of several, in their order. What is not kept stands nowhere in it: no word, no name, no tag of it. */
export function mergeSegments(parts: readonly Kept[]): Segment {
  const conversations = new Listing<ListedConversation>(({ key }) => key);
  const senders = new Listing<string>((name) => name);
  const tags = new Listing<string>((tag) => tag);

  let docs = 0;
  const moved = parts.map(({ segment, doc }) => Uint32Array.from(segment.numbers, (_, at) => (doc(at) ? docs++ : GONE)));

  const column = <A extends Uint32Array | Uint8Array | Float64Array>(into: A, of: (segment: Segment) => ArrayLike<number>): A => {
    for (const [index, { segment }] of parts.entries()) {
      const values = of(segment);
      for (let doc = 0; doc < values.length; doc++) {
        const to = moved[index]?.[doc] ?? GONE;
        if (to !== GONE) into[to] = values[doc] ?? 0;
      }
    }
    return into;
  };
  const whole = (of: (segment: Segment) => ArrayLike<number>) => column(new Uint32Array(docs), of);
  /** A column of places in a list, whose places are others in the new one. */
  const listed = (of: (segment: Segment) => Uint32Array, place: (segment: Segment, at: number) => number) => {
    const into = new Uint32Array(docs);
    for (const [index, { segment }] of parts.entries()) {
      const known = new Map<number, number>();
      for (const [doc, at] of of(segment).entries()) {
        const to = moved[index]?.[doc] ?? GONE;
        if (to === GONE || at === 0) continue;
        const now = known.get(at) ?? place(segment, at - 1) + 1;
        known.set(at, now);
        into[to] = now;
      }
    }
    return into;
  };
  const pairs = (of: (segment: Segment) => readonly [Uint32Array, Uint32Array], value: (segment: Segment, at: number) => number) => {
    const found: { readonly doc: number; readonly value: number }[] = [];
    for (const [index, { segment }] of parts.entries()) {
      const [owners, values] = of(segment);
      for (const [at, doc] of owners.entries()) {
        const to = moved[index]?.[doc] ?? GONE;
        if (to !== GONE) found.push({ doc: to, value: value(segment, values[at] ?? 0) });
      }
    }
    return [Uint32Array.from(found, ({ doc }) => doc), Uint32Array.from(found, (one) => one.value)] as const;
  };
  const changes = parts.flatMap(({ segment, change }) =>
    Array.from(segment.changed.keys())
      .filter(change)
      .map((at) => ({ segment, at })),
  );
  const ofChanges = (of: (segment: Segment) => Uint32Array) => Uint32Array.from(changes, ({ segment, at }) => of(segment)[at] ?? 0);
  const put = <T>(list: Listing<T>, one: T | undefined): number => (one === undefined ? 0 : list.place(one));

  const [tagged, tagPlaces] = pairs(
    (segment) => [segment.tagged, segment.tags],
    (segment, at) => put(tags, segment.lists.tags[at]),
  );
  const [linking, linked] = pairs(
    (segment) => [segment.linking, segment.linked],
    (_, number) => number,
  );
  return {
    numbers: whole(({ numbers }) => numbers),
    placed: column(new Float64Array(docs), ({ placed }) => placed),
    system: column(new Uint8Array(docs), ({ system }) => system),
    sources: column(new Uint8Array(docs), ({ sources }) => sources),
    conversations: listed(
      (segment) => segment.conversations,
      (segment, at) => put(conversations, segment.lists.conversations[at]),
    ),
    senders: listed(
      (segment) => segment.senders,
      (segment, at) => put(senders, segment.lists.senders[at]),
    ),
    entries: whole(({ entries }) => entries),
    packs: whole(({ packs }) => packs),
    rows: whole(({ rows }) => rows),
    nameHigh: whole(({ nameHigh }) => nameHigh),
    nameLow: whole(({ nameLow }) => nameLow),
    tagged,
    tags: tagPlaces,
    linking,
    linked,
    changed: ofChanges(({ changed }) => changed),
    changeEntries: ofChanges(({ changeEntries }) => changeEntries),
    changePacks: ofChanges(({ changePacks }) => changePacks),
    changeRows: ofChanges(({ changeRows }) => changeRows),
    ...mergedTerms(
      parts.map(({ segment }) => segment),
      moved,
    ),
    lists: { conversations: conversations.all, senders: senders.all, tags: tags.all },
  };
}

function mergedTerms(segments: readonly Segment[], moved: readonly Uint32Array[]) {
  const writer = new TermWriter();
  const next = segments.map(() => 0);
  for (;;) {
    let least: Uint8Array | undefined;
    for (const [index, segment] of segments.entries()) {
      const at = next[index] ?? 0;
      if (at >= segment.termEnds.length) continue;
      const term = termAt(segment, at);
      if (!least || byBytes(term, least) < 0) least = term;
    }
    if (!least) return writer.done();
    writer.begin();
    for (const [index, segment] of segments.entries()) {
      const at = next[index] ?? 0;
      if (at >= segment.termEnds.length || byBytes(termAt(segment, at), least) !== 0) continue;
      next[index] = at + 1;
      const { docs, places } = placesOf(segment, at);
      for (let from = 0; from < docs.length; ) {
        let to = from + 1;
        while (to < docs.length && docs[to] === docs[from]) to++;
        const doc = moved[index]?.[docs[from] ?? 0] ?? GONE;
        if (doc !== GONE) writer.doc(doc, places, from, to);
        from = to;
      }
    }
    writer.end(least);
  }
}

function byBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
