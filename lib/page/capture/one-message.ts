import type { Snapshot } from '../../core/evidence/capture';
import type { Message } from '../../core/evidence/message';
import { MOST_BYTES } from './limits';

/** The words of a conversation are too much for one message. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/**
 * Makes a snapshot small enough to travel in one message: formatted versions are left out, the largest first, and named as missed. The
 * words of the messages stay whole; files travel by themselves.
 * @throws TooLong where the words alone are too much.
 */
export function inOneMessage(snapshot: Snapshot, most = MOST_BYTES): Snapshot {
  let over = bytesOf(snapshot) - most;
  if (over <= 0) return snapshot;
  const messages = [...snapshot.messages];
  const formatted = messages.map(({ html = '' }, at) => ({ at, size: bytesOf(html) })).sort((a, b) => b.size - a.size);
  for (const { at, size } of formatted) {
    if (over <= 0) break;
    const message = messages[at];
    if (message?.html === undefined) break;
    over -= size;
    messages[at] = withoutHtml(message);
  }
  if (over > 0) throw new TooLong();
  return { ...snapshot, messages };
}

/** As JSON in UTF-8, which is how a browser counts a message. */
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const withoutHtml = ({ html: _, ...message }: Message): Message => ({
  ...message,
  missed: [...message.missed, 'The formatted version was left out of a very large conversation; its words are kept.'],
});
