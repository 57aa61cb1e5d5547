import type { ImportFile } from '../import-file';
import { isZip, openZip, type ZippedFile } from '../zip';

export interface ExportFile {
  readonly name: string;
  stream(): AsyncIterable<Uint8Array>;
}

export interface OpenedExport {
  readonly files: readonly ExportFile[];
  /** A picture or other file that came along, by the name that a message gives it. */
  readonly fileAt: (name: string) => ZippedFile | undefined;
  readonly missed: readonly string[];
}

/** A file of messages, or those of a ZIP whose names are wanted. @param onProgress bytes so far. */
export async function openExport(file: ImportFile, wanted: RegExp, onProgress?: (bytes: number) => void): Promise<OpenedExport> {
  let read = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      yield chunk;
      read += chunk.length;
      onProgress?.(read);
    }
  };
  if (!isZip(await file.slice(0, 4))) {
    return { files: [{ name: file.name, stream: () => counted(file.stream()) }], fileAt: () => undefined, missed: [] };
  }
  const { files, missed } = await openZip(file);
  const byName = new Map<string, ZippedFile | undefined>();
  for (const one of files) {
    // Exporters put time and name before the file's own: "2025-11-03 14 36 00 - Sam - IMG_0042.HEIC". Two of one name tell nothing.
    for (const name of new Set([one.name, one.name.split(' - ').at(-1) ?? one.name])) byName.set(name, byName.has(name) ? undefined : one);
  }
  return {
    files: files.filter(({ name }) => wanted.test(name)).map(({ name, stream }) => ({ name, stream: () => counted(stream()) })),
    fileAt: (name) => byName.get(name),
    missed: missed.map((one) => `${one}.`),
  };
}
