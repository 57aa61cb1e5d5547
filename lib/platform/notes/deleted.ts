import type { Said } from '../../core/words/said';
import type { Archive } from '../archive/archive';
import type { Unfinished } from './unfinished';

/** What was to be changed was deleted. Nothing was kept. */
export class NoteGone extends Error {
  override readonly name = 'NoteGone';
  readonly said: Said = { key: 'notes.gone' };
}

/** Tells of an item's number whether it was deleted. */
export async function deletedItems(archive: Pick<Archive, 'entriesOfKind'>): Promise<(item: number) => boolean> {
  const gone: { readonly first: number; readonly count: number }[] = [];
  for await (const { content } of archive.entriesOfKind('deletion', () => undefined))
    if (content.kind === 'deletion') gone.push(...content.record.itemsGone);
  return (item) => gone.some(({ first, count }) => item >= first && item < first + count);
}

/** Unfinished changes of notes that were deleted go too: they hold what the note said. */
export async function forgetDeleted(archive: Pick<Archive, 'entriesOfKind'>, unfinished: Unfinished): Promise<void> {
  const changes = (await unfinished.list()).filter(({ of }) => of !== undefined);
  if (changes.length === 0) return;
  const isDeleted = await deletedItems(archive);
  for (const { id, of } of changes) if (of !== undefined && isDeleted(of)) await unfinished.remove(id);
}
