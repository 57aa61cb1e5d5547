import type { FinishedBackup } from '../../core/backup/copies-door';
import type { FrameKey } from '../../core/backup/frames';
import { encodeHeader } from '../../core/backup/header';
import { BackupProblem } from '../../core/backup/problem';
import { type DeriveKey, frameKeyOf, openBackup } from '../../core/backup/read-backup';
import type { BackupBegin } from '../../core/backup/records';
import { type WrittenSoFar, writeBackup } from '../../core/backup/write-backup';
import { soFarIn } from '../../core/backup/written-so-far';
import type { Digest } from '../../core/evidence/digest';
import type { Archive } from '../archive/archive';
import { withClosed } from '../archive/with-closed';
import type { BackupParts } from './backup-parts';
import { chunksOf } from './chunks';
import { COST } from './cost';

export interface MakingParts {
  readonly archive: Archive;
  readonly parts: BackupParts;
  readonly derive: DeriveKey;
  readonly extras: () => Promise<unknown>;
  readonly crypto: Crypto;
  readonly digest: Digest;
  readonly now: () => Date;
  /** Entries so far, of all. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Makes a backup of everything up to the head as it stands. Where an earlier making of the same head stopped, and the passphrase is the
 * same, it goes on from there. What was made lies in `parts` until it is cleared. An entry that does not open is in it as it lies.
 * @throws BackupProblem, ArchiveProblem
 */
export async function makeBackup(passphrase: string, making: MakingParts): Promise<FinishedBackup> {
  const { archive, parts, extras, crypto, digest, now, onProgress, signal } = making;
  const going = (await goingOn(passphrase, making)) ?? (await begun(passphrase, making));
  const { begin, key, sink, soFar } = going;
  const end = await writeBackup({
    ...{ key, begin, sink, crypto, digest, extras, onProgress, signal },
    ...(soFar && { soFar }),
    entries: (after) => withClosed(archive, after),
    bytes: archive.bytes,
  });
  // What was deleted meanwhile would still be in it, or be half in it.
  for await (const { entry } of archive.entriesOfKind('deletion', () => undefined))
    if (entry.number > begin.head.number) {
      await parts.clear();
      throw new BackupProblem('backup.problem.changedMeanwhile');
    }
  const closed = end.faults.filter(({ kind }) => kind === 'closed').map(({ number }) => number);
  const counts = { entries: end.entries, files: end.files, faults: end.faults.length - closed.length };
  const facts = { id: begin.id, upTo: begin.head.number, ...counts, closed };
  await parts.finish({ ...facts, madeAt: now().toISOString() });
  return noted({ archive, parts }, { ...facts, madeAt: now().toISOString() });
}

/** The backup that waits to be saved, noted in the chain: a file that was handed out is always in it. */
export async function waitingBackup(where: Pick<MakingParts, 'archive' | 'parts'>): Promise<FinishedBackup | undefined> {
  const facts = await where.parts.finished();
  return facts && noted(where, facts);
}

async function noted({ archive }: Pick<MakingParts, 'archive' | 'parts'>, facts: FinishedBackup): Promise<FinishedBackup> {
  if (facts.upTo > 0) await archive.append({ kind: 'copy', record: { id: facts.id, what: 'backup', upTo: facts.upTo } }, []);
  return facts;
}

interface Going {
  readonly key: FrameKey;
  readonly begin: BackupBegin;
  readonly sink: ReturnType<BackupParts['sink']>;
  readonly soFar?: WrittenSoFar;
}

async function begun(passphrase: string, { archive, parts, derive, crypto, now }: MakingParts): Promise<Going> {
  await parts.clear();
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const id = crypto.randomUUID();
  const key = await frameKeyOf(crypto.subtle, await derive(passphrase, salt, COST));
  const header = await encodeHeader({ id: bytesOf(id), salt, cost: COST }, key, crypto);
  const sink = parts.sink(0);
  await sink.write(header);
  return { key: { key, header }, begin: { id, head: await archive.head(), startedAt: now().toISOString() }, sink };
}

/** What was made before, if that is worth going on with. */
async function goingOn(passphrase: string, { archive, parts, derive, crypto }: MakingParts): Promise<Going | undefined> {
  const files = await parts.list();
  if (files.length === 0 || (await parts.finished())) return undefined;
  try {
    // Stretched once: the parts are opened twice.
    const stretched = new Map<string, Promise<Uint8Array>>();
    const once: DeriveKey = (words, salt, cost) => {
      const made = stretched.get(String(salt)) ?? derive(words, salt, cost);
      stretched.set(String(salt), made);
      return made;
    };
    const open = () => openBackup(chunksOf(new Blob([...files])), passphrase, { derive: once, subtle: crypto.subtle, open: true });
    const { soFar, key } = await soFarIn(open);
    const head = await archive.head();
    return soFar.begin.head.seal === head.seal ? { key, begin: soFar.begin, soFar, sink: parts.sink(files.length) } : undefined;
  } catch (error) {
    // Another passphrase, or a part that the disk lost: it is begun anew.
    if (error instanceof BackupProblem) return undefined;
    throw error;
  }
}

const bytesOf = (uuid: string): Uint8Array =>
  Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
