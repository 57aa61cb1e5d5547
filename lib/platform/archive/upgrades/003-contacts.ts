import type { Upgrade } from './upgrade';

/** contacts: one sealed record, under `all`. */
export const contacts: Upgrade = (database) => {
  database.createObjectStore('contacts');
};
