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

/** What a word adds to the steps, 8 * `states` numbers. */
export type Products = (word: number) => Float32Array;

/** Four rows at a time: a quarter of the passes over `product`. `size` is a multiple of four. */
function product(network: Network, word: number): Float32Array {
  const { size, states, vectors, mixing } = network;
  const width = 8 * states;
  const found = new Float32Array(width);
  for (let at = 0; at < size; at += 4) {
    const from = word * size + at;
    const [a, b, c, d] = [vectors[from] as number, vectors[from + 1] as number, vectors[from + 2] as number, vectors[from + 3] as number];
    const one = at * width;
    const two = one + width;
    const three = two + width;
    const four = three + width;
    for (let to = 0; to < width; to++) {
      found[to] =
        (found[to] as number) +
        a * (mixing[one + to] as number) +
        b * (mixing[two + to] as number) +
        c * (mixing[three + to] as number) +
        d * (mixing[four + to] as number);
    }
  }
  return found;
}

/** Products are kept once made; those of the first `ready` words, which are the most frequent, are made at once. */
export function productsOf(network: Network, ready: number): Products {
  const kept = new Map<number, Float32Array>();
  const products = (word: number): Float32Array => {
    let found = kept.get(word);
    if (!found) {
      found = product(network, word);
      kept.set(word, found);
    }
    return found;
  };
  for (let word = 0; word < ready; word++) products(word);
  return products;
}

/** The logistic curve from -`REACH` to `REACH`, at `STEPS` places a unit; between them it is drawn straight (error below 1e-6). */
const REACH = 12;
const STEPS = 256;
let curve: Float32Array | undefined;

function drawnCurve(): Float32Array {
  curve ??= Float32Array.from({ length: 2 * REACH * STEPS + 2 }, (_, at) => 1 / (1 + Math.exp(REACH - at / STEPS)));
  return curve;
}

function logistic(drawn: Float32Array, value: number): number {
  if (value <= -REACH) return 0;
  if (value >= REACH) return 1;
  const place = (value + REACH) * STEPS;
  const at = Math.floor(place);
  const low = drawn[at] as number;
  return low + (place - at) * ((drawn[at + 1] as number) - low);
}

/** The outputs (logits) for one sentence of known words. */
export function judge(network: Network, products: Products, sentence: readonly number[]): Float32Array {
  const { states, outputs } = network;
  const drawn = drawnCurve();
  const pooled = new Float32Array(4 * states);
  const steps = sentence.map(products);
  for (let way = 0; way < 2; way++) {
    const base = way * 4 * states;
    const bias = way * 2 * states;
    const state = new Float32Array(states);
    const top = pooled.subarray(way * states, (way + 1) * states).fill(-2);
    const mean = pooled.subarray((2 + way) * states, (3 + way) * states);
    let before: Float32Array | undefined;
    for (let at = 0; at < steps.length; at++) {
      const word = steps[way === 0 ? at : steps.length - 1 - at] as Float32Array;
      for (let k = 0; k < states; k++) {
        let candidate = (word[base + k] as number) + (network.mixingBias[bias + k] as number);
        let gate = (word[base + 2 * states + k] as number) + (network.mixingBias[bias + states + k] as number);
        if (before) {
          candidate += before[base + states + k] as number;
          gate += before[base + 3 * states + k] as number;
        }
        const keep = logistic(drawn, gate);
        const value = keep * (state[k] as number) + (1 - keep) * (2 * logistic(drawn, 2 * candidate) - 1);
        state[k] = value;
        if (value > (top[k] as number)) top[k] = value;
        mean[k] = (mean[k] as number) + value / steps.length;
      }
      before = word;
    }
  }
  const found = Float32Array.from(network.headsBias);
  for (let from = 0; from < pooled.length; from++) {
    const value = pooled[from] as number;
    for (let to = 0; to < outputs; to++) found[to] = (found[to] as number) + value * (network.heads[from * outputs + to] as number);
  }
  return found;
}
