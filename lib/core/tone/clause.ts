import { clauses } from '../text/clauses';
import { plain } from '../text/plain';
import { type Span, spanText } from '../text/span';
import type { JudgedClause } from './flags/flag';

/** A clause ready to be judged, and its place in its sentence. */
export interface PlacedClause extends JudgedClause {
  /** Within the sentence, from its first unit. */
  readonly span: Span;
}

const tidy = (text: string): string =>
  plain(text)
    .replace(/\s+/g, ' ')
    .replace(/[.!?,;: ]+$/, (end) => (end.includes('?') ? '?' : ''));

export function clausesToJudge(sentence: string): readonly PlacedClause[] {
  const whole = tidy(sentence);
  return clauses(sentence, { start: 0, end: sentence.length }).map((clause) => {
    const text = spanText(sentence, clause);
    return { text, plain: tidy(text), sentence: whole, span: { start: clause.start, end: clause.end } };
  });
}
