import type { Rule } from './rule';

/** Short answers ("Yes, that works") need no date. */
const SHORT = 8;

export const informative: Rule = ({ words, facts }) =>
  words <= SHORT || facts.some((fact) => fact.kind !== 'name' && fact.kind !== 'condition')
    ? { letter: 'informative' }
    : { letter: 'informative', hint: 'biff.noFacts' };
