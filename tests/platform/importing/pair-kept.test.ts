import { expect, it, vi } from 'vitest';
import type { CaptureRecord } from '../../../lib/core/evidence/capture';
import type { Message } from '../../../lib/core/evidence/message';
import type { Archive } from '../../../lib/platform/archive/archive';
import { openArchiveWith } from '../../../lib/platform/archive/open-with';
import { importFile } from '../../../lib/platform/importing/import-file';
import { keepPairs, pairsKept } from '../../../lib/platform/importing/kept-pairs';
import { pairKept } from '../../../lib/platform/importing/pair-kept';
import { archiveIn, capture, freshName } from '../archive/fixtures';
import { chatFile, plainChat } from './plain-chat';

const SAID = [
  'Can you collect Max at five on Friday?',
  'Yes, I will be there at five.',
  'The dentist moved to Tuesday.',
  'Please bring the blue bag.',
];
const unlocked = async () => undefined;

const webMessage = (text: string, at: number): Message => ({
  key: `w${at}`,
  keyKind: 'site-id',
  sender: { shown: at % 2 ? 'Robin' : 'Maya' },
  recipients: [],
  time: { utc: '2026-05-04T16:42:20.000Z', source: 'id', precision: 'second' },
  text,
  attachments: [],
  missed: [],
});

async function onTheWeb(archive: Archive, id: string, messages: readonly Message[]): Promise<void> {
  const { content, blobs } = await capture(id);
  if (content.kind !== 'capture') throw new Error('Not a capture');
  const record: CaptureRecord = { ...content.record, messages, present: messages.map(({ key }) => key) };
  await archive.append({ kind: 'capture', record }, blobs);
}

const onThePhone = (archive: Archive, lines: readonly string[]) =>
  importFile(
    crypto.randomUUID(),
    chatFile(lines.join('\n')),
    plainChat,
    { needsZone: true },
    { zone: 'Europe/London', language: 'en-GB', now: new Date() },
    { archive, dkimOf: async () => [], onProgress: () => {}, signal: new AbortController().signal },
  );

it('opens nothing where all was kept from one source', async () => {
  const archive = archiveIn(freshName());
  await onThePhone(archive, ['p0|Maya|Can you collect Max at five on Friday?']);
  const bytes = vi.fn(archive.bytes);
  expect(await pairKept({ ...archive, bytes })).toEqual([]);
  expect(bytes).not.toHaveBeenCalled();
});

it('pairs what was kept on the web with the phone’s export by the numbers of their items, deleted entries left out', async () => {
  const archive = archiveIn(freshName());
  await onTheWeb(archive, 'a', SAID.slice(0, 3).map(webMessage));
  await onThePhone(
    archive,
    SAID.map((text, at) => `p${at}|${at % 2 ? 'Robin' : 'Maya'}|${at === 1 ? 'Yes, I will be there at six.' : text}`),
  );
  const [found] = await pairKept(archive);
  expect(found?.pairs.map(({ a, b }) => [a, b]).sort()).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(found?.pairs.find(({ a }) => a === 2)?.differ).toEqual(['words']);
  // The fourth's minute may have begun before the web's first second: nobody is said to lack it.
  expect(found).toMatchObject({ a: { title: 'Friday' }, b: { title: 'Maya' }, onlyA: [], onlyB: [] });
  await archive.remove([2], crypto.randomUUID());
  expect(await pairKept(archive)).toEqual([]);
});

it('keeps what was worked out sealed beside the timeline', async () => {
  expect(await pairsKept(unlocked)).toBeUndefined();
  const archive = openArchiveWith(unlocked);
  await onTheWeb(archive, 'a', SAID.map(webMessage));
  await onThePhone(
    archive,
    SAID.map((text, at) => `p${at}|${at % 2 ? 'Robin' : 'Maya'}|${text}`),
  );
  const found = await pairKept(archive);
  await keepPairs(unlocked, 2, found);
  expect(await pairsKept(unlocked)).toEqual({
    upTo: 2,
    found,
    pairs: [
      [1, 5],
      [2, 6],
      [3, 7],
      [4, 8],
    ],
  });
  archive.close();
});
