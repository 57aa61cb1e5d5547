import type { Finding } from './finding';
import { FLAGS } from './flags';
import type { Flag, JudgedClause } from './flags/flag';
import { saysYou } from './structure';
import { TOPICS } from './topics';

export type Why = Pick<Finding, 'kind' | 'reason' | 'severity'>;

/** Whether any phrase shows the kind. */
export const isFlagged = (clause: JudgedClause): boolean => FLAGS.some((flag) => flag.find(clause));

/**
 * What to say of a clause that a reader would take amiss. The most severe flag gives the reason, of two the first in the
 * registry. Where none is raised, what the clause is about is all that is said; a motive is not guessed.
 */
export function whyOf(clause: JudgedClause, sure: boolean): Why {
  let most: Flag | undefined;
  for (const flag of FLAGS) if ((!most || flag.severity > most.severity) && flag.find(clause)) most = flag;
  if (most) return { kind: most.id, reason: most.reason, severity: most.severity };
  const severity = sure ? 2 : 1;
  const topic = TOPICS.find(({ about }) => about(clause));
  if (topic) return { kind: topic.kind, reason: topic.reason, severity };
  return saysYou(clause.plain)
    ? { kind: 'about-the-person', reason: 'tone.aboutThePerson', severity }
    : { kind: 'reads-sharply', reason: 'tone.readsSharply', severity };
}
