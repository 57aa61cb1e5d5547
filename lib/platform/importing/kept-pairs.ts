import type { PairedConversations } from '../../core/evidence/pairing';
import { openVault } from '../archive/archive-vault';
import { connect, type Database } from '../archive/db';
import { PAIRS_KEY as KEY } from '../archive/entry-writer';
import { transact } from '../archive/transact';
import { upgrades } from '../archive/upgrades';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import type { Label, Vault } from '../vault/vault';

/** What was worked out last, sealed beside the timeline. It can be worked out again at any time, so nothing is lost with it. */
export interface KeptPairs {
  /** Number of the archive's last entry then. */
  readonly upTo: number;
  /** Numbers of items that are the same message. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly found: readonly PairedConversations[];
}

const LABEL: Label = { kind: 'timeline', key: KEY };

/** `undefined` where nothing was worked out yet, or it does not open. */
export async function readPairs(database: Database, vault: Vault): Promise<KeptPairs | undefined> {
  const sealed = await database.get('timeline', KEY);
  if (!sealed) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(await vault.open(LABEL, sealed))) as KeptPairs;
  } catch {
    return undefined;
  }
}

/** The same from a page of its own. */
export const pairsKept = (unlocked: Unlocked): Promise<KeptPairs | undefined> =>
  withDatabase(
    () => connect('evenkeel', upgrades, () => undefined),
    async (database) =>
      (await database.getKey('timeline', KEY)) === undefined ? undefined : readPairs(database, await openVault(database, crypto, unlocked)),
  );

/** Nothing is kept where anything was filed since. */
export const keepPairs = (unlocked: Unlocked, upTo: number, found: readonly PairedConversations[]): Promise<void> =>
  withDatabase(
    () => connect('evenkeel', upgrades, () => undefined),
    async (database) => {
      const vault = await openVault(database, crypto, unlocked);
      const kept: KeptPairs = { upTo, pairs: found.flatMap(({ pairs }) => pairs.map(({ a, b }) => [a, b] as const)), found };
      const sealed = await vault.seal(LABEL, new TextEncoder().encode(JSON.stringify(kept)));
      await transact(database, ['head', 'timeline'], async (transaction) => {
        // Some of it may have been deleted since.
        const head = await transaction.objectStore('head').get('head');
        if (head?.number === upTo) await transaction.objectStore('timeline').put(sealed, KEY);
      });
    },
  );
