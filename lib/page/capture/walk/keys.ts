import type { Message } from '../../../core/evidence/message';
import type { Entry } from './entry';

export type Key = Pick<Message, 'key' | 'keyKind'>;

/**
 * A key for each message: the page's id, or one made of what the message says, with a number where others say the same. The day that was
 * worked out is part of it, so that "14:02 ok" of two days are not told apart by their place alone.
 */
export function keysOf(entries: readonly Entry[]): ReadonlyMap<Entry, Key> {
  const times = new Map<string, number>();
  return new Map(
    entries.map((entry): [Entry, Key] => {
      if (entry.id !== undefined) return [entry, { key: entry.id, keyKind: 'site-id' }];
      const { utc, inferred } = entry.reading?.message.time ?? {};
      const made = `content ${fingerprint(`${utc ?? inferred?.utc.slice(0, 10) ?? ''}\u001f${entry.sign}`)}`;
      const time = (times.get(made) ?? 0) + 1;
      times.set(made, time);
      return [entry, { key: time === 1 ? made : `${made} ${time}`, keyKind: 'content' }];
    }),
  );
}

/** 64 bits by FNV-1a's way of mixing, twice over. It tells messages of one conversation apart; it protects nothing. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 15), 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
