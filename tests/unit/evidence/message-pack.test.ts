import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePack, encodePack, type PackedMessage } from '../../../lib/core/evidence/message-pack';

const packed = (text: string): PackedMessage => ({
  conversation: 0,
  message: { key: 'k', keyKind: 'content', recipients: [], time: {}, text, attachments: [], missed: [] },
});

describe('a pack of messages', () => {
  it('comes back as it was, whatever its messages say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (texts) => {
        const messages = texts.map(packed);
        expect(await decodePack(await encodePack(messages))).toEqual(messages);
      }),
    );
  });

  it('is what other tools read: gzip, one JSON text a line', async () => {
    const lines = gunzipSync(await encodePack([packed('one\ntwo'), packed('three')]))
      .toString('utf8')
      .split('\n');
    expect(lines.slice(0, 2).map((line) => JSON.parse(line).message.text)).toEqual(['one\ntwo', 'three']);
    expect(lines[2]).toBe('');
  });

  it('unpacks no more than a pack can hold', async () => {
    await expect(decodePack(gzipSync(Buffer.alloc(2_000_000, 32)), 1_000_000)).rejects.toThrow(RangeError);
  });

  it('says so where it is none', async () => {
    await expect(decodePack(new Uint8Array([1, 2, 3]))).rejects.toThrow();
    const cut = await encodePack([packed('a long enough text to be cut')]);
    await expect(decodePack(cut.slice(0, cut.length - 9))).rejects.toThrow();
  });
});
