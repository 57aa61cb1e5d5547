import { canonicalBytes } from '../../core/evidence/canonical';
import type { Head } from '../../core/evidence/chain';
import { type DeviceKey, fits, newDeviceKey, signed } from '../vault/device-key';
import type { Database } from './db';
import type { StoredHead } from './stored-head';

/** The bytes that a signature of a head covers: the canonical JSON (RFC 8785) of its number and seal. */
const covered = ({ number, seal }: Head): Uint8Array => canonicalBytes({ number, seal });

/** This browser's key, which is made where there is none. Not to be asked for within a transaction. */
export async function deviceKeyIn(database: Database, crypto: Crypto): Promise<DeviceKey> {
  const known = await database.get('device', 'key');
  if (known) return known;
  const made = await newDeviceKey(crypto.subtle);
  const transaction = database.transaction('device', 'readwrite', { durability: 'strict' });
  const first = await transaction.store.get('key');
  // Of two that make one at once, the first stored counts for both.
  if (first === undefined) await transaction.store.add(made, 'key');
  await transaction.done;
  return first ?? made;
}

/** Signs a head by this browser's key. To be done before the transaction that writes the head. */
export async function signedHead(database: Database, crypto: Crypto, head: Head): Promise<StoredHead> {
  return { ...head, signed: await signed(crypto.subtle, await deviceKeyIn(database, crypto), covered(head)) };
}

/** `unsigned`: of before there were signatures, and this browser has signed nothing. */
export type HeadSignature = 'fits' | 'unsigned' | 'missing' | 'does-not-fit' | 'other-key';

/** Whether the head that is stored is the one that this browser signed last. */
export async function headSignature(database: Database, crypto: Crypto): Promise<HeadSignature> {
  const [head, device] = await Promise.all([database.get('head', 'head'), database.get('device', 'key')]);
  if (head?.signed === undefined) return device === undefined ? 'unsigned' : 'missing';
  if (!(await fits(crypto.subtle, head.signed, covered(head)))) return 'does-not-fit';
  return String(head.signed.by) === String(device?.publicKey) ? 'fits' : 'other-key';
}
