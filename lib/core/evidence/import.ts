import type { NumberedItems } from './items';
import type { KeptFile } from './kept-file';
import type { Party, StoredBytes } from './message';
import type { Span } from './span';

export type ImportFormat =
  | 'whatsapp'
  | 'sms-backup'
  | 'email'
  | 'mbox'
  | 'facebook'
  | 'instagram'
  | 'telegram'
  | 'imessage-text'
  | 'imessage-csv'
  | 'ourfamilywizard';

/** One conversation of an imported file. */
export interface ImportedConversation extends Span {
  /** Stable over imports of the same conversation, so that a later, longer export adds only what is new. Starts with the format. */
  readonly key: string;
  readonly title: string;
  /** Everyone who was named as a sender, in the order of appearance. */
  readonly parties: readonly Party[];
  /** Filed with this import. */
  readonly messages: number;
}

/** About a thousand messages in one sealed record: see `message-pack.ts`. */
export interface MessagePack {
  readonly bytes: StoredBytes;
  readonly messages: number;
  /** Bytes that its messages name. */
  readonly names: readonly StoredBytes[];
}

/** What a file's times were taken to mean. */
export interface AssumedTimes {
  /** IANA name of the zone in which times without one were read. */
  readonly zone?: string;
  /** Given where the file alone leaves open which number is the month. */
  readonly order?: 'day-month' | 'month-day';
  readonly orderTold?: 'dates' | 'sequence' | 'language' | 'user';
}

/** messages in the file = added + changed + known + rejected. */
export interface ImportCounts {
  readonly inFile: number;
  readonly added: number;
  /** Kept before, and they read otherwise in this file: filed again beside what was kept. */
  readonly changed: number;
  /** Kept before, and they read the same: not filed again. */
  readonly known: number;
  readonly rejected: number;
}

/** What is filed in the chain for one imported file. Its messages stand in `packs`, in the order of the file. */
export interface ImportRecord {
  /** A UUID, made by the asker. */
  readonly id: string;
  readonly format: ImportFormat;
  /** Counted up with every change of how the format is read. */
  readonly formatVersion: string;
  /** The original. */
  readonly file: KeptFile;
  /** ISO 8601 UTC by this computer's clock. */
  readonly importedAt: string;
  readonly assumed: AssumedTimes;
  readonly conversations: readonly ImportedConversation[];
  readonly packs: readonly MessagePack[];
  readonly counts: ImportCounts;
  /** Newline-delimited JSON, one `Reject` a line; absent where there is none. */
  readonly rejects?: StoredBytes;
  /** In plain words: what of the file could not be read. */
  readonly missed: readonly string[];
  readonly items?: NumberedItems;
}
