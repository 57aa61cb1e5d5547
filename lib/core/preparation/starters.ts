import type { Subject } from './preparation';

/** Ways to begin an entry, in the language of the paper that it goes into. */
interface Starter {
  readonly subject: Subject;
  readonly words: string;
  /** Speaks of a loving relationship with both parents: not offered where safety is at stake. */
  readonly bothParents?: true;
}

const STARTERS: readonly Starter[] = [
  { subject: 'child', words: 'At school, ' },
  { subject: 'child', words: 'On school nights the routine is: ' },
  { subject: 'child', words: 'What helps when it is hard: ' },
  { subject: 'works', words: 'Handovers go smoothly when ' },
  { subject: 'works', words: 'We agreed in writing that ' },
  { subject: 'works', words: 'The children enjoy their time with their other parent: ', bothParents: true },
  { subject: 'my-part', words: 'I will ' },
  { subject: 'my-part', words: 'I have begun ' },
  {
    subject: 'my-part',
    words: 'I want the children to have a loving relationship with both of their parents. To support it I will ',
    bothParents: true,
  },
  { subject: 'concern', words: 'On this day, ' },
  { subject: 'concern', words: 'The effect on the child that I saw was: ' },
  { subject: 'safety', words: 'On this day, this was done or said: ' },
  { subject: 'safety', words: 'To be safe, the child needs ' },
];

/** @param safety whether safety is at stake. */
export const startersFor = (subject: Subject, safety: boolean): readonly string[] =>
  STARTERS.filter((starter) => starter.subject === subject && !(safety && starter.bothParents)).map(({ words }) => words);
