/** What newer engines bring along (ECMAScript 2026, Uint8Array.prototype.toBase64), many times faster than by hand. */
interface Encodes {
  toBase64?(): string;
}

/** Bytes as base64; by hand in pieces, as one call with millions of arguments overflows the stack. */
export function toBase64(bytes: Uint8Array): string {
  const { toBase64: native } = bytes as Encodes;
  if (native) return native.call(bytes);
  const piece = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += piece) binary += String.fromCharCode(...bytes.subarray(start, start + piece));
  return btoa(binary);
}

/** How many characters the bytes take as base64. */
export const base64Length = (bytes: Uint8Array): number => Math.ceil(bytes.length / 3) * 4;
