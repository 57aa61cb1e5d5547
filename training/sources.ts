import { knownWords } from '../lib/core/tone/model/lexicon';
import { ngramPlaces } from '../lib/core/tone/model/ngrams';
import { words } from '../lib/core/tone/model/words';
import { neutral } from '../lib/core/tone/neutral';
import { learnLexicon } from './lexicon';
import { readMessages } from './messages';
import { benchmark, EMOTIONS, goEmotions, parakweet, toxicSpans } from './public';

const ANGRY = ['anger', 'annoyance', 'disgust'];
/** Feelings of people who ask and thank; sentences with none of the unkind ones are calm. */
const ASKING_AND_THANKING = ['curiosity', 'gratitude', 'confusion'];
const UNKIND = [...ANGRY, 'disapproval', 'disappointment', 'sadness', 'embarrassment', 'nervousness'];

/** One sentence, and in both forms that the model reads. */
export interface Row {
  readonly text: string;
  readonly places: Uint32Array;
  readonly spoken: readonly number[];
}

export interface OurRow extends Row {
  readonly hostile: number | undefined;
  readonly kinds: readonly string[];
}

/** A message of ours, by its sentences that hold words. */
export interface OurMessage {
  /** Its number in `messages`. */
  readonly at: number;
  readonly author: string;
  readonly hostile: number;
  readonly ours: boolean;
  readonly sentences: readonly OurRow[];
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

/** All that is learnt from, read with one word list. `publicFolder` holds `train` and `benchmark`. */
export function readSources(messagesFolder: string, publicFolder: string, unread: readonly string[]) {
  const messages = readMessages(messagesFolder).filter(({ author }) => !unread.includes(author));
  const authors = [...new Set(messages.map(({ author }) => author))];
  const train = `${publicFolder}/train`;
  const bench = benchmark(`${publicFolder}/benchmark`);
  const toxic = toxicSpans(train);
  const emotional = goEmotions(train);
  const mail = parakweet(train, bench.mail);
  const lexicon = learnLexicon(
    authors.map((author) => messages.filter((message) => message.author === author).map(({ text }) => neutral(text))),
    [...toxic, ...emotional, ...mail.calm.map((text) => ({ text }))].map(({ text }) => neutral(text)),
  );
  const known = knownWords(lexicon);
  const row = (text: string): Row => {
    const plainly = neutral(text);
    const said = words(plainly, known.habit);
    return {
      text: plainly,
      places: said.length > 0 ? ngramPlaces(said) : new Uint32Array(),
      spoken: said.map(known.place),
    };
  };
  const spoken = ({ places }: Row) => places.length > 0;
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
    ours: messages
      .map(
        ({ author, hostile, ours, units }, at): OurMessage => ({
          at,
          author,
          hostile,
          ours,
          sentences: units.map((unit): OurRow => ({ ...row(unit.text), hostile: unit.hostile, kinds: unit.kinds })).filter(spoken),
        }),
      )
      .filter(({ sentences }) => sentences.length > 0),
    toxic: toxic.map(({ text, hostile, weight }): JudgedRow => ({ ...row(text), hostile, weight })).filter(spoken),
    emotional: emotional
      .map(
        ({ text, labels }): EmotionalRow => ({
          ...row(text),
          labels,
          angry: Number(feels(labels, ANGRY)),
          calm: feels(labels, ASKING_AND_THANKING) && !feels(labels, UNKIND),
        }),
      )
      .filter(spoken),
    mail: mail.calm.map(row).filter(spoken),
  };
}

export type Sources = ReturnType<typeof readSources>;
