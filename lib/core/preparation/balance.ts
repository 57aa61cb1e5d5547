import type { Preparation, Subject } from './preparation';

/** What a reader would miss. A nudge, never a score, and never a reason to hold anything back. */
export type Nudge =
  /** Every entry is about what the other parent does, and none about the child, what works or what the writer will do. */
  | 'only-concerns'
  /** The same where safety is at stake: only the child is asked for, nothing good of somebody whom the writer may fear. */
  | 'child-first'
  /** There are entries about the child, and none about what works or what the writer will do. */
  | 'nothing-works'
  /** Nothing that the court asked for is noted. */
  | 'no-issues'
  /** A concern about safety names neither a day nor an item. */
  | 'undated-safety';

export function nudges({ issues, entries, safety }: Preparation): readonly Nudge[] {
  const written = entries.filter(({ text }) => text.trim() !== '');
  const has = (...subjects: readonly Subject[]) => written.some(({ subject }) => subjects.includes(subject));
  const found: Nudge[] = [];
  if (written.length > 0 && issues.every((issue) => issue.trim() === '')) found.push('no-issues');
  if (safety) {
    if (written.length > 0 && !has('child')) found.push('child-first');
  } else if (has('concern', 'safety') && !has('child', 'works', 'my-part')) found.push('only-concerns');
  else if (has('concern') && !has('works', 'my-part')) found.push('nothing-works');
  if (written.some(({ subject, day, items }) => subject === 'safety' && day === undefined && items.length === 0))
    found.push('undated-safety');
  return found;
}
