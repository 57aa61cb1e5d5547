import type { Lexicon } from '../lib/core/tone/model/lexicon';
import type { Heard } from '../lib/core/tone/model/mixture';
import { loadModel } from '../lib/core/tone/model/model';
import { BITS } from '../lib/core/tone/model/ngrams';
import { sparseTable, stepFor } from '../lib/core/tone/model/sparse-table';
import { type Header, writeWeights } from '../lib/core/tone/model/weights';
import { biasesOf, type Judges } from './judges';
import type { Stack } from './stack';

/** How many places of each table are shipped: as many as the size allows; the rest say next to nothing. */
const MOST = { own: 190_000, public: 70_000 };

export function shipped(lexicon: Lexicon, judges: Judges, stack: Stack): Uint8Array {
  const steps = {
    own: stepFor(judges.own.weights),
    whole: stepFor(judges.whole.weights),
    rude: stepFor(judges.rude.weights),
    ours: stepFor(judges.ours.weights),
  };
  if (judges.own.weights.length !== 2 ** BITS) throw new Error('The judges were trained on another table.');
  const own = sparseTable(judges.own.weights, judges.whole.weights, [steps.own, steps.whole], MOST.own);
  const ofThePublic = sparseTable(judges.rude.weights, judges.ours.weights, [steps.rude, steps.ours], MOST.public);
  const { words, names, either } = lexicon;
  const header: Header = {
    notice: 'Trained by training/train.ts. See NOTICE.md beside this file for the sources.',
    lexicon: { words: words.join(' '), names: names.join(' '), either: either.join(' ') },
    places: { own: own.places.length, public: ofThePublic.places.length },
    steps,
    network: { size: judges.network.size, states: judges.network.states },
    mixture: { biases: biasesOf(judges), sentence: stack.sentence, message: stack.message },
    threshold: stack.threshold,
    sentenceThreshold: stack.sentenceThreshold,
    sureSentence: stack.sureSentence,
  };
  return writeWeights(header, own, ofThePublic, judges.network);
}

const UNDECIDED: Stack = { sentence: [], message: [], threshold: 1, sentenceThreshold: 1, sureSentence: 1 };

/** What the judges will say of a sentence once they are shipped, with all that rounding loses; `text` is `neutral` already. */
export function hearShipped(lexicon: Lexicon, judges: Judges): (text: string) => Heard {
  const model = loadModel(shipped(lexicon, judges, UNDECIDED));
  return (text) => {
    const { features, own, whole, rude, ours, network } = model.sentence(text);
    return { features, own, whole, rude, ours, network: Array.from(network) };
  };
}
