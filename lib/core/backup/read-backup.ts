import { type FrameKey, openFrames, type Take } from './frames';
import { type Argon2Cost, type BackupHeader, decodeHeader, HEADER_SIZE, isKeyOf } from './header';
import { BackupProblem } from './problem';
import { type BackupRecord, readRecord } from './records';
import { takeFrom } from './take';

/** 32 bytes of key from a passphrase. */
export type DeriveKey = (passphrase: string, salt: Uint8Array, cost: Argon2Cost) => Promise<Uint8Array>;

export interface OpenedBackup {
  readonly header: BackupHeader;
  readonly key: FrameKey;
  /** Every record in its order. @throws BackupProblem at the first that is not what was written. */
  readonly records: AsyncIterable<BackupRecord>;
  /** Frames opened so far. */
  readonly frames: () => number;
}

interface Opening {
  readonly derive: DeriveKey;
  readonly subtle: SubtleCrypto;
  /** Ends without a complaint where the file ends between two frames. */
  readonly open?: boolean;
}

/** The key of one backup, from what its passphrase was stretched to. */
export const frameKeyOf = (subtle: SubtleCrypto, bytes: Uint8Array): Promise<CryptoKey> =>
  subtle.importKey('raw', bytes as BufferSource, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Opens a backup, whole or in the making. @throws BackupProblem where it is none, of a newer Evenkeel, or of another passphrase. */
export async function openBackup(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  passphrase: string,
  { derive, subtle, open = false }: Opening,
): Promise<OpenedBackup> {
  const take = takeFrom(chunks);
  const bytes = await take(HEADER_SIZE);
  const header = await decodeHeader(bytes, subtle);
  const key = await frameKeyOf(subtle, await derive(passphrase, header.salt, header.cost));
  if (!(await isKeyOf(bytes, key, subtle))) throw new BackupProblem('backup.problem.wrongPassphrase');
  let frames = 0;
  const plain = async function* (): AsyncGenerator<Uint8Array> {
    for await (const frame of openFrames(take, { key, header: bytes }, subtle, open)) {
      frames++;
      yield frame.bytes;
    }
  };
  return { header, key: { key, header: bytes }, records: recordsIn(takeFrom(plain())), frames: () => frames };
}

async function* recordsIn(take: Take): AsyncGenerator<BackupRecord> {
  for (let record = await readRecord(take); record !== undefined; record = await readRecord(take)) yield record;
}
