import type { Finding } from '../tone/finding';

/**
 * The name of a clause across edits elsewhere in the draft: its words, without case, spacing or punctuation.
 * "Keep mine" is remembered under it, so a comma added later does not raise the clause again.
 */
export const clauseKey = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const without = (findings: readonly Finding[], keys: ReadonlySet<string>): readonly Finding[] =>
  keys.size === 0 ? findings : findings.filter((finding) => !keys.has(clauseKey(finding.quote)));

/** Severe enough that the send button's click is held once. */
export const isClear = (finding: Finding): boolean => finding.severity >= 2;
