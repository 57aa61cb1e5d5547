import { type Opinion, opinionsOf, type PublicJudges, trainOurJudges, trainPublicJudges } from './judges';
import type { Linear } from './linear';
import type { Message } from './messages';
import type { OurRow, Sources } from './sources';
import { fitStack, type Heard, messageScores, type Stack } from './stack';

/** Authors left out together; each is judged by a model that saw none of them. */
export const FOLDS: readonly (readonly string[])[] = [
  ['dev', 'train-f'],
  ['train-a', 'train-g'],
  ['train-b', 'first'],
  ['train-c', 'train-e'],
  ['train-d'],
];

export interface Judgement {
  readonly heard: readonly Heard[];
  /** Chance for each message by a stack fitted without its author, and the threshold of that stack. */
  readonly scores: ReadonlyMap<number, number>;
  readonly thresholds: ReadonlyMap<string, number>;
  /** Fitted on all of the above: what is shipped. */
  readonly stack: Stack;
}

const foldOf = (author: string): readonly string[] => FOLDS.find((fold) => fold.includes(author)) ?? [author];

/** Leaves each fold's authors out in turn: judges, their mixture, calibration and threshold never see them. */
export function judgeAuthors(sources: Sources, vectors: Float32Array, seeds: readonly number[], epochs: number): Judgement {
  const publicJudges = trainPublicJudges(sources);
  const folds = [...new Set(sources.authors.map(foldOf))];
  const heard: Heard[] = folds.flatMap((fold) => {
    const left = (row: OurRow) => fold.includes(row.author);
    const judges = trainOurJudges(
      sources,
      sources.ours.filter((row) => !left(row)),
      vectors,
      seeds,
      epochs,
    );
    const rows = sources.ours.filter(left);
    const opinions = opinionsOf(sources, judges, publicJudges, rows);
    return rows.map((row, at) => heardOf(row, opinions[at] as Opinion, judges.whole, publicJudges));
  });
  return judgementOf(sources.messages, folds, heard);
}

const sumOf = (judge: Linear, places: Uint32Array): number => places.reduce((sum, place) => sum + (judge.weights[place] as number), 0);

export const heardOf = ({ message, hostile, places }: OurRow, opinion: Opinion, whole: Linear, { toxic, angry }: PublicJudges): Heard => ({
  message,
  hostile,
  opinion,
  whole: sumOf(whole, places),
  wholePublic: sumOf(toxic, places) + sumOf(angry, places),
  features: places.length,
});

/** The mixture, calibration and threshold for a fold are fitted on the other folds. */
export function judgementOf(messages: readonly Message[], folds: readonly (readonly string[])[], heard: readonly Heard[]): Judgement {
  const scores = new Map<number, number>();
  const thresholds = new Map<string, number>();
  for (const fold of folds) {
    const isLeft = ({ message }: Heard) => fold.includes((messages[message] as Message).author);
    const stack = fitStack(
      messages,
      heard.filter((one) => !isLeft(one)),
    );
    for (const [message, score] of messageScores(heard.filter(isLeft), stack)) scores.set(message, score);
    for (const author of fold) thresholds.set(author, stack.threshold);
  }
  return { heard, scores, thresholds, stack: fitStack(messages, heard) };
}
