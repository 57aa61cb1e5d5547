import type { ExportItem, ItemFile } from '../export/item';
import type { ExportSource } from '../export/source';

/** In bytes. Review systems refuse more, and the file stands in the pack anyway. */
export const LARGEST_INCLUDED = 64 * 1024 * 1024;

/** A file that goes along, or why it does not. */
export type Included = { readonly file: ItemFile; readonly why?: never } | { readonly file: ItemFile; readonly why: string };

export const includedFiles = (item: ExportItem): readonly Included[] =>
  item.files.map((file) => {
    const why = notIncluded(file);
    return why === undefined ? { file } : { file, why };
  });

function notIncluded({ sha256, size, missed, path }: ItemFile): string | undefined {
  if (sha256 === undefined) return missed ?? 'Its bytes are not kept.';
  if ((size ?? 0) <= LARGEST_INCLUDED) return undefined;
  return path === undefined ? 'Too large to be put in here.' : `Too large to be put in here; see ${path}.`;
}

/** The bytes of a file, one of its parts in memory at a time. @throws where a part is not kept: half a file is worse than none. */
export async function* bytesOfFile({ name, parts }: ItemFile, source: Pick<ExportSource, 'bytes'>): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    const bytes = await source.bytes(part);
    if (!bytes) throw new Error(`The archive does not hold the bytes of ${JSON.stringify(name.slice(0, 100))}.`);
    yield bytes;
  }
}
