import { type Heard, type Mixture, messageChance, messageFeatures, sentenceChance, sentenceFeatures } from '../lib/core/tone/model/mixture';
import { windowsOf } from '../lib/core/tone/model/windows';
import { logistic } from './logistic';
import { thresholdAt } from './measure';
import type { Message } from './messages';

/** A message and what judges who never saw its author said of each of its sentences. */
export interface HeardMessage extends Told {
  readonly at: number;
}
/** The same of a sentence of public text. */
export interface OtherMessage extends Told {
  readonly set: 'calm' | 'rude';
  readonly hostile: number;
}
interface Told {
  readonly sentences: readonly { readonly heard: Heard; readonly hostile: number | undefined }[];
  readonly biases: Mixture['biases'];
}

export interface Stack {
  readonly sentence: readonly number[];
  readonly message: readonly number[];
  readonly threshold: number;
  readonly sentenceThreshold: number;
  readonly sureSentence: number;
}

/** The share of ordinary messages, and of ordinary sentences, that may be flagged. */
const FALSE_FLAGS = 0.05;
const FALSE_SENTENCES = 0.03;
/** The share of ordinary messages that may hold a sentence of which the model is sure. */
const FALSE_SURE = 0.015;

const mixtureOf = ({ biases }: Told, { sentence, message }: Pick<Stack, 'sentence' | 'message'>): Mixture => ({
  biases,
  sentence,
  message,
});

export const scoreOf = (one: Told, stack: Pick<Stack, 'sentence' | 'message'>): number =>
  Math.max(
    ...windowsOf(one.sentences).map((run) =>
      messageChance(
        run.map(({ heard }) => heard),
        mixtureOf(one, stack),
      ),
    ),
  );

/** How much each sentence of others counts, beside a message of ours: of calm mail and comments, and of toxic and harmless ones. */
const OTHERS = { calm: 0.3, rude: 0.8 };

/** How much each judge counts, and where the shares of false flags lie, from what was said of authors left out. */
export function fitStack(
  messages: readonly Message[],
  said: { readonly messages: readonly HeardMessage[]; readonly others: readonly OtherMessage[] },
): Stack {
  const labelled = said.messages.flatMap(({ sentences, biases }) =>
    sentences.flatMap(({ heard, hostile }) => (hostile === undefined ? [] : [{ heard, hostile, biases }])),
  );
  const sentence = logistic(
    labelled.map(({ heard, biases }) => sentenceFeatures(heard, { biases })),
    labelled.map(({ hostile }) => hostile),
  );
  const whole = said.messages.filter(({ at }) => !messages[at]?.lone);
  const all = [...whole, ...said.others];
  const message = logistic(
    all.map((one) =>
      messageFeatures(
        one.sentences.map(({ heard }) => heard),
        mixtureOf(one, { sentence, message: [] }),
      ),
    ),
    all.map((one) => ('at' in one ? (messages[one.at] as Message).hostile : one.hostile)),
    (at) => (at < whole.length ? 1 : OTHERS[said.others[at - whole.length]?.set ?? 'calm']),
  );
  const ordinary = whole.filter(({ at }) => messages[at]?.ours && !messages[at]?.hostile);
  const calm = said.messages.flatMap((one) =>
    messages[one.at]?.ours
      ? one.sentences
          .filter(({ hostile }) => hostile === 0)
          .map(({ heard }) => sentenceChance(heard, mixtureOf(one, { sentence, message })))
      : [],
  );
  return {
    sentence,
    message,
    threshold: thresholdAt(
      ordinary.map((one) => scoreOf(one, { sentence, message })),
      FALSE_FLAGS,
    ),
    sentenceThreshold: thresholdAt(calm, FALSE_SENTENCES),
    sureSentence: thresholdAt(
      ordinary.map((one) => Math.max(...one.sentences.map(({ heard }) => sentenceChance(heard, mixtureOf(one, { sentence, message }))))),
      FALSE_SURE,
    ),
  };
}

/** What each judge alone says of a message, as log odds; for comparison. */
export function partsOf(one: Told, stack: Pick<Stack, 'sentence' | 'message'>) {
  const [worst = 0, whole = 0, network = 0, , rude = 0] = messageFeatures(
    one.sentences.map(({ heard }) => heard),
    mixtureOf(one, stack),
  );
  return { worst, whole, network, rude };
}
