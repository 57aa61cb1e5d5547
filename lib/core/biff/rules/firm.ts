import { plain } from '../../text/plain';
import { isHard, isRequestFact } from '../facts';
import type { Rule } from './rule';

const MANY_QUESTIONS = 2;
const OPEN_ENDED = /\b(?:let me know (?:what you think|your thoughts)|what do you think|thoughts\?)/;

export const firm: Rule = ({ text, facts }) => {
  const questions = (text.match(/\?(?!\?)/g) ?? []).length;
  if (questions > MANY_QUESTIONS) return { letter: 'firm', hint: 'biff.manyQuestions' };
  if (OPEN_ENDED.test(plain(text))) return { letter: 'firm', hint: 'biff.openQuestion' };
  const asks = questions > 0 || facts.some(isRequestFact);
  const dated = facts.some((fact) => isHard(fact) && fact.kind !== 'amount');
  return asks && !dated ? { letter: 'firm', hint: 'biff.byWhen' } : { letter: 'firm' };
};
