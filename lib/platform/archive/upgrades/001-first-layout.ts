import type { Upgrade } from './upgrade';

/**
 * keys: wrapped keys of the vault. entries: sealed, by number. blobs: sealed, by keyed digest. receipts: record id -> number.
 * head: number and seal of the last entry, for the compare-and-swap.
 */
export const firstLayout: Upgrade = (database) => {
  for (const store of ['keys', 'entries', 'blobs', 'receipts', 'head']) database.createObjectStore(store);
};
