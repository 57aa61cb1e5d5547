import { describe, expect, it, vi } from 'vitest';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { archiveIn, capture, digest, freshName, utf8 } from './fixtures';
import { rawRecords } from './raw-database';

const PICTURE = utf8('a picture');
const OTHER = utf8('another picture');

/** An entry whose page copy is `bytes`, which were staged or are given with it. */
async function naming(id: string, bytes: Uint8Array) {
  const { content } = await capture(id);
  if (content.kind !== 'capture') throw new Error('not a capture');
  const pageCopy = { sha256: await digest(bytes), size: bytes.length, mediaType: 'image/png' };
  return { kind: 'capture', record: { ...content.record, pageCopy } } as const;
}

const count = async (name: string) => {
  const { blobs, staged, entries } = await rawRecords(name);
  return { blobs: blobs?.length, staged: staged?.length, entries: entries?.length };
};

describe('staged bytes', () => {
  it('are there under their digest, and once however often they come', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    const first = await archive.stage('a', PICTURE, 'image/png');
    expect(first).toEqual({ sha256: await digest(PICTURE), size: 9, mediaType: 'image/png' });
    expect(await archive.stage('a', PICTURE, 'image/png')).toEqual(first);
    expect(await count(name)).toEqual({ blobs: 1, staged: 1, entries: 0 });
  });

  it('can be read before anything is filed', async () => {
    const archive = archiveIn(freshName());
    expect(await archive.bytes(await digest(PICTURE))).toBeUndefined();
    await archive.stage('a', PICTURE, 'image/png');
    expect(await archive.bytes(await digest(PICTURE))).toEqual(PICTURE);
    expect(await archive.bytes(await digest(OTHER))).toBeUndefined();
  });

  it('become the entry’s that names them; the rest goes in the same transaction', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await archive.stage('a', PICTURE, 'image/png');
    await archive.stage('a', OTHER, 'image/png');
    await archive.append(await naming('a', PICTURE), []);
    expect(await count(name)).toEqual({ blobs: 1, staged: 0, entries: 1 });
    expect(await archive.bytes(await digest(PICTURE))).toEqual(PICTURE);
    expect(await verifyKept(archive, digest)).toMatchObject({ entries: 1, files: 1, faults: [] });
  });

  it('are named by no entry of another request, nor with another size, nor where they never came', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await archive.stage('a', PICTURE, 'image/png');
    await expect(archive.append(await naming('b', PICTURE), [])).rejects.toMatchObject({ name: 'NotStaged' });
    await expect(archive.append(await naming('a', OTHER), [])).rejects.toMatchObject({ name: 'NotStaged' });
    const { record } = await naming('a', PICTURE);
    const larger = { ...record, pageCopy: { ...record.pageCopy, size: 10 } };
    await expect(archive.append({ kind: 'capture', record: larger }, [])).rejects.toMatchObject({ name: 'NotStaged' });
    expect(await count(name)).toEqual({ blobs: 1, staged: 1, entries: 0 });
  });

  it('go when their request is released', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await archive.stage('a', PICTURE, 'image/png');
    await archive.release('a');
    await archive.release('never there');
    expect(await count(name)).toEqual({ blobs: 0, staged: 0, entries: 0 });
    await expect(archive.append(await naming('a', PICTURE), [])).rejects.toMatchObject({ name: 'NotStaged' });
  });

  it('stay where an entry names them already', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    const { content, blobs } = await capture('a', 'a picture');
    await archive.append(content, blobs);
    await archive.stage('b', PICTURE, 'image/png');
    await archive.release('b');
    await archive.stage('c', PICTURE, 'image/png');
    await archive.append((await capture('c', 'another page')).content, (await capture('c', 'another page')).blobs);
    expect(await archive.bytes(blobs[0]?.sha256 ?? '')).toEqual(PICTURE);
    expect(await count(name)).toEqual({ blobs: 2, staged: 0, entries: 2 });
  });

  it('stay where another request holds them, until that one ends', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await archive.stage('a', PICTURE, 'image/png');
    await archive.stage('b', PICTURE, 'image/png');
    await archive.release('a');
    expect(await count(name)).toEqual({ blobs: 1, staged: 1, entries: 0 });
    await archive.release('b');
    expect(await count(name)).toEqual({ blobs: 0, staged: 0, entries: 0 });
  });

  it('of two requests are kept once one of them is filed, whatever becomes of the other', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await archive.stage('a', PICTURE, 'image/png');
    await archive.stage('b', PICTURE, 'image/png');
    await archive.append(await naming('b', PICTURE), []);
    await archive.stage('a', PICTURE, 'image/png');
    await archive.release('a');
    expect(await archive.bytes(await digest(PICTURE))).toEqual(PICTURE);
    expect(await count(name)).toEqual({ blobs: 1, staged: 0, entries: 1 });
  });

  it('are kept, too, where an entry brings the same bytes itself', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await archive.stage('a', PICTURE, 'image/png');
    const { content, blobs } = await capture('b', 'a picture');
    await archive.append(content, blobs);
    await archive.release('a');
    expect(await archive.bytes(await digest(PICTURE))).toEqual(PICTURE);
    expect(await count(name)).toEqual({ blobs: 1, staged: 0, entries: 1 });
  });

  it('are released after a day without any more of their request', async () => {
    const name = freshName();
    const at = (time: string) => archiveIn(name, () => new Date(time));
    await at('2026-05-04T10:00:00Z').stage('left', PICTURE, 'image/png');
    await at('2026-05-04T10:00:00Z').stage('running', OTHER, 'image/png');
    await at('2026-05-05T09:00:00Z').stage('running', utf8('one more'), 'image/png');
    await at('2026-05-05T09:59:00Z').releaseLeftBehind();
    expect(await count(name)).toMatchObject({ blobs: 3, staged: 3 });
    await at('2026-05-05T10:01:00Z').releaseLeftBehind();
    expect(await count(name)).toMatchObject({ blobs: 2, staged: 2 });
  });

  it('are whole or not there where the disk is full', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await archive.stage('a', OTHER, 'image/png');
    const before = await rawRecords(name);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(archive.stage('a', PICTURE, 'image/png')).rejects.toMatchObject({ code: 'storage-full' });
    put.mockRestore();
    expect(await rawRecords(name)).toEqual(before);
  });

  it('staged, released and filed all at once leave nothing that is named missing, and nothing over', async () => {
    const name = freshName();
    const requests = Array.from({ length: 6 }, (_, at) => `request ${at}`);
    await Promise.allSettled(
      requests.map(async (request, at) => {
        const archive = archiveIn(name);
        await archive.stage(request, PICTURE, 'image/png');
        await archive.stage(request, OTHER, 'image/png');
        if (at % 2 === 0) await archive.release(request);
        else await archive.append(await naming(request, PICTURE), []);
      }),
    );
    expect(await count(name)).toEqual({ blobs: 1, staged: 0, entries: 3 });
    expect(await verifyKept(archiveIn(name), digest)).toMatchObject({ entries: 3, files: 1, faults: [] });
  });

  it('say nothing of themselves at rest', async () => {
    const name = freshName();
    const { sha256 } = await archiveIn(name).stage('a', utf8('Pick-up is at five'), 'image/png');
    const stored = JSON.stringify(await rawRecords(name));
    for (const secret of ['Pick-up', 'image/png', sha256]) expect(stored).not.toContain(secret);
  });
});
