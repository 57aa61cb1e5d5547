/** Bytes that can be read at any place: a Blob's slice in a page, a file in Node. `end` is exclusive. */
export interface ZipSource {
  readonly size: number;
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

const CHUNK = 1 << 20;

/** A part of the source in chunks of at most 1 MiB. */
export async function* readRange(source: ZipSource, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += CHUNK) yield await source.read(at, Math.min(at + CHUNK, end));
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
