import type { KeptEntry } from '../evidence/chain';
import type { Sha256 } from '../evidence/digest';
import type { ItemSource, TimelineMoment } from '../timeline/door';
import type { ExportItem } from './item';

/** Items that stand between two that are in the pack, or before the first, or after the last, and are not in it. */
export interface Omission {
  /** 0: how many is not to be said. */
  readonly items: number;
  /** Of the first and the last of them; absent where nothing tells it. */
  readonly from?: TimelineMoment;
  readonly to?: TimelineMoment;
}

export type SectionPart = { readonly is: 'item'; readonly item: ExportItem } | { readonly is: 'omitted'; readonly omission: Omission };

/** A conversation, or the notes and exhibits, as one section of the exhibit. */
export interface ExportSection {
  /** "A", "B" … */
  readonly letter: string;
  readonly title: string;
  /** Absent for notes and exhibits. */
  readonly conversation?: { readonly key: string; readonly title: string; readonly source: ItemSource };
  /** In the pack: found and context. */
  readonly items: number;
  /** Kept in the archive. */
  readonly ofItems: number;
  readonly first?: TimelineMoment;
  readonly last?: TimelineMoment;
}

/** Two times in one conversation between which the archive holds nothing. */
export interface Silence {
  readonly from: string;
  readonly to: string;
  /** Whole days between. */
  readonly days: number;
}

export interface SectionCount extends ExportSection {
  readonly found: number;
  readonly context: number;
  /** Of everything kept, not only of what is in the pack; the longest five, longest first. */
  readonly silences: readonly Silence[];
  /** Whether the start of the conversation is known to be kept. */
  readonly start: 'reached' | 'not-reached' | 'not-known';
}

/** What can be said of a selection beside the archive. */
export interface SelectionFacts {
  readonly items: number;
  readonly found: number;
  readonly context: number;
  /** In the whole archive. */
  readonly ofItems: number;
  readonly first?: TimelineMoment;
  readonly last?: TimelineMoment;
  readonly sections: readonly SectionCount[];
  /** Messages sent by the archive's owner in the conversations of the pack which the same checks as the coach's marked: in the pack, and left out. */
  readonly ownFlagged: {
    readonly included: number;
    readonly leftOut: number /** Whether every item has been read for it. */;
    readonly complete: boolean;
  };
  /** The same message from two sources where they do not agree: one English sentence each. */
  readonly differences: readonly { readonly items: readonly [number, number]; readonly sentence: string }[];
  /** What captures and imports could not read, as their records say it. */
  readonly missed: readonly { readonly entry: number; readonly what: string }[];
  /** Entries that do not open. */
  readonly unreadable: readonly number[];
}

/** The chosen part of the archive, read as often as is wanted, one item in memory at a time. Already redacted where the request says so. */
export interface ExportSource {
  readonly facts: SelectionFacts;
  readonly sections: readonly ExportSection[];
  /** One section, earliest first, with what was left out named where it was. */
  readonly section: (letter: string) => AsyncIterable<SectionPart>;
  /** All items over all sections, earliest first. */
  readonly byTime: () => AsyncIterable<ExportItem>;
  /** The whole chain. */
  readonly entries: () => AsyncIterable<KeptEntry>;
  /** Entries all of whose items are in the pack, unredacted: their records and their own originals may be shown. */
  readonly whole: ReadonlySet<number>;
  /** @returns `undefined` where no bytes are kept under that digest. */
  readonly bytes: (sha256: Sha256) => Promise<Uint8Array | undefined>;
}
