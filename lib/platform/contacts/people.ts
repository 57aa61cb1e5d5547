import { NOBODY, type People } from '../../core/coach/who';
import { openOrMakeVault, openVault } from '../archive/archive-vault';
import type { Database } from '../archive/db';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import type { Label } from '../vault/vault';

/** Everybody in one sealed record, so that what lies on the disk does not even tell how many there are. */
const KEY = 'all';
const LABEL: Label = { kind: 'contacts', key: KEY };

export interface PeopleParts {
  readonly connect: () => Promise<Database>;
  readonly crypto: Crypto;
  readonly unlocked: Unlocked;
}

/** Everybody who was marked or asked about. @throws ArchiveProblem */
export const readPeople = ({ connect, ...parts }: PeopleParts): Promise<People> =>
  withDatabase(connect, (database) => readFrom(database, parts));

/** Changes what is stored. The caller sees to it that two changes do not run at once. @throws ArchiveProblem */
export const changePeople = ({ connect, ...parts }: PeopleParts, change: (people: People) => People): Promise<void> =>
  withDatabase(connect, async (database) => {
    const before = await readFrom(database, parts);
    const after = change(before);
    if (after === before) return;
    const vault = await openOrMakeVault(database, parts.crypto, parts.unlocked);
    const sealed = await vault.seal(LABEL, new TextEncoder().encode(JSON.stringify(after)));
    const transaction = database.transaction('contacts', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(sealed, KEY), transaction.done]);
  });

async function readFrom(database: Database, { crypto, unlocked }: Omit<PeopleParts, 'connect'>): Promise<People> {
  const sealed = await database.get('contacts', KEY);
  if (sealed === undefined) return NOBODY;
  const vault = await openVault(database, crypto, unlocked);
  // What opens was sealed by this vault under this label, so its shape is ours.
  return JSON.parse(new TextDecoder().decode(await vault.open(LABEL, sealed))) as People;
}
