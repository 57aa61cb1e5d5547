import type { Upgrade } from './upgrade';

/** staged: which request brought which bytes before its entry is filed, by their name and the request. */
export const staged: Upgrade = (database) => {
  database.createObjectStore('staged', { keyPath: ['name', 'request'] });
};
