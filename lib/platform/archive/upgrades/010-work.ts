import type { Upgrade } from './upgrade';

/** work: what a room of the desk remembers for its user, sealed, by the room's name. Not part of the record. */
export const work: Upgrade = (database) => {
  database.createObjectStore('work');
};
