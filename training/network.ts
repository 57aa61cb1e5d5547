import type { Network } from '../lib/core/tone/model/recurrent';
import { Adam } from './adam';
import { random, shuffled } from './random';

/** One sentence to learn from: what is known of it under some of the outputs. */
export interface Lesson {
  readonly words: readonly number[];
  /** The first output that this lesson speaks of, and the answers from there on. */
  readonly output: number;
  readonly answers: ArrayLike<number>;
  /** How much each answer counts. */
  readonly weights: ArrayLike<number>;
}

export interface Course {
  readonly lessons: readonly Lesson[];
  /** How much of the first course is done of this one, in lessons for each of its lessons. */
  readonly share: number;
}

export interface NetworkOptions {
  readonly size: number;
  readonly states: number;
  readonly outputs: number;
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** Shares of the vector's places, of words and of pooled states that are left out at each step. */
  readonly dropVector: number;
  readonly dropWord: number;
  readonly dropState: number;
  readonly seed: number;
}

/** P[to] += sum over i of x[i] * M[i][to], four rows of M at a time. */
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
    for (let to = 0; to < width; to++) {
      out[outAt + to] =
        (out[outAt + to] as number) +
        a * (matrix[pa + to] as number) +
        b * (matrix[pb + to] as number) +
        c * (matrix[pc + to] as number) +
        d * (matrix[pd + to] as number);
    }
  }
  for (; i < live.length; i++) {
    const r = live[i] as number;
    const a = x[xAt + r] as number;
    for (let to = 0; to < width; to++) out[outAt + to] = (out[outAt + to] as number) + a * (matrix[r * width + to] as number);
  }
}

/** Learns all courses together; `vectors` is copied. */
export function trainNetwork(courses: readonly Course[], vectors: Float32Array, options: NetworkOptions): Network {
  const { size, states, outputs, epochs, batch, rate, dropVector, dropWord, dropState, seed } = options;
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const width = 8 * states;
  const pooledSize = 4 * states;
  const E = new Adam(Float32Array.from(vectors));
  const W = new Adam(Float32Array.from({ length: size * width }, () => normal() * Math.sqrt(1.5 / size)));
  const B = new Adam(Float32Array.from({ length: 4 * states }, (_, at) => (Math.floor(at / states) % 2 === 1 ? 1 : 0)));
  const H = new Adam(Float32Array.from({ length: pooledSize * outputs }, () => normal() * Math.sqrt(1.5 / pooledSize)));
  const C = new Adam(new Float32Array(outputs));

  const main = courses[0] as Course;
  const total = epochs * Math.ceil(main.lessons.length / batch);
  const queues = courses.map(() => [] as Lesson[]);
  const take = (course: number): Lesson[] => {
    const queue = queues[course] as Lesson[];
    const { lessons } = courses[course] as Course;
    if (queue.length === 0) for (const at of shuffled(lessons.length, next)) queue.push(lessons[at] as Lesson);
    return queue.splice(-batch, batch);
  };

  const longest = 60;
  const slots = longest * batch;
  const X = new Float32Array(slots * size);
  const P = new Float32Array(slots * width);
  const dP = new Float32Array(slots * width);
  const z = new Float32Array(2 * longest * states);
  const f = new Float32Array(2 * longest * states);
  const c = new Float32Array(2 * longest * states);
  const pooled = new Float32Array(pooledSize);
  const dPooled = new Float32Array(pooledSize);
  const kept = new Float32Array(pooledSize);
  const topAt = new Int32Array(2 * states);
  const logits = new Float32Array(outputs);
  const dState = new Float32Array(states);
  let moved = 0;

  const learn = (lessons: readonly Lesson[], progress: number): void => {
    // The same places of every vector are left out within a batch, so that each word is multiplied once.
    const mask = Float32Array.from({ length: size }, () => (next() < dropVector ? 0 : 1 / (1 - dropVector)));
    const slotOf = new Map<number, number>();
    const sentences = lessons.map(({ words }) =>
      words.slice(0, longest).map((word) => {
        const seen = next() < dropWord ? 0 : word;
        let slot = slotOf.get(seen);
        if (slot === undefined) {
          slot = slotOf.size;
          slotOf.set(seen, slot);
          for (let at = 0; at < size; at++) X[slot * size + at] = (E.values[seen * size + at] as number) * (mask[at] as number);
          P.fill(0, slot * width, (slot + 1) * width);
          dP.fill(0, slot * width, (slot + 1) * width);
          addProduct(P, slot * width, X, slot * size, size, W.values, width);
        }
        return slot;
      }),
    );
    const scale = 1 / lessons.length;
    sentences.forEach((sentence, index) => {
      const lesson = lessons[index] as Lesson;
      const length = sentence.length;
      if (length === 0) return;
      pooled.fill(-2, 0, 2 * states).fill(0, 2 * states);
      for (let way = 0; way < 2; way++) {
        const base = way * 4 * states;
        const bias = way * 2 * states;
        const run = way * longest * states;
        for (let t = 0; t < length; t++) {
          const at = way === 0 ? t : length - 1 - t;
          const word = (sentence[at] as number) * width + base;
          const before = t > 0 ? (sentence[way === 0 ? at - 1 : at + 1] as number) * width + base : -1;
          const here = run + t * states;
          for (let k = 0; k < states; k++) {
            let candidate = (P[word + k] as number) + (B.values[bias + k] as number);
            let gate = (P[word + 2 * states + k] as number) + (B.values[bias + states + k] as number);
            if (before >= 0) {
              candidate += P[before + states + k] as number;
              gate += P[before + 3 * states + k] as number;
            }
            const keep = 1 / (1 + Math.exp(-gate));
            const say = Math.tanh(candidate);
            const value = keep * (t > 0 ? (c[here - states + k] as number) : 0) + (1 - keep) * say;
            z[here + k] = say;
            f[here + k] = keep;
            c[here + k] = value;
            if (value > (pooled[way * states + k] as number)) {
              pooled[way * states + k] = value;
              topAt[way * states + k] = t;
            }
            pooled[(2 + way) * states + k] = (pooled[(2 + way) * states + k] as number) + value / length;
          }
        }
      }
      for (let at = 0; at < pooledSize; at++) {
        kept[at] = next() < dropState ? 0 : 1 / (1 - dropState);
        pooled[at] = (pooled[at] as number) * (kept[at] as number);
      }
      dPooled.fill(0);
      for (let answer = 0; answer < lesson.answers.length; answer++) {
        const weight = lesson.weights[answer] as number;
        if (weight === 0) continue;
        const output = lesson.output + answer;
        let score = C.values[output] as number;
        for (let at = 0; at < pooledSize; at++) score += (pooled[at] as number) * (H.values[at * outputs + output] as number);
        logits[output] = score;
        const error = weight * scale * (1 / (1 + Math.exp(-score)) - (lesson.answers[answer] as number));
        C.gradient[output] = (C.gradient[output] as number) + error;
        for (let at = 0; at < pooledSize; at++) {
          const cell = at * outputs + output;
          H.gradient[cell] = (H.gradient[cell] as number) + error * (pooled[at] as number);
          dPooled[at] = (dPooled[at] as number) + error * (H.values[cell] as number) * (kept[at] as number);
        }
      }
      for (let way = 0; way < 2; way++) {
        const base = way * 4 * states;
        const bias = way * 2 * states;
        const run = way * longest * states;
        dState.fill(0);
        for (let t = length - 1; t >= 0; t--) {
          const at = way === 0 ? t : length - 1 - t;
          const word = (sentence[at] as number) * width + base;
          const before = t > 0 ? (sentence[way === 0 ? at - 1 : at + 1] as number) * width + base : -1;
          const here = run + t * states;
          for (let k = 0; k < states; k++) {
            let d = (dState[k] as number) + (dPooled[(2 + way) * states + k] as number) / length;
            if (topAt[way * states + k] === t) d += dPooled[way * states + k] as number;
            const keep = f[here + k] as number;
            const say = z[here + k] as number;
            const last = t > 0 ? (c[here - states + k] as number) : 0;
            const dCandidate = d * (1 - keep) * (1 - say * say);
            const dGate = d * (last - say) * keep * (1 - keep);
            dState[k] = d * keep;
            B.gradient[bias + k] = (B.gradient[bias + k] as number) + dCandidate;
            B.gradient[bias + states + k] = (B.gradient[bias + states + k] as number) + dGate;
            dP[word + k] = (dP[word + k] as number) + dCandidate;
            dP[word + 2 * states + k] = (dP[word + 2 * states + k] as number) + dGate;
            if (before >= 0) {
              dP[before + states + k] = (dP[before + states + k] as number) + dCandidate;
              dP[before + 3 * states + k] = (dP[before + 3 * states + k] as number) + dGate;
            }
          }
        }
      }
    });
    moved++;
    const corrected = (rate * Math.max(0.05, 1 - progress) * Math.sqrt(1 - 0.999 ** moved)) / (1 - 0.9 ** moved);
    const used = slotOf.size;
    for (let i = 0; i < size; i++) {
      const m = mask[i] as number;
      if (m === 0) continue;
      const row = i * width;
      let slot = 0;
      for (; slot + 3 < used; slot += 4) {
        const [a, b, g, h] = [
          X[slot * size + i] as number,
          X[(slot + 1) * size + i] as number,
          X[(slot + 2) * size + i] as number,
          X[(slot + 3) * size + i] as number,
        ];
        const from = slot * width;
        for (let to = 0; to < width; to++) {
          W.gradient[row + to] =
            (W.gradient[row + to] as number) +
            a * (dP[from + to] as number) +
            b * (dP[from + width + to] as number) +
            g * (dP[from + 2 * width + to] as number) +
            h * (dP[from + 3 * width + to] as number);
        }
      }
      for (; slot < used; slot++) {
        const a = X[slot * size + i] as number;
        for (let to = 0; to < width; to++) W.gradient[row + to] = (W.gradient[row + to] as number) + a * (dP[slot * width + to] as number);
      }
    }
    for (const [word, slot] of slotOf) {
      for (let i = 0; i < size; i++) {
        const m = mask[i] as number;
        if (m === 0) continue;
        let d0 = 0;
        let d1 = 0;
        const from = slot * width;
        const row = i * width;
        for (let to = 0; to < width; to += 2) {
          d0 += (dP[from + to] as number) * (W.values[row + to] as number);
          d1 += (dP[from + to + 1] as number) * (W.values[row + to + 1] as number);
        }
        E.gradient[word * size + i] = (d0 + d1) * m;
      }
    }
    for (const word of slotOf.keys()) E.step(corrected, word * size, (word + 1) * size);
    for (const block of [W, B, H, C]) block.step(corrected);
  };

  const owed = courses.map(() => 0);
  for (let step = 0; step < total; step++) {
    learn(take(0), step / total);
    for (let course = 1; course < courses.length; course++) {
      owed[course] = (owed[course] as number) + (courses[course] as Course).share;
      while ((owed[course] as number) >= 1) {
        owed[course] = (owed[course] as number) - 1;
        learn(take(course), step / total);
      }
    }
  }
  return { size, states, outputs, vectors: E.values, mixing: W.values, mixingBias: B.values, heads: H.values, headsBias: C.values };
}
