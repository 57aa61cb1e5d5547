import type { Rule } from './rule';

/** Bill Eddy's two to five sentences are the aim; a hint only well beyond that. */
const MANY_WORDS = 150;
const MANY_SENTENCES = 8;

export const brief: Rule = ({ words, sentences }) =>
  words > MANY_WORDS || sentences > MANY_SENTENCES ? { letter: 'brief', hint: 'biff.long' } : { letter: 'brief' };
