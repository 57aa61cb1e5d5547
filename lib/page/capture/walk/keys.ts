import type { Message } from '../../../core/evidence/message';
import { contentKey } from '../../sites/content-key';
import type { Entry } from './entry';

export type Key = Pick<Message, 'key' | 'keyKind'>;

/** A key for each message: the page's id, or one made of what the message says, with a number where others say the same. */
export function keysOf(entries: readonly Entry[]): ReadonlyMap<Entry, Key> {
  const times = new Map<string, number>();
  return new Map(
    entries.map((entry): [Entry, Key] => {
      if (entry.id !== undefined) return [entry, { key: entry.id, keyKind: 'site-id' }];
      const made = contentKey(entry.reading?.message ?? { time: {}, text: '' });
      const time = (times.get(made) ?? 0) + 1;
      times.set(made, time);
      return [entry, { key: time === 1 ? made : `${made} ${time}`, keyKind: 'content' }];
    }),
  );
}
