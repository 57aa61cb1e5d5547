import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';

/** A file as it comes, piece after piece. */
type Content = AsyncIterable<Uint8Array>;

/**
 * The second door to zip.js: a ZIP that holds one file, encrypted by a password (AES-256 as WinZip writes it, AE-2, which 7-Zip, WinRAR,
 * macOS tools and Linux tools open). What is inside is a ZIP, so that no name can be read without the password.
 */
export async function lockedZip(
  content: Content,
  { name, time, password }: { readonly name: string; readonly time: string; readonly password: string },
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const writer = new ZipWriter(new WritableStream<Uint8Array>({ write }), { useWebWorkers: false });
  await writer.add(name, streamOf(content), {
    password,
    encryptionStrength: 3,
    level: 0,
    zip64: true,
    extendedTimestamp: false,
    lastModDate: new Date(time),
  });
  await writer.close();
}

function streamOf(content: Content): ReadableStream<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
