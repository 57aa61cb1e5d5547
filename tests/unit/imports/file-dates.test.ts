import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, isRecording } from '../../../lib/core/imports/file-dates';

const fileOf = (bytes: Uint8Array) => ({
  name: 'file',
  size: bytes.length,
  async *stream() {
    yield bytes;
  },
  slice: async (from: number, to: number) => bytes.slice(from, to),
});

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A JPEG with an EXIF block that holds two fields, in either byte order. */
function jpeg(taken: string, offset: string, little: boolean): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(120));
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d);
  tiff.setUint16(2, 42, little);
  tiff.setUint32(4, 8, little);
  tiff.setUint16(8, 1, little);
  const field = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.setUint16(at, tag, little);
    tiff.setUint16(at + 2, type, little);
    tiff.setUint32(at + 4, count, little);
    tiff.setUint32(at + 8, value, little);
  };
  field(10, 0x8769, 4, 1, 30);
  tiff.setUint16(30, 2, little);
  field(32, 0x9003, 2, 20, 70);
  field(44, 0x9011, 2, 7, 92);
  const bytes = new Uint8Array(tiff.buffer);
  bytes.set(latin1(`${taken}\0`), 70);
  bytes.set(latin1(`${offset}\0`), 92);
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, bytes.length + 8, ...latin1('Exif\0\0'), ...bytes, 0xff, 0xd9);
}

describe('dates that a file carries', () => {
  it.each([true, false])('reads when a picture was taken (little-endian: %s)', async (little) => {
    expect(await datesIn(fileOf(jpeg('2026:05:04 17:42:10', '+01:00', little)))).toEqual([
      { what: 'taken', shown: '2026-05-04 17:42:10 +01:00' },
    ]);
    expect(await datesIn(fileOf(jpeg('0000:00:00 00:00:00', '', little)))).toEqual([]);
  });

  it('reads when a document was made, the last where there are several', async () => {
    const pdf = "%PDF-1.7\n/CreationDate (D:20200101000000Z)\n…\n/CreationDate(D:20260504174210+01'00')";
    expect(await datesIn(fileOf(new TextEncoder().encode(pdf)))).toEqual([{ what: 'made', shown: '2026-05-04 17:42:10 +01:00' }]);
  });

  it('reads when a recording was made, and takes 0 for nothing', async () => {
    const film = (seconds: number) => {
      const bytes = new Uint8Array(60);
      bytes.set(latin1('\0\0\0\x14ftypM4A '));
      bytes.set(latin1('mvhd'), 30);
      new DataView(bytes.buffer).setUint32(38, seconds);
      return fileOf(bytes);
    };
    const at = Date.UTC(2026, 4, 4, 16, 42) / 1000 - Date.UTC(1904, 0, 1) / 1000;
    expect(await datesIn(film(at))).toEqual([{ what: 'recorded', shown: '2026-05-04 16:42:00 UTC' }]);
    expect(await datesIn(film(0))).toEqual([]);
  });

  it('never throws, whatever the bytes', async () => {
    const begins = [
      [0xff, 0xd8, 0xff, 0xe1],
      [...latin1('%PDF-/CreationDate (D:')],
      [...latin1('\0\0\0\x14ftypmvhd')],
      [...jpeg('x', 'y', true).slice(0, 60)],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...begins), fc.uint8Array({ maxLength: 200 }), async (begin, rest) => {
        expect(Array.isArray(await datesIn(fileOf(Uint8Array.of(...begin, ...rest))))).toBe(true);
      }),
    );
  });

  it('takes sound and film for recordings, by what the browser says or by the name', () => {
    expect([isRecording('audio/mp4', 'x'), isRecording('', 'PTT-1.opus'), isRecording('', 'clip.MOV')]).toEqual([true, true, true]);
    expect([isRecording('image/png', 'x.png'), isRecording('', 'letter.pdf')]).toEqual([false, false]);
  });
});
