import { describe, expect, it } from 'vitest';
import { GENESIS } from '../../../lib/core/evidence/seal';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { all, archiveIn, capture, digest, freshName } from './fixtures';
import { rawRecords } from './raw-database';

describe('appending', () => {
  it('files entries in one chain, and reads back what was filed', async () => {
    const archive = archiveIn(freshName());
    expect(await archive.head()).toEqual(GENESIS);
    const [one, two] = [await capture('a'), await capture('b')];
    const first = await archive.append(one.content, one.blobs);
    const second = await archive.append(two.content, two.blobs);
    expect(first.entry).toMatchObject({ number: 1, previous: GENESIS.seal, recordedAt: '2026-05-04T16:42:00.000Z' });
    expect(second.entry).toMatchObject({ number: 2, previous: first.entry.seal });
    expect(await archive.head()).toEqual({ number: 2, seal: second.entry.seal, items: 2 });
    expect(await archive.find('b')).toEqual(second);
    expect(await archive.find('c')).toBeUndefined();
    expect(await all(archive.entries())).toEqual([first, second]);
    expect(await archive.bytes(one.blobs[0]?.sha256 ?? '')).toEqual(one.blobs[0]?.bytes);
    expect(await verifyKept(archive, digest)).toMatchObject({ entries: 2, files: 2, faults: [] });
  });

  it('is there again on another connection', async () => {
    const name = freshName();
    const before = archiveIn(name);
    const { content, blobs } = await capture('a');
    const kept = await before.append(content, blobs);
    before.close();
    expect(await archiveIn(name).find('a')).toEqual(kept);
  });

  it('gives the first entry for an id that comes again, and changes nothing', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    const [one, other] = [await capture('a'), await capture('a', 'another page')];
    const first = await archive.append(one.content, one.blobs);
    const before = await rawRecords(name);
    expect(await archive.append(other.content, other.blobs)).toEqual(first);
    expect(await rawRecords(name)).toEqual(before);
  });

  it('keeps the same bytes once', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    for (const id of ['a', 'b']) {
      const { content, blobs } = await capture(id, 'the same page');
      await archive.append(content, blobs);
    }
    expect((await rawRecords(name)).blobs).toHaveLength(1);
  });

  it('lets many writers at once each have an entry of their own', async () => {
    const name = freshName();
    const writers = Array.from({ length: 8 }, () => archiveIn(name));
    const kept = await Promise.all(
      writers.map(async (archive, index) => {
        const { content, blobs } = await capture(`writer-${index}`);
        return archive.append(content, blobs);
      }),
    );
    expect(kept.map(({ entry }) => entry.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await verifyKept(archiveIn(name), digest)).toMatchObject({ entries: 8, faults: [] });
  });

  it('gives one entry to two that file the same id at once', async () => {
    const name = freshName();
    const { content, blobs } = await capture('a');
    const [one, two] = await Promise.all([archiveIn(name), archiveIn(name)].map((archive) => archive.append(content, blobs)));
    expect(two).toEqual(one);
    expect(await all(archiveIn(name).entries())).toHaveLength(1);
  });

  it('streams a thousand entries in order, a few at a time', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    for (let index = 1; index <= 1000; index++) {
      const { content, blobs } = await capture(`id-${index}`, 'the same page');
      await archive.append(content, blobs);
    }
    let expected = 1;
    for await (const { entry } of archive.entries()) expect(entry.number).toBe(expected++);
    expect(expected).toBe(1001);
  }, 60_000);
});
