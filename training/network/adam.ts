/** Adam (Kingma and Ba 2014) for one block of numbers; rows that got no gradient stay as they are. */
export class Adam {
  readonly gradient: Float32Array;
  private readonly first: Float32Array;
  private readonly second: Float32Array;

  constructor(readonly values: Float32Array) {
    this.gradient = new Float32Array(values.length);
    this.first = new Float32Array(values.length);
    this.second = new Float32Array(values.length);
  }

  /** Moves `[from, to)` against its gradient and clears it; `rate` has the bias correction in it. */
  step(rate: number, from = 0, to = this.values.length): void {
    const { values, gradient, first, second } = this;
    for (let at = from; at < to; at++) {
      const g = gradient[at] as number;
      const m = (first[at] as number) * 0.9 + g * 0.1;
      const v = (second[at] as number) * 0.999 + g * g * 0.001;
      first[at] = m;
      second[at] = v;
      values[at] = (values[at] as number) - (rate * m) / (Math.sqrt(v) + 1e-7);
      gradient[at] = 0;
    }
  }
}
