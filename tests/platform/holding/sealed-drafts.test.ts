import { describe, expect, it } from 'vitest';
import type { WaitingDraft } from '../../../lib/core/coach/waiting-draft';
import { connect } from '../../../lib/platform/archive/db';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { sealedDrafts } from '../../../lib/platform/holding/sealed-drafts';
import { archiveIn, capture, freshName, utf8 } from '../archive/fixtures';
import { bytesIn, rawRecords, settled, tamper } from '../archive/raw-database';

const DAY = 24 * 3_600_000;
const draft: WaitingDraft = {
  id: '0'.repeat(32),
  text: "You're a liar, and the dentist was on Friday.",
  host: 'mail.example.org',
  page: 'https://mail.example.org/inbox',
  recipients: ['Robin'],
  keptAt: 1_000,
  dueAt: 2_000,
};
const draftsIn = (name: string, now = 1_000) =>
  sealedDrafts({
    connect: () => connect(name, upgrades, () => {}),
    exists: async () => true,
    crypto,
    unlocked: async () => undefined,
    now: () => now,
  });

describe('drafts that wait', () => {
  it('are given back as they were kept, and listed without their words', async () => {
    const drafts = draftsIn(freshName());
    await drafts.keep(draft);
    expect(await drafts.read(draft.id)).toEqual(draft);
    const { id, host, keptAt, dueAt } = draft;
    expect(await drafts.list()).toEqual({ drafts: [{ id, host, keptAt, dueAt }], unreadable: [] });
  });

  it('lie sealed: no word, no site, no name and no time is stored', async () => {
    const name = freshName();
    await draftsIn(name).keep(draft);
    const stored = [...bytesIn((await rawRecords(name)).waiting?.map(({ value }) => value))];
    expect(stored.length).toBeGreaterThan(1);
    const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    for (const secret of ['liar', 'dentist', 'example.org', 'Robin', 'dueAt'])
      for (const bytes of stored)
        expect([Buffer.from(bytes).includes(Buffer.from(utf8(secret))), Buffer.from(bytes).includes(Buffer.from(utf16(secret)))]).toEqual([
          false,
          false,
        ]);
  });

  it('are kept once under one id', async () => {
    const drafts = draftsIn(freshName());
    await drafts.keep(draft);
    expect(await drafts.keep({ ...draft, dueAt: 9_000 })).toEqual(draft);
  });

  it('wait longer, and are deleted', async () => {
    const drafts = draftsIn(freshName());
    await drafts.keep(draft);
    expect(await drafts.later(draft.id, 5_000)).toEqual({ ...draft, dueAt: 5_000 });
    await drafts.remove(draft.id);
    expect([await drafts.read(draft.id), await drafts.later(draft.id, 1)]).toEqual([undefined, undefined]);
  });

  it('are let go thirty days after they were due', async () => {
    const name = freshName();
    await draftsIn(name).keep(draft);
    expect((await draftsIn(name, draft.dueAt + 30 * DAY).list()).drafts).toHaveLength(1);
    expect((await draftsIn(name, draft.dueAt + 30 * DAY + 1).list()).drafts).toEqual([]);
    expect((await rawRecords(name)).waiting).toEqual([]);
  });

  it('are at most fifty', async () => {
    const drafts = draftsIn(freshName());
    for (let at = 0; at < 50; at++) await drafts.keep({ ...draft, id: at.toString(16).padStart(32, '0') });
    expect(await drafts.keep({ ...draft, id: 'f'.repeat(32) })).toBeUndefined();
    expect((await drafts.list()).drafts).toHaveLength(50);
  });

  it('that were changed, or put in one another’s place, are named and not shown; the others are', async () => {
    const name = freshName();
    const [second, third] = ['1'.repeat(32), '2'.repeat(32)];
    for (const id of [draft.id, second, third]) await draftsIn(name).keep({ ...draft, id });
    await tamper(name, 'waiting', async (objects) => {
      const [one, two] = [await settled(objects.get(draft.id)), await settled(objects.get(second))];
      await settled(objects.put(two, draft.id));
      await settled(objects.put(one, second));
    });
    const list = await draftsIn(name).list();
    expect(list.unreadable).toEqual([draft.id, second]);
    expect(list.drafts.map(({ id }) => id)).toEqual([third]);
    await expect(draftsIn(name).read(draft.id)).rejects.toMatchObject({ name: 'ArchiveProblem', code: 'damaged' });
    await draftsIn(name).remove(second);
    expect((await draftsIn(name).list()).unreadable).toEqual([draft.id]);
  });

  it('are not kept beside an archive whose key is gone', async () => {
    const name = freshName();
    const { content, blobs } = await capture('a');
    await archiveIn(name).append(content, blobs);
    await tamper(name, 'keys', (objects) => settled(objects.clear()));
    await expect(draftsIn(name).keep(draft)).rejects.toMatchObject({ code: 'damaged' });
    expect((await rawRecords(name)).waiting).toEqual([]);
  });

  it('share the key of the record and leave its chain alone', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    const { content, blobs } = await capture('a');
    await draftsIn(name).keep(draft);
    await archive.append(content, blobs);
    archive.close();
    expect((await archiveIn(name).find('a'))?.entry.number).toBe(1);
    expect(await draftsIn(name).read(draft.id)).toEqual(draft);
    expect((await rawRecords(name)).keys).toHaveLength(1);
  });

  it('are not looked for in a database that is not there', async () => {
    const name = freshName();
    const drafts = sealedDrafts({
      connect: () => connect(name, upgrades, () => {}),
      exists: async () => false,
      crypto,
      unlocked: async () => undefined,
      now: () => 0,
    });
    expect(await drafts.list()).toEqual({ drafts: [], unreadable: [] });
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });
});
