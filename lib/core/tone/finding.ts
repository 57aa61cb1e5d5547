import type { Span } from '../text/span';
import type { WordKey } from '../words/said';

/** What a reader may take amiss and phrases can show; one file each in `flags/`. The names follow the flags of BIFF practice. */
export const FLAG_KINDS = [
  'absolutes',
  'admonishment',
  'advice',
  'apology',
  'attack',
  'audience',
  'blame',
  'child-as-messenger',
  'contact-threat',
  'label',
  'legal-threat',
  'mind-reading',
  'money-lever',
  'new-partner',
  'past',
  'rhetorical-question',
  'sarcasm',
  'shouting',
  'ultimatum',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** Where the model is sure and no flag is raised, less is said: that it swears or speaks of the reader, or only how it may read. */
export type FindingKind = FlagKind | 'swearing' | 'about-the-person' | 'reads-sharply';

/** 1: a hint, 2: a reader would feel attacked, 3: the sentence that would be quoted. */
export type Severity = 1 | 2 | 3;

export interface Finding {
  readonly kind: FindingKind;
  /** The whole clause, in the analysed text. */
  readonly span: Span;
  readonly quote: string;
  /** One calm line of plain words for the writer. */
  readonly reason: WordKey;
  readonly severity: Severity;
}

/** Why the coach steps back: the writer may be at risk, and softer words are not what helps. */
export interface Safety {
  readonly quote: string;
  readonly span: Span;
}

export interface Analysis {
  /** How surely a reader would feel attacked, 0 to 1; from `SHOWN` on there are findings. For measuring; never shown to a user. */
  readonly score: number;
  /** In text order, at most one a clause. Empty where `safety` is set. */
  readonly findings: readonly Finding[];
  readonly safety: Safety | undefined;
}
