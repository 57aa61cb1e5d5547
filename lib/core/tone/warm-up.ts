import type { Analyse } from './analyse';
import { clausesToJudge } from './clause';
import { FLAGS } from './flags';
import { TOPICS } from './topics';

/** Sixty sentences: more brings little. */
const ROUNDS = 15;

const words = (round: number): string =>
  `You never listen, Sam ${round}. How convenient ${round}. Can you bring her blue coat and £${round} on Friday at 5.30? Mark was in the park with Aoife for ${round} hours, and they loved it :)`;

/**
 * What costs most is done but once: an engine compiles what it meets often, and expressions when it first meets them and a second
 * time. These steps of a few milliseconds each are for moments in which nobody waits, so that the first hint does not.
 */
export function warmUp(analyse: Analyse): readonly (() => void)[] {
  const clauses = [...clausesToJudge('You never listen to me.'), ...clausesToJudge('Look at the TIME, you are LATE AGAIN!!')];
  const flags = clauses.flatMap((clause) => FLAGS.map((flag) => () => void flag.find(clause)));
  const topics = clauses.flatMap((clause) => TOPICS.map((topic) => () => void topic.about(clause)));
  return [...flags, ...topics, ...Array.from({ length: ROUNDS }, (_, round) => () => void analyse(words(round)))];
}
