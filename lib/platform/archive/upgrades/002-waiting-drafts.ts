import type { Upgrade } from './upgrade';

/** waiting: messages that their writer keeps for later, sealed, by id. Not part of the record: they may be deleted. */
export const waitingDrafts: Upgrade = (database) => {
  database.createObjectStore('waiting');
};
