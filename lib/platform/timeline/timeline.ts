import { monthsIn } from '../../core/timeline/days';
import type { FoundItems, TimelineDoor, TimelineFacts, TimelineRow } from '../../core/timeline/door';
import { itemNow, wholeItem } from '../../core/timeline/history';
import { changesIn, startOf } from '../../core/timeline/index/changes';
import { type Documents, documentsOf, OUT_OF_DATE } from '../../core/timeline/index/documents';
import { factsOf } from '../../core/timeline/index/facts';
import { findDocs } from '../../core/timeline/index/find';
import { flagsIn } from '../../core/timeline/index/flag-bits';
import { SOURCES } from '../../core/timeline/index/segment';
import type { WantedWords } from '../../core/timeline/query-words';
import { snippetOf } from '../../core/timeline/snippet';
import type { Archive } from '../archive/archive';
import { caughtUp } from './catch-up';
import { flagging } from './flagging';
import type { FlagJudge } from './judge';
import { readingsIn } from './readings';
import type { StoredIndex, TimelineStore } from './store';

export interface TimelineParts {
  readonly archive: Archive;
  readonly store: TimelineStore;
  /** IANA name of the zone in which days and months are counted. */
  readonly zone: string;
  /** Absent where nothing is to be read for flags. */
  readonly judge?: Pick<FlagJudge, 'read' | 'rest'>;
  /** Waits so many milliseconds. */
  readonly pause?: (ms: number) => Promise<void>;
  /** See `CatchUpParts`. */
  readonly step?: number;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What is asked of at one time; it stays as it is while a newer one is made. */
interface Opened {
  readonly index: StoredIndex;
  readonly documents: Documents;
  readonly flags: readonly Uint32Array[];
  readonly changes: ReturnType<typeof changesIn>;
  readonly pairs: ReadonlyMap<number, number>;
}

/** The timeline over the stored index; rows are read out of the archive. */
export function timelineOf({ archive, store, zone, judge, pause = wait, step }: TimelineParts): TimelineDoor {
  const readings = readingsIn(archive);
  const calendar = { zone, monthAt: monthsIn(zone) };
  let opened: Opened | undefined;
  let opening: Promise<unknown> = Promise.resolve();
  let list: { readonly id: number; readonly of: Opened; readonly docs: Uint32Array; readonly wanted: readonly WantedWords[] } | undefined;
  let lists = 0;
  let lastAsked = Number.NEGATIVE_INFINITY;
  const readOn =
    judge &&
    flagging<Opened>({
      current: () => opened,
      wordsOf: async (of, doc) => {
        const history = await historyOf(of, doc).catch(() => undefined);
        return history && itemNow(history).words;
      },
      judge,
      store,
      lastAsked: () => lastAsked,
      pause,
    });

  async function bringUp(onProgress?: (done: number, total: number) => void): Promise<TimelineFacts> {
    const head = await archive.head();
    if (head.number === 0) return factsOf(documentsOf([]), [], 0);
    const before = opened;
    const parts = { archive, store, readings, ...(step !== undefined && { step }) };
    const index = await caughtUp(parts, before?.index, onProgress);
    const pairs = await store.pairs();
    if (before && index === before.index) opened = { ...before, pairs };
    else {
      const segments = index.segments.map(({ segment }) => segment);
      const flags = index.segments.map((one) => one.flags);
      opened = { index, documents: documentsOf(segments), flags, changes: changesIn(segments), pairs };
    }
    const facts = factsOf(opened.documents, opened.flags, index.manifest.unreadable.length);
    if (facts.flagged < facts.items) readOn?.();
    return facts;
  }

  async function row(of: Opened, doc: number, wanted: readonly WantedWords[]): Promise<TimelineRow> {
    const { segment, at, base } = of.documents.segmentOf(doc);
    const number = segment.numbers[at] ?? 0;
    const flags = flagsIn(of.flags[of.documents.bases.lastIndexOf(base)]?.[at] ?? 0);
    const pair = of.pairs.get(number);
    const more = { flags, ...(pair !== undefined && { pair }) };
    const history = await historyOf(of, doc).catch(() => undefined);
    if (!history) return { ...rowWithoutWords(of, doc), ...more };
    const { words, alsoFoundBy: _, links: __, ...now } = itemNow(history);
    return { ...now, ...snippetOf(words, wanted), ...more };
  }

  function historyOf({ documents, changes }: Opened, doc: number) {
    const { segment, at } = documents.segmentOf(doc);
    const number = segment.numbers[at] ?? 0;
    return readings.history({ number, start: startOf(segment, at), changes: changes.get(number) ?? [] });
  }

  /** Of an item whose entry does not open any more: what the index knows of it. */
  function rowWithoutWords({ documents }: Opened, doc: number): TimelineRow {
    const { segment, at } = documents.segmentOf(doc);
    const source = SOURCES[segment.sources[at] ?? 0] ?? 'web';
    const conversation = segment.lists.conversations[(segment.conversations[at] ?? 0) - 1];
    return {
      number: segment.numbers[at] ?? 0,
      kind: source === 'note' || source === 'exhibit' ? source : segment.system[at] === 1 ? 'system' : 'message',
      source,
      ...(conversation && { conversation: { key: conversation.key, title: conversation.title } }),
      text: '',
      found: [],
      cut: { before: false, after: false },
      edited: false,
      deleted: false,
      attachments: 0,
      tags: [],
      flags: [],
    };
  }

  const rowsOf = (of: Opened, docs: Iterable<number>, wanted: readonly WantedWords[]) =>
    Promise.all(Array.from(docs, (doc) => row(of, doc, wanted)));

  return {
    open(onProgress) {
      const next = opening.then(() => bringUp(onProgress));
      opening = next.catch(() => undefined);
      return next;
    },

    async find(query): Promise<FoundItems> {
      lists++;
      lastAsked = performance.now();
      if (!opened) return { list: lists, total: 0, months: [] };
      const { docs, months, wanted } = findDocs(opened.documents, opened.flags, query, calendar);
      list = { id: lists, of: opened, docs, wanted };
      return { list: lists, total: docs.length, months };
    },

    async firstOf(query, count) {
      lastAsked = performance.now();
      if (!opened) return { total: 0, rows: [] };
      const of = opened;
      const { docs, wanted } = findDocs(of.documents, of.flags, query, calendar);
      return { total: docs.length, rows: await rowsOf(of, docs.subarray(0, count), wanted) };
    },

    rows: async (id, from, count) => (list?.id === id ? rowsOf(list.of, list.docs.subarray(from, from + count), list.wanted) : []),

    async indexOf(id, number) {
      const doc = list?.id === id ? list.of.documents.docOf(number) : undefined;
      const at = doc === undefined ? undefined : list?.docs.indexOf(doc);
      return at === undefined || at < 0 ? undefined : at;
    },

    async item(number) {
      const of = opened;
      const doc = of?.documents.docOf(number);
      if (!of || doc === undefined) return undefined;
      const history = await historyOf(of, doc);
      return history && wholeItem(history, await row(of, doc, []), linkedFrom(of.documents, number));
    },

    async around(number, before, after) {
      const of = opened;
      const doc = of?.documents.docOf(number);
      if (!of || doc === undefined) return [];
      return rowsOf(of, neighbours(of.documents, doc, before, after), []);
    },

    close: () => archive.close(),
  };
}

function linkedFrom({ segments, bases, ranks }: Documents, number: number): readonly number[] {
  const found = segments.flatMap(({ linking, linked, numbers }, index) =>
    Array.from(linking)
      .filter((at, place) => linked[place] === number && ranks[(bases[index] ?? 0) + at] !== OUT_OF_DATE)
      .map((at) => numbers[at] ?? 0),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Documents round one, in the order of the timeline: of its conversation, where it is of one. */
function neighbours({ segmentOf, order, ranks }: Documents, doc: number, before: number, after: number): readonly number[] {
  const conversationOf = (one: number): string | undefined => {
    const { segment, at } = segmentOf(one);
    return segment.lists.conversations[(segment.conversations[at] ?? 0) - 1]?.key;
  };
  const own = conversationOf(doc);
  const beside = (step: 1 | -1, most: number): number[] => {
    const found: number[] = [];
    for (let rank = (ranks[doc] ?? 0) + step; found.length < most && rank >= 0 && rank < order.length; rank += step) {
      const one = order[rank] ?? 0;
      if (own === undefined || conversationOf(one) === own) found.push(one);
    }
    return found;
  };
  return [...beside(-1, before).reverse(), doc, ...beside(1, after)];
}
