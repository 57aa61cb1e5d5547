import { judge, type Network, productsOf } from '../lib/core/tone/model/recurrent';
import { type Linear, linearScore, trainLinear } from './linear';
import { trainNetwork } from './network';
import { BITS, lessonsOf, linearRows, type OurRow, outputsOf, type Row, type Sources, wholeRows } from './sources';

export const SHAPE = { size: 64, states: 64 };
const LINEAR_OPTIONS = { bits: BITS, epochs: 5, l2: 1e-5, rate: 0.25, seed: 1 };

/** What each judge says of one sentence, as logits: ours, toxic, angry; by n-grams and by the network. */
export type Opinion = readonly [ours: number, toxic: number, angry: number, ours: number, toxic: number, angry: number];

export interface PublicJudges {
  readonly toxic: Linear;
  readonly angry: Linear;
}

export function trainPublicJudges(sources: Sources): PublicJudges {
  const toxic = trainLinear(
    sources.toxic.map((row) => row.places),
    sources.toxic.map((row) => row.hostile),
    sources.toxic.map((row) => row.weight),
    LINEAR_OPTIONS,
  );
  const angry = trainLinear(
    sources.emotional.map((row) => row.places),
    sources.emotional.map((row) => row.angry),
    undefined,
    LINEAR_OPTIONS,
  );
  return { toxic, angry };
}

export interface OurJudges {
  readonly linear: Linear;
  /** Of messages as wholes. */
  readonly whole: Linear;
  readonly networks: readonly Network[];
}

export function trainOurJudges(
  sources: Sources,
  ours: readonly OurRow[],
  vectors: Float32Array,
  seeds: readonly number[],
  epochs: number,
): OurJudges {
  const { rows, labels, weights } = linearRows(sources, ours);
  const linear = trainLinear(rows, labels, weights, LINEAR_OPTIONS);
  const messages = wholeRows(sources, ours);
  const whole = trainLinear(messages.rows, messages.labels, messages.weights, LINEAR_OPTIONS);
  const [main, toxic, emotional] = lessonsOf(sources, ours);
  const courses = [
    { lessons: main ?? [], share: 1 },
    { lessons: toxic ?? [], share: 0.3 },
    { lessons: emotional ?? [], share: 0.3 },
  ];
  const networks = seeds.map((seed) =>
    trainNetwork(courses, vectors, {
      ...SHAPE,
      outputs: outputsOf(sources.kinds).all,
      epochs,
      batch: 32,
      rate: 3e-3,
      dropVector: 0.3,
      dropWord: 0.05,
      dropState: 0.5,
      seed,
    }),
  );
  return { linear, whole, networks };
}

export function opinionsOf(sources: Sources, ours: OurJudges, publicJudges: PublicJudges, rows: readonly Row[]): readonly Opinion[] {
  const at = outputsOf(sources.kinds);
  const products = ours.networks.map((network) => productsOf(network, 0));
  return rows.map(({ places, spoken }) => {
    const said = ours.networks.map((network, index) => judge(network, products[index] as (word: number) => Float32Array, spoken));
    const mean = (output: number) => said.reduce((sum, outputs) => sum + (outputs[output] as number), 0) / said.length;
    return [
      linearScore(ours.linear, places),
      linearScore(publicJudges.toxic, places),
      linearScore(publicJudges.angry, places),
      mean(at.main),
      mean(at.toxic),
      mean(at.angry),
    ];
  });
}
