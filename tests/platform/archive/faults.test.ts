import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../lib/platform/archive/db';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { all, archiveIn, capture, freshName } from './fixtures';
import { openRaw, rawRecords } from './raw-database';

const ignore = () => undefined;

afterEach(() => vi.restoreAllMocks());

/** Lets the nth write to one store fail, as a full disk would. */
function failWrite(store: string, error: DOMException): void {
  for (const method of ['add', 'put'] as const) {
    const real = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...input) {
      if (this.name === store) throw error;
      return real.apply(this, input);
    });
  }
}

describe('a write that fails', () => {
  it.each(['blobs', 'entries', 'receipts', 'head'])('at "%s" leaves nothing half-written, and the next try succeeds', async (store) => {
    const name = freshName();
    const archive = archiveIn(name);
    const [one, two] = [await capture('a'), await capture('b')];
    await archive.append(one.content, one.blobs);
    const before = await rawRecords(name);
    failWrite(store, new DOMException('full', 'QuotaExceededError'));
    await expect(archive.append(two.content, two.blobs)).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect(await rawRecords(name)).toEqual(before);
    expect((await archive.append(two.content, two.blobs)).entry.number).toBe(2);
  });

  it('that is a bug is thrown as it is', async () => {
    const archive = archiveIn(freshName());
    const { content, blobs } = await capture('a');
    failWrite('entries', new DOMException('cannot clone', 'DataCloneError'));
    await expect(archive.append(content, blobs)).rejects.toMatchObject({ name: 'DataCloneError' });
  });
});

describe('opening', () => {
  it('leaves an archive of a newer version alone', async () => {
    const name = freshName();
    (await openRaw(name, upgrades.length + 1)).close();
    await expect(archiveIn(name).head()).rejects.toMatchObject({ code: 'newer-version' });
    const raw = await openRaw(name);
    expect([raw.version, [...raw.objectStoreNames]]).toEqual([upgrades.length + 1, []]);
    raw.close();
  });

  it('undoes an upgrade that fails, and the next start runs it again', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    const { content, blobs } = await capture('a');
    const kept = await archive.append(content, blobs);
    archive.close();
    const half = (database: IDBDatabase) => {
      database.createObjectStore('notes');
      throw new Error('the browser stopped here');
    };
    await expect(connect(name, [...upgrades, half], ignore)).rejects.toThrow('the browser stopped here');
    expect(await archiveIn(name).find('a')).toEqual(kept);
    const whole = (database: IDBDatabase) => void database.createObjectStore('notes');
    const upgraded = await connect(name, [...upgrades, whole], ignore);
    expect([upgraded.version, upgraded.objectStoreNames.contains('notes' as never)]).toEqual([upgrades.length + 1, true]);
    upgraded.close();
  });

  it('makes way for a newer page, and then says why it cannot go on', async () => {
    const name = freshName();
    const older = archiveIn(name);
    await older.head();
    const newer = await connect(name, [...upgrades, ignore], ignore);
    await expect(older.head()).rejects.toMatchObject({ code: 'newer-version' });
    newer.close();
  });

  it('says that it is busy where an older page does not make way', async () => {
    const name = freshName();
    const stuck = await openRaw(name, 1);
    await expect(connect(name, [ignore, ignore], ignore)).rejects.toMatchObject({ code: 'busy' });
    stuck.close();
  });

  it('holds nothing at first', async () => {
    expect(await all(archiveIn(freshName()).entries())).toEqual([]);
  });
});
