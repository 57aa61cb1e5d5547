import { describe, expect, it, vi } from 'vitest';
import type { TimelineDoor, TimelineQuery } from '../../../lib/core/timeline/door';
import { flagBits } from '../../../lib/core/timeline/index/flag-bits';
import type { Finding } from '../../../lib/core/tone/finding';
import { connect } from '../../../lib/platform/archive/db';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { timelineStore } from '../../../lib/platform/timeline/store';
import { timelineOf } from '../../../lib/platform/timeline/timeline';
import { archiveIn, freshName } from '../archive/fixtures';
import { facts, fileAmendment, fileCaptureOf, fileImportOf, fileNote, fileTags, message } from './filing';
import { plainTimeline } from './plain-timeline';

const ZONE = 'Europe/London';
const unlocked = async () => undefined;
const storeIn = (name: string) => timelineStore({ connect: () => connect(name, upgrades, () => {}), crypto, unlocked });
const openedIn = (name: string, step = 16_384) => timelineOf({ archive: archiveIn(name), store: storeIn(name), zone: ZONE, step });

const BLAME: Finding = { kind: 'blame', span: { start: 0, end: 1 }, quote: '', reason: 'language', severity: 2 };

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

const everything: TimelineQuery = { words: '', order: 'earliest-first' };
const QUERIES: readonly TimelineQuery[] = [
  everything,
  { words: '', order: 'latest-first' },
  ...['dentist', 'den', '"the dentist"', 'school form', 'EK-0003', 'purple', 'photo.jpg', 'nothing-like-it'].map(
    (words): TimelineQuery => ({ words, order: 'earliest-first' }),
  ),
  { words: '', people: ['Robin'], order: 'earliest-first' },
  { words: 'the', tags: ['school'], order: 'earliest-first' },
  { words: '', sources: ['phone', 'note'], order: 'latest-first' },
  { words: '', from: '2026-03-02', to: '2026-03-03', order: 'earliest-first' },
  { words: '', conversations: ['one'], order: 'earliest-first' },
];

async function answersOf(timeline: TimelineDoor) {
  const { first: _, last: __, flagged: ___, ...known } = await timeline.open();
  const lists = [];
  for (const query of QUERIES) {
    const { list, total, months } = await timeline.find(query);
    const first = await timeline.firstOf(query, 2);
    const places = await Promise.all(Array.from({ length: 15 }, (_____, number) => timeline.indexOf(list, number)));
    lists.push({ words: query.words, total, months, first, rows: await timeline.rows(list, 0, total), places });
  }
  const items = await Promise.all(Array.from({ length: 15 }, (_____, number) => timeline.item(number)));
  return {
    known: {
      ...known,
      people: byName(known.people),
      conversations: byName(known.conversations),
      tags: byName(known.tags),
      sources: byName(known.sources),
    },
    lists,
    items,
  };
}

const byName = <T extends object>(list: readonly T[]) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const at = (utc: string) => ({ utc, precision: 'second' as const, source: 'id' as const });
const robin = { shown: 'Robin' };
const sam = { shown: 'Sam' };

/** An archive with everything that a chain may hold; every step is one entry. */
const STEPS: readonly ((archive: ReturnType<typeof archiveIn>) => Promise<unknown>)[] = [
  (archive) =>
    fileCaptureOf(archive, 'one', [
      message('m1', 'The dentist is on Friday.', { sender: robin, time: at('2026-03-02T08:00:00Z') }),
      message('m2', 'Thank you.', { sender: sam, time: at('2026-03-02T09:00:00Z') }),
      message('m3', 'No time is shown for this one.'),
    ]),
  (archive) =>
    fileCaptureOf(archive, 'one', [
      message('m1', 'The dentist is on Monday.', {
        sender: robin,
        time: at('2026-03-02T08:00:00Z'),
        marks: { edited: { shown: 'edited' } },
      }),
      message('m2', 'Thank you.', { sender: sam, time: at('2026-03-02T09:00:00Z') }),
      message('m4', 'Where is the purple coat?', { sender: sam, time: at('2026-03-05T09:00:00Z') }),
    ]),
  (archive) =>
    fileImportOf(archive, 'chat', [
      [
        { message: message('w1', 'The school form is due.', { sender: sam, time: at('2026-03-03T07:00:00Z') }) },
        {
          message: message('w2', '', {
            sender: robin,
            time: at('2026-03-03T07:01:00Z'),
            attachments: [{ name: 'photo.jpg', mediaType: 'image/jpeg' }],
          }),
        },
      ],
      [{ message: message('w3', 'Messages are end-to-end encrypted', { kind: 'system', time: at('2026-04-01T07:00:00Z') }) }],
    ]),
  (archive) => fileNote(archive, facts('Late at the school gate.', { tags: ['school'], links: [1, 5] })),
  (archive) =>
    fileAmendment(
      archive,
      8,
      facts('Ten minutes late at the school gate; the form was in the bag.', { tags: ['school', 'gate'], links: [1] }),
    ),
  (archive) => fileTags(archive, [1, 5, 8], ['school', 'purple']),
  (archive) => fileTags(archive, [5], [], ['school']),
  (archive) =>
    fileImportOf(archive, 'chat', [
      [
        {
          message: message('w1', 'This message was deleted', {
            sender: sam,
            time: at('2026-03-03T07:00:00Z'),
            marks: { deleted: { shown: '' } },
          }),
          of: 5,
        },
        { message: message('w4', 'Is the dentist booked?', { sender: robin, time: at('2026-03-06T07:00:00Z') }) },
      ],
    ]),
  (archive) =>
    fileCaptureOf(
      archive,
      'one',
      [message('m1', 'Another site says dentist under the same key.', { sender: robin, time: at('2026-03-01T08:00:00Z') })],
      'mail.example.net',
    ),
];

async function archiveAfter(steps: number) {
  const name = freshName();
  const archive = archiveIn(name);
  for (const step of STEPS.slice(0, steps)) await step(archive);
  return { name, archive };
}

describe('the timeline', () => {
  it('is empty where nothing was kept, and makes nothing', async () => {
    const timeline = openedIn(freshName());
    expect(await timeline.open()).toMatchObject({ items: 0, people: [], unreadable: 0 });
    expect(await timeline.find(everything)).toMatchObject({ total: 0, months: [] });
    expect(await timeline.item(1)).toBeUndefined();
  });

  it.each([1, 2, 16_384])('says exactly what the archive holds, written in steps of %i', async (step) => {
    const { name, archive } = await archiveAfter(STEPS.length);
    expect(await answersOf(openedIn(name, step))).toEqual(await answersOf(plainTimeline(archive, ZONE)));
  });

  it('catches up after every entry, in the same page and in a new one', async () => {
    const { name, archive } = await archiveAfter(0);
    const same = openedIn(name);
    for (const step of STEPS) {
      await step(archive);
      const expected = await answersOf(plainTimeline(archive, ZONE));
      expect(await answersOf(same)).toEqual(expected);
      expect(await answersOf(openedIn(name))).toEqual(expected);
    }
  });

  it('goes on where it was stopped, whichever write was the last', async () => {
    const { name, archive } = await archiveAfter(STEPS.length);
    const expected = await answersOf(plainTimeline(archive, ZONE));
    for (let writes = 0; writes < 8; writes++) {
      const store = storeIn(name);
      await store.write(undefined, { version: 1, done: 0, packs: 0, items: 0, unreadable: [], segments: [] }, []);
      let left = writes;
      const dying = timelineOf({
        archive: archiveIn(name),
        store: { ...store, write: async (...args) => (left-- > 0 ? store.write(...args) : Promise.reject(new Error('Stopped.'))) },
        zone: ZONE,
        step: 1,
      });
      await dying.open().catch(() => {});
      expect(await answersOf(openedIn(name, 2))).toEqual(expected);
    }
  });

  it('says the same after anything was deleted, as if it had been made anew', async () => {
    for (const gone of [[1], [2], [3], [4], [8], [1, 8], [2, 3, 4, 9]]) {
      const { name, archive } = await archiveAfter(STEPS.length);
      const timeline = openedIn(name, 2);
      await timeline.open();
      await archive.remove(gone, crypto.randomUUID());
      expect(await answersOf(timeline)).toEqual(await answersOf(plainTimeline(archive, ZONE)));
    }
  });

  it('keeps no word of what was deleted in any part of the index', async () => {
    const { name, archive } = await archiveAfter(STEPS.length);
    const timeline = openedIn(name, 2);
    await timeline.open();
    const words = async () => {
      const { segments = [] } = (await storeIn(name).read()) ?? {};
      return segments.map(({ segment }) => new TextDecoder().decode(segment.termBytes) + JSON.stringify(segment.lists)).join(' ');
    };
    expect(await words()).toMatch(/purple.*monday|monday.*purple/s);
    expect(await words()).toContain('encrypted');
    await archive.remove([2, 3], crypto.randomUUID());
    await timeline.open();
    const left = await words();
    expect(left).not.toContain('monday');
    expect(left).not.toContain('coat');
    expect(left).not.toContain('encrypted');
    expect(left).toContain('friday');
  });

  it('is made anew where it is damaged, of another version or of another chain', async () => {
    const { name, archive } = await archiveAfter(STEPS.length);
    const expected = await answersOf(plainTimeline(archive, ZONE));
    await openedIn(name).open();
    const store = storeIn(name);
    const known = await store.read();
    if (!known) throw new Error('It is not there.');
    const { manifest, segments } = known;
    const [first] = segments;
    if (!first) throw new Error('It has no segment.');

    await store.write(undefined, { ...manifest, version: 0 }, segments);
    expect(await store.read()).toBeUndefined();
    expect(await answersOf(openedIn(name))).toEqual(expected);

    await store.write(undefined, { ...manifest, last: { number: 2, seal: 'f'.repeat(64) } }, segments);
    expect(await answersOf(openedIn(name))).toEqual(expected);

    await store.write(undefined, { ...manifest, done: 99 }, segments);
    expect(await answersOf(openedIn(name))).toEqual(expected);

    const database = await connect(name, upgrades, () => {});
    const key = (await database.getAllKeys('timeline')).find((one) => one.startsWith('segment') && !one.endsWith('flags')) ?? '';
    const sealed = await database.get('timeline', key);
    if (!sealed) throw new Error('It has no segment.');
    await database.put('timeline', { ...sealed, data: sealed.data.map((byte) => byte ^ 1) }, key);
    database.close();
    expect(await answersOf(openedIn(name))).toEqual(expected);
  });

  it('counts entries that do not open, and shows the rest', async () => {
    const { name } = await archiveAfter(4);
    const database = await connect(name, upgrades, () => {});
    const sealed = await database.get('entries', 2);
    if (!sealed) throw new Error('It is not there.');
    await database.put('entries', { ...sealed, data: sealed.data.map((byte) => byte ^ 1) }, 2);
    database.close();
    const timeline = openedIn(name);
    expect(await timeline.open()).toMatchObject({ items: 7, unreadable: 1 });
    expect((await timeline.item(8))?.row.text).toBe('Late at the school gate.');
  });

  it('lets two pages bring it up at once', async () => {
    const { name, archive } = await archiveAfter(STEPS.length);
    const pages = [openedIn(name, 1), openedIn(name, 1), openedIn(name, 3)];
    const expected = await answersOf(plainTimeline(archive, ZONE));
    await Promise.all(pages.map((page) => page.open()));
    for (const page of [...pages, openedIn(name)]) expect(await answersOf(page)).toEqual(expected);
  });

  it('reads messages for flags, the newest first, and keeps what it found', async () => {
    const { name, archive } = await archiveAfter(STEPS.length);
    const read: string[] = [];
    const judge = {
      read: async (texts: readonly string[]) => {
        read.push(...texts);
        return texts.map((text) => flagBits({ score: 1, safety: undefined, findings: text.includes('coat') ? [BLAME] : [] }));
      },
      rest: () => {},
    };
    const timeline = timelineOf({ archive: archiveIn(name), store: storeIn(name), zone: ZONE, judge, pause });
    const { items } = await timeline.open();
    await vi.waitFor(async () => expect((await timeline.open()).flagged).toBe(items));
    // Notes and a site's own lines are nobody's message.
    expect(read).toHaveLength(8);
    expect(read[0]).toBe('Is the dentist booked?');
    const asked: TimelineQuery = { words: '', flags: ['blame'], order: 'earliest-first' };
    const rowsOf = async (door: TimelineDoor) => {
      const { list, total } = await door.find(asked);
      return door.rows(list, 0, total);
    };
    expect(await rowsOf(timeline)).toMatchObject([{ text: 'Where is the purple coat?', flags: ['blame'] }]);

    await vi.waitFor(async () => expect((await openedIn(name).open()).flagged).toBe(items));
    const again = openedIn(name);
    expect((await again.open()).flags).toEqual([{ flag: 'blame', items: 1 }]);
    expect(await rowsOf(again)).toHaveLength(1);

    await fileCaptureOf(archive, 'two', [message('m1', 'And the other coat?')]);
    expect(await again.open()).toMatchObject({ items: items + 1, flagged: items });
    await timeline.open();
    await vi.waitFor(async () => expect((await timeline.open()).flagged).toBe(items + 1), { timeout: 5000 });
    expect(read).toHaveLength(9);
    expect(await rowsOf(timeline)).toHaveLength(2);
  });

  it('goes on without flags where there is no judge to be had', async () => {
    const { name } = await archiveAfter(2);
    const judge = { read: () => Promise.reject(new Error('It did not start.')), rest: () => {} };
    const timeline = timelineOf({ archive: archiveIn(name), store: storeIn(name), zone: ZONE, judge, pause });
    await timeline.open();
    expect((await timeline.find({ words: 'dentist', order: 'earliest-first' })).total).toBe(1);
    expect((await timeline.open()).flagged).toBe(0);
  });

  it('shows an item among those of its conversation, and leaves the list as it is', async () => {
    const { name, archive } = await archiveAfter(STEPS.length);
    const [timeline, plain] = [openedIn(name), plainTimeline(archive, ZONE)];
    await Promise.all([timeline.open(), plain.open()]);
    const { list } = await timeline.find({ words: 'dentist', order: 'earliest-first' });
    for (const number of [1, 4, 5, 8, 9, 77]) expect(await timeline.around(number, 1, 2)).toEqual(await plain.around(number, 1, 2));
    expect((await timeline.rows(list, 0, 1))[0]?.found).not.toEqual([]);
    expect(await timeline.rows(list + 1, 0, 1)).toEqual([]);
  });
});
