/**
 * A quasi-recurrent network (Bradbury et al. 2016) over the words of a sentence, both ways, with two words to a step:
 * the state moves by a gate from what it was to what the word says. Its only matrix product is one a word, so that the
 * products are kept and a sentence costs little more than its additions.
 */
export interface Network {
  /** Length of a word's vector. */
  readonly size: number;
  /** Length of the state, each way. */
  readonly states: number;
  readonly outputs: number;
  /** One row a word. */
  readonly vectors: Float32Array;
  /** `size` rows of 8 * `states`: for each way, the word's and its neighbour's part in the candidate, then in the gate. */
  readonly mixing: Float32Array;
  /** 4 * `states`: for each way, candidate and gate. */
  readonly mixingBias: Float32Array;
  /** 4 * `states` rows of `outputs`: the largest state over the words, then the mean, each way after way. */
  readonly heads: Float32Array;
  readonly headsBias: Float32Array;
}

/** What a word adds to the steps, 8 * `states` numbers, the bias with its own part. */
export type Products = (word: number) => Float32Array;

/**
 * Eight rows at a time, in doubles: an eighth of the passes over `sums`, and no number made longer on the way. `size` is a
 * multiple of eight.
 */
function product({ size, states, vectors }: Network, word: number, mixing: Float64Array, sums: Float64Array): Float32Array {
  const width = 8 * states;
  for (let at = 0; at < size; at += 8) {
    const from = word * size + at;
    const a = vectors[from] as number;
    const b = vectors[from + 1] as number;
    const c = vectors[from + 2] as number;
    const d = vectors[from + 3] as number;
    const e = vectors[from + 4] as number;
    const f = vectors[from + 5] as number;
    const g = vectors[from + 6] as number;
    const h = vectors[from + 7] as number;
    const one = at * width;
    const two = one + width;
    const three = two + width;
    const four = three + width;
    const five = four + width;
    const six = five + width;
    const seven = six + width;
    const eight = seven + width;
    for (let to = 0; to < width; to++) {
      sums[to] =
        (sums[to] as number) +
        a * (mixing[one + to] as number) +
        b * (mixing[two + to] as number) +
        c * (mixing[three + to] as number) +
        d * (mixing[four + to] as number) +
        e * (mixing[five + to] as number) +
        f * (mixing[six + to] as number) +
        g * (mixing[seven + to] as number) +
        h * (mixing[eight + to] as number);
    }
  }
  return new Float32Array(sums);
}

/** Products are kept once made. */
export function productsOf(network: Network): Products {
  const { states, mixingBias } = network;
  const kept = new Map<number, Float32Array>();
  const mixing = Float64Array.from(network.mixing);
  const sums = new Float64Array(8 * states);
  const products = (word: number): Float32Array => {
    let found = kept.get(word);
    if (!found) {
      sums.fill(0);
      for (let part = 0; part < 4; part++) sums.set(mixingBias.subarray(part * states, (part + 1) * states), 2 * part * states);
      found = product(network, word, mixing, sums);
      kept.set(word, found);
    }
    return found;
  };
  return products;
}

/** The curves from -`REACH` to `REACH`, at `STEPS` places a unit; the nearest place is off by a thousandth at most. */
const REACH = 8;
const STEPS = 512;
const LAST = 2 * REACH * STEPS;
const HALF = LAST / 2 + 0.5;

interface Curves {
  readonly logistic: Float32Array;
  /** Of half the value: its place is found as for the logistic of the value. */
  readonly tangent: Float32Array;
}
let curves: Curves | undefined;

function drawnCurves(): Curves {
  if (curves) return curves;
  const values = Float64Array.from({ length: LAST + 1 }, (_, at) => at / STEPS - REACH);
  curves = {
    logistic: Float32Array.from(values, (value) => 1 / (1 + Math.exp(-value))),
    tangent: Float32Array.from(values, (value) => Math.tanh(value / 2)),
  };
  return curves;
}

/** The outputs (logits) for one sentence of known words. */
export function judge(network: Network, products: Products, sentence: readonly number[]): Float32Array {
  const { states, outputs } = network;
  const { logistic, tangent } = drawnCurves();
  const steps = sentence.map(products);
  const nobody = new Float32Array(8 * states);
  const state = new Float64Array(states);
  const pooled = new Float64Array(4 * states);
  for (let way = 0; way < 2; way++) {
    const candidates = 4 * way * states;
    const candidatesBeside = candidates + states;
    const gates = candidatesBeside + states;
    const gatesBeside = gates + states;
    const top = way * states;
    const mean = top + 2 * states;
    state.fill(0);
    pooled.fill(-2, top, top + states);
    let before: Float32Array = nobody;
    for (let at = 0; at < steps.length; at++) {
      const word = steps[way === 0 ? at : steps.length - 1 - at] as Float32Array;
      for (let k = 0; k < states; k++) {
        const gate = (((word[gates + k] as number) + (before[gatesBeside + k] as number)) * STEPS + HALF) | 0;
        const candidate = (((word[candidates + k] as number) + (before[candidatesBeside + k] as number)) * (2 * STEPS) + HALF) | 0;
        const keep = logistic[gate < 0 ? 0 : gate > LAST ? LAST : gate] as number;
        const said = tangent[candidate < 0 ? 0 : candidate > LAST ? LAST : candidate] as number;
        const value = said + keep * ((state[k] as number) - said);
        state[k] = value;
        if (value > (pooled[top + k] as number)) pooled[top + k] = value;
        pooled[mean + k] = (pooled[mean + k] as number) + value;
      }
      before = word;
    }
    for (let k = mean; k < mean + states; k++) pooled[k] = (pooled[k] as number) / steps.length;
  }
  const found = Float32Array.from(network.headsBias);
  for (let from = 0; from < pooled.length; from++) {
    const value = pooled[from] as number;
    for (let to = 0; to < outputs; to++) found[to] = (found[to] as number) + value * (network.heads[from * outputs + to] as number);
  }
  return found;
}
