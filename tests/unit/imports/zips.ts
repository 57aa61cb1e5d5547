import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly password?: string;
}

/** A ZIP as phones make it: texts squeezed. */
export async function zipOf(...files: readonly Packed[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const { name, content, password } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes), password === undefined ? {} : { password });
  }
  return new Uint8Array(await writer.close());
}

/** With every byte that has this place in a header replaced: ZIPs that lie. @param signature of the header, little-endian. */
export function patched(zip: Uint8Array, signature: number, at: number, value: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let place = 0; place + at + 4 <= copy.length; place++)
    if (view.getUint32(place, true) === signature) view.setUint32(place + at, value, true);
  return copy;
}

export const LOCAL_HEADER = 0x04034b50;
export const DIRECTORY_HEADER = 0x02014b50;
