import type { KeptEntry } from '../../../lib/core/evidence/chain';
import type { ImportRecord } from '../../../lib/core/evidence/import';
import type { Message } from '../../../lib/core/evidence/message';
import { encodePack, PACK_MEDIA_TYPE, type PackedMessage } from '../../../lib/core/evidence/message-pack';
import type { NoteFacts } from '../../../lib/core/evidence/note';
import { onlyNew } from '../../../lib/core/evidence/only-new';
import { readingsOf } from '../../../lib/core/evidence/readings';
import type { Archive } from '../../../lib/platform/archive/archive';

export const message = (key: string, text: string, more: Partial<Message> = {}): Message => ({
  key,
  keyKind: 'site-id',
  recipients: [],
  time: {},
  text,
  attachments: [],
  missed: [],
  ...more,
});

/** Files what a page of this conversation shows now, as the archive files a capture. */
export async function fileCaptureOf(archive: Archive, conversation: string, messages: readonly Message[], site = 'chat.example.org') {
  const id = crypto.randomUUID();
  const pageAddress = `https://${site}/`;
  const kept: KeptEntry[] = [];
  for await (const one of archive.entriesOf(conversation, () => {}))
    if (one.content.kind === 'capture' && one.content.record.context.pageAddress === pageAddress) kept.push(one);
  const earlier = await readingsOf(kept, conversation);
  const pageCopy = await archive.stage(id, new TextEncoder().encode(`<p>${id}</p>`), 'text/html');
  const record = {
    id,
    asked: 'toolbar' as const,
    conversationKey: conversation,
    title: `About ${conversation}`,
    context: {
      pageAddress,
      pageTitle: '',
      capturedAt: '2026-05-04T16:41:59Z',
      zone: 'Europe/London',
      browser: '',
      adapter: 'generic',
      adapterVersion: '1',
      confidence: 'known-layout' as const,
    },
    ...onlyNew(messages, earlier),
    pageCopy,
    missed: [],
  };
  return archive.append({ kind: 'capture', record }, []);
}

/** Files an import of packs of these. */
export async function fileImportOf(
  archive: Archive,
  conversation: string,
  packs: readonly (readonly Omit<PackedMessage, 'conversation'>[])[],
) {
  const id = crypto.randomUUID();
  const file = await archive.stage(id, new TextEncoder().encode(id), 'text/plain');
  const staged: ImportRecord['packs'][number][] = [];
  for (const pack of packs) {
    const bytes = await archive.stage(id, await encodePack(pack.map((each) => ({ ...each, conversation: 0 }))), PACK_MEDIA_TYPE);
    staged.push({ bytes, messages: pack.length, names: [] });
  }
  const all = packs.flat();
  const changed = all.filter(({ of }) => of !== undefined).length;
  const record: ImportRecord = {
    id,
    format: 'whatsapp',
    formatVersion: '1',
    file: { name: 'chat.txt', size: file.size, sha256: file.sha256, mediaType: 'text/plain', parts: [file] },
    importedAt: '2026-05-04T16:42:00Z',
    assumed: { zone: 'Europe/London' },
    conversations: [{ key: conversation, title: `Chat ${conversation}`, parties: [], messages: all.length }],
    packs: staged,
    counts: { inFile: all.length, added: all.length - changed, changed, known: 0, rejected: 0 },
    missed: [],
  };
  return archive.append({ kind: 'import', record }, []);
}

export const facts = (summary: string, more: Partial<NoteFacts> = {}): NoteFacts => ({
  event: { date: '2026-05-03', time: '17:42', zone: 'Europe/London' },
  summary,
  people: [],
  children: [],
  tags: [],
  links: [],
  ...more,
});

export const fileNote = (archive: Archive, note: NoteFacts) =>
  archive.append({ kind: 'note', record: { id: crypto.randomUUID(), note, writtenAt: '2026-05-04T16:42:00Z' } }, []);

export const fileAmendment = (archive: Archive, of: number, changed: NoteFacts) =>
  archive.append({ kind: 'amendment', record: { id: crypto.randomUUID(), of, facts: changed, writtenAt: '2026-05-05T08:00:00Z' } }, []);

export const fileTags = (archive: Archive, of: readonly number[], add: readonly string[], remove: readonly string[] = []) =>
  archive.append({ kind: 'tags', record: { id: crypto.randomUUID(), of, add, remove } }, []);
