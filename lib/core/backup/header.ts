import { BackupProblem } from './problem';

/** argon2id (RFC 9106), as the file itself names it. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The plain start of a backup file. Everything after it is sealed. */
export interface BackupHeader {
  /** 16 random bytes; frames of another backup are told by it. */
  readonly id: Uint8Array;
  /** 16 random bytes. */
  readonly salt: Uint8Array;
  readonly cost: Argon2Cost;
}

export type RandomCrypto = Pick<Crypto, 'getRandomValues' | 'subtle'>;

export const BACKUP_VERSION = 1;
const MAGIC = new TextEncoder().encode('Evenkeel backup\n');
const ARGON2ID = 1;
/** Magic, version, id, kind of derivation, its cost, salt. */
const FIELDS = 16 + 2 + 16 + 1 + 4 + 4 + 1 + 16;
/** IV and tag of an empty text under the key: tells a wrong passphrase from a damaged file. */
const CHECK = 12 + 16;
const DIGESTED = FIELDS + CHECK;
/** The SHA-256 of all before it stands last. */
export const HEADER_SIZE = DIGESTED + 32;

/** A file may ask for no more than this. */
const MOST: Argon2Cost = { memoryKiB: 1024 * 1024, passes: 16, lanes: 16 };
/** Of memory times passes, which is what it takes: some seconds, for the page stands still meanwhile. */
const MOST_WORK = 2 * 1024 * 1024;

export async function encodeHeader({ id, salt, cost }: BackupHeader, key: CryptoKey, crypto: RandomCrypto): Promise<Uint8Array> {
  const bytes = new Uint8Array(HEADER_SIZE);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC, 0);
  view.setUint16(16, BACKUP_VERSION);
  bytes.set(id, 18);
  view.setUint8(34, ARGON2ID);
  view.setUint32(35, cost.memoryKiB);
  view.setUint32(39, cost.passes);
  view.setUint8(43, cost.lanes);
  bytes.set(salt, 44);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  bytes.set(iv, FIELDS);
  bytes.set(new Uint8Array(await crypto.subtle.encrypt(checkOf(bytes, iv), key, new Uint8Array(0))), FIELDS + iv.length);
  bytes.set(await digestOf(bytes, crypto.subtle), DIGESTED);
  return bytes;
}

/**
 * @param bytes the first `HEADER_SIZE` of the file, or fewer where it has no more.
 * @throws BackupProblem where it is no backup, a newer one, or damaged here.
 */
export async function decodeHeader(bytes: Uint8Array, subtle: SubtleCrypto): Promise<BackupHeader> {
  if (bytes.length < 18 || MAGIC.some((byte, at) => bytes[at] !== byte)) throw new BackupProblem('backup.problem.notABackup');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint16(16) > BACKUP_VERSION) throw new BackupProblem('backup.problem.newer');
  if (bytes.length < HEADER_SIZE) throw new BackupProblem('backup.problem.cutOff');
  const digest = await digestOf(bytes, subtle);
  const cost = { memoryKiB: view.getUint32(35), passes: view.getUint32(39), lanes: view.getUint8(43) };
  const sound =
    digest.every((byte, at) => bytes[DIGESTED + at] === byte) &&
    view.getUint16(16) === BACKUP_VERSION &&
    view.getUint8(34) === ARGON2ID &&
    (['memoryKiB', 'passes', 'lanes'] as const).every((each) => cost[each] > 0 && cost[each] <= MOST[each]) &&
    cost.memoryKiB * cost.passes <= MOST_WORK;
  if (!sound) throw new BackupProblem('backup.problem.damagedStart');
  return { id: bytes.slice(18, 34), salt: bytes.slice(44, 60), cost };
}

/** Whether this key made the header. */
export const isKeyOf = (header: Uint8Array, key: CryptoKey, subtle: SubtleCrypto): Promise<boolean> =>
  subtle.decrypt(checkOf(header, header.slice(FIELDS, FIELDS + 12)), key, header.slice(FIELDS + 12, DIGESTED)).then(
    () => true,
    () => false,
  );

const checkOf = (header: Uint8Array, iv: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData: header.slice(0, FIELDS) });

const digestOf = async (bytes: Uint8Array, subtle: SubtleCrypto): Promise<Uint8Array> =>
  new Uint8Array(await subtle.digest('SHA-256', bytes.slice(0, DIGESTED)));
