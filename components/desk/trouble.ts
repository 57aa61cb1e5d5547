import { saidOf } from '../../lib/core/words/is-said';
import type { Said, WordKey } from '../../lib/core/words/said';

/** What to tell the user about a failure: an expected one says it itself; of anything else only `otherwise` is said, for the words of a bug help nobody. */
export const troubleOf = (error: unknown, otherwise: WordKey): Said => saidOf(error) ?? { key: otherwise };
