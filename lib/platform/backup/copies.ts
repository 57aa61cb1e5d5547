import type { CopiesDoor, FinishedBackup, ReadyBackup, Step } from '../../core/backup/copies-door';
import { BackupProblem } from '../../core/backup/problem';
import type { DeriveKey } from '../../core/backup/read-backup';
import { webDigest } from '../../core/evidence/digest';
import { zipStream } from '../../core/pack/zip/writer';
import { plainCopy } from '../../core/plain-copy/plain-copy';
import type { Archive } from '../archive/archive';
import { connect } from '../archive/db';
import { problemOf } from '../archive/problem';
import { upgrades } from '../archive/upgrades';
import { argon2idOf } from '../vault/argon2id';
import { unlockedHere, used } from '../vault/session-key';
import { type BackupParts, openBackupParts } from './backup-parts';
import { COPIES_LOCK } from './copies-lock';
import { addExtras, gatherExtras, preparationHere } from './extras';
import { backupState } from './last-backup';
import { makeBackup, waitingBackup } from './make-backup';
import { forgetRestoring, restoreBackup } from './restore-backup';

const derive: DeriveKey = (passphrase, salt, { memoryKiB: memory, passes, lanes }) =>
  argon2idOf(passphrase, { salt, memory, passes, lanes });

/** Nobody sits by a copy of gigabytes: while it goes on, Evenkeel is in use. */
const inUse =
  (onStep: Step): Step =>
  (done, total) => {
    void used();
    onStep(done, total);
  };

/** Whole copies of the archive of this browser profile, for an extension page. */
export function copiesOf(archive: Archive): CopiesDoor {
  const digest = webDigest(crypto.subtle);
  const open = () => openBackupParts(navigator.storage);
  const parts = { archive, connect: () => connect('evenkeel', upgrades, () => undefined) };
  return {
    state: () => backupState(archive),
    waiting: () =>
      alone(async () => {
        const store = await open();
        const backup = await waitingBackup({ archive, parts: store });
        return backup && ready(store, backup);
      }),
    make: (passphrase, onStep, signal) =>
      alone(async () => {
        const store = await open();
        const making = {
          archive,
          parts: store,
          derive,
          extras: gatherExtras,
          crypto,
          digest,
          now: () => new Date(),
          onProgress: inUse(onStep),
          signal,
        };
        return ready(store, await makeBackup(passphrase, making));
      }),
    letGo: () => alone(async () => (await open()).clear()),
    restore: (file, passphrase, onStep, signal) =>
      alone(() =>
        restoreBackup(file, passphrase, {
          ...parts,
          unlocked: unlockedHere,
          derive,
          addExtras,
          crypto,
          digest,
          onProgress: inUse(onStep),
          signal,
        }),
      ),
    plain: (feelings, onStep, signal) =>
      telling(async () => {
        const { number: upTo } = await archive.head();
        const madeAt = new Date().toISOString();
        const onEntry = (done: number) => {
          signal.throwIfAborted();
          inUse(onStep)(done, upTo);
        };
        const preparation = await preparationHere();
        const files = plainCopy({
          entries: (onDamaged) => archive.entries(onDamaged),
          bytes: archive.bytes,
          upTo,
          madeAt,
          feelings,
          ...(preparation && { preparation }),
          onEntry,
        });
        // A Blob filled from a stream lies on disk where it is large; the page never holds it.
        const file = await new Response(zipStream(files, madeAt), { headers: { 'content-type': 'application/zip' } }).blob();
        signal.throwIfAborted();
        await archive.append({ kind: 'copy', record: { id: crypto.randomUUID(), what: 'plain', upTo } }, []);
        return { address: URL.createObjectURL(file), fileName: `evenkeel-everything-${madeAt.slice(0, 10)}.zip`, size: file.size };
      }),
  };

  async function ready(store: BackupParts, backup: FinishedBackup): Promise<ReadyBackup> {
    const file = new Blob([...(await store.list())], { type: 'application/octet-stream' });
    return { address: URL.createObjectURL(file), fileName: `evenkeel-${backup.madeAt.slice(0, 10)}.backup`, size: file.size, backup };
  }
}

/** Lets go of what a restoring left behind that was stopped; one that still runs is left alone. */
export const forgetStoppedRestoring = (archive: Archive): Promise<void> =>
  navigator.locks.request(COPIES_LOCK, { ifAvailable: true }, (lock) =>
    lock ? forgetRestoring({ archive, connect: () => connect('evenkeel', upgrades, () => undefined) }) : undefined,
  );

/** @throws BackupProblem where another page makes or restores a copy; ArchiveProblem where the browser has no room for it. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(COPIES_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) throw new BackupProblem('backup.problem.busy');
    return telling(work);
  });

/** What browsers throw where there is no room is the same in the extension's folder as in the database. */
const telling = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    throw problemOf(error);
  });
