import { type KeptFile, PART_SIZE } from '../../core/evidence/kept-file';
import type { StoredBytes } from '../../core/evidence/message';
import { streamingDigest } from '../../core/evidence/streaming-digest';
import type { ImportFile } from '../../core/imports/importer';
import type { Archive } from '../archive/archive';

export interface FileFacts {
  readonly mediaType: string;
  readonly modifiedAt?: string;
}

/** Stages a file byte for byte under a request's id; one part is in memory at a time. @param onPart bytes so far; may throw to stop. */
export async function keepFile(
  archive: Archive,
  request: string,
  file: ImportFile & FileFacts,
  onPart: (bytes: number) => void,
): Promise<KeptFile> {
  const whole = await streamingDigest();
  const parts: StoredBytes[] = [];
  for (let at = 0; at < file.size; at += PART_SIZE) {
    const bytes = await file.slice(at, at + PART_SIZE);
    whole.update(bytes);
    parts.push(await archive.stage(request, bytes, file.mediaType));
    onPart(Math.min(at + PART_SIZE, file.size));
  }
  const { name, size, mediaType, modifiedAt } = file;
  return { name, size, sha256: whole.digest(), mediaType, ...(modifiedAt && { modifiedAt }), parts };
}

/** A kept file's bytes in order, one part in memory at a time. @throws where a part is missing. */
export async function* keptBytes(archive: Pick<Archive, 'bytes'>, { parts, name }: KeptFile): AsyncGenerator<Uint8Array> {
  for (const { sha256 } of parts) {
    const bytes = await archive.bytes(sha256);
    if (!bytes) throw new Error(`A part of ${name} is not in the archive.`);
    yield bytes;
  }
}
