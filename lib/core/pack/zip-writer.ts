import { makeZip, predictLength } from 'client-zip';

export interface ZipFile {
  /** With the top folder. */
  readonly name: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

/** Streams a ZIP without compression. `time` is ISO 8601 UTC and stands at every file. */
export const zipStream = (files: AsyncIterable<ZipFile> | Iterable<ZipFile>, time: string): ReadableStream<Uint8Array> => {
  const lastModified = new UtcDate(time);
  const inputs = async function* () {
    for await (const { name, content } of files) yield { name, input: content as BufferSource | AsyncIterable<BufferSource>, lastModified };
  };
  return makeZip(inputs());
};

/** The exact length of the ZIP that `zipStream` makes of files with these names and sizes. */
export const zipLength = (files: Iterable<{ readonly name: string; readonly size: number }>): number => Number(predictLength(files));

/** ZIP times have no zone: written as local time they would make the same pack differ from computer to computer. */
class UtcDate extends Date {
  override getFullYear = () => this.getUTCFullYear();
  override getMonth = () => this.getUTCMonth();
  override getDate = () => this.getUTCDate();
  override getHours = () => this.getUTCHours();
  override getMinutes = () => this.getUTCMinutes();
  override getSeconds = () => this.getUTCSeconds();
}
