import { makeZip, predictLength } from 'client-zip';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryPieces, encode, zipLength, zipTime } from '../../../../lib/core/pack/zip/pieces';
import { zipStream } from '../../../../lib/core/pack/zip/writer';

const TIME = '2026-05-04T16:42:31Z';

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> => new Uint8Array(await new Response(stream).arrayBuffer());

class UtcDate extends Date {
  override getFullYear = () => this.getUTCFullYear();
  override getMonth = () => this.getUTCMonth();
  override getDate = () => this.getUTCDate();
  override getHours = () => this.getUTCHours();
  override getMinutes = () => this.getUTCMinutes();
  override getSeconds = () => this.getUTCSeconds();
}

const files = fc.uniqueArray(
  fc.record({ name: fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => !name.endsWith('/')), content: fc.uint8Array() }),
  { selector: ({ name }) => name },
);

describe('the pieces of a ZIP', () => {
  it('are byte for byte what client-zip writes', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (list) => {
        const theirs = makeZip(
          list.map(({ name, content }) => ({ name, input: content as BufferSource, lastModified: new UtcDate(TIME) })),
        );
        const ours = await bytesOf(zipStream(list, TIME));
        expect(Buffer.from(ours).equals(Buffer.from(await bytesOf(theirs)))).toBe(true);
        expect(zipLength(list.map(({ name, content }) => ({ name, size: content.length })))).toBe(ours.length);
      }),
    );
  });

  it('are as long as client-zip says, over 4 GB too', () => {
    const size = fc.oneof(fc.nat(1000), fc.integer({ min: 0xfffffff0, max: 0x1_0000_0010 }), fc.constantFrom(0xfffffffe, 0xffffffff));
    fc.assert(
      fc.property(fc.array(size, { maxLength: 6 }), (sizes) => {
        const list = sizes.map((each, at) => ({ name: `pack/${at}`, size: each }));
        expect(zipLength(list)).toBe(Number(predictLength(list)));
      }),
    );
  });

  it('count more than 65,534 files in a ZIP64 end', () => {
    const name = encode('a');
    const list = Array.from({ length: 70_000 }, (_, at) => ({ name, crc: 0, size: 0, headerAt: at * 47 }));
    const pieces = [...directoryPieces(list, zipTime(TIME), 70_000 * 47)];
    const end = pieces.at(-2) ?? new Uint8Array();
    expect(end.length).toBe(76);
    expect(new DataView(end.buffer).getBigUint64(24, true)).toBe(70_000n);
    const sum = pieces.reduce((total, { length }) => total + length, 0) + 70_000 * 47;
    expect(zipLength(list.map(() => ({ name: 'a', size: 0 })))).toBe(sum);
  });
});
