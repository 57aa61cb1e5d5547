import type { Snapshot, TransferMessage } from '../../core/evidence/capture';
import { MOST_BYTES } from './limits';

/** The words and originals of a conversation are too much for one message. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/**
 * Makes a snapshot small enough to travel in one message. What is left out is named as missed: first the copy of the page, then
 * formatted versions, the largest first. The words of the messages and their originals stay whole.
 * @throws TooLong where those alone are too much.
 */
export function inOneMessage(snapshot: Snapshot, most = MOST_BYTES): Snapshot {
  let over = bytesOf(snapshot) - most;
  if (over <= 0) return snapshot;
  const messages = [...snapshot.messages];
  const missed = [...snapshot.missed];
  if (snapshot.pageCopy !== '') {
    over -= bytesOf(snapshot.pageCopy);
    missed.push('The conversation and a copy of its page are too large together; the messages are kept without the copy.');
  }
  const formatted = messages.map(({ html = '' }, at) => ({ at, size: bytesOf(html) })).sort((a, b) => b.size - a.size);
  for (const { at, size } of formatted) {
    if (over <= 0) break;
    const message = messages[at];
    if (message?.html === undefined) break;
    over -= size;
    messages[at] = withoutHtml(message);
  }
  if (over > 0) throw new TooLong();
  return { ...snapshot, pageCopy: '', messages, missed };
}

/** As JSON in UTF-8, which is how a browser counts a message. */
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const withoutHtml = ({ html: _, ...message }: TransferMessage): TransferMessage => ({
  ...message,
  missed: [...message.missed, 'The formatted version was left out of a very large conversation; its words are kept.'],
});
