import Sentiment from 'sentiment';

let sentiment: Sentiment | undefined;

/**
 * The one door to `sentiment`: the sum of the moods that AFINN gives the single words of a text, below 0 where they are
 * negative, and the same for each word of it. The product judges by its own model; this is the baseline that the model is
 * measured beside, for its words for illness, court and death score as anger. It is given no options: `extras` are merged
 * into a table that all its users share.
 */
export function wordSum(text: string): { readonly sum: number; readonly comparative: number } {
  sentiment ??= new Sentiment();
  const { score, comparative } = sentiment.analyze(text);
  return { sum: score, comparative: Number.isFinite(comparative) ? comparative : 0 };
}
