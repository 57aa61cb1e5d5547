import { describe, expect, it, vi } from 'vitest';
import { checkNote } from '../../../lib/core/notes/check-note';
import { emptyNote, noteInput } from '../../../lib/core/notes/note-input';
import type { BegunNote } from '../../../lib/core/notes/notes-door';
import { latest } from '../../../lib/core/notes/written-notes';
import type { Archive } from '../../../lib/platform/archive/archive';
import { connect } from '../../../lib/platform/archive/db';
import { ArchiveProblem } from '../../../lib/platform/archive/problem';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { notesIn } from '../../../lib/platform/notes/notes';
import { unfinishedNotes } from '../../../lib/platform/notes/unfinished';
import { all, archiveIn, capture, digest, freshName } from '../archive/fixtures';
import { rawRecords } from '../archive/raw-database';

/** The locks of one browser: one holder a name. */
const held = new Set<string>();
vi.stubGlobal('navigator', {
  locks: {
    request: async (name: string, _: unknown, run: (lock: object | null) => Promise<void> | null) => {
      if (held.has(name)) return run(null);
      held.add(name);
      await run({});
      held.delete(name);
    },
  },
});

const fresh = emptyNote('2026-05-04');

function setUp(change: (archive: Archive) => Archive = (archive) => archive) {
  const name = freshName();
  const archive = archiveIn(name);
  const parts = { connect: () => connect(name, upgrades, () => undefined), crypto, unlocked: async () => undefined };
  return { name, archive, door: notesIn(change(archive), unfinishedNotes(parts)) };
}

function checked(input: typeof fresh) {
  const result = checkNote(input, 'Europe/London');
  if (!('facts' in result)) throw new Error('not right');
  return result.facts;
}

const written = (begun: BegunNote, change: Partial<typeof fresh>) => ({
  ...begun.unfinished,
  input: { ...begun.unfinished.input, ...change },
});

describe('notes', () => {
  it('are filed once under their id, with what was felt in bytes of their own', async () => {
    const { archive, door } = setUp();
    const note = written(await door.begin(undefined, fresh), { summary: 'Late again.', feelings: 'gecko' });
    expect([await door.file(note, checked(note.input), undefined), await door.file(note, checked(note.input), undefined)]).toEqual([1, 1]);
    const entries = await all(archive.entries());
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('gecko');
    const { notes } = await door.read();
    const { feelings } = notes[0] ? latest(notes[0]).facts : {};
    expect(feelings && (await door.feelings(feelings))).toBe('gecko');
    expect((await verifyKept(archive, digest)).faults).toEqual([]);
  });

  it('keep every version, and the same bytes for what is felt as before', async () => {
    const { archive, name, door } = setUp();
    const first = written(await door.begin(undefined, fresh), { summary: 'At five.', feelings: 'gecko', people: ['Sam'] });
    const number = await door.file(first, checked(first.input), undefined);
    const before = (await door.read()).notes[0]?.versions[0].facts;
    if (!before) throw new Error('not there');
    const change = written(await door.begin(number, noteInput(before, 'gecko')), { summary: 'At six.' });
    expect(await door.file(change, checked(change.input), before.feelings)).toBe(number);
    const { notes, used } = await door.read();
    expect(notes[0]?.versions.map(({ facts }) => facts.summary)).toEqual(['At five.', 'At six.']);
    expect(notes[0]?.versions[1]?.facts.feelings).toEqual(before.feelings);
    expect(used.people).toEqual(['Sam']);
    expect(await rawRecords(name)).toMatchObject({ blobs: { length: 1 }, staged: { length: 0 }, unfinished: { length: 0 } });
    expect((await verifyKept(archive, digest)).faults).toEqual([]);
  });

  it('come with the latest event first, among conversations', async () => {
    const { archive, door } = setUp();
    const { content, blobs } = await capture('c');
    await archive.append(content, blobs);
    for (const date of ['2026-05-01', '2026-05-03', '2026-05-02']) {
      const note = written(await door.begin(undefined, fresh), { summary: date, date });
      await door.file(note, checked(note.input), undefined);
    }
    expect((await door.read()).notes.map((note) => [note.number, latest(note).facts.summary])).toEqual([
      [3, '2026-05-03'],
      [4, '2026-05-02'],
      [2, '2026-05-01'],
    ]);
  });

  it('leave nothing behind where there is no room, and are filed the next time', async () => {
    let full = true;
    const { name, archive, door } = setUp((archive) => ({
      ...archive,
      append: (content, blobs) => (full ? Promise.reject(new ArchiveProblem('storage-full')) : archive.append(content, blobs)),
    }));
    const note = written(await door.begin(undefined, fresh), { summary: 'Late.', feelings: 'gecko' });
    await expect(door.file(note, checked(note.input), undefined)).rejects.toMatchObject({ code: 'storage-full' });
    expect(await rawRecords(name)).toMatchObject({ blobs: { length: 0 }, staged: { length: 0 }, entries: { length: 0 } });
    full = false;
    expect(await door.file(note, checked(note.input), undefined)).toBe(1);
    expect(await all(archive.entries())).toHaveLength(1);
  });
});

describe('what is unfinished', () => {
  it('comes back, sealed in between, to one form at a time', async () => {
    const { name, door } = setUp();
    const begun = await door.begin(undefined, fresh);
    expect(begun.restored).toBe(false);
    await door.keepUnfinished(written(begun, { summary: 'Half a gecko' }));
    const raw = await rawRecords(name);
    expect(raw.unfinished).toHaveLength(1);
    expect(JSON.stringify(raw.unfinished)).not.toContain('gecko');
    const second = await door.begin(undefined, fresh);
    expect([second.restored, second.unfinished.id === begun.unfinished.id]).toEqual([false, false]);
    door.leave(begun.unfinished.id);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const again = await door.begin(undefined, fresh);
    expect(again).toMatchObject({
      restored: true,
      waiting: 0,
      unfinished: { id: begun.unfinished.id, input: { summary: 'Half a gecko' } },
    });
  });

  it('is not taken for one about another item, nor for a change of another note', async () => {
    const { door } = setUp();
    const begun = await door.begin(undefined, fresh);
    await door.keepUnfinished(written(begun, { summary: 'Half' }));
    door.leave(begun.unfinished.id);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect((await door.begin(undefined, emptyNote('2026-05-04', [7]))).restored).toBe(false);
    expect((await door.begin(3, fresh)).restored).toBe(false);
    expect((await door.begin(undefined, fresh)).restored).toBe(true);
  });

  it('goes where it was filed just before its tab ended', async () => {
    const { name, door } = setUp();
    const begun = await door.begin(undefined, fresh);
    const note = written(begun, { summary: 'Filed.' });
    await door.file(note, checked(note.input), undefined);
    await door.keepUnfinished(note);
    door.leave(note.id);
    expect((await door.begin(undefined, fresh)).restored).toBe(false);
    expect((await rawRecords(name)).unfinished).toHaveLength(0);
  });

  it('that were deleted are not changed any more, and nothing that was being written of them stays', async () => {
    const { archive, name, door } = setUp();
    const first = written(await door.begin(undefined, fresh), { summary: 'At five.' });
    const number = await door.file(first, checked(first.input), undefined);
    // In two tabs: one has the form open, the other deletes.
    const change = written(await door.begin(number, noteInput(checked(first.input), '')), { summary: 'At six.', feelings: 'gecko' });
    await door.keepUnfinished(change);
    const other = written(await door.begin(undefined, fresh), { summary: 'Something else.' });
    await door.keepUnfinished(other);
    await archive.remove([1], 'gone');
    await expect(door.file(change, checked(change.input), undefined)).rejects.toMatchObject({ said: { key: 'notes.gone' } });
    expect((await all(archive.entries())).map(({ content }) => content.kind)).toEqual(['deleted', 'deletion']);
    door.leave(change.id);
    door.leave(other.id);
    expect((await door.begin(undefined, fresh)).unfinished.input.summary).toBe('Something else.');
    expect(await rawRecords(name)).toMatchObject({ blobs: { length: 0 }, staged: { length: 0 }, unfinished: { length: 1 } });
  });
});
