import { describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../lib/core/evidence/capture';
import type { Message } from '../../../lib/core/evidence/message';
import { fileCapture, storedReceipt } from '../../../lib/platform/archive/file-capture';
import { ArchiveProblem } from '../../../lib/platform/archive/problem';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { archiveIn, digest, freshName, snapshot, stagePage } from './fixtures';
import { rawRecords } from './raw-database';

const ID = '0b9f7a52-5d0c-4c1e-9f5e-2a4a1f2f3c4d';
const PAGE = 'https://mail.example.org/?_task=mail&_mbox=INBOX';

const parts = (name: string) => ({
  archive: archiveIn(name),
  wasAsked: async (id: string) => id === ID,
  dkimOf: vi.fn(async () => []),
});
/** As a page's script does it: first the bytes, then what names them. */
async function file(filing: ReturnType<typeof parts>, input: unknown, page = PAGE) {
  await stagePage(filing.archive, ID);
  return fileCapture(input, page, filing);
}

describe('filing a capture', () => {
  it('gives a receipt, and keeps the page', async () => {
    const filing = parts(freshName());
    const answer = await file(filing, snapshot(ID));
    expect(answer).toMatchObject({ ok: true, value: { id: ID, number: 1, title: 'Friday', messages: 1, missed: [] } });
    const kept = await filing.archive.find(ID);
    if (kept?.content.kind !== 'capture') throw new Error('nothing was filed');
    expect(await filing.archive.bytes(kept.content.record.pageCopy.sha256)).toBeDefined();
    expect(await verifyKept(filing.archive, digest)).toMatchObject({ entries: 1, files: 1, faults: [] });
    expect(await storedReceipt(ID, filing.archive)).toEqual(answer);
  });

  it('keeps nothing that no click asked for', async () => {
    const filing = { ...parts(freshName()), wasAsked: async () => false };
    expect(await file(filing, snapshot(ID))).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    expect((await filing.archive.head()).number).toBe(0);
  });

  it('gives the same receipt when asked again, by another worker', async () => {
    const name = freshName();
    const first = await file(parts(name), snapshot(ID));
    const again = parts(name);
    expect(await file(again, { ...snapshot(ID), title: 'changed since' })).toEqual(first);
    expect((await again.archive.head()).number).toBe(1);
    expect((await rawRecords(name)).staged).toEqual([]);
    expect(await verifyKept(again.archive, digest)).toMatchObject({ entries: 1, files: 1, faults: [] });
  });

  it('takes nothing for new that another capture files at the same moment', async () => {
    const name = freshName();
    const other = '5f0c6f0e-6f0a-4d0b-8f61-0f5f1f6b7a11';
    const filing = { ...parts(name), wasAsked: async () => true };
    await stagePage(filing.archive, ID);
    await stagePage(filing.archive, other);
    const answers = await Promise.all([ID, other].map((id) => fileCapture(snapshot(id), PAGE, filing)));
    expect(answers.map((answer) => answer.ok && answer.value.new).sort()).toEqual([0, 1]);
    expect(await filing.archive.head()).toMatchObject({ number: 2, items: 1 });
  });

  it('takes files that were staged under its request, and none of another', async () => {
    const name = freshName();
    const filing = parts(name);
    const bytes = await filing.archive.stage(ID, new TextEncoder().encode('a drawing'), 'image/png');
    const [message] = snapshot(ID).messages;
    const withDrawing: Snapshot = {
      ...snapshot(ID),
      messages: [{ ...(message as Message), attachments: [{ name: 'drawing.png', mediaType: 'image/png', bytes }] }],
      pageCopy: await filing.archive.stage(ID, new TextEncoder().encode('<p>the page</p>'), 'text/html; charset=utf-8'),
    };
    const other = crypto.randomUUID();
    const asked = { ...parts(name), wasAsked: async () => true };
    expect(await fileCapture({ ...withDrawing, request: { id: other, asked: 'menu' } }, PAGE, asked)).toMatchObject({
      ok: false,
      problem: { code: 'bad-input', said: { key: 'notKept.notStaged' } },
    });
    expect(await fileCapture(withDrawing, PAGE, filing)).toMatchObject({ ok: true, value: { attachments: 1, missed: [] } });
    expect(await verifyKept(filing.archive, digest)).toMatchObject({ entries: 1, files: 2, faults: [] });
    expect((await rawRecords(name)).staged).toEqual([]);
  });

  it('files of a conversation captured again only what is new or reads otherwise', async () => {
    const name = freshName();
    const asked = { ...parts(name), wasAsked: async () => true };
    const message = (key: string, text: string): Message => ({
      ...(snapshot(ID).messages[0] as Message),
      key,
      text,
    });
    const captured = async (origin: string, ...messages: Message[]) => {
      const id = crypto.randomUUID();
      const { context } = snapshot(id);
      await stagePage(asked.archive, id);
      const answer = await fileCapture(
        { ...snapshot(id), context: { ...context, pageAddress: `${origin}/` }, messages },
        `${origin}/`,
        asked,
      );
      const kept = await asked.archive.find(id);
      if (!answer.ok || kept?.content.kind !== 'capture') throw new Error('nothing was filed');
      const { present, messages: filed } = kept.content.record;
      return { receipt: answer.value, present, filed: filed.map(({ key }) => key) };
    };
    const site = 'https://mail.example.org';
    expect(await captured(site, message('m1', 'one'), message('m2', 'two'))).toMatchObject({
      receipt: { messages: 2, new: 2, changed: 0 },
      filed: ['m1', 'm2'],
    });
    expect(await captured(site, message('m1', 'one'), message('m2', 'two, edited'), message('m3', 'three'))).toMatchObject({
      receipt: { messages: 3, new: 1, changed: 1 },
      present: ['m1', 'm2', 'm3'],
      filed: ['m2', 'm3'],
    });
    // Another site that gives its conversation the same name does not make this one's messages known.
    expect(await captured('https://chat.example.net', message('m1', 'one'))).toMatchObject({
      receipt: { messages: 1, new: 1 },
      filed: ['m1'],
    });
  });

  it('is one entry when asked twice at once', async () => {
    const name = freshName();
    const [one, two] = await Promise.all([file(parts(name), snapshot(ID)), file(parts(name), snapshot(ID))]);
    expect(two).toEqual(one);
    expect((await archiveIn(name).head()).number).toBe(1);
  });

  it.each([
    ['what is no snapshot', { request: { id: ID } }, PAGE],
    ['nothing at all', undefined, PAGE],
    ['an address of another site', snapshot(ID), 'https://elsewhere.example.org/'],
    ['an asker without an address', snapshot(ID), ''],
  ])('refuses %s', async (_what, input, page) => {
    const filing = parts(freshName());
    expect(await file(filing, input, page)).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    expect((await filing.archive.head()).number).toBe(0);
  });

  it.each([
    ['storage-full', 'storage-full'],
    ['newer-version', 'not-stored'],
    ['busy', 'not-stored'],
  ] as const)('answers %s as a problem that a person can act on', async (code, told) => {
    const filing = parts(freshName());
    const archive = { ...filing.archive, append: () => Promise.reject(new ArchiveProblem(code)) };
    const answer = await file({ ...filing, archive }, snapshot(ID));
    expect(answer).toMatchObject({ ok: false, problem: { code: told, said: { key: expect.stringMatching(/^archive\./) } } });
  });

  it('has no receipt for what was never filed', async () => {
    expect(await storedReceipt(ID, archiveIn(freshName()))).toEqual({ ok: true, value: undefined });
  });
});
