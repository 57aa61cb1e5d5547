import { FLAGS } from './flags';
import type { Flag, JudgedClause } from './flags/flag';
import { wordMood } from './lexicon';
import { anchorsOf } from './structure';

/** What is known of one clause: the flags it raised and the numbers that the model weighs. */
export interface Evidence {
  readonly raised: readonly Flag[];
  readonly values: Readonly<Record<string, number>>;
}

/** The evidence that is not a flag, by the name under which the model weighs it. */
export const OTHER_EVIDENCE = [
  'several',
  'negative',
  'positive',
  'you',
  'when',
  'life',
  'child',
  'civil',
  'you-and-civil',
  'question',
  'long',
] as const;

export function evidenceOf(clause: JudgedClause): Evidence {
  const raised = FLAGS.filter((flag) => flag.find(clause));
  const mood = wordMood(clause.plain);
  const anchors = anchorsOf(clause.plain);
  const words = clause.plain.split(' ').length;
  const values: Record<string, number> = {
    several: Math.max(0, Math.min(2, raised.length - 1)),
    negative: mood.negative,
    positive: mood.positive,
    you: Number(anchors.you),
    when: Number(anchors.when),
    life: Number(anchors.life),
    child: Number(anchors.child),
    civil: Number(anchors.civil),
    'you-and-civil': Number(anchors.you && anchors.civil),
    question: Number(clause.plain.endsWith('?')),
    long: Math.min(1, words / 20),
  };
  for (const flag of raised) values[flag.id] = 1;
  return { raised, values };
}
