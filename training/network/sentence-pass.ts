import type { WordSteps } from './word-steps';

/** One sentence on its way through the network, with what the way back needs. */
export class SentencePass {
  private length = 0;
  private at: Int32Array;
  private readonly say: Float32Array;
  private readonly keep: Float32Array;
  private readonly state: Float32Array;
  private readonly topAt: Int32Array;
  private readonly back: Float32Array;
  /** The largest state and the mean of all, each way after way; after `forward`. */
  readonly pooled: Float32Array;
  /** To be filled before `backward`. */
  readonly pooledGradient: Float32Array;

  constructor(
    private readonly states: number,
    private readonly longest: number,
  ) {
    this.at = new Int32Array(longest);
    this.say = new Float32Array(2 * longest * states);
    this.keep = new Float32Array(2 * longest * states);
    this.state = new Float32Array(2 * longest * states);
    this.topAt = new Int32Array(2 * states);
    this.back = new Float32Array(states);
    this.pooled = new Float32Array(4 * states);
    this.pooledGradient = new Float32Array(4 * states);
  }

  forward(words: readonly number[], steps: WordSteps, bias: Float32Array): void {
    const { states, pooled, topAt } = this;
    const length = Math.min(words.length, this.longest);
    this.length = length;
    for (let t = 0; t < length; t++) this.at[t] = steps.of(words[t] as number);
    pooled.fill(-2, 0, 2 * states).fill(0, 2 * states);
    this.pooledGradient.fill(0);
    const p = steps.steps;
    for (let way = 0; way < 2; way++) {
      const base = way * 4 * states;
      const shift = way * 2 * states;
      const run = way * this.longest * states;
      for (let t = 0; t < length; t++) {
        const place = way === 0 ? t : length - 1 - t;
        const word = (this.at[place] as number) + base;
        const before = t > 0 ? (this.at[way === 0 ? place - 1 : place + 1] as number) + base : -1;
        const here = run + t * states;
        for (let k = 0; k < states; k++) {
          let candidate = (p[word + k] as number) + (bias[shift + k] as number);
          let gate = (p[word + 2 * states + k] as number) + (bias[shift + states + k] as number);
          if (before >= 0) {
            candidate += p[before + states + k] as number;
            gate += p[before + 3 * states + k] as number;
          }
          const keep = 1 / (1 + Math.exp(-gate));
          const say = 2 / (1 + Math.exp(-2 * candidate)) - 1;
          const value = keep * (t > 0 ? (this.state[here - states + k] as number) : 0) + (1 - keep) * say;
          this.say[here + k] = say;
          this.keep[here + k] = keep;
          this.state[here + k] = value;
          if (value > (pooled[way * states + k] as number)) {
            pooled[way * states + k] = value;
            topAt[way * states + k] = t;
          }
          pooled[(2 + way) * states + k] = (pooled[(2 + way) * states + k] as number) + value / length;
        }
      }
    }
  }

  /** Adds to the gradients of `steps` and of the bias. */
  backward(steps: WordSteps, biasGradient: Float32Array): void {
    const { states, length, topAt, back, pooledGradient } = this;
    const p = steps.gradient;
    for (let way = 0; way < 2; way++) {
      const base = way * 4 * states;
      const shift = way * 2 * states;
      const run = way * this.longest * states;
      back.fill(0);
      for (let t = length - 1; t >= 0; t--) {
        const place = way === 0 ? t : length - 1 - t;
        const word = (this.at[place] as number) + base;
        const before = t > 0 ? (this.at[way === 0 ? place - 1 : place + 1] as number) + base : -1;
        const here = run + t * states;
        for (let k = 0; k < states; k++) {
          let d = (back[k] as number) + (pooledGradient[(2 + way) * states + k] as number) / length;
          if (topAt[way * states + k] === t) d += pooledGradient[way * states + k] as number;
          const keep = this.keep[here + k] as number;
          const say = this.say[here + k] as number;
          const last = t > 0 ? (this.state[here - states + k] as number) : 0;
          const candidate = d * (1 - keep) * (1 - say * say);
          const gate = d * (last - say) * keep * (1 - keep);
          back[k] = d * keep;
          biasGradient[shift + k] = (biasGradient[shift + k] as number) + candidate;
          biasGradient[shift + states + k] = (biasGradient[shift + states + k] as number) + gate;
          p[word + k] = (p[word + k] as number) + candidate;
          p[word + 2 * states + k] = (p[word + 2 * states + k] as number) + gate;
          if (before >= 0) {
            p[before + states + k] = (p[before + states + k] as number) + candidate;
            p[before + 3 * states + k] = (p[before + 3 * states + k] as number) + gate;
          }
        }
      }
    }
  }
}
