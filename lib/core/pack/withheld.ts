import type { ChainContent, KeptEntry } from '../evidence/chain';

/** Why a record does not stand beside its link. */
export type Withheld = 'not part of this pack' | 'only partly in this pack' | 'redacted' | 'deleted';

/** What a pack may show of an entry. Of an export or a copy nothing: it may name what was replaced, and whom another pack was for. */
type ShownContent = Exclude<ChainContent, { readonly kind: 'export' | 'copy' }>;

export interface ShownRule {
  /** Entries all of whose items are in the pack. */
  readonly whole: ReadonlySet<number>;
  /** Entries that brought an item of the pack, or say more of one. */
  readonly touched: ReadonlySet<number>;
  readonly redacted: boolean;
  /** Timestamps name the authority that the user chose, and what they stamped is this archive alone: nothing for strangers. */
  readonly stamps: boolean;
}

/** The record, or why it is not shown. Stamps and deletions name numbers and seals, and the check needs them. */
export function shownOrWithheld({ entry, content }: KeptEntry, { whole, touched, redacted, stamps }: ShownRule): ShownContent | Withheld {
  if (content.kind === 'deleted') return 'deleted';
  if (content.kind === 'deletion') return content;
  if (content.kind === 'stamp') return stamps ? content : 'not part of this pack';
  if (content.kind === 'export' || content.kind === 'copy') return 'not part of this pack';
  if (redacted) return touched.has(entry.number) ? 'redacted' : 'not part of this pack';
  if (whole.has(entry.number)) return content;
  return touched.has(entry.number) ? 'only partly in this pack' : 'not part of this pack';
}
