import { exportItemOf } from '../../core/export/export-item';
import { CHOICE, type Gathered } from '../../core/export/gather';
import type { ExportItem } from '../../core/export/item';
import type { Omission } from '../../core/export/source';
import type { TimelineMoment } from '../../core/timeline/door';
import { type ItemHistory, itemNow } from '../../core/timeline/history';
import { startOf } from '../../core/timeline/index/changes';
import { flagsIn } from '../../core/timeline/index/flag-bits';
import { ArchiveProblem } from '../archive/problem';
import type { SourceParts } from './source-parts';

/** Reads items by their places in the order of the timeline. */
export function itemReader({ readings, opened, request, onRead, signal }: SourceParts, { choices }: Gathered) {
  const { documents, changes, flags, pairs } = opened;

  const history = (rank: number): Promise<ItemHistory | undefined> => {
    signal.throwIfAborted();
    const { segment, at } = documents.segmentOf(documents.order[rank] ?? 0);
    const number = segment.numbers[at] ?? 0;
    const places = { number, start: startOf(segment, at), changes: changes.get(number) ?? [] };
    // What does not open stands in the facts, and where it was it counts as left out.
    return readings.history(places).catch(undefinedIfDamaged);
  };
  const bitsAt = (rank: number): number => {
    const { at, base } = documents.segmentOf(documents.order[rank] ?? 0);
    return flags[documents.bases.lastIndexOf(base)]?.[at] ?? 0;
  };
  const momentAt = async (rank: number | undefined): Promise<TimelineMoment | undefined> => {
    const found = rank === undefined ? undefined : await history(rank);
    return found && itemNow(found).at;
  };

  return {
    history,
    bitsAt,
    momentAt,
    async item(rank: number, cameFromOf: ReadonlyMap<number, string>): Promise<ExportItem | undefined> {
      const found = await history(rank);
      if (!found) return undefined;
      const pair = pairs.get(found.number);
      return exportItemOf(found, {
        chosen: choices[rank] === CHOICE.found ? 'found' : 'context',
        cameFrom: cameFromOf.get(found.start.entry) ?? '',
        flags: flagsIn(bitsAt(rank)),
        ...(pair !== undefined && { pair }),
        zone: request.zone,
      });
    },
    async omission(ranks: readonly number[]): Promise<Omission> {
      const [from, to] = [await momentAt(ranks[0]), await momentAt(ranks.at(-1))];
      return { items: ranks.length, ...(from && { from }), ...(to && { to }) };
    },
    /** Takes out what does not open, so that all that is counted is there. @returns bytes of the items' files, and the entries in which something does not open. */
    async readThrough(): Promise<{ readonly size: number; readonly unreadable: readonly number[] }> {
      let size = 0;
      const unreadable = new Set<number>();
      for (const [rank, choice] of choices.entries()) {
        if (choice === CHOICE.out) continue;
        onRead?.(rank, choices.length);
        const found = await history(rank);
        if (found) size += originalsOf(found);
        else {
          choices[rank] = CHOICE.out;
          const { segment, at } = documents.segmentOf(documents.order[rank] ?? 0);
          unreadable.add(segment.entries[at] ?? 0);
        }
      }
      return { size, unreadable: [...unreadable] };
    },
  };
}

/** In bytes. */
function originalsOf({ start, changes }: ItemHistory): number {
  if (start.is === 'note') return 0;
  if (start.is === 'exhibit') return start.exhibit.file.size;
  const { attachments, source } = changes.findLast((change) => change.is === 'reading')?.message ?? start.message;
  return attachments.reduce((sum, { bytes }) => sum + (bytes?.size ?? 0), source?.size ?? 0);
}

export type ItemReader = ReturnType<typeof itemReader>;

/** Whatever is not the archive's own trouble, such as a lock, is that of the bytes: they are damaged, or not there. */
export function undefinedIfDamaged(error: unknown): undefined {
  if (error instanceof ArchiveProblem && error.code !== 'damaged') throw error;
}
