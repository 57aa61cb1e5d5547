import { describe, expect, it } from 'vitest';
import { connect } from '../../../lib/platform/archive/db';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { all, archiveIn, capture, digest, freshName } from './fixtures';
import { rawRecords, settled, tamper } from './raw-database';

async function file(name: string, id: string, conversationKey: string): Promise<void> {
  const { content, blobs } = await capture(id);
  if (content.kind !== 'capture') throw new Error('not a capture');
  await archiveIn(name).append({ ...content, record: { ...content.record, conversationKey } }, blobs);
}

const numbers = async (name: string, key: string) => (await all(archiveIn(name).entriesOf(key))).map(({ entry }) => entry.number);

/** As heads were before they were signed. */
const unsigned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('signed' in value)) return value;
  const { signed: _, ...head } = value;
  return head;
};

describe('the entries of one conversation', () => {
  it('are found among the others, in the order of the chain', async () => {
    const name = freshName();
    expect(await numbers(name, 'a')).toEqual([]);
    for (const [at, key] of ['a', 'b', 'a', 'c', 'a'].entries()) await file(name, `id ${at}`, key);
    expect(await numbers(name, 'a')).toEqual([1, 3, 5]);
    expect(await numbers(name, 'c')).toEqual([4]);
    expect(await numbers(name, 'd')).toEqual([]);
  });

  it('include those of exports', async () => {
    const name = freshName();
    await file(name, 'id', 'a');
    await archiveIn(name).append({ kind: 'export', record: { id: 'e', conversationKey: 'a', packCode: '1', files: 2 } }, []);
    expect(await numbers(name, 'a')).toEqual([1, 2]);
  });

  it('are found in an archive of the third layout, which had no such list, and looked for once', async () => {
    const [name, old] = [freshName(), freshName()];
    for (const [at, key] of ['a', 'b', 'a', 'c', 'a'].entries()) await file(name, `id ${at}`, key);
    (await connect(old, upgrades.slice(0, 3), () => undefined)).close();
    for (const [store, records] of Object.entries(await rawRecords(name)))
      if (!['conversations', 'device'].includes(store) && records.length > 0)
        await tamper(old, store, (objects) => Promise.all(records.map(({ key, value }) => settled(objects.put(unsigned(value), key)))));
    expect(await numbers(old, 'a')).toEqual([1, 3, 5]);
    expect((await rawRecords(old)).conversations).toEqual((await rawRecords(name)).conversations);
    expect(await verifyKept(archiveIn(old), digest)).toMatchObject({ entries: 5, files: 5, faults: [] });
  });

  it('are found where making the list was stopped half-way', async () => {
    const name = freshName();
    for (const [at, key] of ['a', 'b', 'a', 'c', 'a'].entries()) await file(name, `id ${at}`, key);
    await tamper(name, 'conversations', (rows) => settled(rows.delete(IDBKeyRange.lowerBound(3))));
    expect(await numbers(name, 'a')).toEqual([1, 3, 5]);
  });

  it('leave out one that does not open, where that is asked for, and else say so', async () => {
    const name = freshName();
    for (const id of ['1', '2']) await file(name, id, 'a');
    await tamper(name, 'entries', async (entries) => {
      const sealed = await settled(entries.get(1));
      sealed.data[5] ^= 1;
      return settled(entries.put(sealed, 1));
    });
    const damaged: number[] = [];
    const kept = await all(archiveIn(name).entriesOf('a', (number) => damaged.push(number)));
    expect([kept.map(({ entry }) => entry.number), damaged]).toEqual([[2], [1]]);
    await expect(all(archiveIn(name).entriesOf('a'))).rejects.toMatchObject({ code: 'damaged' });
  });

  it('stand at rest under no name that could be read or guessed', async () => {
    const [name, other] = [freshName(), freshName()];
    await file(name, '1', 'inbox/12');
    await file(other, '1', 'inbox/12');
    const [row, same] = [(await rawRecords(name)).conversations?.[0]?.value, (await rawRecords(other)).conversations?.[0]?.value];
    expect(JSON.stringify(row)).not.toContain('inbox');
    expect(row).not.toEqual(same);
  });
});
