import { createHash } from 'node:crypto';
import type { Message } from '../../../lib/core/evidence/message';
import type { ExportItem, ItemFile } from '../../../lib/core/export/item';
import type { ExportRequest } from '../../../lib/core/export/request';
import type { ExportSource, SectionCount } from '../../../lib/core/export/source';
import { plainMessage } from '../evidence/plain-message';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const digest = async (bytes: Uint8Array): Promise<string> => sha256(bytes);

export const CHAT = { key: 'web chat.example.org sam', title: 'Sam Hill' };

export const exportItem = (number: number, more: Partial<ExportItem> = {}, message: Partial<Message> = {}): ExportItem => ({
  number,
  kind: 'message',
  source: 'phone',
  entry: 1,
  recordedAt: '2026-05-06T09:00:00.000Z',
  cameFrom: 'WhatsApp export',
  chosen: 'found',
  at: { utc: new Date(Date.UTC(2026, 4, 4, 16, 42) + number * 60_000).toISOString(), precision: 'second', told: 'observed' },
  conversation: CHAT,
  message: plainMessage(`key ${number}`, { sender: { shown: 'Sam Hill', address: '+44 7700 900123' }, ...message }),
  later: [],
  differences: [],
  amendments: [],
  people: [],
  children: [],
  tags: [],
  flags: [],
  links: [],
  files: [],
  ...more,
});

/** A file as it lies in a pack, and the bytes behind it. */
export function madeFile(name: string, mediaType: string, content: Uint8Array): { readonly file: ItemFile; readonly content: Uint8Array } {
  const hash = sha256(content);
  const path = `data/originals/EK-0001/${name}`;
  return { file: { name, mediaType, sha256: hash, size: content.length, parts: [hash], path }, content };
}

/** A source over items in memory: a section for each conversation, and one for the rest. */
export function madeSource(items: readonly ExportItem[], blobs: readonly Uint8Array[] = []): ExportSource & { asked: string[] } {
  const bytes = new Map(blobs.map((blob) => [sha256(blob), blob]));
  const asked: string[] = [];
  const titles = [...new Set(items.map(({ conversation }) => conversation?.key))];
  const members = (index: number) => items.filter(({ conversation }) => conversation?.key === titles[index]);
  const sections = titles.map((_, index): SectionCount => {
    const [first] = members(index);
    const conversation = first?.conversation && { ...first.conversation, source: first.source };
    return {
      letter: String.fromCharCode(65 + index),
      title: conversation?.title ?? 'Notes and exhibits',
      ...(conversation && { conversation }),
      items: members(index).length,
      ofItems: members(index).length,
      found: members(index).length,
      context: 0,
      silences: [],
      start: 'not-known',
    };
  });
  return {
    asked,
    facts: {
      items: items.length,
      found: items.length,
      context: 0,
      ofItems: items.length,
      sections,
      ownFlagged: { included: 0, leftOut: 0, complete: true },
      differences: [],
      missed: [],
      unreadable: [],
    },
    sections,
    async *section(letter) {
      for (const item of members(letter.charCodeAt(0) - 65)) yield { is: 'item', item };
    },
    async *byTime() {
      yield* items;
    },
    async *entries() {},
    whole: new Set([1]),
    bytes: async (hash) => {
      asked.push(hash);
      return bytes.get(hash);
    },
  };
}

export const REQUEST: ExportRequest = {
  id: '6f1c1f0e-5a57-4c8e-9f0e-2f3f4a5b6c7d',
  madeAt: '2026-11-22T12:00:00.000Z',
  zone: 'Europe/London',
  selection: { words: '', more: [], without: [], context: 0 },
  recipient: 'solicitor',
  matter: {},
  mark: { initials: 'AB', number: 1 },
  numbering: 'sections',
  paper: 'A4',
  papers: [],
  review: ['rsmf', 'mbox'],
};

export async function textOf(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
