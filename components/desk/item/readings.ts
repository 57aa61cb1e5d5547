import { carriedOn, changesOf } from '../../../lib/core/evidence/compare';
import type { ConversationMessage, Difference } from '../../../lib/core/evidence/conversation';
import type { WholeItem } from '../../../lib/core/timeline/door';

/** All readings of a message as one, with what they say differently; `undefined` where the item is no message. */
export function asRead({ message, entry, recordedAt, laterReadings = [] }: WholeItem): ConversationMessage | undefined {
  if (!message) return undefined;
  let before = { entry, recordedAt, message };
  const differences: Difference[] = [];
  for (const later of laterReadings) {
    const between = { from: before.entry, fromAt: before.recordedAt, to: later.entry, toAt: later.recordedAt };
    differences.push(...changesOf(before.message, later.message).map((change) => ({ kind: 'changed' as const, ...between, ...change })));
    before = { ...later, message: carriedOn(before.message, later.message) };
  }
  const captures = [entry, ...laterReadings.map((later) => later.entry)];
  return { key: message.key, latest: before.message, captures, differences, keptEarlier: [] };
}
