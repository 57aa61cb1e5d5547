import type { CaptureRecord, Compared } from './capture';
import { changesOf } from './compare';
import type { Message } from './message';
import { missedOf } from './missed';
import { freeKey, type Readings } from './readings';
import { spanOfTimes } from './span';

export type OnlyNew = Required<Pick<CaptureRecord, 'present' | 'messages' | 'compared'>>;

/**
 * Of all messages that a capture read, in the page's order: those to file, because no earlier capture of the conversation holds
 * them or they read otherwise now. With no `earlier` readings that is all of them.
 */
export function onlyNew(messages: readonly Message[], earlier: Readings): OnlyNew {
  const present = new Set<string>();
  const filed: Message[] = [];
  const changed: Compared['changed'][number][] = [];
  let [fresh, systemLines, incomplete] = [0, 0, 0];
  const placed = placedBefore(earlier);
  for (const message of messages) {
    const key = message.keyKind === 'position' ? placed(message, present) : freeKey(message.key, present);
    present.add(key);
    if (message.kind === 'system') systemLines++;
    const before = earlier.get(key);
    const fields = before ? changesOf(before, message).map(({ field }) => field) : [];
    if (before && fields.length === 0) {
      if (missedOf(before).length > 0) incomplete++;
      continue;
    }
    filed.push({ ...message, key });
    if (before) changed.push({ key, fields });
    else if (message.kind !== 'system') fresh++;
  }
  const compared = { messages: messages.length - systemLines, systemLines, new: fresh, incomplete, changed, ...spanOfTimes(messages) };
  return { present: [...present], messages: filed, compared };
}

/**
 * A place on the page is no name: what stands third today may have stood first yesterday. So such a message counts as the one
 * kept before that says the same, each used once, and else as a new one; never as an earlier message that was edited.
 */
function placedBefore(earlier: Readings): (message: Message, taken: ReadonlySet<string>) => string {
  const waiting = new Map<string, string[]>();
  for (const [key, message] of earlier) {
    if (message.keyKind !== 'position') continue;
    const says = saying(message);
    waiting.set(says, [...(waiting.get(says) ?? []), key]);
  }
  return (message, taken) => {
    const known = waiting.get(saying(message))?.shift();
    return known ?? freeKey(message.key, { has: (key) => taken.has(key) || earlier.has(key) });
  };
}

const saying = ({ kind, sender, subject, text, attachments }: Message): string =>
  JSON.stringify([kind ?? '', sender?.shown ?? '', subject ?? '', text, attachments.map(({ name }) => name)]);
