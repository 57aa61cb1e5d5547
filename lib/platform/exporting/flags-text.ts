import { fromBase64, toBase64 } from '../../core/text/base64';

/** 32 bits each, little-endian, as Base64. */
export function flagsText(flags: Uint32Array): string {
  const view = new DataView(new ArrayBuffer(4 * flags.length));
  for (const [at, bits] of flags.entries()) view.setUint32(4 * at, bits, true);
  return toBase64(new Uint8Array(view.buffer));
}

export function flagsFrom(text: string): Uint32Array {
  const bytes = fromBase64(text) ?? new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(4 * at, true));
}
