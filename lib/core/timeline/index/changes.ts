import type { Place } from '../entry-items';
import { NO_PACK, type Segment } from './segment';

/** By the item's number: where later entries say something of it, in the order of the chain. */
export function changesIn(segments: readonly Segment[]): ReadonlyMap<number, readonly Place[]> {
  const changes = new Map<number, Place[]>();
  for (const { changed, changeEntries, changePacks, changeRows } of segments) {
    for (const [at, number] of changed.entries()) {
      const place = placeOf(changeEntries[at], changePacks[at], changeRows[at]);
      const before = changes.get(number);
      if (before) before.push(place);
      else changes.set(number, [place]);
    }
  }
  return changes;
}

/** Where the archive holds a document's first reading. */
export const startOf = ({ entries, packs, rows }: Segment, at: number): Place => placeOf(entries[at], packs[at], rows[at]);

const placeOf = (entry = 0, pack = NO_PACK, row = 0): Place => ({ entry, row, ...(pack !== NO_PACK && { pack }) });
