import { knownWords } from '../lib/core/tone/model/lexicon';
import { ngramPlaces } from '../lib/core/tone/model/ngrams';
import { words } from '../lib/core/tone/model/words';
import { learnLexicon } from './lexicon';
import { readMessages } from './messages';
import type { Lesson } from './network';
import { benchmark, EMOTIONS, goEmotions, parakweet, toxicSpans } from './public';

export const BITS = 17;
const ANGRY = ['anger', 'annoyance', 'disgust'];
/** Feelings of people who ask and thank; sentences with none of the unkind ones are calm. */
const ASKING_AND_THANKING = ['curiosity', 'gratitude', 'confusion'];
const UNKIND = [...ANGRY, 'disapproval', 'disappointment', 'sadness', 'embarrassment', 'nervousness'];

/** One sentence in both forms that the model reads, with what is known of it. */
export interface Row {
  readonly places: Uint32Array;
  readonly spoken: readonly number[];
}

export interface OurRow extends Row {
  readonly author: string;
  readonly message: number;
  readonly hostile: number | undefined;
  readonly kinds: readonly string[];
}

export interface JudgedRow extends Row {
  readonly hostile: number;
  readonly weight: number;
}

export interface EmotionalRow extends Row {
  readonly labels: readonly number[];
  readonly angry: number;
  readonly calm: boolean;
}

/** The outputs of a network: whether, which of the kinds, toxic, angry, which of the emotions. */
export function outputsOf(kinds: readonly string[]) {
  const toxic = 1 + kinds.length;
  return { main: 0, toxic, angry: toxic + 1, all: toxic + 2 + 28 };
}

/** All that is learnt from, read with one word list. `publicFolder` holds `train` and `benchmark`. */
export function readSources(messagesFolder: string, publicFolder: string) {
  const messages = readMessages(messagesFolder);
  const authors = [...new Set(messages.map(({ author }) => author))];
  const train = `${publicFolder}/train`;
  const bench = benchmark(`${publicFolder}/benchmark`);
  const toxic = toxicSpans(train);
  const emotional = goEmotions(train);
  const mail = parakweet(train, bench.mail);
  const lexicon = learnLexicon(
    authors.map((author) => messages.filter((message) => message.author === author).map(({ text }) => text)),
    [...toxic.map(({ text }) => text), ...emotional.map(({ text }) => text), ...mail.calm],
  );
  const known = knownWords(lexicon);
  const row = (text: string): Row => {
    const said = words(text, known.habit);
    return { places: ngramPlaces(said, BITS), spoken: said.map(known.place) };
  };
  const names = EMOTIONS(train);
  const feels = (labels: readonly number[], some: readonly string[]) => labels.some((label) => some.includes(names[label] ?? ''));
  const kinds = [...new Set(messages.flatMap((message) => message.units.flatMap((unit) => unit.kinds)))].sort();
  return {
    messages,
    authors,
    kinds,
    lexicon,
    bench,
    overlapping: mail.overlapping,
    ours: messages.flatMap((message, index) =>
      message.units.map(
        (unit): OurRow => ({ ...row(unit.text), author: message.author, message: index, hostile: unit.hostile, kinds: unit.kinds }),
      ),
    ),
    toxic: toxic.map(({ text, hostile, weight }): JudgedRow => ({ ...row(text), hostile, weight })),
    emotional: emotional.map(
      ({ text, labels }): EmotionalRow => ({
        ...row(text),
        labels,
        angry: Number(feels(labels, ANGRY)),
        calm: feels(labels, ASKING_AND_THANKING) && !feels(labels, UNKIND),
      }),
    ),
    mail: mail.calm.map(row),
  };
}

export type Sources = ReturnType<typeof readSources>;

/** How much calm mail, and calm comments, count beside our messages: for the linear judges, and for the network. */
const CALM = { mail: 1, comments: 0.1 };
const CALM_FOR_NETWORK = { mail: 0.3, comments: 0.06 };
const KIND_WEIGHT = 0.3;

/** The three courses of a network: our messages and calm mail; toxic comments; emotions. */
export function lessonsOf(sources: Sources, ours: readonly OurRow[]): readonly (readonly Lesson[])[] {
  const { kinds } = sources;
  const at = outputsOf(kinds);
  const kindWeights = kinds.map(() => KIND_WEIGHT);
  const main = ours
    .filter((row) => row.hostile !== undefined)
    .map(
      (row): Lesson => ({
        words: row.spoken,
        output: at.main,
        answers: [row.hostile as number, ...kinds.map((kind) => Number(row.kinds.includes(kind)))],
        weights: [1, ...kindWeights],
      }),
    );
  const mail = sources.mail.map((row): Lesson => ({ words: row.spoken, output: at.main, answers: [0], weights: [CALM_FOR_NETWORK.mail] }));
  const toxic = sources.toxic.map(
    (row): Lesson => ({ words: row.spoken, output: at.toxic, answers: [row.hostile], weights: [row.weight] }),
  );
  const emotional = sources.emotional.map((row): Lesson => {
    const answers = new Float32Array(at.all);
    const weights = new Float32Array(at.all);
    answers[at.angry] = row.angry;
    weights[at.angry] = 1;
    for (const label of row.labels) answers[at.angry + 1 + label] = 1;
    weights.fill(KIND_WEIGHT, at.angry + 1);
    if (row.calm) weights[at.main] = CALM_FOR_NETWORK.comments;
    return { words: row.spoken, output: 0, answers, weights };
  });
  return [[...main, ...mail], toxic, emotional];
}

/** Rows, labels and weights for the linear judge of our messages. */
export function linearRows(sources: Sources, ours: readonly OurRow[]) {
  const labelled = ours.filter((row) => row.hostile !== undefined);
  const calm = sources.emotional.filter((row) => row.calm);
  return {
    rows: [...labelled, ...sources.mail, ...calm].map(({ places }) => places),
    labels: [...labelled.map((row) => row.hostile as number), ...sources.mail.map(() => 0), ...calm.map(() => 0)],
    weights: [...labelled.map(() => 1), ...sources.mail.map(() => CALM.mail), ...calm.map(() => CALM.comments)],
  };
}

const joined = (rows: readonly Row[]): Uint32Array => Uint32Array.from(rows.flatMap(({ places }) => [...places]));

/** The same for the judge of whole messages: the features of all their sentences. */
export function wholeRows(sources: Sources, ours: readonly OurRow[]) {
  const sentences = new Map<number, OurRow[]>();
  for (const row of ours) {
    const of = sentences.get(row.message) ?? [];
    of.push(row);
    sentences.set(row.message, of);
  }
  const calm = sources.emotional.filter((row) => row.calm);
  return {
    rows: [...[...sentences.values()].map(joined), ...sources.mail.map(({ places }) => places), ...calm.map(({ places }) => places)],
    labels: [...[...sentences.keys()].map((at) => sources.messages[at]?.hostile ?? 0), ...sources.mail.map(() => 0), ...calm.map(() => 0)],
    weights: [...[...sentences.keys()].map(() => 1), ...sources.mail.map(() => CALM.mail), ...calm.map(() => CALM.comments)],
  };
}
