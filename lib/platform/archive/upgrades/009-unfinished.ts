import type { Upgrade } from './upgrade';

/** unfinished: what is being written and is not yet part of the record, sealed, by the id under which it will be filed. */
export const unfinished: Upgrade = (database) => {
  database.createObjectStore('unfinished');
};
