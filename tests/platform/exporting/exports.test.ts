import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { KeptEntry } from '../../../lib/core/evidence/chain';
import type { Message } from '../../../lib/core/evidence/message';
import type { ExportRequest, Selection } from '../../../lib/core/export/request';
import { loadFonts } from '../../../lib/core/pdf/fonts';
import type { Archive } from '../../../lib/platform/archive/archive';
import { openVault } from '../../../lib/platform/archive/archive-vault';
import { connect } from '../../../lib/platform/archive/db';
import { ArchiveProblem } from '../../../lib/platform/archive/problem';
import { deviceKeyIn } from '../../../lib/platform/archive/signed-head';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { exportsOf } from '../../../lib/platform/exporting/exports';
import { timelineStore } from '../../../lib/platform/timeline/store';
import { archiveIn, digest, freshName, utf8 } from '../archive/fixtures';
import { facts, fileCaptureOf, fileImportOf, fileNote, message } from '../timeline/filing';
import { folderInMemory, Killed, type MemoryFolder } from './folder-in-memory';

const font = (name: string) => new Uint8Array(readFileSync(join('node_modules', name)));
const fonts = loadFonts({
  regular: font('typeface-arimo/files/arimo-latin-400.woff'),
  bold: font('typeface-arimo/files/arimo-latin-700.woff'),
  wideRegular: font('roboto-fontface/fonts/roboto/Roboto-Regular.woff'),
  wideBold: font('roboto-fontface/fonts/roboto/Roboto-Bold.woff'),
});

const unlocked = async () => undefined;
const none = new AbortController().signal;

/** Locks of one page alone. */
const locks = {
  request: (_: string, __: unknown, work: (lock: unknown) => unknown) => Promise.resolve(work({})),
} as unknown as LockManager;

async function exportsIn(name: string, archive: Archive, folder: MemoryFolder, isLocked: () => boolean = () => false) {
  const database = await connect(name, upgrades, () => {});
  return exportsOf({
    archive,
    store: timelineStore({ connect: () => connect(name, upgrades, () => {}), crypto, unlocked }),
    paired: async () => [],
    people: async () => ['Robin'],
    vault: async () => {
      if (isLocked()) throw new ArchiveProblem('locked');
      return openVault(database, crypto, unlocked);
    },
    deviceKey: () => deviceKeyIn(database, crypto),
    folder,
    locks,
    papers: async () => ({ fonts }),
    findingsOf: async (texts) =>
      texts.map((text) =>
        text.includes('always') ? [{ kind: 'absolutes', span: { start: 0, end: 6 }, quote: '', reason: 'language', severity: 1 }] : [],
      ),
    verifyPage: '<!doctype html><title>Check</title>',
    crypto,
    digest,
  });
}

const everything: Selection = { words: '', more: [], without: [], context: 0 };

const request = (selection: Partial<Selection> = {}, more: Partial<ExportRequest> = {}): ExportRequest => ({
  id: crypto.randomUUID(),
  madeAt: '2026-06-01T09:00:00Z',
  zone: 'Europe/London',
  selection: { ...everything, ...selection },
  recipient: 'solicitor',
  matter: { alias: 'Alder' },
  mark: { initials: 'AB', number: 1 },
  numbering: 'sections',
  paper: 'A4',
  papers: [],
  review: [],
  ...more,
});

const at = (day: number, minute = 0): Message['time'] => ({
  utc: `2026-05-${String(day).padStart(2, '0')}T10:${String(minute).padStart(2, '0')}:00Z`,
  precision: 'minute',
  source: 'file-field',
});

const said = (key: string, text: string, day: number, more: Partial<Message> = {}) => message(key, text, { time: at(day), ...more });

/** Two conversations and a note: items 1 to 6, 7 to 9, 10. */
async function filled() {
  const name = freshName();
  const archive = archiveIn(name);
  const letter = await archive.stage('letter', utf8('The letter.'), 'application/pdf');
  const sent = { direction: { way: 'sent', told: 'mark' } } as const;
  await fileCaptureOf(archive, 'school', [
    said('a', 'The dentist is on Tuesday.', 1),
    said('b', 'You always forget.', 2, sent),
    said('c', 'Who picks up?', 3),
    said('d', 'I do.', 12, sent),
    said('e', 'The dentist moved.', 13),
    said('f', 'Thank you.', 14, sent),
  ]);
  await fileImportOf(archive, 'chat', [
    [
      { message: said('g', 'The form is in the bag.', 2) },
      { message: said('h', 'Dentist again.', 4, { attachments: [{ name: 'letter.pdf', mediaType: 'application/pdf', bytes: letter }] }) },
      { message: said('i', 'Fine.', 5) },
    ],
  ]);
  await fileNote(archive, facts('The dentist was late.'));
  const folder = folderInMemory();
  return { name, archive, folder, door: await exportsIn(name, archive, folder) };
}

const filesIn = async (blob: Blob): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer()))).map(([path, bytes]) => [
      path.slice(path.indexOf('/') + 1),
      new TextDecoder().decode(bytes),
    ]),
  );

interface PackedItems {
  readonly items: readonly { readonly id: string; readonly chosen: string; readonly section: string }[];
}

const itemsIn = (files: Record<string, string>) => (JSON.parse(files['data/records/messages.json'] ?? '{}') as PackedItems).items;

describe('a selection', () => {
  it('is everything, by conversation, the notes last', async () => {
    const { door } = await filled();
    const { facts: found, originals } = await door.forecast(request(), () => {}, none);
    expect(found).toMatchObject({ items: 10, found: 10, context: 0, ofItems: 10, unreadable: [] });
    expect(found.sections.map(({ letter, items, ofItems }) => [letter, items, ofItems])).toEqual([
      ['A', 6, 6],
      ['B', 3, 3],
      ['C', 1, 1],
    ]);
    expect(found.sections[0]?.silences).toEqual([
      { from: '2026-05-03T10:00:00.000Z', to: '2026-05-12T10:00:00.000Z', days: 9 },
      expect.objectContaining({ days: 1 }),
      expect.objectContaining({ days: 1 }),
      expect.objectContaining({ days: 1 }),
      expect.objectContaining({ days: 1 }),
    ]);
    expect(originals).toBeGreaterThan('The letter.'.length);
  });

  it('takes context on either side in the same conversation, what is added, and nothing that is taken out', async () => {
    const { door } = await filled();
    const chosen = await door.forecast(request({ words: 'dentist', context: 1, more: [9], without: [10, 2] }), () => {}, none);
    expect(chosen.facts).toMatchObject({ found: 4, context: 3, items: 7 });
    expect(chosen.facts.sections.map(({ letter, found, context }) => [letter, found, context])).toEqual([
      ['A', 2, 2],
      ['B', 2, 1],
    ]);
    const only = await door.forecast(request({ words: 'dentist', only: [5] }), () => {}, none);
    expect(only.facts).toMatchObject({ found: 1, items: 1 });
    const days = await door.forecast(request({ conversations: ['school'], from: '2026-05-02', to: '2026-05-03' }), () => {}, none);
    expect(days.facts).toMatchObject({ found: 2, items: 2 });
  });

  it('counts what does not open as left out, and says in which entry it is', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    const { content } = await fileImportOf(archive, 'chat', [
      [{ message: said('a', 'One.', 1) }, { message: said('b', 'Two.', 2) }],
      [{ message: said('c', 'Three.', 3) }],
      [{ message: said('d', 'Four.', 4) }],
    ]);
    const packs = content.kind === 'import' ? content.record.packs : [];
    const damaged: Archive = {
      ...archive,
      async bytes(sha256) {
        if (sha256 === packs[1]?.bytes.sha256) throw new ArchiveProblem('damaged');
        return archive.bytes(sha256);
      },
    };
    const sound = await exportsIn(name, archive, folderInMemory());
    expect((await sound.forecast(request(), () => {}, none)).facts).toMatchObject({ items: 4, unreadable: [] });
    // Damaged since it was indexed.
    const door = await exportsIn(name, damaged, folderInMemory());
    const { facts: found } = await door.forecast(request(), () => {}, none);
    expect(found).toMatchObject({ items: 3, found: 3, ofItems: 4, unreadable: [1] });
    await door.make(request(), undefined, () => {}, none);
    expect(itemsIn(await filesIn(await door.file()))).toHaveLength(3);
  });

  it('shows the owner what a reader will notice, in the pack or not', async () => {
    const { door } = await filled();
    const mirror = await door.mirror(request({ words: 'dentist', conversations: ['school'] }), none);
    expect(mirror.read).toBe(3);
    expect(mirror.findings).toEqual([
      {
        item: 2,
        at: '2026-05-02T10:00:00Z',
        text: 'You always forget.',
        included: false,
        findings: [{ start: 0, end: 6, flag: 'language' }],
      },
    ]);
  });
});

describe('what may give somebody away', () => {
  it('is suggested out of what was chosen, and replaced in all of the pack', async () => {
    const { door, archive, folder } = await filled();
    await fileImportOf(archive, 'other', [
      [{ message: said('j', 'Robin picks up at Elm Primary School.', 6, { sender: { shown: 'Robin' } }) }],
    ]);
    const suggested = await door.suggestions(request({ conversations: ['other'] }), none);
    expect(suggested).toContainEqual(expect.objectContaining({ find: 'Robin' }));
    const redaction = { replacements: [{ find: 'Robin', what: 'name', by: 'Parent A' }], masked: [] } as const;
    await door.make(request({ conversations: ['other'] }, { redaction }), undefined, () => {}, none);
    const files = await filesIn(await door.file());
    expect(itemsIn(files)).toHaveLength(1);
    expect(files['data/records/messages.json']).toContain('[Parent A] picks up');
    for (const [path, text] of Object.entries(files)) expect(text.includes('Robin'), path).toBe(false);
    const { content } = (await archive.entry(5)) ?? {};
    expect(content).toMatchObject({ record: { handedOut: { redaction: { replacements: [{ find: 'Robin', by: 'Parent A' }] } } } });
    expect(folder.files.size).toBeGreaterThan(0);
  });
});

describe('a pack', () => {
  it('holds what was chosen with its originals, and is noted in the log before it is handed out', async () => {
    const { door, archive } = await filled();
    const ready = await door.make(request({ words: 'dentist', context: 1 }), undefined, () => {}, none);
    expect(ready).toMatchObject({ name: 'evenkeel-alder-2026-06-01.zip', encrypted: false, entry: 4 });
    const kept = await archive.entry(4);
    expect(kept?.content).toMatchObject({
      kind: 'export',
      record: { packCode: ready.packCode, handedOut: { seal: ready.seal, items: 9 } },
    });
    const files = await filesIn(await door.file());
    expect(Object.keys(files)).toHaveLength(ready.files);
    expect(itemsIn(files)).toHaveLength(9);
    expect(files['data/originals/EK-0008/letter.pdf']).toBe('The letter.');
    // What a page copy shows beyond the chosen is withheld.
    expect(Object.keys(files).some((path) => path.includes('entry-0001'))).toBe(false);
    expect(await (await door.paper('data/originals/EK-0008/letter.pdf'))?.text()).toBe('The letter.');
    expect(await door.waiting()).toEqual({ ready });
    await door.letGo(ready.id);
    expect(await door.waiting()).toEqual({});
    await expect(door.file()).rejects.toThrow('exportProblem.gone');
  });

  it('shows the records and the copies of entries that are in it whole', async () => {
    const { door } = await filled();
    await door.make(request({ conversations: ['school'] }), undefined, () => {}, none);
    const files = await filesIn(await door.file());
    expect(Object.keys(files).filter((path) => path.startsWith('data/originals/entry-'))).toEqual(['data/originals/entry-0001/page.html']);
  });

  it('is the same bytes after a worker that was killed wherever, but for the signature', async () => {
    const asked = request({}, { review: ['mbox', 'rsmf'], papers: ['exhibit', 'statement-draft'] });
    const { name, archive } = await filled();
    // What is filed for the first would be part of the next.
    const unfiled: Archive = { ...archive, append: async (content) => ({ entry: { number: 4 }, content }) as KeptEntry };
    const unharmed = folderInMemory();
    await (await exportsIn(name, unfiled, unharmed)).make(asked, undefined, () => {}, none);
    const { 'signature.json': _, ...plain } = await filesIn(await (await exportsIn(name, unfiled, unharmed)).file());

    let kills = 0;
    const folder = folderInMemory();
    for (let more = 300; ; more = Math.ceil(more * 1.7)) {
      folder.killAfter(more);
      try {
        await (await exportsIn(name, unfiled, folder)).make(asked, undefined, () => {}, none);
        break;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        kills++;
        folder.restart();
      }
    }
    folder.restart();
    const { 'signature.json': signature, ...files } = await filesIn(await (await exportsIn(name, unfiled, folder)).file());
    expect(kills).toBeGreaterThan(5);
    expect(files).toEqual(plain);
    expect(Object.keys(files)).toEqual(Object.keys(plain));
    expect(signature).toBeDefined();
  });

  it('is filed once, though the worker was killed between making and handing out', async () => {
    const asked = request();
    const { name, archive, folder } = await filled();
    const dying: Archive = {
      ...archive,
      async append(content, blobs) {
        await archive.append(content, blobs);
        folder.killAfter(0);
        throw new Killed();
      },
    };
    await expect((await exportsIn(name, dying, folder)).make(asked, undefined, () => {}, none)).rejects.toThrow(Killed);
    folder.restart();
    const { ready } = await (await exportsIn(name, archive, folder)).waiting();
    expect(ready).toMatchObject({ id: asked.id, entry: 4 });
    expect((await archive.head()).number).toBe(4);
  });

  it('goes on where it was stopped by its maker, and begins anew where the archive went on', async () => {
    const asked = request();
    const { door, archive } = await filled();
    const stopping = new AbortController();
    const stopped = door.make(asked, undefined, ({ what }) => what === 'originals' && stopping.abort(), stopping.signal);
    await expect(stopped).rejects.toThrow();
    expect(await door.waiting()).toEqual({ unfinished: asked });
    await fileNote(archive, facts('One more.'));
    await door.make(asked, undefined, () => {}, none);
    expect(itemsIn(await filesIn(await door.file()))).toHaveLength(11);
  });

  it('stops where Evenkeel is locked meanwhile, and goes on once it is unlocked', async () => {
    const asked = request();
    const { name, archive, folder } = await filled();
    let locked = false;
    const door = await exportsIn(name, archive, folder, () => locked);
    const lock = ({ what }: { readonly what: string }) => {
      locked ||= what === 'originals';
    };
    await expect(door.make(asked, undefined, lock, none)).rejects.toMatchObject({ code: 'locked' });
    await expect(door.waiting()).rejects.toMatchObject({ code: 'locked' });
    locked = false;
    expect(await door.waiting()).toEqual({ unfinished: asked });
    expect(await door.make(asked, undefined, () => {}, none)).toMatchObject({ entry: 4 });
  });

  it('leaves nothing where there is no room for it, and says so in the words of a pack', async () => {
    const { name, archive, folder } = await filled();
    const isFull = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
    const full: Archive = { ...archive, bytes: isFull };
    const door = await exportsIn(name, full, folder);
    await expect(door.make(request(), undefined, () => {}, none)).rejects.toThrow('exportProblem.noRoom');
    expect([...folder.files].map(([file, { length }]) => [file, length])).toEqual([['journal', 0]]);
  });

  it('is not replaced by that of another page, nor let go by one that made another', async () => {
    const { door } = await filled();
    const ready = await door.make(request(), undefined, () => {}, none);
    await expect(door.make(request(), undefined, () => {}, none)).rejects.toThrow('exportProblem.waits');
    await door.letGo(crypto.randomUUID());
    expect(await door.waiting()).toEqual({ ready });
  });

  it('is not handed out without its password where the worker was killed before it had one', async () => {
    const asked = request();
    const { name, archive, folder, door } = await filled();
    const kill = ({ what }: { readonly what: string }) => {
      if (what === 'encrypting') folder.killAfter(0);
    };
    await expect(door.make(asked, 'kettle', kill, none)).rejects.toThrow();
    folder.restart();
    const again = await exportsIn(name, archive, folder);
    expect(await again.waiting()).toEqual({ unfinished: asked });
    expect(await again.make(asked, 'kettle', () => {}, none)).toMatchObject({ encrypted: true, entry: 4 });
    expect((await archive.head()).number).toBe(4);
  });

  it('is no longer handed out once something was deleted', async () => {
    const { door, archive, folder } = await filled();
    await door.make(request(), undefined, () => {}, none);
    await archive.remove([2], crypto.randomUUID());
    await expect(door.file()).rejects.toThrow('exportProblem.changedMeanwhile');
    expect(await door.waiting()).toEqual({});
    expect([...folder.files].map(([file, { length }]) => [file, length])).toEqual([['journal', 0]]);
  });

  it('names an original that is missing, and is made without it where that is wanted', async () => {
    const { name, archive, folder } = await filled();
    const letter = await digest(utf8('The letter.'));
    const damaged: Archive = { ...archive, bytes: async (sha256) => (sha256 === letter ? undefined : archive.bytes(sha256)) };
    const door = await exportsIn(name, damaged, folder);
    await expect(door.make(request(), undefined, () => {}, none)).rejects.toMatchObject({
      said: { key: 'exportProblem.original', values: ['data/originals/EK-0008/letter.pdf'] },
    });
    await door.make(request({}, { withoutDamaged: true }), undefined, () => {}, none);
    const files = await filesIn(await door.file());
    expect(files['data/originals/EK-0008/letter.pdf']).toBeUndefined();
    expect(files['data/records/messages.json']).toContain('It is missing or damaged in the archive');
  });

  it('is locked by a password, and can be handed out again without one', async () => {
    const { door } = await filled();
    const asked = request();
    const locked = await door.make(asked, 'kettle', () => {}, none);
    expect(locked.encrypted).toBe(true);
    const bytes = new Uint8Array(await (await door.file()).arrayBuffer());
    expect(bytes).toHaveLength(locked.size);
    expect(Buffer.from(bytes).includes('bagit')).toBe(false);
    const plain = await door.make(asked, undefined, () => {}, none);
    expect(plain).toMatchObject({ encrypted: false, packCode: locked.packCode });
    expect(itemsIn(await filesIn(await door.file()))).toHaveLength(10);
  });

  it('has nothing to hand out where nothing fits, and counts exhibits on', async () => {
    const { door } = await filled();
    await expect(door.make(request({ words: 'purple' }), undefined, () => {}, none)).rejects.toThrow('exportProblem.nothing');
    expect(await door.nextMark('AB')).toBe(1);
    await door.make(request({ only: [1] }, { papers: ['exhibit'], mark: { initials: 'AB', number: 3 } }), undefined, () => {}, none);
    expect([await door.nextMark('AB'), await door.nextMark('A')]).toEqual([4, 1]);
  });
});
