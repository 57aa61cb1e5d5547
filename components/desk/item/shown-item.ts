import type { ImportRecord } from '../../../lib/core/evidence/import';
import type { TimelineRow, WholeItem } from '../../../lib/core/timeline/door';

/** What the entry that holds an item is, beside the item. */
export type Holder =
  | { readonly kind: 'capture'; readonly title: string }
  | ({ readonly kind: 'import'; readonly fileName: string } & Pick<ImportRecord, 'format' | 'counts' | 'assumed'>)
  | { readonly kind: 'note' | 'exhibit' };

/** An item with everything that is known of it. */
export interface ShownItem {
  readonly whole: WholeItem;
  readonly holder: Holder;
  /** Of the entry that holds it. */
  readonly seal: string;
  /** The same message from another source. */
  readonly pair?: WholeItem;
  /** With its neighbours in its conversation, earliest first; the item itself is among them. */
  readonly around: readonly TimelineRow[];
}

/** What the desk can do with one item. Each rejects with something to be said. */
export interface ItemDoor {
  /** `undefined` where it was deleted or never was. */
  open(number: number): Promise<ShownItem | undefined>;
  /** @param id of the request: the same again changes nothing. */
  tag(id: string, number: number, change: { readonly add: readonly string[]; readonly remove: readonly string[] }): Promise<void>;
  /** Deletes the whole entry. */
  remove(id: string, entry: number): Promise<void>;
}
