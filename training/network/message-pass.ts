import type { Adam } from './adam';
import type { Answers, Lesson } from './lesson';
import { SentencePass } from './sentence-pass';
import type { WordSteps } from './word-steps';

/** The blocks of numbers that a message's sentences share. */
export interface Blocks {
  readonly steps: WordSteps;
  readonly bias: Adam;
  readonly heads: Adam;
  readonly headsBias: Adam;
  readonly messageBias: Adam;
}

export interface PassOptions {
  readonly states: number;
  /** All outputs; the last three are attention, what is attended to, and the mean, from which the message is judged. */
  readonly outputs: number;
  readonly dropWord: number;
  readonly dropState: number;
  readonly next: () => number;
}

const LONGEST = 60;
const MOST_SENTENCES = 80;
/** How much a message counts beside all its sentences. */
const MESSAGE = 2;
const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** One message on its way through the network and back. */
export class MessagePass {
  private readonly passes: readonly SentencePass[];
  private readonly kept: readonly Float32Array[];
  private readonly said: readonly Float32Array[];
  private readonly wrong: readonly Float32Array[];
  private readonly pooledSize: number;

  constructor(
    private readonly blocks: Blocks,
    private readonly options: PassOptions,
  ) {
    this.pooledSize = 4 * options.states;
    this.passes = Array.from({ length: MOST_SENTENCES }, () => new SentencePass(options.states, LONGEST));
    this.kept = this.passes.map(() => new Float32Array(this.pooledSize));
    this.said = this.passes.map(() => new Float32Array(options.outputs));
    this.wrong = this.passes.map(() => new Float32Array(options.outputs));
  }

  /** Adds to all gradients. The batch has so many lessons, and so many sentences in them. */
  learn(lesson: Lesson, lessons: number, sentences: number): void {
    const count = Math.min(lesson.sentences.length, MOST_SENTENCES);
    for (let index = 0; index < count; index++) this.hear(lesson, index);
    for (let index = 0; index < count; index++) this.judgeSentence(lesson.known[index] as Answers, index, sentences);
    if (lesson.hostile !== undefined) this.judgeMessage(lesson.hostile, count, MESSAGE / lessons);
    for (let index = 0; index < count; index++) this.back(index);
  }

  private hear(lesson: Lesson, index: number): void {
    const { outputs, dropWord, dropState, next } = this.options;
    const { steps, bias, heads, headsBias } = this.blocks;
    const pass = this.passes[index] as SentencePass;
    const drop = this.kept[index] as Float32Array;
    const words = (lesson.sentences[index] as readonly number[]).map((word) => (next() < dropWord ? 0 : word));
    pass.forward(words, steps, bias.values);
    for (let at = 0; at < this.pooledSize; at++) {
      drop[at] = next() < dropState ? 0 : 1 / (1 - dropState);
      pass.pooled[at] = (pass.pooled[at] as number) * (drop[at] as number);
    }
    const out = (this.said[index] as Float32Array).fill(0);
    (this.wrong[index] as Float32Array).fill(0);
    const ask = (output: number): void => {
      let score = headsBias.values[output] as number;
      for (let at = 0; at < this.pooledSize; at++) score += (pass.pooled[at] as number) * (heads.values[at * outputs + output] as number);
      out[output] = score;
    };
    const known = lesson.known[index] as Answers;
    for (let answer = 0; answer < known.answers.length; answer++) if (known.weights[answer]) ask(known.output + answer);
    if (lesson.hostile !== undefined) for (let output = outputs - 3; output < outputs; output++) ask(output);
  }

  private judgeSentence({ output, answers, weights }: Answers, index: number, sentences: number): void {
    const out = this.said[index] as Float32Array;
    const into = this.wrong[index] as Float32Array;
    for (let answer = 0; answer < answers.length; answer++) {
      const weight = weights[answer] as number;
      if (weight) into[output + answer] = (weight * (chance(out[output + answer] as number) - (answers[answer] as number))) / sentences;
    }
  }

  private judgeMessage(hostile: number, count: number, share: number): void {
    const { outputs } = this.options;
    const [attention, attended, mean] = [outputs - 3, outputs - 2, outputs - 1];
    const said = this.said.slice(0, count);
    const top = Math.max(...said.map((out) => out[attention] as number));
    const drawn = said.map((out) => Math.exp((out[attention] as number) - top));
    const all = drawn.reduce((sum, one) => sum + one, 0);
    const focus = said.reduce((sum, out, index) => sum + ((drawn[index] as number) / all) * (out[attended] as number), 0);
    const score = said.reduce((sum, out) => sum + (out[mean] as number) / count, this.blocks.messageBias.values[0] as number) + focus;
    const error = share * (chance(score) - hostile);
    const { gradient } = this.blocks.messageBias;
    gradient[0] = (gradient[0] as number) + error;
    said.forEach((out, index) => {
      const part = (drawn[index] as number) / all;
      const into = this.wrong[index] as Float32Array;
      into[attended] = error * part;
      into[mean] = error / count;
      into[attention] = error * part * ((out[attended] as number) - focus);
    });
  }

  private back(index: number): void {
    const { outputs } = this.options;
    const { steps, bias, heads, headsBias } = this.blocks;
    const pass = this.passes[index] as SentencePass;
    const drop = this.kept[index] as Float32Array;
    const wrong = this.wrong[index] as Float32Array;
    for (let output = 0; output < outputs; output++) {
      const error = wrong[output] as number;
      if (error === 0) continue;
      headsBias.gradient[output] = (headsBias.gradient[output] as number) + error;
      for (let at = 0; at < this.pooledSize; at++) {
        const cell = at * outputs + output;
        heads.gradient[cell] = (heads.gradient[cell] as number) + error * (pass.pooled[at] as number);
        pass.pooledGradient[at] = (pass.pooledGradient[at] as number) + error * (heads.values[cell] as number) * (drop[at] as number);
      }
    }
    pass.backward(steps, bias.gradient);
  }
}
