import type { CaptureRecord } from './capture';
import type { KeptEntry } from './chain';
import { carriedOn } from './compare';
import type { Message } from './message';

export type Entries = AsyncIterable<KeptEntry> | Iterable<KeptEntry>;

/** What is known of a conversation's messages: each by its key, as it was last read. */
export type Readings = ReadonlyMap<string, Message>;

/** Two messages of one capture that share a key are two messages: the further ones get "#2", "#3" … */
export function keyed(messages: readonly Message[]): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const message of messages) found.set(freeKey(message.key, found), message);
  return found;
}

export function freeKey(key: string, taken: { has(key: string): boolean }): string {
  let free = key;
  for (let again = 2; taken.has(free); again++) free = `${key}#${again}`;
  return free;
}

/** Keys of all messages that a capture shows, in the page's order. Older records hold every message and no list. */
export function shownIn({ present, messages }: CaptureRecord): readonly string[] {
  const read = [...keyed(messages).keys()];
  return present ? [...new Set([...present, ...read])] : read;
}

/** The latest readings of one conversation, from the captures in the order of the chain. */
export async function readingsOf(entries: Entries, conversationKey: string): Promise<Readings> {
  const readings = new Map<string, Message>();
  for await (const { content } of entries) {
    if (content.kind !== 'capture' || content.record.conversationKey !== conversationKey) continue;
    for (const [key, message] of keyed(content.record.messages)) {
      const before = readings.get(key);
      readings.set(key, before ? carriedOn(before, message) : message);
    }
  }
  return readings;
}
