import { describe, expect, it } from 'vitest';
import { ArchiveProblem } from '../../../lib/platform/archive/problem';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { all, archiveIn, capture, digest, freshName, SAID, utf8 } from './fixtures';
import { bytesIn, rawRecords, settled, tamper } from './raw-database';

const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
const holds = (bytes: Uint8Array, part: Uint8Array): boolean => Buffer.from(bytes).includes(Buffer.from(part));

async function keptIn(name: string, ids: readonly string[]): Promise<void> {
  const archive = archiveIn(name);
  for (const id of ids) {
    const { content, blobs } = await capture(id);
    await archive.append(content, blobs);
  }
  archive.close();
}

describe('at rest', () => {
  it('holds no word of what was kept, no address, no digest of known bytes', async () => {
    const name = freshName();
    await keptIn(name, ['a', 'b']);
    const { blobs } = await capture('a');
    const secrets = [SAID, 'Friday', 'Robin', 'example.org', 'inbox/12', '<p>', blobs[0]?.sha256 ?? ''];
    const stored = [...bytesIn(await rawRecords(name))];
    expect(stored.length).toBeGreaterThan(10);
    for (const secret of secrets)
      for (const bytes of stored) expect([holds(bytes, utf8(secret)), holds(bytes, utf16(secret))], secret).toEqual([false, false]);
  });

  it('keeps a wrapping key that cannot be exported, and the rest wrapped', async () => {
    const name = freshName();
    await keptIn(name, ['a']);
    const stored = (await rawRecords(name)).keys?.[0]?.value as { wrapping: { key: CryptoKey }; sealing: Uint8Array };
    expect(stored.wrapping.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', stored.wrapping.key)).rejects.toThrow();
    expect(stored.sealing).toHaveLength(40);
  });

  it('seals the same content differently every time', async () => {
    const [one, two] = [freshName(), freshName()];
    await keptIn(one, ['a']);
    await keptIn(two, ['a']);
    const [first, second] = [await rawRecords(one), await rawRecords(two)];
    expect(first.blobs?.[0]?.key).not.toEqual(second.blobs?.[0]?.key);
    expect(first.entries?.[0]?.value).not.toEqual(second.entries?.[0]?.value);
  });
});

describe('what was changed behind its back', () => {
  const flip = (store: string) => (name: string) =>
    tamper(name, store, async (objects) => {
      const [key] = await settled(objects.getAllKeys());
      const record = await settled(objects.get(key as IDBValidKey));
      record.data[5] ^= 1;
      return settled(objects.put(record, key));
    });
  const swap = (store: string) => (name: string) =>
    tamper(name, store, async (objects) => {
      const [keys, records] = [await settled(objects.getAllKeys()), await settled(objects.getAll())];
      await settled(objects.put(records[1], keys[0]));
      await settled(objects.put(records[0], keys[1]));
    });

  it.each([
    ['a changed entry', flip('entries'), /Entry 1 was changed/],
    ['two entries that changed places', swap('entries'), /Entry 1 was changed/],
    ['changed bytes', flip('blobs'), /was changed/],
    ['bytes that changed places', swap('blobs'), /was changed/],
    ['lost bytes', (name: string) => tamper(name, 'blobs', (objects) => settled(objects.clear())), /is missing/],
    [
      'an entry lost from the middle',
      (name: string) => tamper(name, 'entries', (objects) => settled(objects.delete(2))),
      /Entry 2 is missing/,
    ],
    ['a lost last entry', (name: string) => tamper(name, 'entries', (objects) => settled(objects.delete(3))), /should end with entry 3/],
  ])('%s is named', async (_what, change, message) => {
    const name = freshName();
    await keptIn(name, ['a', 'b', 'c']);
    await change(name);
    const { faults } = await verifyKept(archiveIn(name), digest);
    expect(faults.map((fault) => fault.message).join('\n')).toMatch(message);
  });

  it('does not open, and says so, when read', async () => {
    const name = freshName();
    await keptIn(name, ['a', 'b']);
    await flip('entries')(name);
    await expect(all(archiveIn(name).entries())).rejects.toMatchObject({ name: 'ArchiveProblem', code: 'damaged' });
    await expect(archiveIn(name).find('a')).rejects.toBeInstanceOf(ArchiveProblem);
    expect((await archiveIn(name).find('b'))?.entry.number).toBe(2);
  });

  it('is not written over: a lost entry is not filed anew, and a head put back takes no entry', async () => {
    const name = freshName();
    await keptIn(name, ['a', 'b']);
    const heads = await rawRecords(name);
    await tamper(name, 'entries', (objects) => settled(objects.delete(2)));
    const [again, third] = [await capture('b'), await capture('c')];
    await expect(archiveIn(name).append(again.content, again.blobs)).rejects.toMatchObject({ code: 'damaged' });
    const kept = await archiveIn(name).find('a');
    await tamper(name, 'head', (objects) => settled(objects.put({ number: 0, seal: kept?.entry.previous }, 'head')));
    await expect(archiveIn(name).append(third.content, third.blobs)).rejects.toMatchObject({ code: 'damaged' });
    expect((await rawRecords(name)).entries).toEqual(heads.entries?.slice(0, 1));
  });

  it('never makes new keys beside old entries', async () => {
    const name = freshName();
    await keptIn(name, ['a']);
    await tamper(name, 'keys', (objects) => settled(objects.clear()));
    const { content, blobs } = await capture('b');
    await expect(archiveIn(name).append(content, blobs)).rejects.toMatchObject({ code: 'damaged' });
    expect((await rawRecords(name)).keys).toEqual([]);
  });
});
