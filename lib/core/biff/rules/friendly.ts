import { closeOf } from '../close';
import { greetingOf } from '../greeting';
import { isCourtesy } from '../speech-acts';
import type { Rule } from './rule';

export const friendly: Rule = ({ text, words, analysis }) => {
  if (analysis.safety || words <= 8) return { letter: 'friendly' };
  const courteous = greetingOf(text) || closeOf(text) || isCourtesy(text) || /\b(?:please|sorry)\b/i.test(text);
  return courteous ? { letter: 'friendly' } : { letter: 'friendly', hint: 'biff.oneCourtesy' };
};
