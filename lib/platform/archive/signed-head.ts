import { canonicalBytes } from '../../core/evidence/canonical';
import type { Head } from '../../core/evidence/chain';
import { fits, newDeviceKey, signed } from '../vault/device-key';
import type { Database } from './db';
import type { StoredHead } from './stored-head';

/** The bytes that a signature of a head covers: the canonical JSON (RFC 8785) of its number and seal. */
const covered = ({ number, seal }: Head): Uint8Array => canonicalBytes({ number, seal });

/** Signs a head by this browser's key, which is made where there is none. To be done before the transaction that writes the head. */
export async function signedHead(database: Database, crypto: Crypto, head: Head): Promise<StoredHead> {
  let device = await database.get('device', 'key');
  if (device === undefined) {
    const made = await newDeviceKey(crypto.subtle);
    const transaction = database.transaction('device', 'readwrite', { durability: 'strict' });
    device = await transaction.store.get('key');
    // Of two that make one at once, the first stored counts for both.
    if (device === undefined) await transaction.store.add(made, 'key');
    await transaction.done;
    device ??= made;
  }
  return { ...head, signed: await signed(crypto.subtle, device, covered(head)) };
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
