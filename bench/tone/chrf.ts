const ORDER = 6;
/** Recall counts so many times as much as precision. */
const BETA = 2;

/** How often each run of `length` characters stands in the text, white space left out. */
function runs(characters: readonly string[], length: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + length <= characters.length; at++) {
    const run = characters.slice(at, at + length).join('');
    found.set(run, (found.get(run) ?? 0) + 1);
  }
  return found;
}

/**
 * chrF of one sentence, 0 to 100, as sacrebleu computes it by default: runs of one to six characters, beta 2, no white space,
 * the mean over the lengths that both texts have.
 */
export function chrf(hypothesis: string, reference: string): number {
  const [said, wanted] = [hypothesis, reference].map((text) => [...text.replace(/\s+/gu, '')]) as [string[], string[]];
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let length = 1; length <= Math.min(ORDER, said.length, wanted.length); length++) {
    const other = runs(wanted, length);
    let matches = 0;
    for (const [run, count] of runs(said, length)) matches += Math.min(count, other.get(run) ?? 0);
    precision += matches / (said.length - length + 1);
    recall += matches / (wanted.length - length + 1);
    orders++;
  }
  if (precision + recall === 0) return 0;
  const [p, r] = [precision / orders, recall / orders];
  return (100 * (1 + BETA ** 2) * p * r) / (BETA ** 2 * p + r);
}
