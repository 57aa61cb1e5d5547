import type { Message, Party, TimePrecision } from '../evidence/message';
import type { AmendmentRecord, ExhibitRecord, NoteRecord } from '../evidence/note';
import type { Span } from '../text/span';
import type { FlagKind } from '../tone/finding';

/** Where an item came from. */
export type ItemSource = 'web' | 'phone' | 'mail-file' | 'note' | 'exhibit';

export interface TimelineMoment {
  /** ISO 8601 UTC; the start of what the precision leaves open. */
  readonly utc: string;
  readonly precision: TimePrecision;
  /** `inferred`: worked out. `writer`: as the writer of a note says. Never shown as if it were observed. */
  readonly told: 'observed' | 'inferred' | 'writer';
  /**
   * Given with a day that was worked out or written: IANA name of the zone, or offset ("+01:00"), by whose calendar it is that day. Read
   * in another zone, its start may lie in the day before.
   */
  readonly zone?: string;
}

/** One line of the timeline. */
export interface TimelineRow {
  /** Of the item: "EK-0042" is 42. */
  readonly number: number;
  readonly kind: 'message' | 'system' | 'note' | 'exhibit';
  readonly source: ItemSource;
  /** Absent where nothing tells it; the item then stands beside its neighbours of the same conversation. */
  readonly at?: TimelineMoment;
  /** Absent: unknown. */
  readonly sender?: Party;
  readonly way?: 'sent' | 'received';
  readonly conversation?: { readonly key: string; readonly title: string };
  readonly subject?: string;
  /** The start of its words, at most 400 characters, round the first word found. */
  readonly text: string;
  /** In `text`, in order, none touching another. */
  readonly found: readonly Span[];
  /** Its words go on before or after `text`. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly attachments: number;
  readonly tags: readonly string[];
  readonly flags: readonly FlagKind[];
  /** Number of the item that is the same message from another source. */
  readonly pair?: number;
}

export interface TimelineQuery {
  /** As typed: words, of which the last may be a beginning; a "quoted phrase"; an item's id. Empty: everything. */
  readonly words: string;
  /** Whose messages: as shown in `TimelineFacts.people`. Any of them. */
  readonly people?: readonly string[];
  /** Days, both included: "2026-03-01", in the desk's zone. */
  readonly from?: string;
  readonly to?: string;
  readonly sources?: readonly ItemSource[];
  /** Keys; any of them. */
  readonly conversations?: readonly string[];
  /** Numbers of items: none but these. */
  readonly only?: readonly number[];
  readonly tags?: readonly string[];
  readonly flags?: readonly FlagKind[];
  readonly order: 'earliest-first' | 'latest-first';
}

/** What the filters offer. */
export interface TimelineFacts {
  readonly items: number;
  readonly first?: string;
  readonly last?: string;
  readonly people: readonly { readonly name: string; readonly items: number }[];
  readonly sources: readonly { readonly source: ItemSource; readonly items: number }[];
  readonly conversations: readonly { readonly key: string; readonly title: string; readonly source: ItemSource; readonly items: number }[];
  readonly tags: readonly { readonly tag: string; readonly items: number }[];
  readonly flags: readonly { readonly flag: FlagKind; readonly items: number }[];
  /** How many items have been read for `flags`: it takes longer than the rest and goes on by itself. */
  readonly flagged: number;
  /** Entries that do not open. */
  readonly unreadable: number;
}

/** What a query found: read in windows, so that a hundred thousand results cost as little as ten. */
export interface FoundItems {
  /** Names the list in `rows`; it stays good until the next `find`. */
  readonly list: number;
  readonly total: number;
  /** Where each month begins in the list, for jumping: "2026-03" -> index. */
  readonly months: readonly { readonly month: string; readonly at: number }[];
}

/** One item, whole. */
export interface WholeItem {
  readonly row: TimelineRow;
  /** Number of the entry that holds it, and when that was recorded. */
  readonly entry: number;
  readonly recordedAt: string;
  readonly message?: Message;
  /** What else was read of the same message later, earliest first: another capture or import that reads otherwise. */
  readonly laterReadings?: readonly { readonly entry: number; readonly recordedAt: string; readonly message: Message }[];
  readonly note?: NoteRecord;
  readonly exhibit?: ExhibitRecord;
  /** Of a note or an exhibit, earliest first. */
  readonly amendments?: readonly { readonly entry: number; readonly recordedAt: string; readonly amendment: AmendmentRecord }[];
  /** Numbers of notes and exhibits that link to it. */
  readonly linkedFrom: readonly number[];
}

/** The desk's way to everything that is kept. Nothing behind it runs on the desk's own thread. */
export interface TimelineDoor {
  /** Brings the index up to the archive, and says what there is. Asked again after anything was filed. @param onProgress items so far, of all. */
  open(onProgress?: (done: number, total: number) => void): Promise<TimelineFacts>;
  find(query: TimelineQuery): Promise<FoundItems>;
  /** Rows of a list from an index on. */
  rows(list: number, from: number, count: number): Promise<readonly TimelineRow[]>;
  /** The first rows that a query finds; the list of the last `find` stays as it is. */
  firstOf(query: TimelineQuery, count: number): Promise<{ readonly total: number; readonly rows: readonly TimelineRow[] }>;
  /** Where in a list an item stands; `undefined` where it is not in it. */
  indexOf(list: number, number: number): Promise<number | undefined>;
  /** `undefined` where it was deleted or never was. */
  item(number: number): Promise<WholeItem | undefined>;
  /** An item with those round it, earliest first: of its conversation, where it is of one. Leaves the list of the last `find` as it is. */
  around(number: number, before: number, after: number): Promise<readonly TimelineRow[]>;
  close(): void;
}
