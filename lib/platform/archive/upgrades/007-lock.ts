import type { Upgrade } from './upgrade';

/**
 * lock: failed attempts to unlock, under `failed`. device: the key that signs the head, under `key`. marks: how the coach is to behave
 * towards whom, by keyed digests, under `all`. All three are of use while the archive is locked, so no vault seals them.
 */
export const lock: Upgrade = (database) => {
  for (const store of ['lock', 'device', 'marks']) database.createObjectStore(store);
};
