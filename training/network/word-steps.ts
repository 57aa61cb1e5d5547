import type { Adam } from './adam';

/**
 * What each word adds to the steps of the network: its vector times the mixing matrix, once a word and batch, for every place
 * where it stands. One place of all vectors is left out or kept within a batch.
 */
export class WordSteps {
  readonly steps: Float32Array;
  readonly gradient: Float32Array;
  private readonly inputs: Float32Array;
  private readonly slots = new Map<number, number>();
  private mask: Float32Array;

  constructor(
    private readonly vectors: Adam,
    private readonly mixing: Adam,
    private readonly size: number,
    readonly width: number,
  ) {
    const words = vectors.values.length / size;
    this.steps = new Float32Array(words * width);
    this.gradient = new Float32Array(words * width);
    this.inputs = new Float32Array(words * size);
    this.mask = new Float32Array(size);
  }

  /** A new batch; `mask` holds a factor for each place of the vectors. */
  begin(mask: Float32Array): void {
    this.slots.clear();
    this.mask = mask;
  }

  /** Where in `steps` and `gradient` the word's numbers begin. */
  of(word: number): number {
    const { size, width, steps, gradient, inputs, vectors, mixing, mask } = this;
    let slot = this.slots.get(word);
    if (slot === undefined) {
      slot = this.slots.size;
      this.slots.set(word, slot);
      for (let at = 0; at < size; at++) inputs[slot * size + at] = (vectors.values[word * size + at] as number) * (mask[at] as number);
      steps.fill(0, slot * width, (slot + 1) * width);
      gradient.fill(0, slot * width, (slot + 1) * width);
      addProduct(steps, slot * width, inputs, slot * size, size, mixing.values, width);
    }
    return slot * width;
  }

  /** Moves the matrix's and the words' gradients, and the words themselves. */
  finish(rate: number): void {
    this.matrixGradient();
    this.vectorGradients();
    for (const word of this.slots.keys()) this.vectors.step(rate, word * this.size, (word + 1) * this.size);
  }

  private matrixGradient(): void {
    const { size, width, inputs, gradient, mixing, mask } = this;
    const used = this.slots.size;
    const into = mixing.gradient;
    for (let i = 0; i < size; i++) {
      if (mask[i] === 0) continue;
      const row = i * width;
      let slot = 0;
      for (; slot + 3 < used; slot += 4) {
        const a = inputs[slot * size + i] as number;
        const b = inputs[(slot + 1) * size + i] as number;
        const c = inputs[(slot + 2) * size + i] as number;
        const d = inputs[(slot + 3) * size + i] as number;
        const from = slot * width;
        for (let to = 0; to < width; to++)
          into[row + to] =
            (into[row + to] as number) +
            a * (gradient[from + to] as number) +
            b * (gradient[from + width + to] as number) +
            c * (gradient[from + 2 * width + to] as number) +
            d * (gradient[from + 3 * width + to] as number);
      }
      for (; slot < used; slot++) {
        const a = inputs[slot * size + i] as number;
        for (let to = 0; to < width; to++) into[row + to] = (into[row + to] as number) + a * (gradient[slot * width + to] as number);
      }
    }
  }

  private vectorGradients(): void {
    const { size, width, gradient, mixing, mask, vectors } = this;
    for (const [word, slot] of this.slots) {
      const from = slot * width;
      for (let i = 0; i < size; i++) {
        const kept = mask[i] as number;
        if (kept === 0) continue;
        const row = i * width;
        let even = 0;
        let odd = 0;
        for (let to = 0; to < width; to += 2) {
          even += (gradient[from + to] as number) * (mixing.values[row + to] as number);
          odd += (gradient[from + to + 1] as number) * (mixing.values[row + to + 1] as number);
        }
        vectors.gradient[word * size + i] = (even + odd) * kept;
      }
    }
  }
}

/** out += x times the matrix, four of its rows at a time. */
function addProduct(
  out: Float32Array,
  outAt: number,
  x: Float32Array,
  xAt: number,
  rows: number,
  matrix: Float32Array,
  width: number,
): void {
  const live: number[] = [];
  for (let i = 0; i < rows; i++) if (x[xAt + i] !== 0) live.push(i);
  let i = 0;
  for (; i + 3 < live.length; i += 4) {
    const [ra, rb, rc, rd] = [live[i] as number, live[i + 1] as number, live[i + 2] as number, live[i + 3] as number];
    const [a, b, c, d] = [x[xAt + ra] as number, x[xAt + rb] as number, x[xAt + rc] as number, x[xAt + rd] as number];
    const [pa, pb, pc, pd] = [ra * width, rb * width, rc * width, rd * width];
    for (let to = 0; to < width; to++)
      out[outAt + to] =
        (out[outAt + to] as number) +
        a * (matrix[pa + to] as number) +
        b * (matrix[pb + to] as number) +
        c * (matrix[pc + to] as number) +
        d * (matrix[pd + to] as number);
  }
  for (; i < live.length; i++) {
    const r = live[i] as number;
    const a = x[xAt + r] as number;
    for (let to = 0; to < width; to++) out[outAt + to] = (out[outAt + to] as number) + a * (matrix[r * width + to] as number);
  }
}
