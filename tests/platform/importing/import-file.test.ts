import { describe, expect, it, vi } from 'vitest';
import { collected } from '../../../lib/core/evidence/digest';
import type { ImportRecord } from '../../../lib/core/evidence/import';
import { decodePack } from '../../../lib/core/evidence/message-pack';
import type { ImportProgress } from '../../../lib/core/imports/import-steps';
import type { Importer } from '../../../lib/core/imports/importer';
import type { Archive } from '../../../lib/platform/archive/archive';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { importFile } from '../../../lib/platform/importing/import-file';
import { Cancelled, ImportProblem } from '../../../lib/platform/importing/import-problem';
import { keepExhibit } from '../../../lib/platform/importing/keep-exhibit';
import { keptBytes } from '../../../lib/platform/importing/keep-file';
import { lookAtFile } from '../../../lib/platform/importing/look-at-file';
import { pairKept } from '../../../lib/platform/importing/pair-kept';
import { archiveIn, digest, freshName, utf8 } from '../archive/fixtures';
import { rawRecords, settled, tamper } from '../archive/raw-database';
import { chatFile, plainChat } from './plain-chat';

const ANSWERS = { zone: 'Europe/London', language: 'en-GB', now: new Date('2026-05-04T17:00:00Z') };
const never = new AbortController().signal;

interface Given {
  readonly id?: string;
  readonly signal?: AbortSignal;
  readonly importer?: Importer;
  readonly onProgress?: (progress: ImportProgress) => void;
}

const bring = (
  archive: Archive,
  text: string,
  { id = crypto.randomUUID(), signal = never, importer = plainChat, onProgress = () => {} }: Given = {},
) => importFile(id, chatFile(text), importer, { needsZone: true }, ANSWERS, { archive, dkimOf: async () => [], onProgress, signal });

async function messagesOf(archive: Archive, record: ImportRecord) {
  const packs = await Promise.all(record.packs.map(async ({ bytes }) => decodePack((await archive.bytes(bytes.sha256)) ?? utf8(''))));
  return packs.flat();
}

const chat = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `k${from + at}|${at % 2 ? 'Robin' : 'Maya'}|Message ${from + at}`).join('\n');

describe('bringing a file in', () => {
  it('keeps the original to the byte, its messages in packs, and counts that add up', async () => {
    const archive = archiveIn(freshName());
    const text = `${chat(2_500)}\n!what is this\n?The first page is missing.\nk9000|Maya|file:dinner.png pixels`;
    const { entry, record } = await bring(archive, text);
    expect(entry).toBe(1);
    expect(record.counts).toEqual({ inFile: 2_502, added: 2_501, changed: 0, known: 0, rejected: 1 });
    expect(record.items).toEqual({ first: 1, count: 2_501 });
    expect(record.packs.map(({ messages }) => messages)).toEqual([1_000, 1_000, 501]);
    expect(record.missed).toEqual(['The first page is missing.']);
    expect(record.assumed).toEqual({ zone: 'Europe/London' });
    expect(record.conversations).toEqual([
      {
        key: 'plain:maya',
        title: 'Maya',
        parties: [{ shown: 'Maya' }, { shown: 'Robin' }],
        messages: 2_501,
        first: '2026-05-04T16:42:00.000Z',
        last: '2026-05-04T16:42:00.000Z',
        inferred: true,
      },
    ]);
    expect(new TextDecoder().decode(await collected(keptBytes(archive, record.file)))).toBe(text);
    expect(record.file.sha256).toBe(await digest(utf8(text)));
    const kept = await messagesOf(archive, record);
    expect(kept.map(({ message }) => message.key)).toEqual([...Array.from({ length: 2_500 }, (_, at) => `k${at}`), 'k9000']);
    const attached = kept.at(-1)?.message.attachments[0]?.bytes;
    expect(new TextDecoder().decode(await archive.bytes(attached?.sha256 ?? ''))).toBe('pixels');
    const rejects = new TextDecoder().decode(await archive.bytes(record.rejects?.sha256 ?? ''));
    expect(rejects).toBe('{"at":"line 1","why":"It cannot be read","start":"!what is this"}\n');
    expect(await verifyKept(archive, digest)).toMatchObject({ entries: 1, faults: [] });
  });

  it('adds from a later, longer export only what is new, and files what reads otherwise beside what was kept', async () => {
    const archive = archiveIn(freshName());
    await bring(archive, chat(1_200));
    const changed = chat(1_500).replace('Message 7\n', 'Message 7, as it was edited\n');
    const { record } = await bring(archive, changed);
    expect(record.counts).toEqual({ inFile: 1_500, added: 300, changed: 1, known: 1_199, rejected: 0 });
    expect(record.items).toEqual({ first: 1_201, count: 300 });
    const kept = await messagesOf(archive, record);
    expect(kept.filter(({ of }) => of !== undefined)).toMatchObject([
      { of: 8, message: { key: 'k7', text: 'Message 7, as it was edited' } },
    ]);
    // The older export again, from another place: everything in it was read before, one way or the other.
    const { record: third } = await bring(archive, `${chat(1_200)}\n`);
    expect(third.counts).toMatchObject({ added: 0, changed: 0, known: 1_200 });
    expect((await archive.head()).items).toBe(1_500);
    expect(await verifyKept(archive, digest)).toMatchObject({ entries: 3, faults: [] });
  });

  it('takes equal messages for as many as there are', async () => {
    const archive = archiveIn(freshName());
    const { record } = await bring(archive, 'a|Maya|ok\na|Maya|ok\na|Maya|ok');
    expect((await messagesOf(archive, record)).map(({ message }) => message.key)).toEqual(['a', 'a#2', 'a#3']);
    const more = await bring(archive, 'a|Maya|ok\na|Maya|ok\na|Maya|ok\na|Maya|ok');
    expect(more.record.counts).toMatchObject({ known: 3, added: 1 });
  });

  it('takes a picture that came with a later export for a change, and one that did not come again for none', async () => {
    const archive = archiveIn(freshName());
    const without: Importer = {
      ...plainChat,
      async *read(...given) {
        for await (const batch of plainChat.read(...given))
          yield batch.map((each) =>
            each.is !== 'message'
              ? each
              : {
                  ...each,
                  message: {
                    ...each.message,
                    attachments: each.message.attachments.map(({ open: _, ...file }) => ({ ...file, missed: 'Left out' })),
                  },
                },
          );
      },
    };
    await bring(archive, 'a|Maya|file:dinner.png pixels', { importer: without });
    const second = await bring(archive, 'a|Maya|file:dinner.png pixels\nb|Maya|x');
    expect(second.record.counts).toMatchObject({ changed: 1, added: 1 });
    const third = await bring(archive, 'a|Maya|file:dinner.png pixels\nb|Maya|x\nc|Maya|y', { importer: without });
    expect(third.record.counts).toMatchObject({ changed: 0, known: 2, added: 1 });
  });

  it('knows the very same file again before it is read, and files nothing', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await bring(archive, chat(10));
    const before = await rawRecords(name);
    const parts = { archive, importerFor: async () => plainChat, onProgress: () => {}, signal: never };
    expect(await lookAtFile(chatFile(chat(10)), ANSWERS, parts)).toMatchObject({ is: 'kept', entry: 1, as: 'import' });
    expect(await lookAtFile(chatFile(chat(11)), ANSWERS, parts)).toMatchObject({ is: 'readable', format: 'whatsapp' });
    await expect(bring(archive, chat(10))).rejects.toThrow(ImportProblem);
    expect(await rawRecords(name)).toEqual(before);
  });

  it('refuses an empty file, one without messages, and one that is mostly something else, and keeps nothing of them', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await bring(archive, chat(3));
    const before = await rawRecords(name);
    const parts = { archive, importerFor: async () => plainChat, onProgress: () => {}, signal: never };
    await expect(lookAtFile(chatFile(''), ANSWERS, parts)).rejects.toMatchObject({ said: { key: 'bringIn.problem.empty' } });
    await expect(bring(archive, '?nothing here')).rejects.toMatchObject({
      said: { key: 'bringIn.problem.noMessagesWhy', values: ['nothing here'] },
    });
    await expect(bring(archive, '\n')).rejects.toMatchObject({ said: { key: 'bringIn.problem.noMessages' } });
    await expect(bring(archive, `${'!x\n'.repeat(60_000)}${chat(5)}`)).rejects.toMatchObject({ said: { key: 'bringIn.problem.notThat' } });
    expect(await rawRecords(name)).toEqual(before);
  });
});

/** An archive that goes wrong at the nth time something is asked of it. */
function failingAt(archive: Archive, nth: number, fail: () => Promise<never>): { archive: Archive; asked: () => number } {
  let asked = 0;
  const counting =
    <A extends unknown[], T>(work: (...given: A) => Promise<T>) =>
    (...given: A): Promise<T> =>
      ++asked === nth ? fail() : work(...given);
  return { archive: { ...archive, stage: counting(archive.stage), append: counting(archive.append) }, asked: () => asked };
}

const MIXED = `${chat(2_100)}\n!reject\nz|Maya|file:dinner.png pixels`;

describe('whatever goes wrong', () => {
  it('leaves nothing half: at every step, with a full disk', async () => {
    const name = freshName();
    const own = archiveIn(name);
    await bring(own, chat(3));
    const before = await rawRecords(name);
    for (let nth = 1; ; nth++) {
      const failing = failingAt(own, nth, async () => Promise.reject(new DOMException('full', 'QuotaExceededError')));
      const done = await bring(failing.archive, MIXED).then(
        () => true,
        () => false,
      );
      if (done) {
        expect(nth).toBe(8);
        break;
      }
      expect(await rawRecords(name), `failing at step ${nth}`).toEqual(before);
    }
  });

  it('leaves nothing of one that was stopped by the user, at every word of progress', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await bring(archive, chat(3));
    const before = await rawRecords(name);
    let steps = 0;
    await bring(archiveIn(freshName()), MIXED, { onProgress: () => steps++ });
    expect(steps).toBeGreaterThan(20);
    for (let stopAt = 1; stopAt <= steps; stopAt += 3) {
      const stop = new AbortController();
      let step = 0;
      const bringing = bring(archive, MIXED, {
        signal: stop.signal,
        onProgress: () => {
          if (++step === stopAt) stop.abort();
        },
      });
      // Stopped after the last word of it, it is in.
      if (stopAt === steps) break;
      await expect(bringing, `stopped at ${stopAt}`).rejects.toThrow(Cancelled);
      expect(await rawRecords(name), `stopped at ${stopAt}`).toEqual(before);
    }
  });

  it('leaves nothing of one whose tab was killed, once its request is let go', async () => {
    const name = freshName();
    const own = archiveIn(name);
    await bring(own, chat(3));
    const before = await rawRecords(name);
    for (const nth of [2, 4, 6, 7]) {
      const id = crypto.randomUUID();
      const dead = failingAt(own, nth, () => new Promise<never>(() => {}));
      void bring(dead.archive, MIXED, { id });
      await vi.waitFor(() => expect(dead.asked()).toBe(nth));
      await archiveIn(name).release(id);
      expect(await rawRecords(name), `killed at step ${nth}`).toEqual(before);
    }
  });

  it('files nothing of a file that went away while it was read, whatever the importer made of that', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await bring(archive, chat(3));
    const before = await rawRecords(name);
    const forgiving: Importer = {
      ...plainChat,
      async *read(file, ...given) {
        yield* plainChat.read(chatFile(chat(5)), ...given);
        yield await file.slice(0, 1).then(
          () => [],
          () => [{ is: 'missed' as const, missed: 'The rest is damaged.' }],
        );
      },
    };
    const gone = new ImportProblem({ key: 'bringIn.problem.gone' });
    let asked = 0;
    const file = { ...chatFile(chat(5)), slice: async () => (++asked > 1 ? Promise.reject(gone) : utf8(chat(5))) };
    const parts = { archive, dkimOf: async () => [], onProgress: () => {}, signal: never };
    await expect(importFile(crypto.randomUUID(), file, forgiving, { needsZone: true }, ANSWERS, parts)).rejects.toBe(gone);
    expect(await rawRecords(name)).toEqual(before);
  });

  it('files nothing over a bug in an importer', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await bring(archive, chat(3));
    const before = await rawRecords(name);
    const broken: Importer = {
      ...plainChat,
      async *read(...given) {
        for await (const batch of plainChat.read(...given)) yield batch;
        throw new RangeError('a bug in an importer');
      },
    };
    await expect(bring(archive, chat(5), { importer: broken })).rejects.toThrow('a bug');
    expect(await rawRecords(name)).toEqual(before);
  });
});

describe('any file as an exhibit', () => {
  const facts = {
    exhibit: {
      event: { date: '2026-05-04', zone: 'Europe/London' },
      summary: 'The school gate at five',
      people: [],
      children: ['M'],
      tags: [],
      links: [],
    },
  };
  const keep = (archive: Archive, text: string) =>
    keepExhibit(crypto.randomUUID(), chatFile(text, 'gate.jpg'), facts, { archive, onProgress: () => {}, signal: never, now: ANSWERS.now });

  it('keeps it to the byte under a number of its own', async () => {
    const archive = archiveIn(freshName());
    expect(await keep(archive, 'a picture')).toBe(1);
    const kept = await archive.entry(1);
    expect(kept?.content).toMatchObject({
      kind: 'exhibit',
      record: { ...facts, items: { first: 1, count: 1 }, file: { name: 'gate.jpg', size: 9 } },
    });
    expect(await verifyKept(archive, digest)).toMatchObject({ entries: 1, faults: [] });
    const parts = { archive, importerFor: async () => undefined, onProgress: () => {}, signal: never };
    expect(await lookAtFile(chatFile('a picture', 'copy.jpg'), ANSWERS, parts)).toMatchObject({ is: 'kept', as: 'exhibit' });
    expect(await lookAtFile(chatFile('another pic', 'copy.jpg'), ANSWERS, parts)).toEqual({ is: 'other' });
  });

  it('keeps nothing of an empty one', async () => {
    await expect(keep(archiveIn(freshName()), '')).rejects.toMatchObject({ said: { key: 'bringIn.problem.empty' } });
  });
});

describe('beside what is deleted or damaged', () => {
  it('a pack that is gone shifts no number', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    const { record } = await bring(archive, chat(2_500));
    // Sealed, it is 16 bytes longer: the tag.
    const length = (record.packs[1]?.bytes.size ?? 0) + 16;
    const second = (await rawRecords(name)).blobs?.find(({ value }) => (value as { data: Uint8Array }).data.length === length);
    await tamper(name, 'blobs', (store) => settled(store.delete(second?.key ?? '')));
    const again = await bring(archive, chat(2_500).replace('Message 2400\n', 'Message 2400, as it was edited\n'));
    const changed = (await messagesOf(archive, again.record)).filter(({ of }) => of !== undefined);
    expect(changed).toMatchObject([{ of: 2_401, message: { key: 'k2400' } }]);
    expect(again.record.counts).toMatchObject({ added: 1_000, changed: 1, known: 1_499 });
  });

  it('a pack that was changed keeps no other import back', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await bring(archive, chat(10));
    const blobs = (await rawRecords(name)).blobs ?? [];
    for (const { key, value } of blobs)
      await tamper(name, 'blobs', (store) => settled(store.put({ ...(value as object), data: new Uint8Array(40) }, key)));
    expect((await bring(archive, chat(15))).record.counts).toMatchObject({ added: 15 });
    expect(await pairKept(archive)).toEqual([]);
  });

  it('a file whose messages went with an earlier one may be brought in again', async () => {
    const archive = archiveIn(freshName());
    const parts = { archive, importerFor: async () => plainChat, onProgress: () => {}, signal: never };
    await bring(archive, chat(10));
    await bring(archive, chat(15));
    await archive.remove([1], 'gone');
    expect(await lookAtFile(chatFile(chat(15)), ANSWERS, parts)).toMatchObject({ is: 'readable' });
    const { record } = await bring(archive, chat(15));
    expect(record.counts).toMatchObject({ inFile: 15, added: 10, known: 5 });
    expect(await lookAtFile(chatFile(chat(15)), ANSWERS, parts)).toMatchObject({ is: 'kept', entry: 4 });
    await expect(bring(archive, chat(15))).rejects.toThrow(ImportProblem);
    expect(await verifyKept(archive, digest)).toMatchObject({ entries: 4, faults: [] });
  });

  it('files nothing where what it leaned on was deleted meanwhile', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await bring(archive, chat(10));
    const slow: Importer = {
      ...plainChat,
      async *read(...given) {
        yield* plainChat.read(...given);
        await archive.remove([1], 'gone');
      },
    };
    await expect(bring(archive, chat(15), { importer: slow })).rejects.toMatchObject({ said: { key: 'bringIn.problem.changedMeanwhile' } });
    expect(await rawRecords(name)).toMatchObject({ staged: { length: 0 }, blobs: { length: 0 } });
    expect((await bring(archive, chat(15))).record.counts).toMatchObject({ added: 15 });
  });

  it('what was worked out of pairs goes with the first of what it names', async () => {
    const name = freshName();
    const archive = archiveIn(name);
    await bring(archive, chat(10));
    await tamper(name, 'timeline', (store) => settled(store.put({ sealed: 'Maya' }, 'pairs')));
    await bring(archive, chat(15));
    expect((await rawRecords(name)).timeline).toHaveLength(1);
    await archive.remove([1], 'gone');
    expect((await rawRecords(name)).timeline).toEqual([]);
  });
});
