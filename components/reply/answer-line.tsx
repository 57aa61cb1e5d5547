import type { ReplyHelp } from '../../lib/core/incoming/reply-help';
import type { Say } from '../../lib/core/words/said';

/** Whether a reply is needed, in one line. */
export function answerLine({ needed, asks }: ReplyHelp, say: Say): string {
  if (needed === 'no') return say('reply.noReply');
  if (needed === 'short_repeat') return say('reply.repeat');
  return needed === 'safety' ? say('reply.covered.danger') : say({ key: 'reply.needs', count: asks.length });
}
