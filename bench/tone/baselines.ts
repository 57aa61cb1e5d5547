import vader from 'vader-sentiment';
import { sentences } from '../../lib/core/text/sentences';
import { spanText } from '../../lib/core/text/span';
import { clausesToJudge } from '../../lib/core/tone/clause';
import { FLAGS } from '../../lib/core/tone/flags';
import { wordSum } from '../../lib/core/tone/lexicon';

export const BASELINES = ['flags', 'sentiment sum', 'sentiment comparative', 'vader compound', 'vader neg'] as const;
export type Baseline = (typeof BASELINES)[number];

/** What the other systems say of a text, and our phrases alone; more is worse. */
export function baselineScores(text: string): Readonly<Record<Baseline, number>> {
  const { sum, comparative } = wordSum(text);
  const { compound, neg } = vader.SentimentIntensityAnalyzer.polarity_scores(text);
  return {
    flags: raised(text),
    'sentiment sum': -sum,
    'sentiment comparative': -comparative,
    'vader compound': -compound,
    'vader neg': neg,
  };
}

/** The highest severity of the flags on any clause; their number decides between equals. */
function raised(text: string): number {
  let severity = 0;
  let count = 0;
  for (const span of sentences(text)) {
    for (const clause of clausesToJudge(spanText(text, span))) {
      for (const flag of FLAGS) {
        if (!flag.find(clause)) continue;
        severity = Math.max(severity, flag.severity);
        count++;
      }
    }
  }
  return severity + count / 1000;
}
