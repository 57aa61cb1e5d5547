const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const ROUNDS = 25;

/** Logistic regression with few features, by Newton's method with a small pull towards nought. The last weight stands for itself. */
export function logistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  weightOf = (_at: number) => 1,
  pull = 1,
): readonly number[] {
  const size = (rows[0]?.length ?? 0) + 1;
  const value = (row: readonly number[], at: number): number => (at < size - 1 ? (row[at] as number) : 1);
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, at) => (at < size - 1 ? pull * weight : 0));
    const curvature = Array.from({ length: size }, (_, a) => Array.from({ length: size }, (_unused, b) => (a === b ? pull : 0)));
    rows.forEach((row, index) => {
      let score = 0;
      for (let at = 0; at < size; at++) score += (weights[at] as number) * value(row, at);
      const said = chance(score);
      const error = weightOf(index) * (said - (labels[index] as number));
      const bend = weightOf(index) * said * (1 - said);
      for (let a = 0; a < size; a++) {
        gradient[a] = (gradient[a] as number) + error * value(row, a);
        const line = curvature[a] as number[];
        for (let b = 0; b < size; b++) line[b] = (line[b] as number) + bend * value(row, a) * value(row, b);
      }
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight - (step[at] as number));
  }
  return weights;
}

/** x with `matrix` x = `right`, by elimination; the matrix is symmetric and positive. */
function solve(matrix: number[][], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const from = rows[pivot] as number[];
    for (let other = 0; other < size; other++) {
      if (other === pivot) continue;
      const row = rows[other] as number[];
      const share = (row[pivot] as number) / (from[pivot] as number);
      for (let at = pivot; at <= size; at++) row[at] = (row[at] as number) - share * (from[at] as number);
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
}
