import { crc32 } from './crc32';
import { directoryPieces, encode, headerPiece, sumsPiece, type ZipListed, zipTime } from './pieces';

export interface ZipFile {
  /** With the top folder. */
  readonly name: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

/** Streams a ZIP without compression. `time` is ISO 8601 UTC and stands at every file. */
export function zipStream(files: AsyncIterable<ZipFile> | Iterable<ZipFile>, time: string): ReadableStream<Uint8Array> {
  const pieces = zipPieces(files, zipTime(time));
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}

async function* zipPieces(files: AsyncIterable<ZipFile> | Iterable<ZipFile>, time: number): AsyncGenerator<Uint8Array, void> {
  const listed: ZipListed[] = [];
  let at = 0;
  for await (const { name: path, content } of files) {
    if (path === '') throw new RangeError('A file in a ZIP needs a name.');
    const name = encode(path);
    const header = headerPiece(name, time);
    yield header;
    let [crc, size] = [0, 0];
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      if (chunk.length > 0) yield chunk;
    }
    const sums = sumsPiece({ crc, size });
    yield sums;
    listed.push({ name, crc, size, headerAt: at });
    at += header.length + size + sums.length;
  }
  yield* directoryPieces(listed, time, at);
}
