import type { Upgrade } from './upgrade';

/**
 * conversations: number of an entry -> keyed name of its conversation. The entries are sealed, so the rows of those filed before are
 * made when they are first asked for.
 */
export const conversations: Upgrade = (database) => {
  database.createObjectStore('conversations').createIndex('name', 'name');
};
