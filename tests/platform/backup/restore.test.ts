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

async function madeOf(archive: Archive): Promise<{ readonly file: Blob; readonly facts: FinishedBackup }> {
  const parts = partsInMemory();
  const signal = new AbortController().signal;
  const extras = async () => ({ drafts: [] });
  const making = { archive, parts, derive, extras, crypto, digest, now: () => new Date(), onProgress: () => {}, signal };
  const facts = await makeBackup('three blue boats', making);
  return { file: await parts.file(), facts };
}

const backupOf = async (archive: Archive): Promise<Blob> => (await madeOf(archive)).file;

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

describe('of an archive in which an entry does not open', () => {
  const flip = (name: string, number: number) =>
    tamper(name, 'entries', async (entries) => {
      const sealed = await settled<{ data: Uint8Array }>(entries.get(number));
      sealed.data[20] = (sealed.data[20] ?? 0) ^ 1;
      await settled(entries.put(sealed, number));
    });
  const lying = async (name: string, number: number) => (await records(name, 'entries')).find(({ key }) => key === number)?.value;
  const faultsIn = async (name: string) =>
    (await verifyKept(archiveIn(name), digest)).faults.map(({ kind, number }) => `${kind} ${number}`);

  it.each([1, 2, 3])(
    'is made of all that opens, entry %i goes in as it lies, and the check of what is restored names it alone',
    async (number) => {
      const name = freshName();
      await sample(archiveIn(name), ['a', 'b', 'c']);
      await flip(name, number);
      expect(await faultsIn(name)).toEqual([`closed ${number}`]);
      const { file, facts } = await madeOf(archiveIn(name));
      expect(facts).toMatchObject({ entries: 2, closed: [number], faults: 0, upTo: 3 });
      const to = freshName();
      expect(await restoreBackup(file, 'three blue boats', into(to))).toMatchObject({ added: 3, upTo: 3, faults: 1 });
      expect(await faultsIn(to)).toEqual([`closed ${number}`]);
      expect(await lying(to, number)).toEqual(await lying(name, number));
      const here = await all(archiveIn(to).entries(() => undefined));
      expect(here).toEqual((await all(archiveIn(name).entries(() => undefined))).slice(0, 2));
      expect(await leftOver(to)).toEqual({ staged: 0, restoring: 0 });
      await archiveIn(to).append(note('later'), []);
      expect(await faultsIn(to)).toEqual([`closed ${number}`]);
      const again = await madeOf(archiveIn(to));
      expect(again.facts).toMatchObject({ entries: 3, closed: [number] });
      const third = freshName();
      await restoreBackup(again.file, 'three blue boats', into(third));
      expect(await lying(third, number)).toEqual(await lying(name, number));
    },
  );

  it('leaves what is here whole as it is, and takes nothing that does not go on from it', async () => {
    const name = freshName();
    const from = archiveIn(name);
    await sample(from, ['a', 'b']);
    const [whole, twin] = [freshName(), freshName()];
    const first = await backupOf(from);
    for (const each of [whole, twin]) await restoreBackup(first, 'three blue boats', into(each));
    await archiveIn(twin).append(note('there'), []);
    await sample(from, ['c', 'd']);
    await flip(name, 2);
    const second = await backupOf(from);
    expect(await restoreBackup(second, 'three blue boats', into(whole))).toMatchObject({ added: 3, faults: 0 });
    expect(await faultsIn(whole)).toEqual([]);
    await flip(name, 3);
    const third = await backupOf(from);
    expect(await refusal(restoreBackup(third, 'three blue boats', into(twin)))).toBe('wentApart 3');
    expect(await all(archiveIn(twin).entries())).toHaveLength(3);
    expect(await leftOver(twin)).toEqual({ staged: 0, restoring: 0 });
  });

  it('is not made where the end of the chain is missing', async () => {
    const name = freshName();
    await sample(archiveIn(name), ['a', 'b']);
    await tamper(name, 'entries', (entries) => settled(entries.delete(2)));
    expect(await refusal(backupOf(archiveIn(name)))).toBe('endMissing');
  });
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
