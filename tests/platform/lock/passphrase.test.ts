import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Archive } from '../../../lib/platform/archive/archive';
import { connect, type Database } from '../../../lib/platform/archive/db';
import { sealedArchive } from '../../../lib/platform/archive/sealed-archive';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { readFailed } from '../../../lib/platform/lock/failed-attempts';
import { type Opened, type PassphraseParts, removePassphrase, setPassphrase, tryPassphrase } from '../../../lib/platform/lock/passphrase';
import { argon2idOf } from '../../../lib/platform/vault/argon2id';
import { all, archiveIn, capture, digest, freshName } from '../archive/fixtures';
import { rawRecords } from '../archive/raw-database';

const NOW = Date.parse('2026-05-04T16:42:00Z');
/** As the real one in all but the time it takes. */
const parts: PassphraseParts = {
  crypto,
  derive: (passphrase, derivation) => argon2idOf(passphrase, { ...derivation, memory: 64, passes: 1 }),
  now: () => NOW,
};

afterEach(() => vi.restoreAllMocks());

const databases: Database[] = [];
async function opened(name: string): Promise<Database> {
  const database = await connect(name, upgrades, () => undefined);
  databases.push(database);
  return database;
}

/** The archive as it is seen by who holds this key. */
const archiveWith = (name: string, key: Uint8Array | undefined): Archive =>
  sealedArchive({
    connect: (lost) => connect(name, upgrades, lost),
    crypto,
    unlocked: async () => key && crypto.subtle.importKey('raw', key as BufferSource, 'AES-KW', false, ['unwrapKey']),
    digest,
    now: () => new Date(NOW),
  });

async function kept(name: string): Promise<void> {
  const archive = archiveIn(name);
  for (const id of ['a', 'b']) {
    const { content, blobs } = await capture(id);
    await archive.append(content, blobs);
  }
  archive.close();
}

const keyOf = (outcome: Opened): Uint8Array => {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.key;
};
const numbersOf = async (archive: Archive): Promise<number[]> => (await all(archive.entries())).map(({ entry }) => entry.number);

describe('a passphrase', () => {
  it('closes the archive to whoever has no key, and opens it to who has; nothing is sealed anew', async () => {
    const name = freshName();
    await kept(name);
    const before = await rawRecords(name);
    const key = keyOf(await setPassphrase(await opened(name), undefined, 'first words', parts));
    const { keys: _, ...after } = await rawRecords(name);
    const { keys: __, ...was } = before;
    expect(after).toEqual(was);
    expect(await numbersOf(archiveWith(name, key))).toEqual([1, 2]);
    const locked = archiveWith(name, undefined);
    await expect(all(locked.entries())).rejects.toMatchObject({ code: 'locked', said: { key: 'archive.locked' } });
    await expect(locked.stage('c', new Uint8Array(3), 'image/png')).rejects.toMatchObject({ code: 'locked' });
    const { content, blobs } = await capture('c');
    await expect(locked.append(content, blobs)).rejects.toMatchObject({ code: 'locked' });
    expect((await archiveWith(name, key).head()).number).toBe(2);
  });

  it('is stored nowhere, nor the key that it leads to; no key of this browser is left that would open it', async () => {
    const name = freshName();
    await kept(name);
    const key = keyOf(await setPassphrase(await opened(name), undefined, 'first words', parts));
    const stored = (await rawRecords(name)).keys?.[0]?.value as { wrapping: object; sealing: Uint8Array };
    expect(stored.wrapping).toMatchObject({ by: 'passphrase', derivation: { by: 'argon2id', memory: 65_536, passes: 3, lanes: 1 } });
    expect(Object.values(stored.wrapping).some((value) => value instanceof CryptoKey)).toBe(false);
    const text = JSON.stringify(stored, (_, value) => (value instanceof Uint8Array ? [...value].join() : value));
    expect(text).not.toContain('first words');
    expect(text).not.toContain([...key].join());
  });

  it('opens by the same characters however they are composed, and by no others', async () => {
    const name = freshName();
    const database = await opened(name);
    const key = keyOf(await setPassphrase(database, undefined, 'caf\u00e9 at half past', parts));
    expect(keyOf(await tryPassphrase(database, 'cafe\u0301 at half past', parts))).toEqual(key);
    expect(await tryPassphrase(database, 'cafe at half past', parts)).toEqual({ refused: 'wrong' });
    expect(await readFailed(database)).toEqual({ count: 1, times: [NOW] });
  });

  it('is changed only by who gives the one that is set; then the old one opens nothing', async () => {
    const name = freshName();
    await kept(name);
    const database = await opened(name);
    const first = keyOf(await setPassphrase(database, undefined, 'first words', parts));
    expect(await setPassphrase(database, 'other words', 'second words', parts)).toEqual({ refused: 'wrong' });
    expect(await setPassphrase(database, undefined, 'second words', parts)).toEqual({ refused: 'overtaken' });
    expect(await numbersOf(archiveWith(name, first))).toEqual([1, 2]);
    const second = keyOf(await setPassphrase(database, 'first words', 'second words', parts));
    expect(await tryPassphrase(database, 'first words', parts)).toEqual({ refused: 'wrong' });
    await expect(numbersOf(archiveWith(name, first))).rejects.toMatchObject({ code: 'locked' });
    expect(await numbersOf(archiveWith(name, second))).toEqual([1, 2]);
    expect((await readFailed(database)).count).toBe(2);
  });

  it('is removed by who gives it; a key of this browser opens the archive again', async () => {
    const name = freshName();
    await kept(name);
    const database = await opened(name);
    await setPassphrase(database, undefined, 'first words', parts);
    expect(await removePassphrase(database, 'wrong words', parts)).toBe('wrong');
    expect(await removePassphrase(database, 'first words', parts)).toBe('removed');
    expect(await numbersOf(archiveWith(name, undefined))).toEqual([1, 2]);
    expect(await tryPassphrase(database, 'first words', parts)).toEqual({ refused: 'overtaken' });
  });

  it('set from two pages at once is one of the two, and the other page is told', async () => {
    const name = freshName();
    await kept(name);
    const [one, two] = [await opened(name), await opened(name)];
    const outcomes = await Promise.all([
      setPassphrase(one, undefined, 'words of one', parts),
      setPassphrase(two, undefined, 'words of two', parts),
    ]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'overtaken' }]);
    const opening = await Promise.all(['words of one', 'words of two'].map((words) => tryPassphrase(one, words, parts)));
    expect(opening.map((outcome) => 'key' in outcome)).toEqual(outcomes.map((outcome) => 'key' in outcome));
    const key = keyOf(opening.find((outcome) => 'key' in outcome) ?? { refused: 'wrong' });
    expect(await numbersOf(archiveWith(name, key))).toEqual([1, 2]);
  });

  it('that could not be written leaves the one before', async () => {
    const name = freshName();
    await kept(name);
    const database = await opened(name);
    await setPassphrase(database, undefined, 'first words', parts);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(setPassphrase(database, 'first words', 'second words', parts)).rejects.toThrow();
    put.mockRestore();
    const key = keyOf(await tryPassphrase(database, 'first words', parts));
    expect(await numbersOf(archiveWith(name, key))).toEqual([1, 2]);
  });
});

describe('wrong attempts', () => {
  it('are counted all, with the times of the last', async () => {
    const database = await opened(freshName());
    await setPassphrase(database, undefined, 'first words', parts);
    for (let at = 0; at < 25; at++) await tryPassphrase(database, 'wrong', { ...parts, now: () => at });
    const { count, times } = await readFailed(database);
    expect([count, times.length, times[0], times.at(-1)]).toEqual([25, 20, 5, 24]);
  });
});
