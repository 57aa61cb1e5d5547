import Sentiment from 'sentiment';

/** How negative and how positive the single words of a clause are, each 0 (not at all) to 1. */
export interface WordMood {
  readonly negative: number;
  readonly positive: number;
}

/** AFINN gives a word -5 to 5; three strong words are as much as a clause can say. */
const FULL = 9;

let sentiment: Sentiment | undefined;

/**
 * The one door to `sentiment`. The product judges by its own model; this is the baseline that the model is measured beside,
 * because its words for illness, court and death score as anger. It is given no options: `extras` are merged into a table
 * that all its users share.
 */
export function wordMood(clause: string): WordMood {
  sentiment ??= new Sentiment();
  let negative = 0;
  let positive = 0;
  for (const entry of sentiment.analyze(clause).calculation) {
    for (const value of Object.values(entry)) {
      if (value < 0) negative -= value;
      else positive += value;
    }
  }
  return { negative: Math.min(1, negative / FULL), positive: Math.min(1, positive / FULL) };
}
