import type { Upgrade } from './upgrade';

/** restoring: entries of a backup that is being restored, sealed, by number, before any of them counts; under 0 the request that brings them. */
export const restoring: Upgrade = (database) => {
  database.createObjectStore('restoring');
};
