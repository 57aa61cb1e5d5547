import { createHash } from 'node:crypto';
import type { CaptureRecord, Snapshot } from '../../../lib/core/evidence/capture';
import type { ChainContent } from '../../../lib/core/evidence/chain';
import { webDigest } from '../../../lib/core/evidence/digest';
import type { Archive } from '../../../lib/platform/archive/archive';
import { connect } from '../../../lib/platform/archive/db';
import { sealedArchive } from '../../../lib/platform/archive/sealed-archive';
import { upgrades } from '../../../lib/platform/archive/upgrades';

export const digest = webDigest(crypto.subtle);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

let databases = 0;
/** A database name that no other test has. */
export const freshName = (): string => `archive-${++databases}`;

export const archiveIn = (name: string, now = () => new Date('2026-05-04T16:42:00Z')): Archive =>
  sealedArchive({ connect: (lost) => connect(name, upgrades, lost), crypto, unlocked: async () => undefined, digest, now });

export const SAID = 'Pick-up is at five on Friday, thanks.';

/** A capture whose page copy is `page`, with the bytes that belong to it. */
export async function capture(
  id: string,
  page = `<p>${SAID} ${id}</p>`,
): Promise<{ content: ChainContent; blobs: { sha256: string; bytes: Uint8Array }[] }> {
  const bytes = utf8(page);
  const sha256 = await digest(bytes);
  const record: CaptureRecord = {
    id,
    asked: 'toolbar',
    conversationKey: 'inbox/12',
    title: 'Friday',
    context: context(),
    messages: [
      { key: 'm1', keyKind: 'message-id', sender: { shown: 'Robin' }, recipients: [], time: {}, text: SAID, attachments: [], missed: [] },
    ],
    pageCopy: { sha256, size: bytes.length, mediaType: 'text/html' },
    missed: [],
  };
  return { content: { kind: 'capture', record }, blobs: [{ sha256, bytes }] };
}

const PAGE_COPY = utf8(`<p>${SAID}</p>`);

/** The bytes that the snapshot below names, as its page's script brings them. */
export const stagePage = (archive: Archive, id: string) => archive.stage(id, PAGE_COPY, 'text/html; charset=utf-8');

export const snapshot = (id: string): Snapshot => ({
  request: { id, asked: 'toolbar' },
  conversationKey: 'inbox/12',
  title: 'Friday',
  context: context(),
  messages: [
    { key: 'm1', keyKind: 'message-id', sender: { shown: 'Robin' }, recipients: [], time: {}, text: SAID, attachments: [], missed: [] },
  ],
  pageCopy: { sha256: createHash('sha256').update(PAGE_COPY).digest('hex'), size: PAGE_COPY.length, mediaType: 'text/html; charset=utf-8' },
  missed: [],
});

const context = (): Snapshot['context'] => ({
  pageAddress: 'https://mail.example.org/?_task=mail',
  pageTitle: 'Friday',
  capturedAt: '2026-05-04T16:41:59Z',
  zone: 'Europe/London',
  browser: 'Chromium 156',
  adapter: 'roundcube',
  adapterVersion: '2026-11',
  confidence: 'known-layout',
});

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** A note, which is one item. */
export const note = (id: string): ChainContent => ({
  kind: 'note',
  record: {
    id,
    note: {
      event: { date: '2026-05-04', zone: 'Europe/London' },
      summary: 'Collected at five.',
      people: [],
      children: [],
      tags: [],
      links: [],
    },
    writtenAt: '2026-05-04T18:00:00.000Z',
  },
});
