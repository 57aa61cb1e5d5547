import { inflate } from './deflate';

const WOFF = 0x774f4646;
const HEAD = 44;
const ENTRY = 20;

/**
 * A WOFF 1.0 file as the TrueType file that is in it, or the same bytes where it is none. fontkit reads both, but takes a table of the
 * former out anew for every glyph. @throws where it is damaged.
 */
export function withoutWoff(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== WOFF) return bytes;
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = HEAD + at * ENTRY;
    const [offset, packed, size] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
    const stored = bytes.subarray(offset, offset + packed);
    return { tag: view.getUint32(entry), sum: view.getUint32(entry + 16), content: packed < size ? inflate(stored, size) : stored };
  });
  const start = 12 + count * 16;
  const whole = new Uint8Array(tables.reduce((sum, { content }) => sum + ((content.length + 3) & ~3), start));
  const out = new DataView(whole.buffer);
  const exponent = Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, 16 << exponent);
  out.setUint16(8, exponent);
  out.setUint16(10, count * 16 - (16 << exponent));
  let offset = start;
  for (const [at, { tag, sum, content }] of tables.entries()) {
    const entry = 12 + at * 16;
    out.setUint32(entry, tag);
    out.setUint32(entry + 4, sum);
    out.setUint32(entry + 8, offset);
    out.setUint32(entry + 12, content.length);
    whole.set(content, offset);
    offset += (content.length + 3) & ~3;
  }
  return whole;
}
