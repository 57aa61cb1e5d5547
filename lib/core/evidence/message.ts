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

export type TimeSource = 'datetime-attribute' | 'title-attribute' | 'rfc822-date' | 'displayed-text';

export interface MessageTime {
  /** Verbatim as displayed; absent where nothing was displayed. */
  readonly shown?: string;
  /** ISO 8601 in UTC, absent where no absolute time could be had. */
  readonly utc?: string;
  /** Where `utc` came from. */
  readonly source?: TimeSource;
  /** The zone offset as the source gave it, for instance "+0000". */
  readonly zone?: string;
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
  readonly keyKind: 'message-id' | 'site-id' | 'position';
  /** Absent means unknown: never the previous row's sender. */
  readonly sender?: Party;
  readonly recipients: readonly Party[];
  readonly time: MessageTime;
  readonly subject?: string;
  /** Plain body text, without the quoted history. */
  readonly text: string;
  /** Sanitised HTML of the body, for reading; the originals are what proves. */
  readonly html?: string;
  /** History quoted below the author's own words. */
  readonly quoted?: string;
  readonly attachments: readonly Attachment[];
  /** The raw RFC 822 message, byte for byte, where the site hands it out. */
  readonly source?: StoredBytes;
  /** In plain words: what could not be read of this message. */
  readonly missed: readonly string[];
}
