import { NETWORK_OUTPUTS } from '../lib/core/tone/model/mixture';
import type { Network } from '../lib/core/tone/model/recurrent';
import { coursesOf, outputsOf } from './lessons';
import { type Linear, linearSum, trainLinear } from './linear';
import { type TrainedNetwork, trainNetwork } from './network/train';
import type { OurMessage, Row, Sources } from './sources';

const SHAPE = { size: 64, states: 64 };
const COURSE = { epochs: 7, rate: 3e-3, dropVector: 0.3, dropWord: 0.05, dropState: 0.5 };
/** How much errors count beside the size of the weights, found by trying a few on authors left out. */
const COST = { own: 10, whole: 20, rude: 1, comments: 5, ours: 5 };
const PASSES = { own: 30, public: 12 };
/** How much calm mail, and calm comments, count beside our messages. */
const CALM = { mail: 0.4, comments: 0.04 };
/** The first authors are fewer and less alike than those who came later: they count for more. */
const FIRST = 2;
/** Of anger beside toxicity in what the public finds rude, and of the sentences of our own comments. */
const RUDE = { toxic: 1, angry: 0.5, comments: 0.4 };

/** Everything that learnt from some of our authors, and from the public sets. */
export interface Judges {
  readonly own: Linear;
  readonly whole: Linear;
  readonly rude: Linear;
  readonly ours: Linear;
  readonly network: Network;
  readonly messageBias: number;
}

interface Lot {
  readonly rows: readonly Uint32Array[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}
const lot = (rows: readonly Uint32Array[], label: number | readonly number[], weight: number | readonly number[]): Lot => ({
  rows,
  labels: typeof label === 'number' ? rows.map(() => label) : label,
  weights: typeof weight === 'number' ? rows.map(() => weight) : weight,
});
function learn(lots: readonly Lot[], cost: number, passes: number): Linear {
  return trainLinear(
    lots.flatMap(({ rows }) => rows),
    lots.flatMap(({ labels }) => labels),
    lots.flatMap(({ weights }) => weights),
    { cost, passes, seed: 1 },
  );
}
const weightOf = ({ author }: OurMessage): number => (/^(?:dev|first|train-.)$/.test(author) ? FIRST : 1);
const placesOf = (rows: readonly Row[]) => rows.map(({ places }) => places);
/** The features of all its sentences. */
const joined = ({ sentences }: OurMessage): Uint32Array => Uint32Array.from(sentences.flatMap(({ places }) => [...places]));

/** What does not change with the authors left out: toxic and angry comments, brought to one measure. */
export function trainPublic(sources: Sources): readonly { readonly linear: Linear; readonly share: number }[] {
  const toxic = learn(
    [
      lot(
        placesOf(sources.toxic),
        sources.toxic.map(({ hostile }) => hostile),
        sources.toxic.map(({ weight }) => weight),
      ),
    ],
    COST.rude,
    PASSES.public,
  );
  const angry = learn(
    [
      lot(
        placesOf(sources.emotional),
        sources.emotional.map((row) => row.angry),
        1,
      ),
    ],
    COST.rude,
    PASSES.public,
  );
  return [
    { linear: toxic, share: RUDE.toxic },
    { linear: angry, share: RUDE.angry },
  ];
}

/** The weighted sum of some judges, each in steps of its own spread over comments of the public. */
function mixed(sources: Sources, parts: readonly { readonly linear: Linear; readonly share: number }[]): Linear {
  const sample = sources.toxic.filter((_, at) => at % 20 === 0);
  const weights = new Float32Array((parts[0] as { linear: Linear }).linear.weights.length);
  let bias = 0;
  for (const { linear, share } of parts) {
    const scores = sample.map(({ places }) => linear.bias + linearSum(linear, places) / Math.sqrt(places.length));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
    bias += (share * (linear.bias - mean)) / spread;
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) + (share * (linear.weights[at] as number)) / spread;
  }
  return { weights, bias };
}

export function trainJudges(
  sources: Sources,
  ours: readonly OurMessage[],
  ofThePublic: readonly { readonly linear: Linear; readonly share: number }[],
  vectors: Float32Array,
  seed: number,
): Judges {
  const sentences = ours.flatMap((message) => message.sentences.map((row) => ({ ...row, ours: message.ours, weight: weightOf(message) })));
  const labelled = sentences.filter(({ hostile }) => hostile !== undefined);
  const hostileOf = (rows: typeof labelled) => rows.map(({ hostile }) => hostile as number);
  const calm = placesOf(sources.emotional.filter((row) => row.calm));
  const mail = placesOf(sources.mail);
  const alwaysCalm = [lot(mail, 0, CALM.mail), lot(calm, 0, CALM.comments)];
  const comments = labelled.filter((row) => !row.ours);
  const network = trainNetwork(coursesOf(sources, ours), vectors, { ...SHAPE, ...COURSE, outputs: outputsOf(sources.kinds).all, seed });
  return {
    own: learn(
      [
        lot(
          placesOf(labelled),
          hostileOf(labelled),
          labelled.map(({ weight }) => weight),
        ),
        ...alwaysCalm,
      ],
      COST.own,
      PASSES.own,
    ),
    whole: learn(
      [
        lot(
          ours.map(joined),
          ours.map(({ hostile }) => hostile),
          ours.map(weightOf),
        ),
        ...alwaysCalm,
      ],
      COST.whole,
      PASSES.own,
    ),
    rude: mixed(sources, [
      ...ofThePublic,
      ...(comments.length > 0
        ? [{ linear: learn([lot(placesOf(comments), hostileOf(comments), 1)], COST.comments, PASSES.own), share: RUDE.comments }]
        : []),
    ]),
    ours: learn(
      [
        lot(placesOf(sentences.filter((row) => row.ours)), 1, 1),
        lot(placesOf(sentences.filter((row) => !row.ours)), 0, 1),
        lot(mail, 0, 1),
        lot(placesOf(sources.toxic.filter((_, at) => at % 3 === 0)), 0, 0.5),
        lot(placesOf(sources.emotional.filter((_, at) => at % 3 === 0)), 0, 0.5),
      ],
      COST.ours,
      PASSES.public,
    ),
    ...shippedNetwork(network, sources.kinds),
  };
}

/** With the outputs that are shipped: attack, attention, what is attended to, the mean, and rude. */
function shippedNetwork(network: TrainedNetwork, kinds: readonly string[]): Pick<Judges, 'network' | 'messageBias'> {
  const { messageBias, outputs, heads, headsBias, ...rest } = network;
  const at = outputsOf(kinds);
  const columns = [
    [[at.attack, 1]],
    [[outputs - 3, 1]],
    [[outputs - 2, 1]],
    [[outputs - 1, 1]],
    [
      [at.toxic, RUDE.toxic],
      [at.angry, RUDE.angry],
    ],
  ] as const;
  const column = (table: Float32Array, row: number, parts: readonly (readonly [number, number])[]) =>
    parts.reduce((sum, [output, weight]) => sum + weight * (table[row * outputs + output] as number), 0);
  const table = (from: Float32Array, rows: number) =>
    Float32Array.from({ length: rows * NETWORK_OUTPUTS }, (_, index) =>
      column(from, Math.floor(index / NETWORK_OUTPUTS), columns[index % NETWORK_OUTPUTS] as readonly (readonly [number, number])[]),
    );
  return {
    messageBias,
    network: { ...rest, outputs: NETWORK_OUTPUTS, heads: table(heads, 4 * rest.states), headsBias: table(headsBias, 1) },
  };
}

export const biasesOf = ({ own, whole, rude, ours, messageBias }: Judges) => ({
  own: own.bias,
  whole: whole.bias,
  rude: rude.bias,
  ours: ours.bias,
  message: messageBias,
});
