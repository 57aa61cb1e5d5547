import { connect, type Database } from '../archive/db';
import { upgrades } from '../archive/upgrades';
import { withDatabase } from '../archive/with-database';
import { makeReadyToLock } from '../contacts/contacts';
import { argon2idOf } from '../vault/argon2id';
import { hold, lock } from '../vault/session-key';
import { restTime } from './auto-lock';
import type { FailedAttempts } from './failed';
import { forgetFailed, readFailed } from './failed-attempts';
import { type Opened, type PassphraseParts, type Refusal, removePassphrase, setPassphrase, tryPassphrase } from './passphrase';

const NAME = 'evenkeel';
const parts: PassphraseParts = { crypto: globalThis.crypto, derive: argon2idOf, now: Date.now };

const inDatabase = <T>(work: (database: Database) => Promise<T>): Promise<T> =>
  withDatabase(() => connect(NAME, upgrades, () => undefined), work);

/** @throws ArchiveProblem */
export const unlock = (passphrase: string): Promise<'done' | Refusal> =>
  inDatabase(async (database) => held(await tryPassphrase(database, passphrase, parts)));

/** @param current `undefined` where none is set. @throws ArchiveProblem, nothing is changed. */
export async function changePassphrase(current: string | undefined, next: string): Promise<'done' | Refusal> {
  await makeReadyToLock();
  return inDatabase(async (database) => held(await setPassphrase(database, current, next, parts)));
}

/** @throws ArchiveProblem, nothing is changed. */
export async function takeAwayPassphrase(current: string): Promise<'done' | Refusal> {
  const outcome = await inDatabase((database) => removePassphrase(database, current, parts));
  if (outcome !== 'removed') return outcome;
  await lock();
  return 'done';
}

/** Wrong passphrases that the user was not told of yet; only to be shown to who has unlocked. */
export const failedAttempts = (): Promise<FailedAttempts> => inDatabase(readFailed);
export const dismissFailed = (): Promise<void> => inDatabase(forgetFailed);

async function held(opened: Opened): Promise<'done' | Refusal> {
  if ('refused' in opened) return opened.refused;
  await hold(opened.key, await restTime());
  return 'done';
}
