import type { DkimResult } from '../imports/dkim/result';
import type { Sha256 } from './digest';

/**
 * A conversation as records. What was observed, what was inferred and what was missed are different fields:
 * nothing inferred is ever stored as if the page had shown it.
 */
export interface Party {
  /** The name or number as shown, verbatim. */
  readonly shown: string;
  /** The address or number behind the name, where the page or the source gave one. */
  readonly address?: string;
}

/**
 * What names an absolute moment by itself: nothing had to be assumed. `data-attribute` is a count of seconds or milliseconds since 1970;
 * `file-field` such a count, or a time with its zone, in an imported file.
 */
export type TimeSource = 'rfc822-date' | 'datetime-attribute' | 'data-attribute' | 'id' | 'file-field';

export type TimePrecision = 'millisecond' | 'second' | 'minute' | 'day';

/** A moment worked out from words that name no zone, and perhaps no day. Never shown as if the page had said it. */
export interface InferredTime {
  /** ISO 8601 in UTC: the start of what the precision leaves open. */
  readonly utc: string;
  readonly precision: TimePrecision;
  /** The words' place; `day-divider` where the day stood above the message, `neighbour` where it is the day of the message before. */
  readonly from: 'title-attribute' | 'label' | 'displayed-text' | 'day-divider' | 'neighbour';
  /** IANA name of the zone that was assumed: the one of the computer that captured. An offset ("+01:00") where the words name it. */
  readonly zone: string;
  /** Given where the words alone leave open which number is the month: the order that was assumed. */
  readonly order?: 'day-month' | 'month-day';
  /** What told `order`: another date of the page or file, the order in which the dates stand, only the language's habit, or the user. */
  readonly orderTold?: 'dates' | 'sequence' | 'language' | 'user';
  /** Clocks in the zone showed this time twice that day, or skipped it: `utc` is the earlier of the two moments that it may be. */
  readonly clock?: 'twice' | 'skipped';
}

export interface MessageTime {
  /** Verbatim as displayed; absent where nothing was displayed. */
  readonly shown?: string;
  /** ISO 8601 in UTC, absent where the page or the original names no absolute moment. */
  readonly utc?: string;
  /** Where `utc` came from. */
  readonly source?: TimeSource;
  /** Of `utc`. */
  readonly precision?: TimePrecision;
  /** The zone offset as the source gave it, for instance "+0000". */
  readonly zone?: string;
  /** Only where there is no `utc`. */
  readonly inferred?: InferredTime;
}

/** Which way a message went, seen from whoever captured it. */
export interface Direction {
  readonly way: 'sent' | 'received';
  /** What told it; `side` is the side of the page it stands on, the weakest sign; `field` is a field of an imported file. */
  readonly told: 'address' | 'id' | 'mark' | 'label' | 'name' | 'side' | 'field';
}

/** A mark beside a message. */
export interface Mark {
  /** Its words as shown; empty where it is a picture without words. */
  readonly shown: string;
  /** When that was done, where the page names the moment. */
  readonly utc?: string;
}

export interface Reaction {
  /** The emoji, or its name. */
  readonly shown: string;
  readonly count?: number;
  /** Names as shown, where the page shows them. */
  readonly by?: readonly string[];
}

export interface Marks {
  readonly edited?: Mark;
  /** Shown as deleted, unsent or retracted. Its words are then what the page shows in their place. */
  readonly deleted?: Mark;
  /** Passed on: the words are somebody else's. */
  readonly forwarded?: Mark;
  /** When recipients saw it, as the source says: one for each, who and when. */
  readonly viewed?: readonly Mark[];
  readonly reactions?: readonly Reaction[];
}

/** Bytes kept once under their digest. */
export interface StoredBytes {
  readonly sha256: Sha256;
  readonly size: number;
  readonly mediaType: string;
}

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** Absent where the bytes could not be fetched; then `missed` says why. */
  readonly bytes?: StoredBytes;
  readonly missed?: string;
}

export interface Message {
  /** Stable within the conversation. */
  readonly key: string;
  /** `content`: made of what the message says, because the page gives it no id; it changes when the message is edited. */
  readonly keyKind: 'message-id' | 'site-id' | 'content' | 'position';
  /** A line that the site wrote by itself, such as "Maya left the group". It has no sender, whomever it speaks of. */
  readonly kind?: 'system';
  /** Absent means unknown: never the previous row's sender. */
  readonly sender?: Party;
  readonly recipients: readonly Party[];
  readonly direction?: Direction;
  readonly time: MessageTime;
  readonly subject?: string;
  /** Plain body text, without the quoted history. */
  readonly text: string;
  /** Sanitised HTML of the body, for reading; the originals are what proves. */
  readonly html?: string;
  /** What the author quotes: the history below a mail, the message that a chat message answers. */
  readonly quoted?: string;
  /** Whose words those are, as the page shows it. */
  readonly quotedFrom?: Party;
  readonly marks?: Marks;
  readonly attachments: readonly Attachment[];
  /** The raw RFC 822 message, byte for byte, where the site hands it out. */
  readonly source?: StoredBytes;
  /** What the signatures in `source` prove, one for each, in the order of the headers. Checked when it was filed; empty where there is none. */
  readonly dkim?: readonly DkimResult[];
  /** Where an imported file holds it: bytes from `from` up to, not including, `to`. */
  readonly inFile?: { readonly from: number; readonly to: number };
  /** In plain words: what could not be read of this message. */
  readonly missed: readonly string[];
}
