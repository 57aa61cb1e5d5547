import { plain } from '../text/plain';
import type { FlagKind } from './finding';
import { FLAGS } from './flags';
import type { Flag } from './flags/flag';
import { whyOf } from './why';

/** One thing that the coach looks for, with an invented message that it finds. English, as the messages that it reads. */
export interface LookedFor {
  readonly kind: FlagKind;
  readonly reason: Flag['reason'];
  readonly example: string;
}

/** Everything that phrases show, the gravest first. */
export const LOOKED_FOR: readonly LookedFor[] = [...FLAGS]
  .sort((a, b) => b.severity - a.severity)
  .map(({ id, reason, matches }) => ({ kind: id, reason, example: matches.find((one) => kindOf(one) === id) ?? '' }));

/** A sentence may show two things, and then the graver one is named. */
function kindOf(sentence: string): string {
  const small = plain(sentence);
  return whyOf({ text: sentence, plain: small, sentence: small }, true).kind;
}
