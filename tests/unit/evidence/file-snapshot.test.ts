import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../lib/core/evidence/capture';
import { fileSnapshot } from '../../../lib/core/evidence/file-snapshot';
import { receiptOf } from '../../../lib/core/evidence/receipt';
import { sampleDigest, sampleSnapshot } from '../../fixtures/packs/sample-conversation';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);
const picture = { taken: { mediaType: 'image/png', base64: base64(everyByte) } };

describe('fileSnapshot', () => {
  it('keeps bytes as they are, each once under its digest', async () => {
    const plain = sampleSnapshot();
    const [first] = plain.messages;
    const attachment = {
      name: 'a.bin',
      mediaType: 'application/octet-stream',
      bytes: { mediaType: 'application/octet-stream', base64: base64(everyByte) },
    };
    const snapshot = { ...plain, messages: [{ ...first, attachments: [attachment, attachment] }] } as Snapshot;
    const { record, blobs } = await fileSnapshot(snapshot, picture, sampleDigest);
    const kept = new Map(blobs.map(({ sha256, bytes }) => [sha256, bytes]));
    expect(blobs).toHaveLength(kept.size);
    const named = record.messages[0]?.attachments.map(({ bytes }) => bytes?.sha256);
    expect(new Set([...(named ?? []), record.screenshot?.sha256])).toHaveLength(1);
    expect(kept.get(named?.[0] ?? '')).toEqual(everyByte);
    expect(record.screenshot?.size).toBe(256);
  });

  it('says why there is no picture', async () => {
    const { record } = await fileSnapshot(sampleSnapshot(), { missed: 'The picture was refused.' }, sampleDigest);
    expect(record.screenshot).toBeUndefined();
    expect(record.missed).toContain('The picture was refused.');
  });

  it('keeps the raw message byte for byte', async () => {
    const snapshot = sampleSnapshot();
    const { record, blobs } = await fileSnapshot(snapshot, picture, sampleDigest);
    const source = record.messages[0]?.source;
    const bytes = blobs.find(({ sha256 }) => sha256 === source?.sha256)?.bytes ?? new Uint8Array();
    expect(snapshot.messages[0]?.source).toMatchObject({ base64: base64(bytes) });
    expect(record.messages[0]).not.toHaveProperty('source.base64');
  });
});

describe('receiptOf', () => {
  it('counts, spans the known times and lists every miss', async () => {
    const { record } = await fileSnapshot(sampleSnapshot(), picture, sampleDigest);
    const receipt = receiptOf({ number: 7, seal: 'f'.repeat(64) }, record);
    expect(receipt).toMatchObject({
      number: 7,
      messages: 4,
      attachments: 1,
      first: '2026-05-02T09:00:00.000Z',
      last: '2026-05-02T12:14:00.000Z',
    });
    expect(receipt.missed).toEqual([
      'Message 3: The sender was not shown.',
      'Message 4: The attachment "CON" was not kept: it was too large to fetch',
    ]);
  });

  it('names what several messages miss alike in one line', async () => {
    const snapshot = sampleSnapshot();
    const dateless = { missed: ['The message carries no date.'], attachments: [] };
    const messages = snapshot.messages.map((message, at) => ({ ...message, ...(at === 1 ? { missed: [], attachments: [] } : dateless) }));
    const { record } = await fileSnapshot({ ...snapshot, messages }, picture, sampleDigest);
    expect(receiptOf({ number: 1, seal: '' }, record)).toMatchObject({
      attachments: 0,
      missed: ['Messages 1, 3 and 4: The message carries no date.'],
    });
  });

  it('has no span where no time is known', async () => {
    const snapshot = sampleSnapshot();
    const timeless = { ...snapshot, messages: snapshot.messages.map((message) => ({ ...message, time: {} })) };
    const { record } = await fileSnapshot(timeless, picture, sampleDigest);
    expect(receiptOf({ number: 1, seal: '' }, record)).not.toHaveProperty('first');
  });
});
