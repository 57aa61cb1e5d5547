import type { Network } from '../../lib/core/tone/model/recurrent';
import { random, shuffled } from '../random';
import { Adam } from './adam';
import { SentencePass } from './sentence-pass';
import { WordSteps } from './word-steps';

/** What is known of a sentence, under some of the outputs. */
export interface Answers {
  /** The first output that is spoken of, and the answers from there on. */
  readonly output: number;
  readonly answers: ArrayLike<number>;
  /** How much each answer counts. */
  readonly weights: ArrayLike<number>;
}

/** A message, or a sentence alone. */
export interface Lesson {
  readonly sentences: readonly (readonly number[])[];
  readonly known: readonly Answers[];
  /** Of the message as a whole; not asked of sentences alone. */
  readonly hostile: number | undefined;
}

export interface Course {
  readonly lessons: readonly Lesson[];
  readonly batch: number;
  /** How many of its batches for each batch of the first course. */
  readonly share: number;
}

export interface NetworkOptions {
  readonly size: number;
  readonly states: number;
  /** All outputs; the last three are attention, what is attended to, and the mean, from which the message is judged. */
  readonly outputs: number;
  readonly epochs: number;
  readonly rate: number;
  /** Shares of the vector's places, of words and of pooled states that are left out at each step. */
  readonly dropVector: number;
  readonly dropWord: number;
  readonly dropState: number;
  readonly seed: number;
}

export interface TrainedNetwork extends Network {
  readonly messageBias: number;
}

const LONGEST = 60;
const MOST_SENTENCES = 80;
/** The slowest rate, beside the first. */
const SLOWEST = 0.05;
/** How much a message counts beside all its sentences. */
const MESSAGE = 2;
const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Learns all courses together; `vectors` is copied. */
export function trainNetwork(courses: readonly Course[], vectors: Float32Array, options: NetworkOptions): TrainedNetwork {
  const { size, states, outputs, epochs, rate, dropVector, dropWord, dropState, seed } = options;
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const width = 8 * states;
  const pooledSize = 4 * states;
  const vectorBlock = new Adam(Float32Array.from(vectors));
  const mixing = new Adam(Float32Array.from({ length: size * width }, () => normal() * Math.sqrt(1.5 / size)));
  const bias = new Adam(Float32Array.from({ length: 4 * states }, (_, at) => (Math.floor(at / states) % 2 === 1 ? 1 : 0)));
  const heads = new Adam(Float32Array.from({ length: pooledSize * outputs }, () => normal() * Math.sqrt(1.5 / pooledSize) * 0.5));
  const headsBias = new Adam(new Float32Array(outputs));
  const messageBias = new Adam(new Float32Array(1));
  const steps = new WordSteps(vectorBlock, mixing, size, width);
  const passes = Array.from({ length: MOST_SENTENCES }, () => new SentencePass(states, LONGEST));
  const kept = passes.map(() => new Float32Array(pooledSize));
  const said = passes.map(() => new Float32Array(outputs));
  const wrong = passes.map(() => new Float32Array(outputs));
  const [attention, attended, mean] = [outputs - 3, outputs - 2, outputs - 1];

  const hear = (lesson: Lesson): number => {
    const count = Math.min(lesson.sentences.length, MOST_SENTENCES);
    for (let index = 0; index < count; index++) {
      const pass = passes[index] as SentencePass;
      const drop = kept[index] as Float32Array;
      const words = (lesson.sentences[index] as readonly number[]).map((word) => (next() < dropWord ? 0 : word));
      pass.forward(words, steps, bias.values);
      for (let at = 0; at < pooledSize; at++) {
        drop[at] = next() < dropState ? 0 : 1 / (1 - dropState);
        pass.pooled[at] = (pass.pooled[at] as number) * (drop[at] as number);
      }
      const out = (said[index] as Float32Array).fill(0);
      (wrong[index] as Float32Array).fill(0);
      const known = lesson.known[index] as Answers;
      const asked = (output: number) => {
        let score = headsBias.values[output] as number;
        for (let at = 0; at < pooledSize; at++) score += (pass.pooled[at] as number) * (heads.values[at * outputs + output] as number);
        out[output] = score;
      };
      for (let answer = 0; answer < known.answers.length; answer++) if (known.weights[answer]) asked(known.output + answer);
      if (lesson.hostile !== undefined) for (const output of [attention, attended, mean]) asked(output);
    }
    return count;
  };

  const judgeMessage = (hostile: number, count: number, share: number): void => {
    let top = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < count; index++) top = Math.max(top, said[index]?.[attention] as number);
    const drawn = Array.from({ length: count }, (_, index) => Math.exp((said[index]?.[attention] as number) - top));
    const all = drawn.reduce((sum, one) => sum + one, 0);
    let score = messageBias.values[0] as number;
    let focus = 0;
    for (let index = 0; index < count; index++) {
      focus += ((drawn[index] as number) / all) * (said[index]?.[attended] as number);
      score += (said[index]?.[mean] as number) / count;
    }
    score += focus;
    const error = share * (chance(score) - hostile);
    messageBias.gradient[0] = (messageBias.gradient[0] as number) + error;
    for (let index = 0; index < count; index++) {
      const part = (drawn[index] as number) / all;
      const out = said[index] as Float32Array;
      const into = wrong[index] as Float32Array;
      into[attended] = error * part;
      into[mean] = error / count;
      into[attention] = error * part * ((out[attended] as number) - focus);
    }
  };

  const learn = (lessons: readonly Lesson[], progress: number): void => {
    steps.begin(Float32Array.from({ length: size }, () => (next() < dropVector ? 0 : 1 / (1 - dropVector))));
    const sentencesInAll = lessons.reduce((sum, { sentences }) => sum + sentences.length, 0);
    for (const lesson of lessons) {
      const count = hear(lesson);
      for (let index = 0; index < count; index++) {
        const { output, answers, weights } = lesson.known[index] as Answers;
        const into = wrong[index] as Float32Array;
        for (let answer = 0; answer < answers.length; answer++) {
          const weight = weights[answer] as number;
          if (weight)
            into[output + answer] =
              (weight * (chance(said[index]?.[output + answer] as number) - (answers[answer] as number))) / sentencesInAll;
        }
      }
      if (lesson.hostile !== undefined) judgeMessage(lesson.hostile, count, MESSAGE / lessons.length);
      for (let index = 0; index < count; index++) {
        const pass = passes[index] as SentencePass;
        const drop = kept[index] as Float32Array;
        const into = wrong[index] as Float32Array;
        for (let output = 0; output < outputs; output++) {
          const error = into[output] as number;
          if (error === 0) continue;
          headsBias.gradient[output] = (headsBias.gradient[output] as number) + error;
          for (let at = 0; at < pooledSize; at++) {
            const cell = at * outputs + output;
            heads.gradient[cell] = (heads.gradient[cell] as number) + error * (pass.pooled[at] as number);
            pass.pooledGradient[at] = (pass.pooledGradient[at] as number) + error * (heads.values[cell] as number) * (drop[at] as number);
          }
        }
        pass.backward(steps, bias.gradient);
      }
    }
    moved++;
    const corrected = (rate * Math.max(SLOWEST, 1 - progress) * Math.sqrt(1 - 0.999 ** moved)) / (1 - 0.9 ** moved);
    steps.finish(corrected);
    for (const block of [mixing, bias, heads, headsBias, messageBias]) block.step(corrected);
  };

  const queues = courses.map(() => [] as Lesson[]);
  const take = (course: number): Lesson[] => {
    const queue = queues[course] as Lesson[];
    const { lessons, batch } = courses[course] as Course;
    if (queue.length < batch) for (const at of shuffled(lessons.length, next)) queue.unshift(lessons[at] as Lesson);
    return queue.splice(-batch, batch);
  };
  let moved = 0;
  const owed = courses.map(() => 0);
  const first = courses[0] as Course;
  const total = epochs * Math.ceil(first.lessons.length / first.batch);
  for (let step = 0; step < total; step++) {
    courses.forEach(({ share }, course) => {
      owed[course] = (owed[course] as number) + share;
      for (; (owed[course] as number) >= 1; owed[course] = (owed[course] as number) - 1) learn(take(course), step / total);
    });
  }
  return {
    size,
    states,
    outputs,
    vectors: vectorBlock.values,
    mixing: mixing.values,
    mixingBias: bias.values,
    heads: heads.values,
    headsBias: headsBias.values,
    messageBias: messageBias.values[0] as number,
  };
}
