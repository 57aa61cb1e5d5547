import { beforeAll, describe, expect, it } from 'vitest';
import type { ChainContent, Head, KeptEntry } from '../../../lib/core/evidence/chain';
import { collected, type Sha256, webDigest } from '../../../lib/core/evidence/digest';
import type { Message } from '../../../lib/core/evidence/message';
import { encodePack, PACK_MEDIA_TYPE } from '../../../lib/core/evidence/message-pack';
import { encodeFeelings, FEELINGS_MEDIA_TYPE } from '../../../lib/core/evidence/note-feelings';
import { GENESIS, nextEntry } from '../../../lib/core/evidence/seal';
import { type PlainCopyParts, plainCopy } from '../../../lib/core/plain-copy/plain-copy';
import { EMPTY } from '../../../lib/core/preparation/preparation';

const digest = webDigest(crypto.subtle);
const blobs = new Map<Sha256, Uint8Array>();
const kept: KeptEntry[] = [];
let head: Head = GENESIS;

async function stored(bytes: Uint8Array, mediaType: string) {
  const sha256 = await digest(bytes);
  blobs.set(sha256, bytes);
  return { sha256, size: bytes.length, mediaType };
}
async function file(content: ChainContent) {
  const entry = await nextEntry(head, content, '2026-05-04T10:00:00.000Z', digest);
  head = { number: entry.number, seal: entry.seal };
  kept.push({ entry, content });
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const message = (key: string, text: string, more: Partial<Message> = {}): Message => ({
  key,
  keyKind: 'content',
  recipients: [],
  time: { utc: '2026-05-04T09:00:00Z', shown: '04/05/2026, 10:00' },
  text,
  attachments: [],
  missed: [],
  ...more,
});
const event = { date: '2026-05-04', zone: 'Europe/London' } as const;
const facts = { event, people: [], children: [], tags: [], links: [] } as const;

async function copied(more: Partial<PlainCopyParts> = {}): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const parts: PlainCopyParts = {
    entries: async function* () {
      yield* kept;
    },
    bytes: async (sha256) => blobs.get(sha256),
    upTo: kept.length,
    madeAt: '2026-06-01T08:00:00.000Z',
    feelings: false,
    onEntry: () => undefined,
    ...more,
  };
  for await (const { name, content } of plainCopy(parts)) {
    expect(files.has(name), name).toBe(false);
    const bytes = content instanceof Uint8Array ? content : await collected(content);
    files.set(name.replace('evenkeel-everything-2026-06-01/', ''), new TextDecoder().decode(bytes));
  }
  return files;
}

describe('a plain copy', () => {
  beforeAll(async () => {
    const [one, two] = ['The first half, ', 'and the second.'];
    const photo = await stored(utf8('a photo'), 'image/png');
    const parts = [await stored(utf8(one), 'text/plain'), await stored(utf8(two), 'text/plain')];
    const pack = await stored(
      await encodePack([
        { conversation: 0, message: message('a', '=HYPERLINK("http://example.org")', { sender: { shown: 'Sam' } }) },
        { conversation: 0, message: message('b', 'Look', { attachments: [{ name: 'photo.png', mediaType: 'image/png', bytes: photo }] }) },
      ]),
      PACK_MEDIA_TYPE,
    );
    await file({
      kind: 'import',
      record: {
        id: 'import',
        format: 'whatsapp',
        formatVersion: '1',
        file: { name: '../chat.txt', size: 31, sha256: await digest(utf8(one + two)), mediaType: 'text/plain', parts },
        importedAt: '2026-05-04T10:00:00.000Z',
        assumed: {},
        conversations: [{ key: 'whatsapp sam', title: 'Sam', parties: [{ shown: 'Sam' }], messages: 2 }],
        packs: [{ bytes: pack, messages: 2, names: [photo] }],
        counts: { inFile: 2, added: 2, changed: 0, known: 0, rejected: 0 },
        missed: [],
        items: { first: 1, count: 2 },
      },
    });
    const felt = await stored(
      encodeFeelings('Worried.', (bytes) => bytes),
      FEELINGS_MEDIA_TYPE,
    );
    await file({
      kind: 'note',
      record: {
        id: 'note',
        note: { ...facts, summary: 'Home at six.', feelings: felt },
        writtenAt: '2026-05-04T18:00:00.000Z',
        items: { first: 3, count: 1 },
      },
    });
  });

  it('holds messages, notes, originals byte for byte, and the log', async () => {
    const files = await copied();
    expect(files.get('originals/entry-0001/chat.txt')).toBe('The first half, and the second.');
    expect([...files].filter(([name, text]) => name.startsWith('originals/') && text === 'a photo')).toHaveLength(1);
    const lines = files
      .get('messages/entry-0001.ndjson')
      ?.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { item: 'EK-0001', conversation: 'Sam', again: false },
      { item: 'EK-0002', text: 'Look' },
    ]);
    expect(files.get('messages/entry-0001.csv')).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(files.get('messages/entry-0001.csv')).toContain(',unknown,');
    expect(files.get('notes/notes.csv')).toContain('EK-0003,note,2026-05-04');
    expect(JSON.parse(files.get('log.json') ?? '').entries).toHaveLength(2);
    expect(files.get('files.csv')?.trim().split('\r\n')).toHaveLength(4);
    expect(files.has('problems.txt')).toBe(false);
  });

  it('has what was prepared for Cafcass, where anything was', async () => {
    expect((await copied()).has('preparation/preparation.json')).toBe(false);
    const preparation = { ...EMPTY, issues: ['Weekends'] };
    expect(JSON.parse((await copied({ preparation })).get('preparation/preparation.json') ?? '')).toEqual(preparation);
  });

  it('leaves feelings out unless they are chosen', async () => {
    expect([...(await copied()).values()].join()).not.toContain('Worried');
    expect((await copied({ feelings: true })).get('notes/feelings/EK-0003-entry-2.txt')).toBe('Worried.');
  });

  it('gives what opens where something does not, and names it', async () => {
    const broken = kept[0]?.content.kind === 'import' ? kept[0].content.record.packs[0]?.bytes.sha256 : undefined;
    const files = await copied({
      bytes: async (sha256) => {
        if (sha256 === broken) throw new Error('It was changed.');
        return blobs.get(sha256);
      },
    });
    expect(files.get('problems.txt')).toMatch(/Entry 1: a part of its messages could not be read/);
    expect(files.get('originals/entry-0001/chat.txt')).toBe('The first half, and the second.');
    expect(files.get('notes/notes.csv')).toContain('Home at six.');
  });
});
