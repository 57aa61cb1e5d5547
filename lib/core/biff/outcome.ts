import type { Span } from '../text/span';
import type { WordKey } from '../words/said';

export type FactKind = 'time' | 'date' | 'amount' | 'place' | 'name' | 'thing' | 'request' | 'offer' | 'condition';

export interface Fact {
  readonly kind: FactKind;
  readonly quote: string;
  readonly span: Span;
}

/** A piece of the draft that the rewrite left out, and the plain reason. */
export interface Dropped {
  readonly quote: string;
  readonly span: Span;
  readonly reason: WordKey;
}

/** Something the writer must fill in: software does not invent facts. `span` is in the rewrite's text. */
export interface Blank {
  readonly label: string;
  readonly span: Span;
}

export type Rewrite =
  | {
      readonly outcome: 'rewritten';
      readonly text: string;
      readonly kept: readonly Fact[];
      readonly dropped: readonly Dropped[];
      readonly blanks: readonly Blank[];
    }
  | { readonly outcome: 'unchanged'; readonly text: string }
  | { readonly outcome: 'nothing-to-send'; readonly reason: WordKey; readonly dropped: readonly Dropped[] }
  /** `instead` is a neutral message with blanks that the writer may start from. */
  | { readonly outcome: 'stepped-back'; readonly reason: WordKey; readonly instead: string };

export type Letter = 'brief' | 'informative' | 'friendly' | 'firm';

/** Help on one letter of BIFF, never a mark. `hint` is absent where the draft already does it. */
export interface LetterReview {
  readonly letter: Letter;
  readonly hint?: WordKey;
}
