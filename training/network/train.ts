import type { Network } from '../../lib/core/tone/model/recurrent';
import { random, shuffled } from '../random';
import { Adam } from './adam';
import type { Course, Lesson } from './lesson';
import { MessagePass } from './message-pass';
import { WordSteps } from './word-steps';

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

/** The slowest rate, beside the first. */
const SLOWEST = 0.05;

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
  const blocks = { steps, bias, heads, headsBias, messageBias };
  const pass = new MessagePass(blocks, { states, outputs, dropWord, dropState, next });

  const learn = (lessons: readonly Lesson[], progress: number): void => {
    steps.begin(Float32Array.from({ length: size }, () => (next() < dropVector ? 0 : 1 / (1 - dropVector))));
    const sentences = lessons.reduce((sum, lesson) => sum + lesson.sentences.length, 0);
    for (const lesson of lessons) pass.learn(lesson, lessons.length, sentences);
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
