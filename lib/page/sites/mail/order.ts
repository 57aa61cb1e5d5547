import type { Message } from '../../../core/evidence/message';
import { contentKey } from '../content-key';
import type { ReadingContext } from '../site';
import type { DatedWords } from './head';
import { inferredTimes } from './times';

/** A message before it has its key, which may be made of its time; and that may be told by the others' times. */
export interface Unkeyed {
  readonly message: Omit<Message, 'key' | 'keyKind'>;
  readonly messageId?: string;
  readonly id?: string;
  readonly dated?: DatedWords;
}

/** The messages of one page with their times and keys, the earliest first as far as the page tells. */
export const inOrder = (read: readonly Unkeyed[], page: Document, context: ReadingContext): readonly Message[] =>
  earliestFirst(keyed(withTimes(read, page, context)));

/** Where the page names no moment, the one that its words come to here; where they come to none, that is said. */
function withTimes(read: readonly Unkeyed[], page: Document, context: ReadingContext): readonly Unkeyed[] {
  const inferred = inferredTimes(
    read.map(({ dated }) => dated),
    page,
    context,
  );
  return read.map((one, at) => {
    const { time, missed } = one.message;
    if (time.utc) return one;
    const worked = inferred[at];
    if (worked) return { ...one, message: { ...one.message, time: { ...time, inferred: worked } } };
    const none = time.shown
      ? 'The page does not say in which zone the time is, so it is kept as shown only.'
      : 'The page shows no time that can be read.';
    return { ...one, message: { ...one.message, missed: [...missed, none] } };
  });
}

/** Each with the best key that no other has. */
function keyed(read: readonly Unkeyed[]): readonly Message[] {
  const taken = new Set<string>();
  return read.map(({ message, messageId, id }, at) => {
    const keys = [
      { key: messageId, keyKind: 'message-id' },
      { key: id, keyKind: 'site-id' },
      { key: contentKey(message), keyKind: 'content' },
      { key: `#${at + 1}`, keyKind: 'position' },
    ] as const;
    const { key = '', keyKind } = keys.find(({ key }) => key !== undefined && !taken.has(key)) ?? keys[3];
    taken.add(key);
    return { key, keyKind, ...message };
  });
}

/** By time where every message says it; else the page's order, turned round where its times run backwards. */
function earliestFirst(messages: readonly Message[]): readonly Message[] {
  const moments = messages.map(({ time }) => time.utc ?? time.inferred?.utc);
  const known = moments.filter((moment) => moment !== undefined);
  const [first = '', last = ''] = [known[0], known.at(-1)];
  const ordered = first > last ? messages.toReversed() : messages;
  if (known.length < messages.length) return ordered;
  const moment = ({ time }: Message) => time.utc ?? time.inferred?.utc ?? '';
  return ordered.toSorted((a, b) => moment(a).localeCompare(moment(b)));
}
