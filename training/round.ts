import { biasesOf, trainJudges, trainPublic } from './judges';
import { hearShipped } from './shipped';
import type { Row, Sources } from './sources';
import type { HeardMessage, OtherMessage } from './stack';

/** Public text is left out in turn as well: every so many of its sentences is a fold's. */
const ofFold = <T extends Row>(rows: readonly T[], fold: number, folds: number): readonly T[] =>
  rows.filter((_, at) => at % folds === fold);

/** One toxic or harmless comment of so many is asked about: there are far more of them than of calm ones. */
const TOXIC_TAKEN = 6;

export interface RoundResult {
  readonly messages: readonly HeardMessage[];
  /** Sentences of calm mail, and calm and toxic comments, each as a message. */
  readonly others: readonly OtherMessage[];
}

/** Trains without the authors of one fold, and listens to what the judges say of them. */
export function judgeFold(sources: Sources, authors: readonly string[], fold: number, folds: number, vectors: Float32Array): RoundResult {
  const left = new Set(authors);
  const calm = [
    ...ofFold(sources.mail, fold, folds),
    ...ofFold(
      sources.emotional.filter((row) => row.calm),
      fold,
      folds,
    ),
  ];
  const toxic = ofFold(sources.toxic, fold, folds);
  const unheard = new Set<Row>([...calm, ...toxic]);
  const heardOf = <T extends Row>(rows: readonly T[]): T[] => rows.filter((row) => !unheard.has(row));
  const known: Sources = {
    ...sources,
    mail: heardOf(sources.mail),
    emotional: heardOf(sources.emotional),
    toxic: heardOf(sources.toxic),
  };
  const judges = trainJudges(
    known,
    sources.ours.filter(({ author }) => !left.has(author)),
    trainPublic(known),
    vectors,
    1,
  );
  const hear = hearShipped(sources.lexicon, judges);
  const biases = biasesOf(judges);
  return {
    messages: sources.ours
      .filter(({ author }) => left.has(author))
      .map(({ at, sentences }) => ({ at, biases, sentences: sentences.map((row) => ({ heard: hear(row.text), hostile: row.hostile })) })),
    others: [
      ...calm.map((row) => ({ set: 'calm' as const, biases, sentences: [{ heard: hear(row.text), hostile: 0 }], hostile: 0 })),
      ...toxic
        .filter((_, at) => at % TOXIC_TAKEN === 0)
        .map((row) => ({
          set: 'rude' as const,
          biases,
          sentences: [{ heard: hear(row.text), hostile: row.hostile }],
          hostile: row.hostile,
        })),
    ],
  };
}
