import { beforeAll, describe, expect, it } from 'vitest';
import { type Argon2Cost, decodeHeader, encodeHeader, HEADER_SIZE } from '../../../lib/core/backup/header';
import { BackupProblem } from '../../../lib/core/backup/problem';
import { receiveBackup } from '../../../lib/core/backup/receive-backup';
import type { BackupRecord, SealedEntry } from '../../../lib/core/backup/records';
import { type BackupWriting, writeBackup } from '../../../lib/core/backup/write-backup';
import { soFarIn } from '../../../lib/core/backup/written-so-far';
import type { KeptEntry } from '../../../lib/core/evidence/chain';
import { beginBackup, digest, madeBackup, opened, Parts, type Sample, sampleArchive, writing } from './made';

const MB = 1024 * 1024;

async function received(file: Uint8Array, passphrase: string) {
  const entries: KeptEntry[] = [];
  const sizes: number[] = [];
  const closed: SealedEntry[] = [];
  const { records } = await opened(file, passphrase);
  const { end, extras } = await receiveBackup(
    records,
    {
      begin: async () => undefined,
      bytes: async (content) => {
        sizes.push(content.length);
        return digest(content);
      },
      entry: async (kept) => void entries.push(kept),
      closed: async (entry) => void closed.push(entry),
    },
    digest,
  );
  return { entries, sizes, closed, end, extras };
}

/** What is said of a file that cannot be restored. */
const saidOf = (file: Uint8Array, passphrase = 'three blue boats') =>
  received(file, passphrase).then(
    () => 'restored',
    (error: unknown) => {
      if (!(error instanceof BackupProblem)) throw error;
      return [error.said.key.replace('backup.problem.', ''), ...(error.said.values ?? [])].join(' ');
    },
  );

/** Where each frame begins, and the end. */
function framesOf(file: Uint8Array): number[] {
  const view = new DataView(file.buffer, file.byteOffset);
  const starts = [HEADER_SIZE];
  for (let at = HEADER_SIZE; at < file.length; starts.push(at)) at += 29 + view.getUint32(at);
  return starts;
}

const changed = (file: Uint8Array, at: number): Uint8Array => {
  const copy = file.slice();
  copy[at] = (copy[at] ?? 0) ^ 0x40;
  return copy;
};

describe('a backup', () => {
  let sample: Sample;
  let file: Uint8Array;
  beforeAll(async () => {
    sample = await sampleArchive([10, 3 * MB, 0, 70_000, MB + 5]);
    file = await madeBackup(sample, 'three blue boats');
  });

  it('gives back everything as it was', async () => {
    const { entries, sizes, end, extras } = await received(file, 'three blue boats');
    expect(entries).toEqual(sample.kept);
    expect(sizes).toEqual([10, 3 * MB, 0, 70_000, MB + 5]);
    expect(end).toEqual({ entries: 5, files: 5, head: sample.head, faults: [] });
    expect(extras).toEqual({ drafts: ['Can you bring the blue bag?'] });
  });

  it('shows nothing of what it holds', () => {
    expect(Buffer.from(file).includes('letter')).toBe(false);
    expect(Buffer.from(file).includes('blue bag')).toBe(false);
  });

  it('of an empty archive is a backup too', async () => {
    expect((await received(await madeBackup(await sampleArchive([]), 'p'), 'p')).end.entries).toBe(0);
  });

  it('says what is wrong with a file, by one sentence each', async () => {
    const frames = framesOf(file);
    const frame = (at: number) => file.subarray(frames[at] ?? 0, frames[at + 1]);
    const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
    expect(frames).toHaveLength(6);
    expect(await saidOf(new Uint8Array(0))).toBe('notABackup');
    expect(await saidOf(new TextEncoder().encode('PK\u0003\u0004 a ZIP is no backup at all, however long it may be'))).toBe('notABackup');
    expect(await saidOf(file, 'three blue boat')).toBe('wrongPassphrase');
    const newer = file.slice();
    newer[17] = 2;
    expect(await saidOf(newer)).toBe('newer');
    for (const at of [20, 36, 42, 50, 70, 90, 110]) expect(await saidOf(changed(file, at))).toBe('damagedStart');
    expect(await saidOf(file.subarray(0, 60))).toBe('cutOff');
    for (const end of [HEADER_SIZE, HEADER_SIZE + 5, frames[2], file.length - 1])
      expect(await saidOf(file.subarray(0, end))).toBe('cutOff');
    expect(await saidOf(joined(file, new Uint8Array(1)))).toBe('moreAfterEnd');
    expect(await saidOf(joined(file.subarray(0, frames[1]), frame(2), frame(1), file.subarray(frames[3])))).toBe('outOfOrder 2 3');
    expect(await saidOf(joined(file.subarray(0, frames[1]), file.subarray(frames[2])))).toBe('outOfOrder 2 3');
    const other = await madeBackup(sample, 'three blue boats');
    const swapped = joined(file.subarray(0, frames[2]), other.subarray(frames[2], frames[3]), file.subarray(frames[3]));
    expect(await saidOf(swapped)).toBe('otherBackup 3');
    const hidden = swapped.slice();
    hidden.set(file.subarray(18, 26), (frames[2] ?? 0) + 9);
    expect(await saidOf(hidden)).toBe('damagedAt 3');
  });

  it('may not ask for so much work that the browser stands still', async () => {
    const [id, salt] = [new Uint8Array(16), new Uint8Array(16)];
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const read = async (cost: Argon2Cost) => decodeHeader(await encodeHeader({ id, salt, cost }, key, crypto), crypto.subtle);
    expect((await read({ memoryKiB: 1024 * 1024, passes: 2, lanes: 4 })).cost.passes).toBe(2);
    expect((await read({ memoryKiB: 64 * 1024, passes: 16, lanes: 1 })).cost.passes).toBe(16);
    await expect(read({ memoryKiB: 1024 * 1024, passes: 16, lanes: 16 })).rejects.toThrow(BackupProblem);
    await expect(read({ memoryKiB: 2 ** 31, passes: 1, lanes: 1 })).rejects.toThrow(BackupProblem);
  });

  it('names a change of any byte', async () => {
    for (let step = 0; step < 60; step++) {
      const at = (step * 7_919_317) % file.length;
      expect(await saidOf(changed(file, at)), `byte ${at}`).not.toBe('restored');
    }
  }, 60_000);

  it('takes nothing from one whose chain does not hold, though all frames open', async () => {
    const forged = {
      ...sample,
      kept: sample.kept.map((kept, at) =>
        at === 1 ? { ...kept, entry: { ...kept.entry, recordedAt: '2020-01-01T00:00:00.000Z' } } : kept,
      ),
    };
    const made = await madeBackup(forged, 'p');
    // The same fault was in the archive, and the backup says so: then it is restored as it was.
    expect((await received(made, 'p')).end.faults.map(({ number }) => number)).toContain(2);
  });

  it('of an archive with bytes missing is made all the same, and says so', async () => {
    const parts = new Parts();
    const begun = await beginBackup(sample, 'p', parts);
    const lost = sample.kept[1]?.content.kind === 'exhibit' ? sample.kept[1].content.record.file.sha256 : '';
    const bytes = async (sha256: string) => (sha256 === lost ? undefined : sample.blobs.get(sha256));
    await writeBackup(writing(sample, begun, parts, { bytes }));
    const { end, entries } = await received(parts.file(), 'p');
    expect(entries).toHaveLength(5);
    expect(end.faults).toEqual([{ number: 2, kind: 'bytes-missing', message: 'Entry 2: the file "letter 2.pdf" is missing.' }]);
  });
});

describe('of an archive in which an entry does not open', () => {
  const sealed = { iv: Uint8Array.of(1, 2, 3), data: Uint8Array.from({ length: 300 }, (_, at) => at) };
  const closedAt = (sample: Sample, number: number): BackupWriting['entries'] =>
    async function* (after) {
      for (const kept of sample.kept) if (kept.entry.number > after) yield kept.entry.number === number ? { number, sealed } : kept;
    };

  it.each([1, 2, 4])('holds entry %i as it lay, and the others', async (number) => {
    const sample = await sampleArchive([10, 20, 30, 40]);
    const parts = new Parts();
    const begun = await beginBackup(sample, 'p', parts);
    await writeBackup({ ...writing(sample, begun, parts), entries: closedAt(sample, number) });
    const { end, entries, closed, sizes } = await received(parts.file(), 'p');
    expect(closed).toEqual([{ number, sealed }]);
    expect(entries).toEqual(sample.kept.filter(({ entry }) => entry.number !== number));
    expect(sizes).toHaveLength(3);
    expect(end.faults).toMatchObject([{ number, kind: 'closed' }]);
  });

  it('goes on after a stop behind it', async () => {
    const sample = await sampleArchive([5, 5, 33 * MB, 5]);
    const parts = new Parts();
    const begun = await beginBackup(sample, 'p', parts);
    const stop = new AbortController();
    const entries = closedAt(sample, 2);
    const stopping = async function* (after: number) {
      for await (const kept of entries(after)) {
        if ('entry' in kept && kept.entry.number === 4) stop.abort();
        yield kept;
      }
    };
    await expect(writeBackup({ ...writing(sample, begun, parts, { signal: stop.signal }), entries: stopping })).rejects.toThrow();
    parts.stop();
    const { soFar, key } = await soFarIn(() => opened(parts.file(), 'p', true));
    await writeBackup({ ...writing(sample, { key, begin: soFar.begin }, parts, { soFar }), entries });
    const { closed, entries: there } = await received(parts.file(), 'p');
    expect(closed).toEqual([{ number: 2, sealed }]);
    expect(there.map(({ entry }) => entry.number)).toEqual([1, 3, 4]);
  }, 60_000);

  it('is refused where the backup itself does not name it', async () => {
    const sample = await sampleArchive([10, 20]);
    const records = async function* (): AsyncGenerator<BackupRecord> {
      yield { kind: 'begin', begin: { id: 'b', head: sample.head, startedAt: '2026-06-01T08:00:00.000Z' } };
      yield { kind: 'closed', closed: { number: 1, sealed } };
      yield { kind: 'closed', closed: { number: 2, sealed } };
      yield { kind: 'end', end: { entries: 0, files: 0, head: sample.head, faults: [] } };
    };
    const nothing = { begin: async () => {}, bytes: async () => '', entry: async () => {}, closed: async () => {} };
    await expect(receiveBackup(records(), nothing, digest)).rejects.toThrow('backup.problem.inside');
  });
});

it('goes on after a stop, from the parts that were committed', async () => {
  const sample = await sampleArchive([20 * MB, 20 * MB, 5, 30 * MB, 9]);
  const parts = new Parts();
  const begun = await beginBackup(sample, 'p', parts);
  const stop = new AbortController();
  let reads = 0;
  const bytes = async (sha256: string) => {
    if (++reads === 4) stop.abort();
    return sample.blobs.get(sha256);
  };
  await expect(writeBackup(writing(sample, begun, parts, { bytes, signal: stop.signal }))).rejects.toThrow();
  parts.stop();
  expect(parts.parts).toHaveLength(1);
  const { soFar, key } = await soFarIn(() => opened(parts.file(), 'p', true));
  expect([...soFar.files]).toHaveLength(2);
  let readAgain = 0;
  const end = await writeBackup(
    writing(sample, { key, begin: soFar.begin }, parts, {
      soFar,
      bytes: async (sha256) => {
        readAgain++;
        return sample.blobs.get(sha256);
      },
    }),
  );
  expect(readAgain).toBe(3);
  expect(end).toMatchObject({ entries: 5, files: 5, faults: [] });
  expect((await received(parts.file(), 'p')).entries).toEqual(sample.kept);
}, 60_000);
