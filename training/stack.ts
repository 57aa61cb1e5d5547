import { wholeOf, worstOf } from '../lib/core/tone/model/model';
import type { Opinion } from './judges';
import { above, auc, thresholdAt } from './measure';
import type { Message } from './messages';

export interface Line {
  readonly slope: number;
  readonly shift: number;
}

/** How much each judge counts, and the way from their words to a chance and a yes. */
export interface Stack {
  readonly judges: Opinion;
  readonly sentence: Line;
  /** How much the public judges count in the whole. */
  readonly wholePublic: number;
  readonly message: { readonly worst: number; readonly whole: number; readonly shift: number };
  readonly threshold: number;
  readonly sentenceThreshold: number;
}

/** A sentence of message number `message` and what judges who never saw its author said of it. */
export interface Heard {
  readonly message: number;
  readonly hostile: number | undefined;
  readonly opinion: Opinion;
  readonly whole: number;
  /** What the judges of public text say of its part. */
  readonly wholePublic: number;
  readonly features: number;
}

/** The share of ordinary messages that may be flagged. */
const FALSE_FLAGS = 0.05;

interface Shares {
  /** Of the n-grams, beside the network, in what our judges say of a sentence. */
  readonly own: number;
  /** Of the judges of toxic and of angry public text, in a sentence and in the whole. */
  readonly toxic: number;
  readonly angry: number;
  readonly wholePublic: number;
}

/** Found by trying a few on all authors left out; see RESULTS.md. As much of the public judges as our messages bear. */
const SHARES: Shares = { own: 0.5, toxic: 0.1, angry: 0.05, wholePublic: 0.3 };

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const sum = (judges: readonly number[], opinion: Opinion): number =>
  judges.reduce((total, weight, at) => total + weight * (opinion[at] as number), 0);

/** For each message that has a sentence in `heard`: the log odds of its worst sentences, and of the whole. */
function partsOf(heard: readonly Heard[], judges: Opinion, line: Line, wholePublic = 0): Map<number, { worst: number; whole: number }> {
  const sentences = new Map<number, Heard[]>();
  for (const one of heard) {
    const of = sentences.get(one.message) ?? [];
    of.push(one);
    sentences.set(one.message, of);
  }
  return new Map(
    [...sentences].map(([message, of]) => [
      message,
      {
        worst: worstOf(of.map(({ opinion }) => chance(line.slope * sum(judges, opinion) + line.shift))),
        whole: wholeOf(of.map((one) => ({ whole: one.whole + wholePublic * one.wholePublic, features: one.features }))),
      },
    ]),
  );
}

export function messageScores(heard: readonly Heard[], stack: Omit<Stack, 'threshold' | 'sentenceThreshold'>): Map<number, number> {
  const { worst, whole, shift } = stack.message;
  return new Map(
    [...partsOf(heard, stack.judges, stack.sentence, stack.wholePublic)].map(([at, parts]) => [
      at,
      chance(worst * parts.worst + whole * parts.whole + shift),
    ]),
  );
}

/** Logistic regression with a few features, by gradient descent with momentum on the whole. The last weight is the shift. */
function logistic(rows: readonly (readonly number[])[], labels: readonly number[]): readonly number[] {
  const size = (rows[0]?.length ?? 0) + 1;
  const weights = new Float64Array(size).fill(0.5, 0, size - 1);
  const speed = new Float64Array(size);
  const value = (row: readonly number[], at: number) => (at < row.length ? (row[at] as number) : 1);
  for (let round = 0; round < 600; round++) {
    const gradient = new Float64Array(size);
    rows.forEach((row, index) => {
      let score = 0;
      for (let at = 0; at < size; at++) score += (weights[at] as number) * value(row, at);
      const error = chance(score) - (labels[index] as number);
      for (let at = 0; at < size; at++) gradient[at] = (gradient[at] as number) + (error * value(row, at)) / rows.length;
    });
    for (let at = 0; at < size; at++) {
      speed[at] = 0.9 * (speed[at] as number) - 0.2 * (gradient[at] as number);
      weights[at] = (weights[at] as number) + (speed[at] as number);
    }
  }
  return [...weights];
}

function calibrate(sums: readonly number[], labels: readonly number[]): Line {
  const [slope = 1, shift = 0] = logistic(
    sums.map((value) => [value]),
    labels,
  );
  return { slope, shift };
}

/** The lines from judges to sentence, and from sentences and whole to message, and where 5% of ordinary messages and sentences lie. */
export function fitStack(messages: readonly Message[], heard: readonly Heard[], shares: Shares = SHARES): Stack {
  const { own, toxic, angry, wholePublic } = shares;
  const judges: Opinion = [own, toxic, angry, 1 - own, toxic, angry];
  const labelled = heard.filter(({ hostile }) => hostile !== undefined);
  const sentence = calibrate(
    labelled.map(({ opinion }) => sum(judges, opinion)),
    labelled.map(({ hostile }) => hostile as number),
  );
  const whole = heard.filter(({ message }) => !messages[message]?.lone);
  const parts = [...partsOf(whole, judges, sentence, wholePublic)];
  const hostileOf = (at: number) => (messages[at] as Message).hostile;
  const [worstWeight = 1, wholeWeight = 0, shift = 0] = logistic(
    parts.map(([, one]) => [one.worst, one.whole]),
    parts.map(([at]) => hostileOf(at)),
  );
  const fitted = { judges, sentence, wholePublic, message: { worst: worstWeight, whole: wholeWeight, shift } };
  const ordinary = [...messageScores(whole, fitted)].filter(([at]) => !hostileOf(at)).map(([, score]) => score);
  const calm = labelled
    .filter(({ hostile }) => !hostile)
    .map(({ opinion }) => chance(sentence.slope * sum(judges, opinion) + sentence.shift));
  return { ...fitted, threshold: thresholdAt(ordinary, FALSE_FLAGS), sentenceThreshold: thresholdAt(calm, FALSE_FLAGS) };
}

export interface Figures {
  readonly messages: number;
  readonly area: number;
  readonly falseFlags: number;
  readonly recall: number;
  readonly severe: number;
}

export function figuresOf(
  messages: readonly Message[],
  scores: ReadonlyMap<number, number>,
  thresholdFor: (author: string) => number,
  wanted: (message: Message) => boolean,
): Figures {
  const known = [...scores].flatMap(([at, score]) => {
    const message = messages[at] as Message;
    return wanted(message) ? [{ message, score }] : [];
  });
  const flagged = (some: (message: Message) => boolean) => {
    const of = known.filter(({ message }) => some(message));
    return above(
      of.map(({ message, score }) => score - thresholdFor(message.author)),
      0,
    );
  };
  return {
    messages: known.length,
    area: auc(
      known.map(({ score }) => score),
      known.map(({ message }) => message.hostile),
    ),
    falseFlags: flagged(({ hostile }) => hostile === 0),
    recall: flagged(({ hostile }) => hostile === 1),
    severe: flagged(({ hostile, severity }) => hostile === 1 && severity >= 2),
  };
}
