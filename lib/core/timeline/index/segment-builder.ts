import type { Place } from '../entry-items';
import type { ItemNow } from '../history';
import { eachTerm } from '../terms';
import { Listing } from './listing';
import type { NameDigest } from './name-digest';
import { type ListedConversation, NO_PACK, type Segment, SOURCES } from './segment';
import { TermWriter } from './term-writer';

/** An item as it goes into a segment. */
export interface Document {
  readonly now: ItemNow;
  readonly placed: number;
  /** Of its first reading. */
  readonly place: Place;
  readonly name?: NameDigest;
}

export interface ChangePlace {
  readonly number: number;
  readonly place: Place;
}

export function buildSegment(documents: readonly Document[], changes: readonly ChangePlace[]): Segment {
  const conversations = new Listing<ListedConversation>(({ key }) => key);
  const senders = new Listing<string>((name) => name);
  const tags = new Listing<string>((tag) => tag);
  const column = (of: (document: Document) => number) => Uint32Array.from(documents, of);
  const pairs = (of: (document: Document) => readonly number[]) => {
    const found = documents.flatMap((document, doc) => of(document).map((value) => ({ doc, value })));
    return { docs: Uint32Array.from(found, ({ doc }) => doc), values: Uint32Array.from(found, ({ value }) => value) };
  };
  const tagged = pairs(({ now }) => now.tags.map((tag) => tags.place(tag)));
  const linking = pairs(({ now }) => now.links);
  return {
    numbers: column(({ now }) => now.number),
    placed: Float64Array.from(documents, ({ placed }) => placed),
    system: Uint8Array.from(documents, ({ now }) => (now.kind === 'system' ? 1 : 0)),
    sources: Uint8Array.from(documents, ({ now }) => SOURCES.indexOf(now.source)),
    conversations: column(({ now: { conversation, source } }) => (conversation ? conversations.place({ ...conversation, source }) + 1 : 0)),
    senders: column(({ now: { sender } }) => (sender ? senders.place(sender.shown) + 1 : 0)),
    entries: column(({ place }) => place.entry),
    packs: column(({ place }) => place.pack ?? NO_PACK),
    rows: column(({ place }) => place.row),
    nameHigh: column(({ name }) => name?.high ?? 0),
    nameLow: column(({ name }) => name?.low ?? 0),
    tagged: tagged.docs,
    tags: tagged.values,
    linking: linking.docs,
    linked: linking.values,
    changed: Uint32Array.from(changes, ({ number }) => number),
    changeEntries: Uint32Array.from(changes, ({ place }) => place.entry),
    changePacks: Uint32Array.from(changes, ({ place }) => place.pack ?? NO_PACK),
    changeRows: Uint32Array.from(changes, ({ place }) => place.row),
    ...termsOf(documents),
    lists: { conversations: conversations.all, senders: senders.all, tags: tags.all },
  };
}

/** A phrase never goes on from one field into the next. */
const BETWEEN_FIELDS = 1;

function termsOf(documents: readonly Document[]) {
  const places = new Map<string, number>();
  // One number for the term, one for the document and one for the place, in the order in which they are met.
  let met: Uint32Array = new Uint32Array(4096);
  let used = 0;
  for (const [doc, { now }] of documents.entries()) {
    let base = 0;
    for (const field of [now.words, ...now.alsoFoundBy]) {
      const count = eachTerm(field, (term, at) => {
        const place = places.get(term) ?? places.size;
        if (place === places.size) places.set(term, place);
        if (used + 3 > met.length) met = grown(met);
        met[used++] = place;
        met[used++] = doc;
        met[used++] = base + at;
      });
      base += count + BETWEEN_FIELDS;
    }
  }
  return written([...places.keys()], met, used);
}

function written(terms: readonly string[], met: Uint32Array, used: number) {
  // Sorted by counting: where each term's part begins, then everything into its part, in the order in which it was met.
  const starts = new Uint32Array(terms.length + 1);
  for (let at = 0; at < used; at += 3) starts[(met[at] ?? 0) + 1] = (starts[(met[at] ?? 0) + 1] ?? 0) + 1;
  for (let term = 0; term < terms.length; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const docs = new Uint32Array(used / 3);
  const places = new Uint32Array(used / 3);
  for (let at = 0; at < used; at += 3) {
    const term = met[at] ?? 0;
    const to = next[term] ?? 0;
    next[term] = to + 1;
    docs[to] = met[at + 1] ?? 0;
    places[to] = met[at + 2] ?? 0;
  }
  const utf8 = new TextEncoder();
  const writer = new TermWriter();
  const order = Array.from(terms.keys()).sort((a, b) => byCodePoints(terms[a] ?? '', terms[b] ?? ''));
  for (const term of order) {
    writer.begin();
    const end = starts[term + 1] ?? 0;
    for (let from = starts[term] ?? 0; from < end; ) {
      let to = from + 1;
      while (to < end && docs[to] === docs[from]) to++;
      writer.doc(docs[from] ?? 0, places, from, to);
      from = to;
    }
    writer.end(utf8.encode(terms[term] ?? ''));
  }
  return writer.done();
}

function grown(array: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** The order of UTF-8, which that of UTF-16 is not: surrogates stand below U+E000. */
function byCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return raised(one) - raised(other);
  }
  return a.length - b.length;
}

const raised = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
