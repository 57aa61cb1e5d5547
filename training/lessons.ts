import type { Answers, Course, Lesson } from './network/lesson';
import type { OurMessage, Row, Sources } from './sources';

const KIND_WEIGHT = 0.3;
/** How much calm mail, and calm comments, count beside our messages. */
const CALM = { mail: 0.3, comments: 0.06 };
const EMOTIONS = 28;

/** The outputs of a network in training. The last three are attention, what is attended to, and the mean. */
export function outputsOf(kinds: readonly string[]) {
  const toxic = 1 + kinds.length;
  return { attack: 0, toxic, angry: toxic + 1, all: toxic + 2 + EMOTIONS + 3 };
}

const alone = (row: Row, known: Answers): Lesson => ({ sentences: [row.spoken], known: [known], hostile: undefined });

/** Our messages; calm mail; toxic comments; emotions. */
export function coursesOf(sources: Sources, ours: readonly OurMessage[]): readonly Course[] {
  const { kinds } = sources;
  const at = outputsOf(kinds);
  const kindWeights = kinds.map(() => KIND_WEIGHT);
  const messages = ours.map(
    ({ sentences, hostile }): Lesson => ({
      sentences: sentences.map(({ spoken }) => spoken),
      known: sentences.map((row) => ({
        output: at.attack,
        answers: [row.hostile ?? 0, ...kinds.map((kind) => Number(row.kinds.includes(kind)))],
        weights: row.hostile === undefined ? [] : [1, ...kindWeights],
      })),
      hostile,
    }),
  );
  const mail = sources.mail.map((row) => alone(row, { output: at.attack, answers: [0], weights: [CALM.mail] }));
  const toxic = sources.toxic.map((row) => alone(row, { output: at.toxic, answers: [row.hostile], weights: [row.weight] }));
  const emotional = sources.emotional.map((row) => {
    const answers = new Float32Array(at.all);
    const weights = new Float32Array(at.all);
    answers[at.angry] = row.angry;
    weights[at.angry] = 1;
    for (const label of row.labels) answers[at.angry + 1 + label] = 1;
    weights.fill(KIND_WEIGHT, at.angry + 1, at.all - 3);
    if (row.calm) weights[at.attack] = CALM.comments;
    return alone(row, { output: 0, answers, weights });
  });
  const batches = Math.ceil(messages.length / 16);
  return [
    { lessons: messages, batch: 16, share: 1 },
    { lessons: mail, batch: 32, share: Math.ceil(mail.length / 32) / batches },
    { lessons: toxic, batch: 32, share: 0.3 },
    { lessons: emotional, batch: 32, share: 0.3 },
  ];
}
