import { above, auc, recallAt } from '../../training/measure';
import { mean, percent, table, three } from '../table';
import { authorsOf, labelsOf, of, ordinary, type Scored, type Sets, SYSTEMS, type System, whole } from './sets';

const SHARE = 0.05;
type Figure = (scored: readonly Scored[], system: System) => number;

const area: Figure = (scored, system) => auc(of(scored, system), labelsOf(scored));
const recall: Figure = (scored, system) => recallAt(of(scored, system), labelsOf(scored), SHARE);
const severe: Figure = (scored, system) =>
  recall(
    scored.filter(({ message }) => !message.hostile || message.severity >= 2),
    system,
  );

interface AtShipped {
  readonly ordinary: number;
  readonly hostile: number;
  readonly severe: number;
}

function atShipped(scored: readonly Scored[], threshold: number): AtShipped {
  const share = (some: readonly Scored[]) => above(of(some, 'ours'), threshold);
  const hostile = scored.filter(({ message }) => message.hostile);
  return {
    ordinary: share(ordinary(scored)),
    hostile: share(hostile),
    severe: share(hostile.filter(({ message }) => message.severity >= 2)),
  };
}

export interface UnreadFigures {
  readonly name: string;
  readonly auc: number;
  readonly recall: number;
  readonly severe: number;
}

export interface Accuracy {
  readonly text: string;
  readonly unread: readonly UnreadFigures[];
  /** The means over the authors left out. */
  readonly left: Omit<UnreadFigures, 'name'>;
}

/** Who finds the hostile messages of authors whom nothing was learnt from, each author by itself. */
export function accuracy({ left, unread, shipped }: Sets): Accuracy {
  const sets = setsOf(unread);
  const systems = SYSTEMS.filter((system) => left.length > 0 && left[0]?.scores[system] !== undefined);
  const live = SYSTEMS.filter((system) => unread[0]?.scores[system] !== undefined);
  const unreadRows = sets.map(
    ([name, some]): UnreadFigures => ({
      name,
      auc: area(some, 'ours'),
      recall: recall(some, 'ours'),
      severe: severe(some, 'ours'),
    }),
  );
  const text = [
    'Each set has an author of its own, who saw neither the code nor the other sets. "At 5%" means at the threshold at which 5% of the ordinary messages of the same author are flagged; the more of the hostile ones are found there, the better.',
    'Parts of ours: "sentences" is the worst sentence, "whole" the message as one bag of words, "network" the recurrent network, "public text" the judges that learnt from comments of strangers, "flags" our phrases.',
    '### Sets that nothing was learnt from',
    table(
      ['system', ...sets.flatMap(([name, some]) => [`${name} (${some.length}): AUC`, 'hostile at 5%', 'severity 2–3 at 5%'])],
      live.map((system) => [
        system === 'ours' ? 'ours, as shipped' : system,
        ...sets.flatMap(([, some]) => [three(area(some, system)), percent(recall(some, system)), percent(severe(some, system))]),
      ]),
    ),
    '### Authors left out: AUC',
    byAuthor(left, systems, area, three),
    '### Authors left out: hostile messages found at 5% of the ordinary ones flagged',
    byAuthor(left, systems, recall, percent),
    '### Authors left out: messages of severity 2–3 found at 5% of the ordinary ones flagged',
    byAuthor(left, systems, severe, percent),
    '### Ours at the shipped threshold',
    'One threshold for everybody, so that authors differ.',
    table(
      ['author', 'messages', 'ordinary flagged', 'hostile flagged', 'severity 2–3 flagged'],
      [
        ...groups(left).map(([name, some]) => shippedRow(name, some, shipped.left)),
        ...sets.map(([name, some]) => shippedRow(`${name}, nothing learnt from it`, some, shipped.unread)),
      ],
    ),
  ].join('\n\n');
  const authors = authorsOf(whole(left)).map((author) => left.filter(({ message }) => message.author === author));
  const means = (figure: Figure) => mean(authors.map((some) => figure(some, 'ours')));
  return { text, unread: unreadRows, left: { auc: means(area), recall: means(recall), severe: means(severe) } };
}

function shippedRow(name: string, scored: readonly Scored[], threshold: number): readonly (string | number)[] {
  const shares = atShipped(scored, threshold);
  return [name, scored.length, percent(shares.ordinary), percent(shares.hostile), percent(shares.severe)];
}

const setsOf = (scored: readonly Scored[]): readonly (readonly [string, readonly Scored[]])[] =>
  authorsOf(scored).map((author) => [author, scored.filter(({ message }) => message.author === author)]);

const groups = (left: readonly Scored[]): readonly (readonly [string, readonly Scored[]])[] => [
  ...setsOf(left).map(([name, some]) => [some.every(({ message }) => message.lone) ? `${name} (single sentences)` : name, some] as const),
  ['all whole messages', whole(left)],
];

function byAuthor(left: readonly Scored[], systems: readonly System[], figure: Figure, shown: (value: number) => string): string {
  if (left.length === 0) return 'Not measured here: the training has left no file of what it said of authors left out.';
  const rows = setsOf(left).map(([name, some]) => ({
    name,
    lone: some.every(({ message }) => message.lone),
    size: some.length,
    values: systems.map((system) => figure(some, system)),
  }));
  const meanOf = (name: string, some: typeof rows) => [
    name,
    '',
    ...systems.map((_, at) => shown(mean(some.map(({ values }) => values[at] ?? Number.NaN)))),
  ];
  return table(
    ['author', 'messages', ...systems],
    [
      ...rows.map(({ name, lone, size, values }) => [lone ? `${name} (single sentences)` : name, size, ...values.map(shown)]),
      meanOf(
        'mean of whole messages',
        rows.filter(({ lone }) => !lone),
      ),
      meanOf('mean of all', rows),
    ],
  );
}
