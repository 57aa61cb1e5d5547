import { sentences } from '../../text/sentences';
import { spanText } from '../../text/span';
import type { LookAt } from '../look';
import { speaksIll } from './certain';

const YOU = /(?<![\w'])(?:you|u|ya|you're|you've|you'd|you'll|your|ur)(?!\w)/;
/** What people also say in kindness. */
const MEANT_WELL = /^(?:and |but |so )*i (?:know|hope|think|imagine|hate|love|wish)(?!\w)/;
/** One remark about the reader is how people talk; from the second on it is a pattern. */
const REMARKS = 2;

/**
 * Whether the words show, without any weighing, that a message needs work though no clause of it was flagged. Measured on
 * 1,900 ordinary messages: three in a thousand.
 */
export function needsWork(text: string, at: LookAt): boolean {
  if (speaksIll(text)) return true;
  let remarks = 0;
  for (const span of sentences(text)) {
    const sentence = spanText(text, span);
    const whole = at(sentence);
    if (whole.courteous) continue;
    for (const piece of whole.pieces) {
      const look = at(sentence.slice(piece.start, piece.end));
      if (look.rhetorical || look.threatens) return true;
      if (!YOU.test(look.low) || look.answers || look.courteous || look.offers || look.anchored) continue;
      const remark = (look.personal && !MEANT_WELL.test(look.bare)) || (piece.leans && look.aside);
      if (remark && ++remarks >= REMARKS) return true;
    }
  }
  return false;
}
