import { entryOriginals } from '../pack/entry-originals';
import type { ExportSource } from './source';

/** Bytes of the originals that go along with a selection. */
export async function originalsSize(source: ExportSource, signal: AbortSignal): Promise<number> {
  let size = 0;
  for await (const { files, mail } of source.byTime()) {
    signal.throwIfAborted();
    for (const file of mail ? [mail, ...files] : files) if (file.path !== undefined) size += file.size ?? 0;
  }
  if (source.whole.size === 0) return size;
  for await (const { entry, content } of source.entries()) {
    signal.throwIfAborted();
    if (content.kind === 'deleted' || !source.whole.has(entry.number)) continue;
    for (const original of entryOriginals(entry.number, content)) size += original.size;
  }
  return size;
}
