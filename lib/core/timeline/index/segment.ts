import type { ItemSource } from '../door';

/** In place of a pack's number, for what stands in its entry itself. */
export const NO_PACK = 0xffffffff;

/**
 * A part of the index: columns with one value a document, and the places of every term. A document is an item as it read when the
 * segment was made; one that is found in a later segment too is out of date here.
 */
export interface Segment {
  /** Of the item. */
  readonly numbers: Uint32Array;
  /** Where it stands on the timeline: milliseconds since 1970. Its own time, or that of its neighbours. */
  readonly placed: Float64Array;
  /** 1 for a line that a site wrote by itself. */
  readonly system: Uint8Array;
  /** Place in `SOURCES`. */
  readonly sources: Uint8Array;
  /** Place in `lists.conversations` and `lists.senders`, counted from 1; 0 for none. */
  readonly conversations: Uint32Array;
  readonly senders: Uint32Array;
  /** Where the archive holds its first reading. */
  readonly entries: Uint32Array;
  readonly packs: Uint32Array;
  readonly rows: Uint32Array;
  /** Digest of what names the message for later readings, two halves; 0 and 0 for what is no message. */
  readonly nameHigh: Uint32Array;
  readonly nameLow: Uint32Array;

  /** Documents that have tags, and the tags' places in `lists.tags`, from 0. */
  readonly tagged: Uint32Array;
  readonly tags: Uint32Array;
  /** Documents that link to items, and those items' numbers. */
  readonly linking: Uint32Array;
  readonly linked: Uint32Array;
  /** Items of which later entries say something, and where; they need not have a document here. */
  readonly changed: Uint32Array;
  readonly changeEntries: Uint32Array;
  readonly changePacks: Uint32Array;
  readonly changeRows: Uint32Array;

  /** UTF-8 of all terms, in the order of their bytes, and where each ends. */
  readonly termBytes: Uint8Array;
  readonly termEnds: Uint32Array;
  /** In how many documents each stands. */
  readonly termDocs: Uint32Array;
  /** For each term the documents, by their differences, and where that ends. */
  readonly docBytes: Uint8Array;
  readonly docEnds: Uint32Array;
  /** For each term and document how often, and at which places, by their differences. */
  readonly placeBytes: Uint8Array;
  readonly placeEnds: Uint32Array;

  readonly lists: SegmentLists;
}

export interface SegmentLists {
  readonly conversations: readonly ListedConversation[];
  readonly senders: readonly string[];
  readonly tags: readonly string[];
}

export interface ListedConversation {
  readonly key: string;
  readonly title: string;
  readonly source: ItemSource;
}

export const SOURCES: readonly ItemSource[] = ['web', 'phone', 'mail-file', 'note', 'exhibit'];
