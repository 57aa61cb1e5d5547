import { knownWords } from './lexicon';
import { type Heard, messageChance, sentenceChance } from './mixture';
import { ngramPlaces } from './ngrams';
import { judge, productsOf } from './recurrent';
import { sumsAt } from './sparse-table';
import { readWeights } from './weights';
import { words } from './words';

/** What is kept of a sentence, so that after a keystroke only the changed one is judged again. */
export interface JudgedSentence extends Heard {
  /** How surely this sentence alone would be felt as an attack, 0 to 1. */
  readonly score: number;
}

/** How surely a co-parent who reads it would feel attacked: trained on labelled messages, see docs/tone-model.md. */
export interface ToneModel {
  /** Above this, `message` means yes. */
  readonly threshold: number;
  /** Above this, `clause` means yes. */
  readonly sentenceThreshold: number;
  /** Above this, a sentence flags its message by itself. */
  readonly sureSentence: number;
  readonly sentence: (text: string) => JudgedSentence;
  /** The score of `sentence`, for one sentence or clause. */
  readonly clause: (text: string) => number;
  /** A whole message, 0 to 1, from its sentences in any order. */
  readonly message: (sentences: readonly JudgedSentence[]) => number;
  /** Steps of about a millisecond that make the first look at a long draft quicker; for moments in which nobody waits. */
  readonly preparations: readonly (() => void)[];
}

/** So many of the most frequent words have their part in the network worked out beforehand, a few at a time. */
const READY = 2100;
const AT_A_TIME = 50;
const NOTHING: Heard = { features: 0, own: 0, whole: 0, rude: 0, ours: 0, network: [0, 0, 0, 0, 0] };

/** Throws where `bytes` are no weights of ours. Takes some tens of milliseconds: do it when a compose box gets focus. */
export function loadModel(bytes: Uint8Array): ToneModel {
  const { header, lexicon, table, network } = readWeights(bytes);
  const { steps, mixture } = header;
  const known = knownWords(lexicon);
  const products = productsOf(network);
  const hear = (text: string): Heard => {
    const said = words(text, known.habit);
    if (said.length === 0) return NOTHING;
    const places = ngramPlaces(said);
    const [own, whole, rude, ours] = sumsAt(table, places);
    return {
      features: places.length,
      own: own * steps.own,
      whole: whole * steps.whole,
      rude: rude * steps.rude,
      ours: ours * steps.ours,
      network: judge(network, products, said.map(known.place)),
    };
  };
  const sentence = (text: string): JudgedSentence => {
    const heard = hear(text);
    return { ...heard, score: heard.features > 0 ? sentenceChance(heard, mixture) : 0 };
  };
  return {
    threshold: header.threshold,
    sentenceThreshold: header.sentenceThreshold,
    sureSentence: header.sureSentence,
    sentence,
    clause: (text) => sentence(text).score,
    message: (sentences) => messageChance(sentences, mixture),
    preparations: Array.from({ length: READY / AT_A_TIME }, (_, step) => () => {
      const from = step * AT_A_TIME;
      for (let word = from; word < Math.min(from + AT_A_TIME, lexicon.words.length); word++) products(word);
    }),
  };
}
