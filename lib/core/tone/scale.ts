/**
 * How sure the model must be of a clause before a finding is shown. Set where about one ordinary message in
 * twenty was flagged on authors left out of the fit; `training/fit-tone.ts` prints that share.
 */
export const SHOWN = 0.75;

/** What the second worst clause adds to the worst. */
const SECOND = 0.15;

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** A message is as bad as its worst clause, and a little worse for the next. All within [0, 1]. */
export function together(clauseScores: readonly number[]): number {
  const [worst = 0, next = 0] = [...clauseScores].sort((a, b) => b - a);
  return worst + (1 - worst) * SECOND * next;
}
