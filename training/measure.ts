/** Area under the ROC curve; ties count half. */
export function auc(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[a] as number) - (scores[b] as number));
  let positives = 0;
  let ranks = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && scores[order[to] as number] === scores[order[from] as number]) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) {
      if (labels[order[at] as number]) {
        positives++;
        ranks += rank;
      }
    }
    from = to;
  }
  const negatives = scores.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The lowest threshold at which at most `share` of `calm` lies above it. */
export function thresholdAt(calm: readonly number[], share: number): number {
  const order = [...calm].sort((a, b) => b - a);
  return order[Math.floor(share * order.length)] ?? 1;
}

export const above = (scores: readonly number[], threshold: number): number =>
  scores.length === 0 ? Number.NaN : scores.filter((score) => score > threshold).length / scores.length;

/** The share of what is labelled that lies above the threshold at which `share` of the rest does. */
export function recallAt(scores: readonly number[], labels: readonly number[], share: number): number {
  const of = (label: number) => scores.filter((_, at) => labels[at] === label);
  return above(of(1), thresholdAt(of(0), share));
}
