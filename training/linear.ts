import { random, shuffled } from './random';

export interface Linear {
  readonly weights: Float32Array;
  readonly bias: number;
}

export interface LinearOptions {
  readonly bits: number;
  readonly epochs: number;
  /** Strength of the pull towards zero. */
  readonly l2: number;
  readonly rate: number;
  /** Scale each feature by how unlike its rates in the two classes are (naive Bayes). */
  readonly bayes: boolean;
  readonly seed: number;
}

export const LINEAR: LinearOptions = { bits: 18, epochs: 8, l2: 1e-6, rate: 0.5, bayes: true, seed: 1 };

/** Logistic regression by Adagrad over binary features, each row brought to length one. */
export function trainLinear(
  rows: readonly Uint32Array[],
  labels: ArrayLike<number>,
  weightsOf: ArrayLike<number> | undefined,
  options: Partial<LinearOptions> = {},
): Linear {
  const { bits, epochs, l2, rate, bayes, seed } = { ...LINEAR, ...options };
  const size = 2 ** bits;
  const scale = new Float32Array(size).fill(1);
  if (bayes) {
    const pos = new Float64Array(size).fill(0.5);
    const neg = new Float64Array(size).fill(0.5);
    let p = 1;
    let n = 1;
    rows.forEach((row, at) => {
      const y = labels[at] as number;
      const w = weightsOf?.[at] ?? 1;
      p += y * w;
      n += (1 - y) * w;
      for (const place of row) {
        pos[place] = (pos[place] as number) + y * w;
        neg[place] = (neg[place] as number) + (1 - y) * w;
      }
    });
    for (let at = 0; at < size; at++) scale[at] = 0.25 + Math.abs(Math.log((pos[at] as number) / p / ((neg[at] as number) / n)));
  }
  const weights = new Float32Array(size);
  const sums = new Float32Array(size).fill(1e-4);
  let bias = 0;
  let biasSum = 1e-4;
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(rows.length, next)) {
      const row = rows[at] as Uint32Array;
      const unit = 1 / Math.sqrt(row.length);
      let score = bias;
      for (const place of row) score += (weights[place] as number) * (scale[place] as number) * unit;
      const error = (1 / (1 + Math.exp(-score)) - (labels[at] as number)) * (weightsOf?.[at] ?? 1);
      for (const place of row) {
        const gradient = error * (scale[place] as number) * unit + l2 * (weights[place] as number);
        const sum = (sums[place] as number) + gradient * gradient;
        sums[place] = sum;
        weights[place] = (weights[place] as number) - (rate * gradient) / Math.sqrt(sum);
      }
      biasSum += error * error;
      bias -= (rate * 0.2 * error) / Math.sqrt(biasSum);
    }
  }
  for (let at = 0; at < size; at++) weights[at] = (weights[at] as number) * (scale[at] as number);
  return { weights, bias };
}

export function linearScore(model: Linear, row: Uint32Array): number {
  let score = 0;
  for (const place of row) score += model.weights[place] as number;
  return model.bias + score / Math.sqrt(row.length || 1);
}
