import { describe, expect, it } from 'vitest';
import type { FinishedBackup } from '../../../lib/core/backup/copies-door';
import { BackupProblem } from '../../../lib/core/backup/problem';
import type { DeriveKey } from '../../../lib/core/backup/read-backup';
import type { Archive } from '../../../lib/platform/archive/archive';
import { connect } from '../../../lib/platform/archive/db';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { verifyKept } from '../../../lib/platform/archive/verify';
import type { BackupParts } from '../../../lib/platform/backup/backup-parts';
import { backupState } from '../../../lib/platform/backup/last-backup';
import { makeBackup } from '../../../lib/platform/backup/make-backup';
import { forgetRestoring, type RestoringParts, restoreBackup } from '../../../lib/platform/backup/restore-backup';
import { all, archiveIn, capture, digest, freshName, note } from '../archive/fixtures';
import { rawRecords, settled, tamper } from '../archive/raw-database';

const derive: DeriveKey = async (passphrase, salt) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...new TextEncoder().encode(passphrase), ...salt])));

/** As the browser's own folder, in memory. */
function partsInMemory(): BackupParts & { readonly file: () => Promise<Blob> } {
  let parts: Blob[] = [];
  let facts: FinishedBackup | undefined;
  return {
    list: async () => parts as File[],
    sink: () => {
      let open: Uint8Array[] = [];
      return {
        write: async (bytes) => void open.push(bytes),
        commit: async () => {
          parts.push(new Blob(open as BlobPart[]));
          open = [];
        },
      };
    },
    finish: async (finished) => {
      facts = finished;
    },
    finished: async () => facts,
    clear: async () => {
      parts = [];
      facts = undefined;
    },
    file: async () => new Blob(parts),
  };
}

async function backupOf(archive: Archive, passphrase = 'three blue boats'): Promise<Blob> {
  const parts = partsInMemory();
  const signal = new AbortController().signal;
  const extras = async () => ({ drafts: [] });
  await makeBackup(passphrase, { archive, parts, derive, extras, crypto, digest, now: () => new Date(), onProgress: () => {}, signal });
  return parts.file();
}

const into = (name: string, more: Partial<RestoringParts> = {}): RestoringParts => ({
  archive: archiveIn(name),
  connect: () => connect(name, upgrades, () => undefined),
  unlocked: async () => undefined,
  derive,
  addExtras: async () => undefined,
  crypto,
  digest,
  onProgress: () => {},
  signal: new AbortController().signal,
  ...more,
});

async function sample(archive: Archive, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { content, blobs } = await capture(id);
    await archive.append(content, blobs);
  }
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'restored',
    (error: unknown) => {
      if (error instanceof BackupProblem) return [error.said.key.replace('backup.problem.', ''), ...(error.said.values ?? [])].join(' ');
      throw error;
    },
  );

const records = async (name: string, store: string) => (await rawRecords(name))[store] ?? [];

/** What lies in the database that no entry has to do with. */
const leftOver = async (name: string) => ({
  staged: (await records(name, 'staged')).length,
  restoring: (await records(name, 'restoring')).length,
});

describe('a restored backup', () => {
  it('is the archive that it was made of, and goes on from there', async () => {
    const from = archiveIn(freshName());
    await sample(from, ['a', 'b']);
    await from.append(note('n'), []);
    await from.remove([1], 'gone');
    const file = await backupOf(from);
    const name = freshName();
    const to = archiveIn(name);
    expect(await restoreBackup(file, 'three blue boats', into(name))).toMatchObject({ added: 4, upTo: 4, faults: 0 });
    const here = await all(to.entries());
    expect(here).toEqual((await all(from.entries())).slice(0, 4));
    expect(await verifyKept(to, digest)).toMatchObject({ entries: 4, faults: [] });
    expect(await leftOver(name)).toEqual({ staged: 0, restoring: 0 });
    const head = await from.entry(4);
    const next = await to.append(note('later'), []);
    expect(next.entry).toMatchObject({ number: 5, previous: head?.entry.seal });
    expect(next.content.record).toMatchObject({ items: { first: 4 } });
    expect((await verifyKept(to, digest)).faults).toEqual([]);
    expect((await to.find('b'))?.entry.number).toBe(2);
  });

  it('brings up an archive that it goes on from, and what was deleted since goes there too', async () => {
    const from = archiveIn(freshName());
    await sample(from, ['a', 'b']);
    const first = await backupOf(from);
    const name = freshName();
    await restoreBackup(first, 'three blue boats', into(name));
    expect(await refusal(restoreBackup(first, 'three blue boats', into(name)))).toBe('nothingNew');
    const blobs = (await records(name, 'blobs')).length;
    await from.remove([1], 'gone');
    await sample(from, ['c']);
    const second = await backupOf(from);
    expect(await restoreBackup(second, 'three blue boats', into(name))).toMatchObject({ added: 3 });
    const to = archiveIn(name);
    expect(await all(to.entries())).toEqual((await all(from.entries())).slice(0, 5));
    expect((await to.entry(1))?.content.kind).toBe('deleted');
    expect((await verifyKept(to, digest)).faults).toEqual([]);
    expect((await records(name, 'blobs')).length).toBe(blobs);
    expect(await refusal(restoreBackup(first, 'three blue boats', into(name)))).toBe('nothingNew');
  });

  it('keeps bytes that it lets go of and that were just brought again for an entry to come', async () => {
    const from = archiveIn(freshName());
    await sample(from, ['a', 'b']);
    const name = freshName();
    await restoreBackup(await backupOf(from), 'three blue boats', into(name));
    await from.remove([1], 'gone');
    const here = archiveIn(name);
    const { content, blobs } = await capture('a');
    await here.stage('running', blobs[0]?.bytes ?? new Uint8Array(), 'text/html');
    await restoreBackup(await backupOf(from), 'three blue boats', into(name));
    if (content.kind !== 'capture') throw new Error('no capture');
    await here.append({ kind: 'capture', record: { ...content.record, id: 'running' } }, []);
    expect((await verifyKept(here, digest)).faults).toEqual([]);
    expect(await leftOver(name)).toEqual({ staged: 0, restoring: 0 });
  });

  it('is refused where another archive is, or where both went on by themselves', async () => {
    const from = archiveIn(freshName());
    await sample(from, ['a']);
    const file = await backupOf(from);
    const other = freshName();
    await sample(archiveIn(other), ['x', 'y']);
    expect(await refusal(restoreBackup(file, 'three blue boats', into(other)))).toBe('otherArchive');
    const twin = freshName();
    await restoreBackup(file, 'three blue boats', into(twin));
    await archiveIn(twin).append(note('there'), []);
    await sample(from, ['b', 'c']);
    expect(await refusal(restoreBackup(await backupOf(from), 'three blue boats', into(twin)))).toBe('wentApart 2');
    expect(await leftOver(twin)).toEqual({ staged: 0, restoring: 0 });
    expect((await verifyKept(archiveIn(twin), digest)).faults).toEqual([]);
  });

  it('leaves nothing where it is not whole, was stopped, or something was filed meanwhile', async () => {
    const from = archiveIn(freshName());
    await sample(from, ['a', 'b', 'c']);
    const file = await backupOf(from);
    const name = freshName();
    expect(await refusal(restoreBackup(file.slice(0, file.size - 3), 'three blue boats', into(name)))).toBe('cutOff');
    expect(await refusal(restoreBackup(file, 'three blue boat', into(name)))).toBe('wrongPassphrase');
    const stop = new AbortController();
    const stopping = into(name, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(restoreBackup(file, 'three blue boats', stopping)).rejects.toThrow();
    expect(await archiveIn(name).head()).toMatchObject({ number: 0 });
    expect(await leftOver(name)).toEqual({ staged: 0, restoring: 0 });
    expect(await records(name, 'blobs')).toEqual([]);
    const filing = into(name, { addExtras: async () => void (await archiveIn(name).append(note('meanwhile'), [])) });
    expect(await refusal(restoreBackup(file, 'three blue boats', filing))).toBe('changedMeanwhile');
    expect(await all(archiveIn(name).entries())).toHaveLength(1);
  });

  it('can be let go of after a browser that stopped', async () => {
    const from = archiveIn(freshName());
    await sample(from, ['a']);
    const file = await backupOf(from);
    const name = freshName();
    let reached: (() => void) | undefined;
    const there = new Promise<void>((resolve) => {
      reached = resolve;
    });
    // It never comes back, as in a tab that was killed.
    void restoreBackup(file, 'three blue boats', into(name, { addExtras: () => new Promise(() => reached?.()) }));
    await there;
    expect(await leftOver(name)).not.toEqual({ staged: 0, restoring: 0 });
    expect(await all(archiveIn(name).entries())).toEqual([]);
    await forgetRestoring(into(name));
    expect(await leftOver(name)).toEqual({ staged: 0, restoring: 0 });
    expect(await records(name, 'blobs')).toEqual([]);
  });
});

it('is not made of an archive in which an entry does not open, and what else can be done is said', async () => {
  const name = freshName();
  await sample(archiveIn(name), ['a', 'b', 'c']);
  await tamper(name, 'entries', async (entries) => {
    const sealed = await settled<{ data: Uint8Array }>(entries.get(2));
    sealed.data[20] = (sealed.data[20] ?? 0) ^ 1;
    await settled(entries.put(sealed, 2));
  });
  expect(await refusal(backupOf(archiveIn(name)))).toBe('entryDamaged');
});

it('knows how much is in no backup', async () => {
  const archive = archiveIn(freshName());
  expect(await backupState(archive)).toEqual({ since: 0 });
  await sample(archive, ['a', 'b']);
  expect(await backupState(archive)).toMatchObject({ since: 2, firstAt: expect.any(String) });
  await backupOf(archive);
  expect(await backupState(archive)).toMatchObject({ since: 0, lastAt: expect.any(String) });
  await sample(archive, ['c']);
  expect(await backupState(archive)).toMatchObject({ since: 1 });
});
