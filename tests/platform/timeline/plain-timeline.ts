import { decodePack } from '../../../lib/core/evidence/message-pack';
import { newItems } from '../../../lib/core/evidence/new-items';
import { dayStart, monthsIn } from '../../../lib/core/timeline/days';
import type { TimelineDoor, TimelineFacts, TimelineQuery, TimelineRow } from '../../../lib/core/timeline/door';
import { type Said, saidIn, saidInPack } from '../../../lib/core/timeline/entry-items';
import { type ItemHistory, type ItemNow, itemNow, wholeItem } from '../../../lib/core/timeline/history';
import { queryWords, type WantedWords } from '../../../lib/core/timeline/query-words';
import { snippetOf } from '../../../lib/core/timeline/snippet';
import type { Archive } from '../../../lib/platform/archive/archive';

interface Placed {
  readonly now: ItemNow;
  readonly placed: number;
}

/** Everything in memory, found by looking at everything. */
export function plainTimeline(archive: Archive, zone: string): TimelineDoor {
  let histories = new Map<number, ItemHistory>();
  let items: readonly Placed[] = [];
  let list: readonly Placed[] = [];
  let lists = 0;
  let wanted: readonly WantedWords[] = [];
  let head = '';
  let facts: TimelineFacts | undefined;

  const row = ({ words, alsoFoundBy: _, links: __, ...rest }: ItemNow, by: readonly WantedWords[]): TimelineRow => ({
    ...rest,
    ...snippetOf(words, by),
    flags: [],
  });

  async function read(onProgress?: (done: number, total: number) => void): Promise<TimelineFacts> {
    const { number: total } = await archive.head();
    histories = new Map();
    const names = new Map<string, number>();
    let count = 0;
    let unreadable = 0;
    const take = (said: readonly Said[]) => {
      for (const each of said) {
        if (each.is === 'item') {
          histories.set(each.number, { number: each.number, start: each.start, changes: [] });
          if (each.name !== undefined) names.set(each.name, each.number);
        } else {
          const before = histories.get(each.number);
          if (before) histories.set(each.number, { ...before, changes: [...before.changes, each.change] });
        }
      }
    };
    for await (const kept of archive.entries(() => unreadable++)) {
      const { entry, content } = kept;
      if (content.kind === 'import') {
        count = (content.record.items?.first ?? count + 1) - 1;
        for (const [at, { bytes }] of content.record.packs.entries()) {
          const packed = await decodePack((await archive.bytes(bytes.sha256)) ?? new Uint8Array());
          take(saidInPack(kept, content.record, at, packed, count));
          count += packed.filter(({ of }) => of === undefined).length;
        }
      } else if (content.kind === 'deletion') {
        for (const { first, count: gone } of content.record.itemsGone) count = Math.max(count, first + gone - 1);
      } else if (content.kind !== 'deleted') {
        if ('items' in content.record && content.record.items) count = content.record.items.first - 1;
        take(saidIn(kept, count, (name) => names.get(name)));
        count += newItems(content);
      }
      onProgress?.(entry.number, total);
    }
    let placed = 0;
    items = [...histories.values()]
      .map((history) => {
        const now = itemNow(history);
        placed = now.at ? Date.parse(now.at.utc) : placed || Date.parse(history.start.recordedAt);
        return { now, placed };
      })
      .sort((a, b) => a.placed - b.placed || a.now.number - b.now.number);
    return factsOf(items, unreadable);
  }

  function matching(query: TimelineQuery) {
    const words = queryWords(query.words);
    const found = items.filter(({ now, placed }) => {
      const said =
        words.is === 'everything' ||
        (words.is === 'item' && words.number === now.number) ||
        (words.is === 'words' && says(now, words.wanted));
      return said && passes(now, placed, query, zone);
    });
    if (query.order === 'latest-first') found.reverse();
    return { found, wanted: words.is === 'words' ? words.wanted : [] };
  }

  return {
    async open(onProgress) {
      const { seal } = await archive.head();
      if (seal !== head || !facts) facts = await read(onProgress);
      head = seal;
      return facts;
    },
    async firstOf(query, count) {
      const { found, wanted } = matching(query);
      return { total: found.length, rows: found.slice(0, count).map(({ now }) => row(now, wanted)) };
    },
    async find(query) {
      const matched = matching(query);
      wanted = matched.wanted;
      list = matched.found;
      const months = list.map(({ placed }, at) => ({ month: monthsIn(zone)(placed).month, at }));
      return { list: ++lists, total: list.length, months: months.filter(({ month, at }) => month !== months[at - 1]?.month) };
    },
    rows: async (_, from, count) => list.slice(from, from + count).map(({ now }) => row(now, wanted)),
    async indexOf(_, number) {
      const at = list.findIndex(({ now }) => now.number === number);
      return at < 0 ? undefined : at;
    },
    async item(number) {
      const history = histories.get(number);
      if (!history) return undefined;
      const linkedFrom = items.filter(({ now }) => now.links.includes(number)).map(({ now }) => now.number);
      return wholeItem(history, row(itemNow(history), []), linkedFrom);
    },
    async around(number, before, after) {
      const own = items.find(({ now }) => now.number === number)?.now;
      if (!own) return [];
      const beside = items.filter(({ now }) => !own.conversation || now.conversation?.key === own.conversation.key);
      const at = beside.findIndex(({ now }) => now.number === number);
      return beside.slice(Math.max(0, at - before), at + after + 1).map(({ now }) => row(now, []));
    },
    close: () => archive.close(),
  };
}

const says = ({ words, alsoFoundBy }: ItemNow, wanted: readonly WantedWords[]): boolean =>
  wanted.every((one) => [words, ...alsoFoundBy].some((field) => snippetOf(field, [one]).found.length > 0));

function passes(now: ItemNow, placed: number, query: TimelineQuery, zone: string): boolean {
  const { people, from, to, sources, conversations, tags, flags } = query;
  return (
    (!people?.length || people.includes(now.sender?.shown ?? '')) &&
    (!from || placed >= (dayStart(from, zone) ?? 0)) &&
    (!to || placed < (dayStart(to, zone, 1) ?? Number.POSITIVE_INFINITY)) &&
    (!sources?.length || sources.includes(now.source)) &&
    (!conversations || conversations.includes(now.conversation?.key ?? '')) &&
    (!tags?.length || tags.some((tag) => now.tags.includes(tag))) &&
    !flags?.length
  );
}

function factsOf(items: readonly Placed[], unreadable: number): TimelineFacts {
  const count = <K>(keys: readonly K[]) => {
    const counts = new Map<K, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]);
  };
  const all = items.map(({ now }) => now);
  const dated = all.flatMap(({ at }) => (at ? [at.utc] : []));
  const [first, last] = [dated[0], dated.at(-1)];
  const conversations = new Map(
    all.flatMap(({ conversation, source }) => (conversation ? [[conversation.key, { ...conversation, source }] as const] : [])),
  );
  return {
    items: all.length,
    ...(first && { first }),
    ...(last && { last }),
    people: count(all.flatMap(({ sender }) => (sender ? [sender.shown] : []))).map(([name, number]) => ({ name, items: number })),
    sources: count(all.map(({ source }) => source)).map(([source, number]) => ({ source, items: number })),
    conversations: count(all.flatMap(({ conversation }) => (conversation ? [conversation.key] : []))).flatMap(([key, number]) => {
      const one = conversations.get(key);
      return one ? [{ ...one, items: number }] : [];
    }),
    tags: count(all.flatMap(({ tags }) => tags)).map(([tag, number]) => ({ tag, items: number })),
    flags: [],
    flagged: 0,
    unreadable,
  };
}
