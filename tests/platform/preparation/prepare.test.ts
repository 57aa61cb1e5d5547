import { describe, expect, it, vi } from 'vitest';
import { EMPTY, newEntry, type Preparation } from '../../../lib/core/preparation/preparation';
import { connect } from '../../../lib/platform/archive/db';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { prepareIn } from '../../../lib/platform/preparation/prepare';
import { sealedWork } from '../../../lib/platform/work/sealed-work';
import { archiveIn, freshName } from '../archive/fixtures';
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

const PREPARED: Preparation = {
  ...EMPTY,
  issues: ['The gecko weekends'],
  entries: [{ ...newEntry('a'), text: 'About the gecko.', items: [1] }],
};

function setUp(contacts: readonly { readonly mark: 'safe-contact' | 'co-parent' }[] = []) {
  const name = freshName();
  const archive = archiveIn(name);
  const work = sealedWork({ connect: () => connect(name, upgrades, () => undefined), crypto, unlocked: async () => undefined });
  const people = async () => ({ contacts: contacts.map((one, at) => ({ id: String(at), name: 'Alex', known: [], ...one })), asked: [] });
  return { name, archive, door: prepareIn({ work, archive, people }) };
}

const note = (summary: string) =>
  ({
    kind: 'note',
    record: {
      id: crypto.randomUUID(),
      writtenAt: '2026-05-04T19:00:00Z',
      note: { summary, event: { date: '2026-05-04', zone: 'Europe/London' }, people: [], children: [], tags: [], links: [] },
    },
  }) as const;

const later = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('what is prepared', () => {
  it('comes back as it was, sealed in between, to one tab at a time', async () => {
    const { name, door } = setUp();
    expect(await door.open()).toEqual(EMPTY);
    await door.keep(PREPARED);
    const raw = await rawRecords(name);
    expect(raw.work).toHaveLength(1);
    expect(JSON.stringify(raw)).not.toContain('gecko');
    expect(await door.open()).toBeUndefined();
    door.leave();
    await later();
    expect(await door.open()).toEqual(PREPARED);
    door.leave();
    await later();
  });

  it('leaves nothing behind where it was emptied or thrown away, and files nothing', async () => {
    const { name, archive, door } = setUp();
    await door.keep(PREPARED);
    await door.keep({ ...EMPTY, issues: [''] });
    expect((await rawRecords(name)).work).toHaveLength(0);
    await door.keep(PREPARED);
    await door.forget();
    expect((await rawRecords(name)).work).toHaveLength(0);
    expect((await archive.head()).number).toBe(0);
  });

  it('is about safety where somebody is marked so, or a note says so', async () => {
    expect(await setUp([{ mark: 'co-parent' }]).door.safetyMarked()).toBe(false);
    expect(await setUp([{ mark: 'co-parent' }, { mark: 'safe-contact' }]).door.safetyMarked()).toBe(true);
    const { archive, door } = setUp();
    await archive.append(note('Max came home at six.'), []);
    expect(await door.safetyMarked()).toBe(false);
    await archive.append(note('He shouted at the door. I was scared of him.'), []);
    expect(await door.safetyMarked()).toBe(true);
  });
});
