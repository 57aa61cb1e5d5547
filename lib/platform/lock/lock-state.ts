import { connect, databaseExists } from '../archive/db';
import { upgrades } from '../archive/upgrades';
import { withDatabase } from '../archive/with-database';
import { unwrapKeys } from '../vault/keys';
import { unlockedHere } from '../vault/session-key';

const NAME = 'evenkeel';

export type LockState = 'no-passphrase' | 'locked' | 'unlocked';

/** To ask it makes no archive where there is none. @throws ArchiveProblem */
export async function lockState(): Promise<LockState> {
  if (!(await databaseExists(NAME))) return 'no-passphrase';
  const stored = await withDatabase(
    () => connect(NAME, upgrades, () => undefined),
    (database) => database.get('keys', 'vault'),
  );
  if (stored?.wrapping.by !== 'passphrase') return 'no-passphrase';
  // One that does not fit is left of a change that its page did not live to finish.
  return unwrapKeys(crypto.subtle, stored, unlockedHere).then(
    () => 'unlocked',
    () => 'locked',
  );
}

/** An archive that does not open at all is no lock: whoever uses it next says what there is to say of it. */
export const isLocked = async (): Promise<boolean> => (await lockState().catch(() => 'no-passphrase')) === 'locked';
