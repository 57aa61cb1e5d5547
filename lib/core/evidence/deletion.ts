/**
 * A tombstone: the entries that it names were deleted on the user's word. Their links stay in the chain, what was filed under them is
 * gone, and so are the bytes that nothing else names. Nothing here says what they held.
 */
export interface DeletionRecord {
  readonly id: string;
  /** Numbers of the deleted entries. */
  readonly entries: readonly number[];
  /** Numbers of the items that went with them. */
  readonly itemsGone: readonly { readonly first: number; readonly count: number }[];
}
