import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { BringIn } from '../../../components/desk/bring-in/bring-in';
import type { BringInDoor, BroughtIn } from '../../../components/desk/bring-in/door';
import type { ImportRecord } from '../../../lib/core/evidence/import';
import type { PairedConversations } from '../../../lib/core/evidence/pairing';
import type { ImportProgress, ImportReceipt, Job, Looked } from '../../../lib/core/imports/import-steps';
import { settled, stage } from './stage';

const view = stage();
const ZONE = 'Europe/London';

const record: ImportRecord = {
  id: 'a',
  format: 'whatsapp',
  formatVersion: '1',
  file: { name: 'chat.txt', size: 1_200, sha256: 'f'.repeat(64), mediaType: 'text/plain', parts: [] },
  importedAt: '2026-05-04T17:00:00Z',
  assumed: { zone: ZONE, order: 'day-month', orderTold: 'user' },
  conversations: [{ key: 'whatsapp:maya', title: 'Maya', parties: [{ shown: 'Maya' }], messages: 4 }],
  packs: [],
  counts: { inFile: 7, added: 3, changed: 1, known: 1, rejected: 2 },
  missed: [],
  items: { first: 41, count: 3 },
};
const receipt: ImportReceipt = { entry: 9, record };
const readable: Looked = {
  is: 'readable',
  format: 'whatsapp',
  survey: { needsZone: true, openDates: ['03/04/2026, 10:15'], senders: ['Maya', 'Robin'] },
};
const paired: PairedConversations = {
  a: { key: 'web', title: 'Maya', source: 'web' },
  b: { key: 'phone', title: 'Maya (phone)', source: 'import 9' },
  offset: 3_600_000,
  pairs: [
    { a: 1, b: 41, differ: [] },
    { a: 2, b: 42, differ: ['words'] },
    { a: 3, b: 43, differ: ['time', 'attachments'], apart: 600_000 },
  ],
  onlyA: [],
  onlyB: [44, 45],
};

const now = <T,>(result: T): Job<T> => ({ done: Promise.resolve(result), cancel: () => undefined });

function setUp(more: Partial<BringInDoor> = {}) {
  const bringIn = vi.fn<BringInDoor['bringIn']>(() => now(receipt));
  const keepExhibit = vi.fn<BringInDoor['keepExhibit']>(() => now(12));
  const filed = vi.fn(async () => undefined);
  const door: BringInDoor = {
    look: () => now(readable),
    bringIn,
    keepExhibit,
    datesIn: async () => [],
    earlier: async () => ({ files: [], unreadable: 0 }),
    original: async () => undefined,
    rejects: async () => undefined,
    pair: async () => [],
    paired: async () => undefined,
    usedBefore: async () => ({ people: [], children: [], tags: [] }),
    ...more,
  };
  const show = () => view.show(<BringIn door={door} zone={ZONE} language="en-GB" today="2026-05-04" visit={{ head: 8, filed }} />);
  return { show, bringIn, keepExhibit, filed };
}

async function choose(name: string, type = ''): Promise<File> {
  const file = new File(['content'], name, { type, lastModified: Date.parse('2026-05-04T16:00:00Z') });
  const input = view.find<HTMLInputElement>('[data-part=file-input]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
  return file;
}

describe('the room in which files are brought in', () => {
  it('asks what the file leaves open and chooses nothing beforehand', async () => {
    const { show, bringIn } = setUp();
    await show();
    const file = await choose('chat.txt');
    expect(view.text('[data-part=open-dates]')).toBe('03/04/2026, 10:15');
    expect(view.text('[data-part=questions]')).toContain('The day comes first, as in Britain: 03/04 is 3 Apr');
    expect(view.text('[data-part=questions]')).toContain('The month comes first, as in the USA: 03/04 is 4 Mar');
    await view.click('[data-action=bring-in]');
    expect(view.text('[role=alert]')).toContain('Please say which number is the day.');
    expect(bringIn).not.toHaveBeenCalled();
    await view.click('[name=order][value=day-month]');
    await view.choose('[name=zone]', 'Mars/Base');
    await view.click('[data-action=bring-in]');
    expect(view.text('[role=alert]')).toContain('It looks like Europe/London.');
    await view.choose('[name=zone]', 'Europe/Dublin');
    await view.click('[name=self][value=x1]');
    await view.click('[data-action=bring-in]');
    expect(bringIn.mock.calls[0]?.slice(0, 2)).toEqual([
      file,
      { zone: 'Europe/Dublin', order: 'day-month', self: 'Robin', language: 'en-GB' },
    ]);
  });

  it('shows counts that add up, what was assumed, and what could not be read', async () => {
    const rejects = {
      first: [{ at: 'line 12', why: 'It has no time', start: 'hello?' }],
      all: { address: 'blob:rejects', name: 'could-not-be-read.ndjson' },
    };
    const { show, filed } = setUp({
      look: () => now<Looked>({ is: 'readable', format: 'whatsapp', survey: { needsZone: false } }),
      rejects: async () => rejects,
    });
    await show();
    await choose('chat.txt');
    await view.click('[data-action=bring-in]');
    const counts = Object.fromEntries(
      Array.from(view.find('.counts').querySelectorAll<HTMLElement>('[data-count]'), (each) => [
        each.dataset.count,
        Number(each.textContent),
      ]),
    );
    expect(counts).toEqual(record.counts);
    expect(view.text('[data-part=items]')).toBe('EK-0041 to EK-0043');
    expect(view.text('[data-part=assumed]')).toContain('Its times were read as Europe/London time');
    expect(view.text('[data-part=assumed]')).toContain('That was your answer.');
    expect(view.text('[data-part=rejects]')).toContain('line 12: It has no time');
    expect(view.find('[data-action=save-rejects]').getAttribute('href')).toBe('blob:rejects');
    expect(filed).toHaveBeenCalledOnce();
    expect(document.activeElement?.textContent).toBe('Brought in');
  });

  it('stops when it is told to, and says that nothing was kept', async () => {
    let stop = () => {};
    const { show } = setUp({
      bringIn: (_file, _answers, _survey, onProgress) => {
        const progress: ImportProgress = { step: 'reading', bytes: 500, size: 1_000, messages: 3 };
        queueMicrotask(() => onProgress(progress));
        return { done: new Promise((resolve) => (stop = () => resolve(undefined))), cancel: () => stop() };
      },
    });
    await show();
    await choose('chat.txt');
    await view.click('[name=order][value=day-month]');
    await view.click('[data-action=bring-in]');
    expect(view.text('[data-part=working]')).toContain('3 messages so far');
    await view.click('[data-action=cancel-import]');
    expect(view.text('[data-part=bring-in-said]')).toBe('Stopped. Nothing of this file was kept.');
  });

  it('says an expected failure in its own words, and of a bug only that it is one', async () => {
    const full = Object.assign(new Error(), { said: { key: 'archive.storageFull' } });
    for (const [error, words] of [
      [full, 'There is no room left on this computer'],
      [new TypeError('x is not a function'), 'Something went wrong, and that is our mistake.'],
    ] as const) {
      const { show } = setUp({ look: () => ({ done: Promise.reject(error), cancel: () => undefined }) });
      await show();
      await choose('chat.txt');
      expect(view.text('[data-part=bring-in-said]')).toContain(words);
      await view.show(null);
    }
  });

  it('knows a file that is kept, and offers no form', async () => {
    const { show } = setUp({ look: () => now<Looked>({ is: 'kept', as: 'import', entry: 3, recordedAt: '2026-05-04T16:00:00Z' }) });
    await show();
    await choose('chat.txt');
    expect(view.text('[data-part=kept-before]')).toContain('It was brought in on Mon 4 May 2026, 17.00 BST (entry 3)');
    expect(view.has('form')).toBe(false);
  });

  it('asks of every recording whether everyone knew, and fills in no date that the file says', async () => {
    const { show, keepExhibit } = setUp({
      look: () => now<Looked>({ is: 'other' }),
      datesIn: async () => [{ what: 'recorded', shown: '2026-05-03 09:00:00 UTC' }],
    });
    await show();
    await choose('call.m4a', 'audio/mp4');
    expect(view.text('[data-part=covert-caution]')).toContain('15 May 2025');
    expect(view.text('[data-part=file-says]')).toContain('Recording made: 2026-05-03 09:00:00 UTC');
    expect(view.find<HTMLInputElement>('[name=date]').value).toBe('');
    await view.choose('[name=date]', '2026-05-03');
    await view.choose('[name=summary]', 'A call about Friday');
    await view.click('[data-action=keep-exhibit]');
    expect(keepExhibit).not.toHaveBeenCalled();
    await view.click('[name=knew][value=no]');
    await view.click('[data-action=keep-exhibit]');
    expect(keepExhibit.mock.calls[0]?.[1]).toMatchObject({
      everyoneKnew: 'no',
      exhibit: { summary: 'A call about Friday', event: { date: '2026-05-03', zone: ZONE } },
    });
    expect(view.text('[data-part=bring-in-said]')).toBe('The file is kept (entry 12).');
  });

  it('asks nothing of the kind about a picture', async () => {
    const { show } = setUp({ look: () => now<Looked>({ is: 'other' }) });
    await show();
    await choose('drawing.png', 'image/png');
    expect(view.has('[data-part=covert-caution]')).toBe(false);
  });

  it('lists where two sources differ, both with their numbers, and takes no side', async () => {
    const { show } = setUp({ paired: async () => ({ upTo: 7, found: [paired] }) });
    await show();
    const said = view.text('[data-part=source-differences]');
    expect(said).toContain('Maya and Maya (phone)');
    expect(said).toContain('3 messages are in both.');
    expect(said).toContain('All times of the second lie 1 hour after those of the first');
    expect(said).toContain('EK-0002 · EK-0042: other words');
    expect(said).toContain('EK-0003 · EK-0043: another time (at least 10 minutes apart); other files');
    expect(said).toContain('2 that only the second has');
    expect(said).toContain('Something was kept since this was worked out.');
  });

  it('offers an original only where it is still what was kept', async () => {
    const file: BroughtIn = { is: 'import', entry: 9, recordedAt: '2026-05-04T17:00:00Z', record };
    const original = vi.fn<BringInDoor['original']>(async () => undefined);
    const { show } = setUp({ earlier: async () => ({ files: [file], unreadable: 1 }), original });
    await show();
    expect(view.text('[data-part=earlier-files]')).toContain('1 entry does not open any more.');
    await view.click('[data-action=prepare-original]');
    expect(view.text('[data-part=earlier-files]')).toContain('It is not offered.');
    original.mockResolvedValue({ address: 'blob:original', name: 'chat.txt' });
    await view.click('[data-action=prepare-original]');
    expect(view.find('[data-action=save-original]').getAttribute('download')).toBe('chat.txt');
  });
});
