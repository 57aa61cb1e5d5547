import type { TimelineDoor, TimelineFacts, TimelineQuery, TimelineRow, WholeItem } from '../../../lib/core/timeline/door';

export const row = (number: number, over: Partial<TimelineRow> = {}): TimelineRow => ({
  number,
  kind: 'message',
  source: 'phone',
  at: { utc: new Date(Date.UTC(2026, 2, 1, 9) + (number - 1) * 6 * 3_600_000).toISOString(), precision: 'minute', told: 'observed' },
  sender: { shown: number % 2 ? 'Alex' : 'Sam' },
  conversation: { key: 'whatsapp:alex', title: 'Alex' },
  text: `Message ${number} about the dentist`,
  found: [],
  cut: { before: false, after: false },
  edited: false,
  deleted: false,
  attachments: 0,
  tags: [],
  flags: [],
  ...over,
});

export const facts = (items: number, over: Partial<TimelineFacts> = {}): TimelineFacts => ({
  items,
  people: [
    { name: 'Alex', items: Math.ceil(items / 2) },
    { name: 'Sam', items: Math.floor(items / 2) },
  ],
  sources: [{ source: 'phone', items }],
  conversations: [{ key: 'whatsapp:alex', title: 'Alex', source: 'phone', items }],
  tags: [],
  flags: [],
  flagged: items,
  unreadable: 0,
  ...over,
});

/** A timeline that finds by plain words and by people, and makes its rows as they are asked for. */
export function sampleDoor(items: number, { rowOf = row }: { readonly rowOf?: typeof row } = {}) {
  const asked: TimelineQuery[] = [];
  let found: readonly number[] = [];
  const matching = ({ words, people }: TimelineQuery): number[] =>
    Array.from({ length: items }, (_, at) => at + 1).filter((number) => {
      if (words === '' && !people) return true;
      const { text, sender } = rowOf(number);
      return text.includes(words) && (!people || people.includes(sender?.shown ?? ''));
    });
  const door: TimelineDoor = {
    open: async () => facts(items),
    async find(query) {
      asked.push(query);
      found = matching(query);
      if (query.order === 'latest-first') found = found.toReversed();
      const months = [{ month: '2026-03', at: 0 }, ...(found.length > 124 ? [{ month: '2026-04', at: 124 }] : [])];
      return { list: asked.length, total: found.length, months };
    },
    rows: async (_, from, count) => found.slice(from, from + count).map((number) => rowOf(number)),
    firstOf: async (query, count) => {
      const numbers = matching(query);
      return { total: numbers.length, rows: numbers.slice(0, count).map((number) => rowOf(number)) };
    },
    indexOf: async (_, number) => (found.includes(number) ? found.indexOf(number) : undefined),
    item: async (number) => (number <= items ? whole(number) : undefined),
    around: async (number) => [number - 1, number, number + 1].filter((each) => each >= 1 && each <= items).map((each) => rowOf(each)),
    close: () => {},
  };
  return { door, asked };
}

export const whole = (number: number, over: Partial<WholeItem> = {}): WholeItem => ({
  row: row(number),
  entry: 7,
  recordedAt: '2026-05-05T08:00:00.000Z',
  linkedFrom: [],
  ...over,
});
