import type { Upgrade } from './upgrade';

/** timeline: parts of the index over all items, sealed, by name. It follows from the entries alone and may be made anew at any time. */
export const timeline: Upgrade = (database) => {
  database.createObjectStore('timeline');
};
