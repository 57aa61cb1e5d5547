import { blindMarks, blindNames, type Marks, marksOf, type Names } from '../../core/coach/marks';
import type { People } from '../../core/coach/people';
import type { Database } from '../archive/db';
import { newKeys } from '../vault/keys';
import { sealingVault } from '../vault/sealing';
import type { Label } from '../vault/vault';
import type { StoredMarks } from './stored-marks';

const LABEL: Label = { kind: 'marks', key: 'all' };

/** To be stored in the same transaction as the people themselves. */
export async function marksFor(database: Database, crypto: Crypto, people: People): Promise<StoredMarks> {
  const keys = (await database.get('marks', 'all'))?.keys ?? (await newKeys(crypto.subtle, false));
  const vault = sealingVault(crypto, keys);
  const blind = await blindMarks(marksOf(people), vault.nameOf);
  return { keys, sealed: await vault.seal(LABEL, new TextEncoder().encode(JSON.stringify(blind))) };
}

/** The marks by their digests, and what makes the digests of others; `undefined` where none are stored. @throws VaultProblem */
export async function storedMarks(
  database: Database,
  crypto: Crypto,
): Promise<{ readonly marks: Marks; readonly blind: (names: Names) => Promise<Names> } | undefined> {
  const stored = await database.get('marks', 'all');
  if (stored === undefined) return undefined;
  const vault = sealingVault(crypto, stored.keys);
  const marks = JSON.parse(new TextDecoder().decode(await vault.open(LABEL, stored.sealed))) as Marks;
  return { marks, blind: (names) => blindNames(names, vault.nameOf) };
}
