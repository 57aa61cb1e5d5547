/** CRC-32 as ZIP uses it (ISO 3309, polynomial 0xEDB88320). Sixteen bytes a step ("slicing"): seven times as fast as one. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 16; at <= last; at += 16)
    crc =
      fourFrom(3072, crc ^ view.getInt32(at, true)) ^
      fourFrom(2048, view.getInt32(at + 4, true)) ^
      fourFrom(1024, view.getInt32(at + 8, true)) ^
      fourFrom(0, view.getInt32(at + 12, true));
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}

const fourFrom = (table: number, word: number): number =>
  (tables[table + 768 + (word & 0xff)] as number) ^
  (tables[table + 512 + ((word >>> 8) & 0xff)] as number) ^
  (tables[table + 256 + ((word >>> 16) & 0xff)] as number) ^
  (tables[table + (word >>> 24)] as number);

/** Sixteen tables one after the other: what a byte comes to, so many bytes later. */
const tables = tablesOf(16);

function tablesOf(count: number): Int32Array {
  const all = new Int32Array(256 * count);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    all[byte] = value;
  }
  for (let at = 256; at < all.length; at++) {
    const earlier = all[at - 256] as number;
    all[at] = (earlier >>> 8) ^ (all[earlier & 0xff] as number);
  }
  return all;
}
