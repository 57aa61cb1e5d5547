/** What the judges say of a sentence. Sums are over its n-grams; they are brought to one length by `perRoot`. */
export interface Heard {
  /** How many n-grams. */
  readonly features: number;
  /** Does it attack: sentences of ours. */
  readonly own: number;
  /** Its part in: does the message attack. */
  readonly whole: number;
  /** Is it rude: comments of the public. */
  readonly rude: number;
  /** Its part in: is this of our world at all. */
  readonly ours: number;
  /** Of the network: does it attack; how much it counts in the message, and with what; its part in the mean; is it rude. */
  readonly network: ArrayLike<number>;
}
export const ATTACK = 0;
export const ATTENTION = 1;
export const ATTENDED = 2;
export const MEAN = 3;
export const RUDE = 4;
export const NETWORK_OUTPUTS = 5;

/** How the judges are mixed: fitted on authors that none of them had seen. */
export interface Mixture {
  readonly biases: { readonly own: number; readonly whole: number; readonly rude: number; readonly ours: number; readonly message: number };
  /** For `sentenceFeatures`, and a last one that is always added. */
  readonly sentence: readonly number[];
  /** For `messageFeatures`, and a last one that is always added. */
  readonly message: readonly number[];
}

/** Keeps the log odds of a certain sentence within reason. */
const CERTAIN = 1e-4;
/** What the second worst sentence adds to the worst. */
const SECOND = 0.15;

export const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const perRoot = (sum: number, count: number): number => sum / Math.sqrt(count || 1);

export function sentenceFeatures(heard: Heard, { biases }: Pick<Mixture, 'biases'>): readonly number[] {
  return [
    biases.own + perRoot(heard.own, heard.features),
    heard.network[ATTACK] as number,
    biases.rude + perRoot(heard.rude, heard.features),
    heard.network[RUDE] as number,
  ];
}

/** The weighted sum; the last weight stands for itself. */
export function weigh(features: readonly number[], weights: readonly number[]): number {
  let sum = weights[features.length] as number;
  for (let at = 0; at < features.length; at++) sum += (features[at] as number) * (weights[at] as number);
  return sum;
}

export const sentenceChance = (heard: Heard, mixture: Mixture): number => chance(weigh(sentenceFeatures(heard, mixture), mixture.sentence));

/** The worst sentence and a little of the next, as log odds. */
function worstOf(sentences: readonly Heard[], mixture: Mixture): number {
  let worst = 0;
  let next = 0;
  for (const sentence of sentences) {
    const score = sentenceChance(sentence, mixture);
    if (score > worst) {
      next = worst;
      worst = score;
    } else if (score > next) next = score;
  }
  const either = Math.min(1 - CERTAIN, Math.max(CERTAIN, 1 - (1 - worst) * (1 - SECOND * next)));
  return Math.log(either / (1 - either));
}

/** The network's judgement of the message: the sentences that draw its attention, and the mean of all. */
export function attended(sentences: readonly Heard[], bias: number): number {
  const top = Math.max(...sentences.map(({ network }) => network[ATTENTION] as number));
  let all = 0;
  let drawn = 0;
  let mean = 0;
  for (const { network } of sentences) {
    const attention = Math.exp((network[ATTENTION] as number) - top);
    all += attention;
    drawn += attention * (network[ATTENDED] as number);
    mean += (network[MEAN] as number) / sentences.length;
  }
  return bias + drawn / all + mean;
}

/**
 * Whether the message attacks, by every judge, and each once more for what is of our world: in text that is not (a comment on
 * the news, say) the judges of the public count, and ours know little.
 */
export function messageFeatures(sentences: readonly Heard[], mixture: Mixture): readonly number[] {
  const { biases } = mixture;
  const sum = (of: (heard: Heard) => number) => sentences.reduce((total, heard) => total + of(heard), 0);
  const features = sum((heard) => heard.features);
  const judged = [
    worstOf(sentences, mixture),
    biases.whole +
      perRoot(
        sum(({ whole }) => whole),
        features,
      ),
    attended(sentences, biases.message),
    biases.rude + Math.max(...sentences.map((heard) => perRoot(heard.rude, heard.features))),
    biases.rude +
      perRoot(
        sum(({ rude }) => rude),
        features,
      ),
    Math.max(...sentences.map(({ network }) => network[RUDE] as number)),
  ];
  const ours = chance(
    biases.ours +
      perRoot(
        sum((heard) => heard.ours),
        features,
      ),
  );
  return [...judged, ...judged.map((one) => one * ours), ours];
}

/** A message of no words attacks nobody. */
export function messageChance(sentences: readonly Heard[], mixture: Mixture): number {
  const spoken = sentences.filter(({ features }) => features > 0);
  return spoken.length > 0 ? chance(weigh(messageFeatures(spoken, mixture), mixture.message)) : 0;
}
