import { withAnswer } from '../../core/coach/marking';
import { NOBODY, type People } from '../../core/coach/people';
import type { Who } from '../../core/coach/who';
import { connect, databaseExists } from '../archive/db';
import { upgrades } from '../archive/upgrades';
import { changeSettings } from '../settings/settings';
import { unlockedHere } from '../vault/session-key';
import { answerIn, recipientsIn } from './from-page';
import { changePeople, markMissing, type PeopleParts, readPeople, readPolicy } from './people';

const NAME = 'evenkeel';
const parts = (): PeopleParts => ({ connect: () => connect(NAME, upgrades, () => {}), crypto, unlocked: unlockedHere });

/** Everybody who was marked in this browser profile. @throws ArchiveProblem */
export const people = async (): Promise<People> => ((await databaseExists(NAME)) ? readPeople(parts()) : NOBODY);

/** Changes the contacts, and tells the pages that know something of them. @throws ArchiveProblem, nothing is changed. */
export async function changeContacts(change: (before: People) => People): Promise<void> {
  // Two pages that change at once would each write what they read.
  await navigator.locks.request('evenkeel-contacts', () => changePeople(parts(), change));
  await changeSettings((settings) => ({ ...settings, contactsChanged: (settings.contactsChanged ?? 0) + 1 }));
}

/** What to do for a draft to these recipients; `input` is a page's, to be checked. */
export const whoIs = async (input: unknown): Promise<Who> =>
  (await databaseExists(NAME)) ? readPolicy(parts(), recipientsIn(input)) : { policy: 'coach' };

/** To be called before a passphrase is set. @throws ArchiveProblem */
export const makeReadyToLock = (): Promise<void> => markMissing(parts());

/** Keeps a writer's answer to "Who is this?"; `input` is a page's, to be checked. */
export async function keepAnswer(input: unknown): Promise<boolean> {
  const said = answerIn(input);
  if (said) await changeContacts((before) => withAnswer(before, said.person, said.answer, () => crypto.randomUUID()));
  return said !== undefined;
}
