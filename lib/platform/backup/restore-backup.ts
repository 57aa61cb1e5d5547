import type { Restored } from '../../core/backup/copies-door';
import { BackupProblem } from '../../core/backup/problem';
import { type DeriveKey, openBackup } from '../../core/backup/read-backup';
import { type BackupReceiver, receiveBackup } from '../../core/backup/receive-backup';
import type { BackupBegin, SealedEntry } from '../../core/backup/records';
import type { Head, KeptEntry } from '../../core/evidence/chain';
import type { Digest, Sha256 } from '../../core/evidence/digest';
import { namedBytes } from '../../core/evidence/named-bytes';
import { removalOf } from '../../core/evidence/removal';
import type { Archive } from '../archive/archive';
import { openOrMakeVault } from '../archive/archive-vault';
import { closedName, rowName } from '../archive/conversation-index';
import type { Database } from '../archive/db';
import { sealEntry } from '../archive/entry-codec';
import { addRestoring, beginRestoring, endRestoring, switchOver, unfinishedRestoring } from '../archive/restoring';
import type { RestoringEntry } from '../archive/restoring-row';
import { signedHead } from '../archive/signed-head';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import { chunksOf } from './chunks';

export interface RestoringParts {
  readonly archive: Archive;
  readonly connect: () => Promise<Database>;
  readonly unlocked: Unlocked;
  readonly derive: DeriveKey;
  readonly addExtras: (extras: unknown) => Promise<void>;
  readonly crypto: Crypto;
  readonly digest: Digest;
  /** Bytes of the file so far, of all. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Entries sealed before they are written: one transaction each would take longer than all the rest. */
const BATCH = 32;

/**
 * Restores a backup where nothing is kept, or brings an archive up to date with a backup that goes on from it. Bytes are staged, entries
 * wait beside the archive, and one transaction lets all of it count; before that nothing is to be seen of it. Stopped at any moment it is
 * begun anew, and what is there already is not written twice.
 * @throws BackupProblem, ArchiveProblem; then nothing of it stays.
 */
export const restoreBackup = (file: Blob, passphrase: string, parts: RestoringParts): Promise<Restored> =>
  withDatabase(parts.connect, async (database) => {
    const receiving = new Receiving(database, parts);
    try {
      const { derive, crypto, digest, signal, onProgress } = parts;
      const chunks = chunksOf(file, (bytes) => {
        signal.throwIfAborted();
        onProgress(bytes, file.size);
      });
      const { records } = await openBackup(chunks, passphrase, { derive, subtle: crypto.subtle });
      const { end, extras } = await receiveBackup(records, receiving, digest);
      await parts.addExtras(extras);
      signal.throwIfAborted();
      return { ...(await receiving.count()), faults: end.faults.length - receiving.sound };
    } catch (error) {
      await receiving.letGo().catch(() => undefined);
      throw error;
    }
  });

/** Lets go of what a restoring left behind whose tab, browser or computer stopped. */
export const forgetRestoring = ({ archive, connect }: Pick<RestoringParts, 'archive' | 'connect'>): Promise<void> =>
  withDatabase(connect, async (database) => {
    const request = await unfinishedRestoring(database);
    if (request === undefined) return;
    await archive.release(request);
    await endRestoring(database);
  });

class Receiving implements BackupReceiver {
  private request: string | undefined;
  private before: Head | undefined;
  private after: Head | undefined;
  private readonly rows: [number: number, row: RestoringEntry][] = [];
  private readonly brought = new Set<Sha256>();
  private readonly named = new Set<Sha256>();
  /** Deleted in the backup, and not here. */
  private readonly gone = new Set<number>();
  /** The last entry that is here did not open in the backup: what goes on from it has to name its seal. */
  private unproven = false;
  /** Entries that did not open in the backup, and open here. */
  sound = 0;

  constructor(
    private readonly database: Database,
    private readonly parts: RestoringParts,
  ) {}

  async begin({ id, head }: BackupBegin): Promise<void> {
    this.before = await this.database.get('head', 'head');
    this.after = { number: head.number, seal: head.seal, ...(head.items !== undefined && { items: head.items }) };
    const forgotten = await unfinishedRestoring(this.database);
    if (forgotten !== undefined && forgotten !== id) await this.parts.archive.release(forgotten);
    await beginRestoring(this.database, id);
    this.request = id;
  }

  async bytes(content: Uint8Array): Promise<Sha256> {
    const { sha256 } = await this.parts.archive.stage(this.request ?? '', content, 'application/octet-stream');
    this.brought.add(sha256);
    return sha256;
  }

  async entry(kept: KeptEntry): Promise<void> {
    const { entry, content } = kept;
    const known = entry.number <= (this.before?.number ?? 0);
    if (this.unproven && entry.previous !== this.before?.seal) throw new BackupProblem('backup.problem.wentApart', entry.number - 1);
    this.unproven = false;
    if (known && !(await this.isDeletedHere(kept))) return;
    for (const { sha256 } of namedBytes(content)) if (this.brought.has(sha256)) this.named.add(sha256);
    const vault = await openOrMakeVault(this.database, this.parts.crypto, this.parts.unlocked);
    const row = { entry: await sealEntry(vault, kept), conversation: await rowName(vault, content) };
    this.rows.push([entry.number, known ? row : { ...row, recordId: content.record.id }]);
    if (known) this.gone.add(entry.number);
    if (this.rows.length >= BATCH) await this.flush();
  }

  /** Under the key of this browser it opens no more than under that which sealed it. What is here already is as good or better, and stays. */
  async closed({ number, sealed }: SealedEntry): Promise<void> {
    const here = this.before?.number ?? 0;
    if (this.unproven) throw new BackupProblem('backup.problem.wentApart', number - 1);
    if (number <= here && number === this.after?.number) throw new BackupProblem('backup.problem.nothingNew');
    this.unproven = number === here;
    if (number <= here) {
      if (await this.parts.archive.entry(number).catch(() => undefined)) this.sound++;
      return;
    }
    const vault = await openOrMakeVault(this.database, this.parts.crypto, this.parts.unlocked);
    this.rows.push([number, { entry: sealed, conversation: await closedName(vault) }]);
    if (this.rows.length >= BATCH) await this.flush();
  }

  /**
   * Whether an entry that is here lost its content later.
   * @throws BackupProblem where this entry is another one here, or the backup ends with it.
   */
  private async isDeletedHere({ entry, content }: KeptEntry): Promise<boolean> {
    const here = await this.parts.archive.entry(entry.number);
    if (here?.entry.seal !== entry.seal)
      throw entry.number === 1
        ? new BackupProblem('backup.problem.otherArchive')
        : new BackupProblem('backup.problem.wentApart', entry.number);
    if (entry.number === this.after?.number) throw new BackupProblem('backup.problem.nothingNew');
    return content.kind === 'deleted' && here.content.kind !== 'deleted';
  }

  private async flush(): Promise<void> {
    if (this.rows.length > 0) await addRestoring(this.database, this.rows.splice(0));
  }

  async count(): Promise<Omit<Restored, 'faults'>> {
    const { database, before, after, request = '' } = this;
    if (after === undefined || after.number === 0) throw new BackupProblem('backup.problem.nothingNew');
    await this.flush();
    const vault = await openOrMakeVault(database, this.parts.crypto, this.parts.unlocked);
    const names = (all: Iterable<Sha256>) => Promise.all(Array.from(all, (sha256) => vault.nameOf(sha256)));
    const freed =
      this.gone.size > 0
        ? (
            await removalOf(
              this.parts.archive.entries(() => undefined),
              this.gone,
            )
          ).freed
        : new Set<Sha256>();
    const written = await switchOver(database, {
      request,
      after: before,
      head: await signedHead(database, this.parts.crypto, after),
      named: new Set(await names(this.named)),
      freed: await names([...freed].filter((sha256) => !this.named.has(sha256))),
    });
    if (!written) throw new BackupProblem('backup.problem.changedMeanwhile');
    return { added: after.number - (before?.number ?? 0), upTo: after.number };
  }

  async letGo(): Promise<void> {
    if (this.request === undefined) return;
    await this.parts.archive.release(this.request);
    await endRestoring(this.database);
  }
}
