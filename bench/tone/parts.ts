import { sentences } from '../../lib/core/text/sentences';
import { spanText } from '../../lib/core/text/span';
import { type Mixture, messageFeatures } from '../../lib/core/tone/model/mixture';
import type { JudgedSentence, ToneModel } from '../../lib/core/tone/model/model';
import { windowsOf } from '../../lib/core/tone/model/windows';
import { neutral } from '../../lib/core/tone/neutral';

/** Our parts, by the columns in which the training writes what each said of authors left out. */
export const PARTS = { worst: 'sentences', whole: 'whole', network: 'network', rude: 'public text' } as const;
export type Part = (typeof PARTS)[keyof typeof PARTS];

/** What each of the shipped judges alone says of a message: of the run of sentences that it finds worst. */
export function partScores(text: string, model: ToneModel, mixture: Mixture): Readonly<Record<Part, number>> {
  const judged = sentences(text).map((span): JudgedSentence => model.sentence(neutral(spanText(text, span))));
  const spoken = windowsOf(judged.filter(({ features }) => features > 0)).filter((run) => run.length > 0);
  const features = spoken.map((run) => messageFeatures(run, mixture));
  const worst = (at: number) => Math.max(...features.map((run) => run[at] ?? Number.NaN));
  return { sentences: worst(0), whole: worst(1), network: worst(2), 'public text': worst(4) };
}
