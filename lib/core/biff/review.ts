import { sentences } from '../text/sentences';
import { wordCount } from '../text/tokens';
import type { Analysis } from '../tone/finding';
import { facts } from './facts';
import type { LetterReview } from './outcome';
import { brief } from './rules/brief';
import { firm } from './rules/firm';
import { friendly } from './rules/friendly';
import { informative } from './rules/informative';
import type { Draft, Rule } from './rules/rule';

const RULES: readonly Rule[] = [brief, informative, friendly, firm];

/**
 * Help on each letter of BIFF, in their order; help, never a mark. `text` is the writer's own words without quoted history.
 * Where the writer may be at risk no letter gets a hint.
 */
export function review(text: string, analysis: Analysis): readonly LetterReview[] {
  const draft: Draft = { text, words: wordCount(text), sentences: sentences(text).length, analysis, facts: facts(text) };
  return RULES.map((rule) => (analysis.safety || draft.words === 0 ? { letter: rule(draft).letter } : rule(draft)));
}
