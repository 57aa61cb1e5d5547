import type { Analysis } from '../../tone/finding';
import type { Fact, LetterReview } from '../outcome';

/** What a rule may look at: the writer's own words, what was found in them, and their facts. */
export interface Draft {
  readonly text: string;
  readonly words: number;
  readonly sentences: number;
  readonly analysis: Analysis;
  readonly facts: readonly Fact[];
}

/** Help on one letter; no `hint` where the draft already does it. */
export type Rule = (draft: Draft) => LetterReview;
