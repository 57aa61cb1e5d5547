import { knownWords } from './lexicon';
import { ngramPlaces } from './ngrams';
import { judge, productsOf } from './recurrent';
import { readWeights } from './weights';
import { words } from './words';

/** What is kept of a sentence, so that after a keystroke only the changed one is judged again. */
export interface JudgedSentence {
  /** How surely this sentence alone would be felt as an attack, 0 to 1. */
  readonly score: number;
  /** Its part in the judgement of the whole message: a sum over features, and how many they were. */
  readonly whole: number;
  readonly features: number;
}

/** How surely a co-parent who reads it would feel attacked: trained on labelled messages, see training/RESULTS.md. */
export interface ToneModel {
  /** Above this, `message` means yes: 5% of ordinary messages lie there. */
  readonly threshold: number;
  /** Above this, `clause` means yes: 5% of ordinary sentences lie there. */
  readonly sentenceThreshold: number;
  readonly sentence: (text: string) => JudgedSentence;
  /** The score of `sentence`, for one sentence or clause. */
  readonly clause: (text: string) => number;
  /** A whole message, 0 to 1, from its sentences in any order. */
  readonly message: (sentences: readonly JudgedSentence[]) => number;
}

/** The most frequent words, whose part in the network is worked out when the model is loaded. */
const READY = 600;
/** Keeps the log odds of a certain sentence within reason. */
const CERTAIN = 1e-4;
const SECOND = 0.15;

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The worst sentence and a little of the next, as log odds. */
export function worstOf(scores: Iterable<number>): number {
  let worst = 0;
  let next = 0;
  for (const score of scores) {
    if (score > worst) {
      next = worst;
      worst = score;
    } else if (score > next) next = score;
  }
  const either = Math.min(1 - CERTAIN, Math.max(CERTAIN, 1 - (1 - worst) * (1 - SECOND * next)));
  return Math.log(either / (1 - either));
}

/** The judgement of the message as one bag of features: its length counts for nothing. */
export function wholeOf(sentences: Iterable<Pick<JudgedSentence, 'whole' | 'features'>>): number {
  let sum = 0;
  let features = 0;
  for (const sentence of sentences) {
    sum += sentence.whole;
    features += sentence.features;
  }
  return sum / Math.sqrt(features || 1);
}

/** Throws where `bytes` are no weights of ours. Takes some tens of milliseconds: do it when a compose box gets focus. */
export function loadModel(bytes: Uint8Array): ToneModel {
  const { header, lexicon, linear, whole, networks } = readWeights(bytes);
  const known = knownWords(lexicon);
  const judges = networks.map((network) => {
    const products = productsOf(network, READY);
    return (places: readonly number[]) => judge(network, products, places)[0] as number;
  });
  const sentence = (text: string): JudgedSentence => {
    const said = words(text, known.habit);
    if (said.length === 0) return { score: 0, whole: 0, features: 0 };
    const places = ngramPlaces(said, header.bits);
    let sum = 0;
    let part = 0;
    for (const place of places) {
      sum += linear[place] as number;
      part += whole[place] as number;
    }
    let score = header.linearBias + sum / Math.sqrt(places.length);
    const spoken = said.map(known.place);
    for (const network of judges) score += network(spoken);
    return { score: chance(header.sentence.slope * score + header.sentence.shift), whole: part, features: places.length };
  };
  return {
    threshold: header.threshold,
    sentenceThreshold: header.sentenceThreshold,
    sentence,
    clause: (text) => sentence(text).score,
    message: (sentences) =>
      sentences.some(({ features }) => features > 0)
        ? chance(
            header.message.worst * worstOf(sentences.map(({ score }) => score)) +
              header.message.whole * wholeOf(sentences) +
              header.message.shift,
          )
        : 0,
  };
}
