import { namesOf } from '../../core/coach/marks';
import { NOBODY, type People, type Person } from '../../core/coach/people';
import { policyByNames, policyFor, type Who } from '../../core/coach/who';
import { isLocked, openOrMakeVault, openVault } from '../archive/archive-vault';
import type { Database } from '../archive/db';
import { together, transact } from '../archive/transact';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import type { Label } from '../vault/vault';
import { marksFor, storedMarks } from './marks';

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
    const marks = await marksFor(database, parts.crypto, after);
    await transact(database, ['contacts', 'marks'], (transaction) =>
      together([() => transaction.objectStore('contacts').put(sealed, KEY), () => transaction.objectStore('marks').put(marks, KEY)]),
    );
  });

/** Makes the marks for contacts of before there were any, so that they can be gone by once the contacts are locked. @throws ArchiveProblem */
export const markMissing = ({ connect, ...parts }: PeopleParts): Promise<void> =>
  withDatabase(connect, async (database) => {
    if ((await database.getKey('marks', KEY)) !== undefined || (await database.getKey('contacts', KEY)) === undefined) return;
    await database.put('marks', await marksFor(database, parts.crypto, await readFrom(database, parts)), KEY);
  });

/** What to do for a draft to these people. It needs no passphrase: while locked nobody new is asked about, for no answer could be kept. */
export const readPolicy = ({ connect, ...parts }: PeopleParts, recipients: readonly Person[]): Promise<Who> =>
  withDatabase(connect, async (database) => {
    const stored = await storedMarks(database, parts.crypto);
    if (stored === undefined) return policyFor(recipients, await readFrom(database, parts));
    const who = policyByNames(await Promise.all(recipients.map((person) => stored.blind(namesOf(person)))), stored.marks);
    return who.policy === 'ask' && (await isLocked(database, parts.unlocked)) ? { policy: 'silent' } : who;
  });

async function readFrom(database: Database, { crypto, unlocked }: Omit<PeopleParts, 'connect'>): Promise<People> {
  const sealed = await database.get('contacts', KEY);
  if (sealed === undefined) return NOBODY;
  const vault = await openVault(database, crypto, unlocked);
  // What opens was sealed by this vault under this label, so its shape is ours.
  return JSON.parse(new TextDecoder().decode(await vault.open(LABEL, sealed))) as People;
}
