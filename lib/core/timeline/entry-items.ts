import type { CaptureRecord } from '../evidence/capture';
import type { KeptEntry } from '../evidence/chain';
import type { ImportFormat, ImportRecord } from '../evidence/import';
import type { Message } from '../evidence/message';
import type { PackedMessage } from '../evidence/message-pack';
import { keyed } from '../evidence/readings';
import type { ItemSource } from './door';
import type { ItemChange, ItemStart } from './history';

/** Where the archive holds one reading of an item. */
export interface Place {
  /** Number of the entry. */
  readonly entry: number;
  /** Of an import: which of its packs, from 0. */
  readonly pack?: number;
  /** Which message of the capture or the pack, from 0; 0 elsewhere. */
  readonly row: number;
}

/** What an entry says of an item. */
export type Said =
  | {
      readonly is: 'item';
      readonly number: number;
      readonly place: Place;
      readonly start: ItemStart;
      /** Names a captured message for later readings; see `messageName`. */
      readonly name?: string;
    }
  | { readonly is: 'change'; readonly number: number; readonly place: Place; readonly change: ItemChange };

/**
 * What one entry says, in its order; for an import ask `saidInPack`. What speaks of an item that is not known says nothing.
 * @param before how many items there were before this entry.
 * @param numberOf the item whose message has this name.
 */
export function saidIn({ entry, content }: KeptEntry, before: number, numberOf: (name: string) => number | undefined): readonly Said[] {
  const filed = { entry: entry.number, recordedAt: entry.recordedAt };
  const place = { entry: entry.number, row: 0 };
  switch (content.kind) {
    case 'capture':
      return saidInCapture(content.record, filed, before, numberOf);
    case 'note':
      return [{ is: 'item', number: before + 1, place, start: { ...filed, is: 'note', note: content.record } }];
    case 'exhibit':
      return [{ is: 'item', number: before + 1, place, start: { ...filed, is: 'exhibit', exhibit: content.record } }];
    case 'amendment':
      return [{ is: 'change', number: content.record.of, place, change: { ...filed, is: 'amendment', amendment: content.record } }];
    case 'tags': {
      const { of, add, remove } = content.record;
      return of.map((number) => ({ is: 'change', number, place, change: { ...filed, is: 'tags', add, remove } }));
    }
    default:
      return [];
  }
}

type Filed = Pick<ItemStart, 'entry' | 'recordedAt'>;

function saidInCapture(record: CaptureRecord, filed: Filed, before: number, numberOf: (name: string) => number | undefined): Said[] {
  const conversation = { key: record.conversationKey, title: record.title };
  const changed = new Set(record.compared?.changed.map(({ key }) => key));
  let number = before;
  return Array.from(keyed(record.messages), ([key, message], row): Said[] => {
    const place = { entry: filed.entry, row };
    const name = messageName(record.conversationKey, key, originOf(record));
    const reading = (of: number): Said => ({ is: 'change', number: of, place, change: { ...filed, is: 'reading', message } });
    // Captures of before there was a list of what is new hold everything again.
    const known = changed.has(key) || !record.compared ? numberOf(name) : undefined;
    if (changed.has(key)) return known === undefined ? [] : [reading(known)];
    number++;
    if (known !== undefined) return [reading(known)];
    return [{ is: 'item', number, place, start: { ...filed, is: 'message', source: 'web', conversation, message }, name }];
  }).flat();
}

/** What one pack of an import says. @param before how many items there were before this pack. */
export function saidInPack(
  { entry }: KeptEntry,
  record: ImportRecord,
  pack: number,
  packed: readonly PackedMessage[],
  before: number,
): readonly Said[] {
  const filed = { entry: entry.number, recordedAt: entry.recordedAt };
  let number = before;
  return packed.map(({ conversation: index, message, of }, row): Said => {
    const place = { entry: entry.number, pack, row };
    if (of !== undefined) return { is: 'change', number: of, place, change: { ...filed, is: 'reading', message } };
    number++;
    return { is: 'item', number, place, start: importedStart(record, filed, index, message) };
  });
}

const SOURCES: Readonly<Record<ImportFormat, ItemSource>> = {
  whatsapp: 'phone',
  'sms-backup': 'phone',
  'imessage-text': 'phone',
  'imessage-csv': 'phone',
  facebook: 'phone',
  instagram: 'phone',
  telegram: 'phone',
  ourfamilywizard: 'phone',
  email: 'mail-file',
  mbox: 'mail-file',
};

/** A message of an entry, or of one of its packs. */
export type HeldMessage = Pick<PackedMessage, 'message' | 'conversation'>;

/** By the rows of their places. */
export const heldInCapture = ({ messages }: CaptureRecord): readonly HeldMessage[] =>
  Array.from(keyed(messages).values(), (message) => ({ message, conversation: 0 }));

/** An item's first reading at a place; `undefined` where there is none. @param message that stands there; only for messages. */
export function startAt({ entry, content }: KeptEntry, message: HeldMessage | undefined): ItemStart | undefined {
  const filed = { entry: entry.number, recordedAt: entry.recordedAt };
  switch (content.kind) {
    case 'capture': {
      const { conversationKey: key, title } = content.record;
      return message && { ...filed, is: 'message', source: 'web', conversation: { key, title }, message: message.message };
    }
    case 'import':
      return message && importedStart(content.record, filed, message.conversation, message.message);
    case 'note':
      return { ...filed, is: 'note', note: content.record };
    case 'exhibit':
      return { ...filed, is: 'exhibit', exhibit: content.record };
    default:
      return undefined;
  }
}

/** What stands at a place about an item that was filed before. */
export function changeAt({ entry, content }: KeptEntry, message: HeldMessage | undefined): ItemChange | undefined {
  const filed = { entry: entry.number, recordedAt: entry.recordedAt };
  switch (content.kind) {
    case 'capture':
    case 'import':
      return message && { ...filed, is: 'reading', message: message.message };
    case 'amendment':
      return { ...filed, is: 'amendment', amendment: content.record };
    case 'tags':
      return { ...filed, is: 'tags', add: content.record.add, remove: content.record.remove };
    default:
      return undefined;
  }
}

function importedStart({ conversations, format }: ImportRecord, filed: Filed, index: number, message: Message): ItemStart {
  const { key, title } = conversations[index] ?? { key: '', title: '' };
  return { ...filed, is: 'message', source: SOURCES[format], conversation: { key, title }, message };
}

/** Names a captured message through the whole archive: sites may give their conversations the same keys. */
export const messageName = (conversation: string, key: string, origin: string): string => JSON.stringify([conversation, origin, key]);

export const originOf = ({ context: { pageAddress } }: CaptureRecord): string =>
  URL.canParse(pageAddress) ? new URL(pageAddress).origin : pageAddress;
