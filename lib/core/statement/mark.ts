import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { WordKey } from '../words/said';

/** What does not belong in a witness statement: facts known to its maker, in their own words, without opinion, argument or rhetoric. */
export const LINT_KINDS = [
  'judgement',
  'motive',
  'mind-reading',
  'feelings',
  'guess',
  'expert',
  'absolute',
  'argument',
  'rhetoric',
  'law',
  'hearsay',
  'quotation',
  'sharp',
] as const;
export type LintKind = (typeof LINT_KINDS)[number];

export interface LintMark {
  readonly kind: LintKind;
  /** In the text that was read. */
  readonly span: Span;
  readonly reason: WordKey;
  /** What could stand there instead, said calmly. */
  readonly suggestion: WordKey;
  /** Given where leaving the words out leaves the sentence whole. */
  readonly edit?: TextEdit;
}
