import { describe, expect, it } from 'vitest';
import type { ChainContent } from '../../../lib/core/evidence/chain';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { all, archiveIn, capture, digest, freshName, note } from './fixtures';
import { rawRecords } from './raw-database';

const amendment = (id: string, of: number): ChainContent => {
  const { record } = note(id) as Extract<ChainContent, { kind: 'note' }>;
  return { kind: 'amendment', record: { id, of, facts: record.note, writtenAt: record.writtenAt } };
};

describe('numbers of items', () => {
  it('go on through all kinds of entries, and stand in the entries', async () => {
    const archive = archiveIn(freshName());
    const { content, blobs } = await capture('a');
    const first = await archive.append(content, blobs);
    const second = await archive.append(note('b'), []);
    const third = await archive.append(amendment('c', 2), []);
    expect(first.content.record).toMatchObject({ items: { first: 1, count: 1 } });
    expect(second.content.record).toMatchObject({ items: { first: 2, count: 1 } });
    expect(third.content.record).not.toHaveProperty('items');
    expect(await archive.head()).toMatchObject({ number: 3, items: 2 });
    expect((await verifyKept(archive, digest)).faults).toEqual([]);
  });

  it('are not given again after what they named was deleted', async () => {
    const archive = archiveIn(freshName());
    await archive.append(note('a'), []);
    await archive.remove([1], 'gone');
    expect((await archive.append(note('b'), [])).content.record).toMatchObject({ items: { first: 2, count: 1 } });
    expect((await verifyKept(archive, digest)).faults).toEqual([]);
  });
});

describe('deleting', () => {
  it('takes the content and its bytes away, and leaves the link and a tombstone', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    const [one, two] = [await capture('a', 'one page'), await capture('b', 'another page')];
    const kept = await archive.append(one.content, one.blobs);
    await archive.append(two.content, two.blobs);
    const tombstone = await archive.remove([1], 'gone');
    expect(tombstone).toMatchObject({
      entry: { number: 3, kind: 'deletion' },
      content: { kind: 'deletion', record: { id: 'gone', entries: [1], itemsGone: [{ first: 1, count: 1 }] } },
    });
    expect(await archive.entry(1)).toEqual({ entry: kept.entry, content: { kind: 'deleted', record: { id: 'a', by: 3 } } });
    expect(await archive.bytes(one.blobs[0]?.sha256 ?? '')).toBeUndefined();
    expect(await archive.bytes(two.blobs[0]?.sha256 ?? '')).toEqual(two.blobs[0]?.bytes);
    expect((await rawRecords(name)).blobs).toHaveLength(1);
    expect(await all(archive.entriesOf('inbox/12'))).toHaveLength(1);
    expect(await verifyKept(archive, digest)).toMatchObject({ entries: 3, faults: [] });
  });

  it('keeps bytes that another entry names', async () => {
    const archive = archiveIn(freshName());
    const [one, two] = [await capture('a', 'the same page'), await capture('b', 'the same page')];
    await archive.append(one.content, one.blobs);
    await archive.append(two.content, two.blobs);
    await archive.remove([1], 'gone');
    expect(await archive.bytes(one.blobs[0]?.sha256 ?? '')).toEqual(one.blobs[0]?.bytes);
    expect((await verifyKept(archive, digest)).faults).toEqual([]);
  });

  it('keeps bytes that were just brought again, until their request ends', async () => {
    const archive = archiveIn(freshName());
    const { content, blobs } = await capture('a', 'the page');
    await archive.append(content, blobs);
    const bytes = blobs[0]?.bytes ?? new Uint8Array();
    const { sha256 } = await archive.stage('running', bytes, 'text/html');
    await archive.remove([1], 'gone');
    expect(await archive.bytes(sha256)).toEqual(bytes);
    await archive.release('running');
    expect(await archive.bytes(sha256)).toBeUndefined();
  });

  it('takes amendments along, and leaves tombstones, stamps and exports', async () => {
    const archive = archiveIn(freshName());
    await archive.append(note('a'), []);
    await archive.append(amendment('b', 1), []);
    await archive.append(note('c'), []);
    await archive.append({ kind: 'tags', record: { id: 'd', of: [1], add: ['school'], remove: [] } }, []);
    await archive.append({ kind: 'tags', record: { id: 'e', of: [1, 2], add: ['handover'], remove: [] } }, []);
    const { content } = await archive.remove([1], 'gone');
    expect(content.record).toMatchObject({ entries: [1, 2, 4] });
    expect((await archive.remove([6], 'again')).content.record).toMatchObject({ entries: [] });
    expect((await all(archive.entries())).map((each) => each.content.kind)).toEqual([
      'deleted',
      'deleted',
      'note',
      'deleted',
      'tags',
      'deletion',
      'deletion',
    ]);
  });

  it('happens once under one id', async () => {
    const archive = archiveIn(freshName());
    await archive.append(note('a'), []);
    const first = await archive.remove([1], 'gone');
    expect(await archive.remove([1], 'gone')).toEqual(first);
    expect(await archive.head()).toMatchObject({ number: 2 });
  });

  it('is not confused by another writer', async () => {
    const name = freshName();
    const [one, two] = [archiveIn(name), archiveIn(name)];
    await one.append(note('a'), []);
    await Promise.all([one.remove([1], 'gone'), two.append(note('b'), []), two.append(note('c'), [])]);
    expect(await verifyKept(one, digest)).toMatchObject({ entries: 4, faults: [] });
  });
});
