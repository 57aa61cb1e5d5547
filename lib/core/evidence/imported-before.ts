import { changesOf } from './compare';
import type { ImportRecord } from './import';
import type { Message, StoredBytes } from './message';
import type { PackedMessage } from './message-pack';

/** `undefined` where the pack is gone. */
export type OpenPack = (bytes: StoredBytes) => Promise<readonly PackedMessage[] | undefined>;

/** One reading of a message in an earlier import. */
interface Reading {
  readonly print: number;
  readonly pack: StoredBytes;
  /** Place in the pack. */
  readonly at: number;
}

/** A message that an earlier import holds. */
export interface Earlier {
  /** Number of its item. */
  readonly item: number;
  readonly readings: readonly Reading[];
}

/** What earlier imports hold of a conversation, so that a later, longer export brings only what is new. */
export interface ImportedBefore {
  /** Has to be awaited before anything of that conversation is asked. */
  load(conversation: string): Promise<void>;
  find(conversation: string, key: string): Earlier | undefined;
  /** Whether any earlier reading says the same: an older export brought in after a newer one is no change. */
  saysTheSame(earlier: Earlier, message: Message): boolean | Promise<boolean>;
}

/** @param imports in the order of the chain. Each is opened once, and only where it holds a conversation that is asked for. */
export function importedBefore(imports: readonly ImportRecord[], openPack: OpenPack): ImportedBefore {
  const known = new Map<string, Map<string, { readonly item: number; readonly readings: Reading[] }>>();
  const opened = new Set<string>();
  const pack = lastOpened(openPack);

  async function read(record: ImportRecord): Promise<void> {
    const byItem = new Map<number, Reading[]>();
    for (const each of known.values()) for (const { item, readings } of each.values()) byItem.set(item, readings);
    let item = record.items?.first ?? 0;
    for (const { bytes, messages: held } of record.packs) {
      const packed = await openPack(bytes);
      if (!packed) {
        // How many of its messages are new ones cannot be known, and so not which numbers those after it have.
        if (record.counts.changed > 0) return;
        item += held;
        continue;
      }
      for (const [at, { conversation, message, of }] of packed.entries()) {
        const reading = { print: printOf(message), pack: bytes, at };
        if (of !== undefined) {
          byItem.get(of)?.push(reading);
          continue;
        }
        const key = record.conversations[conversation]?.key ?? '';
        const messages = known.get(key) ?? new Map<string, { item: number; readings: Reading[] }>();
        known.set(key, messages);
        const readings = [reading];
        messages.set(message.key, { item, readings });
        byItem.set(item, readings);
        item++;
      }
    }
  }

  return {
    async load(conversation) {
      for (const record of imports) {
        if (opened.has(record.id) || !record.conversations.some(({ key }) => key === conversation)) continue;
        opened.add(record.id);
        await read(record);
      }
    },
    find: (conversation, key) => known.get(conversation)?.get(key),
    saysTheSame({ readings }, message) {
      const print = printOf(message);
      if (readings.some((reading) => reading.print === print)) return true;
      return anyReading(readings, message);
    },
  };

  async function anyReading(readings: readonly Reading[], message: Message): Promise<boolean> {
    for (const { pack: bytes, at } of readings.toReversed()) {
      const before = (await pack(bytes))?.[at]?.message;
      // Which way it went depends on what the user answered, not on the file.
      if (before && changesOf(before, message).every(({ field }) => field === 'direction')) return true;
    }
    return false;
  }
}

/** A file's messages stand in the same order as before, so mostly the next one is asked for from the same pack. */
function lastOpened(openPack: OpenPack): OpenPack {
  const last: { sha256: string; messages: ReturnType<OpenPack> }[] = [];
  return (bytes) => {
    const found = last.find(({ sha256 }) => sha256 === bytes.sha256);
    if (found) return found.messages;
    const opened = { sha256: bytes.sha256, messages: openPack(bytes) };
    last.unshift(opened);
    last.length = Math.min(last.length, 4);
    return opened.messages;
  };
}

/** Two messages with the same print say the same; others may, too: `changesOf` tells. 53 bits. */
function printOf({ kind, sender, time, subject, text, quoted, marks, attachments }: Message): number {
  const files = attachments.map(({ name, bytes }) => [name, bytes?.sha256]);
  const words = JSON.stringify([kind, sender, time.utc, subject, text, quoted, marks, files]);
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
