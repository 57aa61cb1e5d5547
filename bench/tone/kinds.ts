import { above, thresholdAt } from '../../training/measure';
import { percent, table } from '../table';
import { of, ordinary, type Scored, type Sets, type System, whole } from './sets';
import { TOPICS } from './topics';

const SHARE = 0.05;
/** A share of fewer messages says nothing. */
const FEWEST = 15;
const BESIDE = ['flags', 'sentiment comparative', 'vader neg'] as const;

export interface TopicShare {
  readonly name: string;
  readonly messages: number;
  readonly flagged: number;
  /** The share of the ordinary messages that are about something else. */
  readonly rest: number;
}

/** The share that lies above each system's threshold: ours as shipped, the others where they flag 5% of the ordinary messages. */
function shares(some: readonly Scored[], from: readonly Scored[], shipped: number): readonly string[] {
  const calm = ordinary(whole(from));
  const at = (system: System) => thresholdAt(of(calm, system), SHARE);
  return [above(of(some, 'ours'), shipped), ...BESIDE.map((system) => above(of(some, system), at(system)))].map(percent);
}

const kindsOf = (scored: readonly Scored[]): readonly string[] => [
  ...new Set(scored.flatMap(({ message }) => message.units.flatMap(({ kinds }) => kinds))),
];
const holds = (scored: readonly Scored[], kind: string) =>
  scored.filter(({ message }) => message.hostile && message.units.some(({ kinds }) => kinds.includes(kind)));

const HEADS = ['', 'messages', 'ours', ...BESIDE, 'unread messages', 'ours, as shipped'];

/** How many messages that hold each kind of hurt are found. A message may hold several. */
export function byKind({ left, unread, shipped }: Sets): string {
  const found = kindsOf([...left, ...unread])
    .map((kind) => ({ kind, left: holds(left, kind), unread: holds(unread, kind) }))
    .filter((row) => row.left.length + row.unread.length >= FEWEST)
    .sort((a, b) => b.left.length - a.left.length);
  return table(
    ['kind', ...HEADS.slice(1)],
    found.map((row) => [
      row.kind.replaceAll('_', ' '),
      row.left.length,
      ...shares(row.left, left, shipped.left),
      row.unread.length,
      percent(above(of(row.unread, 'ours'), shipped.unread)),
    ]),
  );
}

/** How many ordinary messages are flagged, by what they are about. */
export function byTopic({ left, unread, shipped }: Sets): { readonly text: string; readonly topics: readonly TopicShare[] } {
  const calm = ordinary(whole(left));
  const fresh = ordinary(unread);
  const rows = TOPICS.map(({ name, isAbout }) => ({
    name,
    left: calm.filter(({ message }) => isAbout(message)),
    rest: calm.filter(({ message }) => !isAbout(message)),
    unread: fresh.filter(({ message }) => isAbout(message)),
  }));
  const none = calm.filter(({ message }) => TOPICS.every(({ isAbout }) => !isAbout(message)));
  const noneUnread = fresh.filter(({ message }) => TOPICS.every(({ isAbout }) => !isAbout(message)));
  const row = (name: string, some: readonly Scored[], new_: readonly Scored[]) => [
    name,
    some.length,
    ...shares(some, left, shipped.left),
    new_.length,
    percent(above(of(new_, 'ours'), shipped.unread)),
  ];
  return {
    text: table(
      ['ordinary messages about', ...HEADS.slice(1)],
      [...rows.map((one) => row(one.name, one.left, one.unread)), row('none of these', none, noneUnread), row('all', calm, fresh)],
    ),
    topics: rows.map((one) => ({
      name: one.name,
      messages: one.left.length,
      flagged: above(of(one.left, 'ours'), shipped.left),
      rest: above(of(one.rest, 'ours'), shipped.left),
    })),
  };
}
