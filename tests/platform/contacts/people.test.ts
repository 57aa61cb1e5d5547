import { describe, expect, it } from 'vitest';
import { NOBODY, type People } from '../../../lib/core/coach/people';
import { connect } from '../../../lib/platform/archive/db';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { changePeople, type PeopleParts, readPeople } from '../../../lib/platform/contacts/people';
import { all, archiveIn, capture, freshName } from '../archive/fixtures';
import { bytesIn, openRaw, rawRecords, settled, tamper } from '../archive/raw-database';

const SAM: People = {
  contacts: [{ id: 'one', name: 'Samantha', mark: 'safe-contact', known: ['samantha@example.org', '07700 900123'] }],
  asked: ['name:robin'],
};
const partsIn = (name: string): PeopleParts => ({
  connect: () => connect(name, upgrades, () => {}),
  crypto,
  unlocked: async () => undefined,
});

describe('contacts', () => {
  it('are nobody at first, and looking makes no keys', async () => {
    const name = freshName();
    expect(await readPeople(partsIn(name))).toEqual(NOBODY);
    expect((await rawRecords(name)).keys).toEqual([]);
  });

  it('are what was put there', async () => {
    const parts = partsIn(freshName());
    await changePeople(parts, () => SAM);
    expect(await readPeople(parts)).toEqual(SAM);
    await changePeople(parts, (people) => ({ ...people, contacts: [] }));
    expect(await readPeople(parts)).toEqual({ contacts: [], asked: ['name:robin'] });
  });

  it('are written only where something changed', async () => {
    const name = freshName();
    await changePeople(partsIn(name), (people) => people);
    expect((await rawRecords(name)).contacts).toEqual([]);
  });

  it('hold no name, address or mark at rest, nor how many there are', async () => {
    const name = freshName();
    await changePeople(partsIn(name), () => SAM);
    const records = await rawRecords(name);
    expect(records.contacts).toHaveLength(1);
    const stored = [...bytesIn(records)].map((bytes) => Buffer.from(bytes));
    for (const secret of ['amantha', 'example.org', '900123', 'robin', 'safe-contact'])
      for (const bytes of stored) expect(bytes.includes(secret), secret).toBe(false);
  });

  it('live beside the archive under the same keys, whichever came first', async () => {
    const name = freshName();
    await changePeople(partsIn(name), () => SAM);
    const archive = archiveIn(name);
    const { content, blobs } = await capture('a');
    await archive.append(content, blobs);
    expect(await all(archive.entries())).toHaveLength(1);
    archive.close();
    expect(await readPeople(partsIn(name))).toEqual(SAM);
  });

  it('that were changed behind our back do not open, and say so', async () => {
    const name = freshName();
    await changePeople(partsIn(name), () => SAM);
    await tamper(name, 'contacts', async (objects) => {
      const record = await settled(objects.get('all'));
      record.data[5] ^= 1;
      return settled(objects.put(record, 'all'));
    });
    await expect(readPeople(partsIn(name))).rejects.toMatchObject({ name: 'ArchiveProblem', code: 'damaged' });
  });

  it('never get new keys: what is lost is not hidden', async () => {
    const name = freshName();
    await changePeople(partsIn(name), () => SAM);
    await tamper(name, 'keys', (objects) => settled(objects.clear()));
    await expect(changePeople(partsIn(name), () => NOBODY)).rejects.toMatchObject({ code: 'damaged' });
    const { content, blobs } = await capture('a');
    await expect(archiveIn(name).append(content, blobs)).rejects.toMatchObject({ code: 'damaged' });
    expect((await rawRecords(name)).keys).toEqual([]);
  });

  it('come to an archive of the first layout, which keeps what it holds', async () => {
    const name = freshName();
    const [first] = upgrades;
    const old = await connect(name, first ? [first] : [], () => {});
    await old.put('receipts', 1, 'a');
    old.close();
    expect(await readPeople(partsIn(name))).toEqual(NOBODY);
    const database = await openRaw(name);
    expect(await settled(database.transaction('receipts').objectStore('receipts').get('a'))).toBe(1);
    database.close();
  });
});
