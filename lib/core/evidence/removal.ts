import type { KeptEntry } from './chain';
import type { DeletionRecord } from './deletion';
import type { Sha256 } from './digest';
import { namedBytes } from './named-bytes';

/** What deleting some entries comes to. */
export interface Removal {
  readonly record: Omit<DeletionRecord, 'id'>;
  /** The entries themselves, in the order of the chain. */
  readonly gone: readonly KeptEntry[];
  /** Digests of bytes that only they name. */
  readonly freed: ReadonlySet<Sha256>;
}

const DELETABLE: ReadonlySet<string> = new Set(['capture', 'import', 'note', 'exhibit']);

/**
 * Works out what goes with the entries that are to be deleted: amendments of their items, words put on these alone, and bytes that
 * nothing else names. The archive is read once from its start.
 */
export async function removalOf(entries: AsyncIterable<KeptEntry> | Iterable<KeptEntry>, numbers: ReadonlySet<number>): Promise<Removal> {
  const gone: KeptEntry[] = [];
  const items: { first: number; count: number }[] = [];
  const freed = new Set<Sha256>();
  const kept = new Set<Sha256>();
  const isGone = (item: number) => items.some(({ first, count }) => item >= first && item < first + count);
  for await (const each of entries) {
    const { entry, content } = each;
    const asked = numbers.has(entry.number) && DELETABLE.has(content.kind);
    const goesWith =
      (content.kind === 'amendment' && isGone(content.record.of)) || (content.kind === 'tags' && content.record.of.every(isGone));
    const named = asked || goesWith ? freed : kept;
    for (const { sha256 } of namedBytes(content)) named.add(sha256);
    if (!asked && !goesWith) continue;
    gone.push(each);
    if ('items' in content.record && content.record.items) items.push({ ...content.record.items });
  }
  for (const sha256 of kept) freed.delete(sha256);
  return { record: { entries: gone.map(({ entry }) => entry.number), itemsGone: items }, gone, freed };
}
