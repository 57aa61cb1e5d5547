import { ms, percent, table, three } from '../table';
import type { Accuracy, UnreadFigures } from './accuracy';
import type { TopicShare } from './kinds';
import type { People } from './people';
import type { Rewrites } from './rewrites';
import type { Speed } from './speed';

export interface Figures {
  readonly accuracy: Accuracy;
  readonly topics: readonly TopicShare[];
  readonly people: People | undefined;
  readonly speed: Speed;
  readonly rewrites: Rewrites | undefined;
  /** Bytes. */
  readonly weights: number;
}

type Row = readonly [goal: string, figure: string, reached: string];

const MOST_BYTES = 1_048_576;

/** What we want of the tone and BIFF engine, what was measured just now, and whether that is enough. */
export function goals({ accuracy, topics, people, speed, rewrites, weights }: Figures): string {
  const rows: Row[] = [
    ...finding('sets that nothing was learnt from', accuracy.unread),
    ...finding('authors left out', [{ name: 'mean', ...accuracy.left }]),
    ...topics.map(ofTopic),
    ...(people ? ofPeople(people) : []),
    row('weights at most 1 MB', `${(weights / 1000).toFixed(0)} kB`, weights <= MOST_BYTES),
    row('after a keystroke in 1,000 words at most 2 ms', `${ms(speed.keystroke)} ms`, speed.keystroke <= 2),
    row(
      'first look at 1,000 words at most 10 ms',
      `${ms(speed.firstLook)} ms just loaded, ${ms(speed.secondLook)} ms once the words were met`,
      speed.firstLook <= 10,
    ),
    row('rewrite of 400 words at most 5 ms', `${ms(speed.rewrite)} ms`, speed.rewrite <= 5),
    ...(rewrites ? ofRewrites(rewrites) : []),
  ];
  return table(['what we want', 'figure', 'reached'], rows);
}

const row = (goal: string, figure: string, reached: boolean): Row => [goal, figure, reached ? 'yes' : '**no**'];

const WANTED = [
  { goal: 'AUC at least 0.93', figure: 'auc', least: 0.93, shown: three },
  { goal: 'at 5% of ordinary messages flagged, at least 70% of hostile ones', figure: 'recall', least: 0.7, shown: percent },
  { goal: 'at 5% of ordinary messages flagged, at least 75% of severity 2–3', figure: 'severe', least: 0.75, shown: percent },
] as const;

const finding = (where: string, sets: readonly UnreadFigures[]): readonly Row[] =>
  WANTED.map(({ goal, figure, least, shown }): Row => {
    const enough = sets.filter((set) => set[figure] >= least).length;
    const figures = sets.map((set) => `${set.name} ${shown(set[figure])}`).join(', ');
    return [`${where}: ${goal}`, figures, enough === sets.length ? 'yes' : enough > 0 ? `in ${enough} of ${sets.length}` : '**no**'];
  });

/** Standard deviations that one topic of twenty lies above the rest by chance. */
const CHANCE = 1.645;

function ofTopic({ name, messages, flagged, rest }: TopicShare): Row {
  const [goal, figure] = [
    `ordinary messages about ${name}: flagged no more than the rest`,
    `${percent(flagged)} of ${messages}, the rest ${percent(rest)}`,
  ];
  const deviation = Math.sqrt((rest * (1 - rest)) / messages);
  if (flagged > rest && flagged <= rest + CHANCE * deviation) return [goal, figure, 'more, within chance'];
  return row(goal, figure, flagged <= rest);
}

const ofPeople = ({ hostile, unkind, mail, polite }: People): readonly Row[] => [
  row('UCC hostile: AUC at least 0.80', three(hostile), hostile >= 0.8),
  row('UCC any unkind: AUC at least 0.70', three(unkind), unkind >= 0.7),
  row('calm mail flagged at most 0.5%', percent(mail), mail <= 0.005),
  row('polite requests flagged at most 1.5%', percent(polite), polite <= 0.015),
];

const ofRewrites = ({ kept, gone, faults, flaggedAfter, unstable }: Rewrites): readonly Row[] => [
  row('a rewrite keeps every fact', percent(kept), kept === 1),
  row('a rewrite drops what hurts', percent(gone), gone === 1),
  row('a rewrite has no new fault of grammar', `${faults} faults`, faults === 0),
  row('no rewrite is flagged', `${flaggedAfter} flagged`, flaggedAfter === 0),
  row('a second rewrite changes nothing', `${unstable} changed`, unstable === 0),
];
