import { BITS } from '../lib/core/tone/model/ngrams';
import { random, shuffled } from './random';

export interface Linear {
  readonly weights: Float32Array;
  readonly bias: number;
}

export interface LinearOptions {
  /** How much an error counts beside the size of the weights. */
  readonly cost: number;
  /** How often all rows are gone through. */
  readonly passes: number;
  readonly seed: number;
  /** Places of the table, if other than those of the model. */
  readonly size?: number;
}

/** A feature of one row only says nothing of others. */
const SEEN = 2;

/** Each feature scaled by how unlike its rates in the two classes are (naive Bayes; Wang and Manning 2012); nought if hardly seen. */
function scaleOf(
  rows: readonly Uint32Array[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  size: number,
): Float32Array {
  const hostile = new Float32Array(size);
  const calm = new Float32Array(size);
  const seen = new Uint8Array(size);
  let hostiles = 1;
  let calms = 1;
  rows.forEach((row, at) => {
    const weight = weights?.[at] ?? 1;
    const into = labels[at] ? hostile : calm;
    if (labels[at]) hostiles += weight;
    else calms += weight;
    for (const place of row) {
      into[place] = (into[place] as number) + weight;
      if ((seen[place] as number) < SEEN) seen[place] = (seen[place] as number) + 1;
    }
  });
  return Float32Array.from({ length: size }, (_, at) =>
    (seen[at] as number) < SEEN
      ? 0
      : 0.25 + Math.abs(Math.log(((hostile[at] as number) + 0.5) / hostiles / (((calm[at] as number) + 0.5) / calms))),
  );
}

/**
 * Logistic regression over rows of features, each row brought to length one by the number of its features, by coordinate
 * descent in the dual (Yu, Huang and Lin 2011). Far better here than descent by gradients, which stopped too early.
 */
export function trainLinear(
  rows: readonly Uint32Array[],
  labels: ArrayLike<number>,
  rowWeights: ArrayLike<number> | undefined,
  { cost, passes, seed, size = 2 ** BITS }: LinearOptions,
): Linear {
  const scale = scaleOf(rows, labels, rowWeights, size);
  const weights = new Float32Array(scale.length);
  let bias = 0;
  const units = Float64Array.from(rows, (row) => 1 / Math.sqrt(row.length || 1));
  const squares = Float64Array.from(rows, (row, at) => {
    let sum = 0;
    for (const place of row) sum += ((scale[place] as number) * (units[at] as number)) ** 2;
    return sum + 1;
  });
  const bound = (at: number): number => cost * (rowWeights?.[at] ?? 1);
  const share = Float64Array.from(rows, (_, at) => Math.min(0.001 * bound(at), 1e-8));
  const move = (at: number, by: number): void => {
    const unit = units[at] as number;
    for (const place of rows[at] as Uint32Array) weights[place] = (weights[place] as number) + by * (scale[place] as number) * unit;
    bias += by;
  };
  rows.forEach((_, at) => {
    move(at, (labels[at] ? 1 : -1) * (share[at] as number));
  });
  const next = random(seed);
  for (let pass = 0; pass < passes; pass++) {
    for (const at of shuffled(rows.length, next)) {
      const sign = labels[at] ? 1 : -1;
      const unit = units[at] as number;
      let said = bias;
      for (const place of rows[at] as Uint32Array) said += (weights[place] as number) * (scale[place] as number) * unit;
      const before = share[at] as number;
      const after = best(squares[at] as number, sign * said, before, bound(at));
      if (after === before) continue;
      share[at] = after;
      move(at, sign * (after - before));
    }
  }
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) * (scale[at] as number);
  return { weights, bias };
}

const NEAR = 1e-3;
const STEPS = 60;

/** One row's share of the weights, by Newton's method, from whichever end of its range is nearer. */
function best(square: number, margin: number, before: number, bound: number): number {
  const low = 0.5 * square * (bound - 2 * before) + margin >= 0;
  const sign = low ? 1 : -1;
  const from = low ? before : bound - before;
  let share = bound - from < 0.5 * bound ? 0.1 * from : from;
  const slope = (at: number) => square * (at - from) + sign * margin + Math.log(at / (bound - at));
  for (let step = 0; step < STEPS; step++) {
    const now = slope(share);
    if (Math.abs(now) < NEAR) break;
    const next = share - now / (square + bound / ((bound - share) * share));
    share = next <= 0 ? 0.1 * share : Math.min(next, bound - 1e-12);
  }
  return low ? share : bound - share;
}

/** The sum over a row's features; see `linearScore`. */
export function linearSum(model: Linear, row: Uint32Array): number {
  let sum = 0;
  for (const place of row) sum += model.weights[place] as number;
  return sum;
}

/** Log odds. */
export const linearScore = (model: Linear, row: Uint32Array): number => model.bias + linearSum(model, row) / Math.sqrt(row.length || 1);
