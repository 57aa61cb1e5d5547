import type { Digest, Sha256 } from '../evidence/digest';
import { entryOriginals } from '../pack/entry-originals';
import type { ExportItem, ItemFile } from './item';
import type { ExportSource, SectionPart } from './source';

/** In English, as all of a pack. */
const GONE = 'It is missing or damaged in the archive, and the pack was made without it.';

/**
 * The same without originals that are missing or damaged: their items say so, and entries that name one are not shown. Every original is
 * read once more for it.
 */
export async function soundSource(source: ExportSource, digest: Digest): Promise<ExportSource> {
  const known = new Map<Sha256, boolean>();
  const isSound = async (sha256: Sha256): Promise<boolean> => {
    const before = known.get(sha256);
    if (before !== undefined) return before;
    const bytes = await source.bytes(sha256);
    const sound = bytes !== undefined && (await digest(bytes)) === sha256;
    known.set(sha256, sound);
    return sound;
  };
  const areSound = async (parts: readonly Sha256[]): Promise<boolean> => {
    for (const part of parts) if (!(await isSound(part))) return false;
    return true;
  };

  async function soundFile(file: ItemFile): Promise<ItemFile> {
    if (file.path === undefined || (await areSound(file.parts))) return file;
    const { path: _, ...rest } = file;
    return { ...rest, missed: GONE };
  }

  async function soundItem(item: ExportItem): Promise<ExportItem> {
    const files: ItemFile[] = [];
    for (const file of item.files) files.push(await soundFile(file));
    return { ...item, files, ...(item.mail && { mail: await soundFile(item.mail) }) };
  }

  async function* section(letter: string): AsyncGenerator<SectionPart> {
    for await (const part of source.section(letter)) yield part.is === 'item' ? { is: 'item', item: await soundItem(part.item) } : part;
  }

  async function* byTime(): AsyncGenerator<ExportItem> {
    for await (const item of source.byTime()) yield soundItem(item);
  }

  const whole = new Set<number>();
  for await (const { entry, content } of source.entries()) {
    if (!source.whole.has(entry.number)) continue;
    const originals = content.kind === 'deleted' ? [] : entryOriginals(entry.number, content);
    if (await areSound(originals.flatMap(({ parts }) => parts))) whole.add(entry.number);
  }
  return { ...source, section, byTime, whole };
}
