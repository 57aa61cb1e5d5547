import type { Head } from '../../core/evidence/chain';
import { changesIn } from '../../core/timeline/index/changes';
import { type Documents, documentsOf } from '../../core/timeline/index/documents';
import type { Archive } from '../archive/archive';
import { caughtUp } from '../timeline/catch-up';
import type { Readings } from '../timeline/readings';
import type { StoredIndex, TimelineStore } from '../timeline/store';

/** The timeline's index as it stands at one time. */
export interface OpenedIndex {
  readonly documents: Documents;
  /** Of each segment, one value a document: see `flag-bits.ts`. */
  readonly flags: readonly Uint32Array[];
  readonly changes: ReturnType<typeof changesIn>;
  readonly pairs: ReadonlyMap<number, number>;
  /** Entries that do not open. */
  readonly unreadable: readonly number[];
  /** The chain up to here is in it. */
  readonly head: Head;
  /** To be brought up to date from, the next time. */
  readonly index?: StoredIndex;
}

/** @param onProgress items so far, of all. */
export async function openedIndex(
  parts: { readonly archive: Archive; readonly store: TimelineStore; readonly readings: Readings },
  known: StoredIndex | undefined,
  onProgress?: (done: number, total: number) => void,
): Promise<OpenedIndex> {
  const head = await parts.archive.head();
  if (head.number === 0) return { documents: documentsOf([]), flags: [], changes: new Map(), pairs: new Map(), unreadable: [], head };
  const index = await caughtUp(parts, known, onProgress);
  const { segments, manifest } = index;
  const documents = documentsOf(segments.map(({ segment }) => segment));
  return {
    documents,
    flags: segments.map(({ flags }) => flags),
    changes: changesIn(documents.segments),
    pairs: await parts.store.pairs(),
    unreadable: manifest.unreadable,
    head: manifest.done === head.number || !manifest.last ? head : manifest.last,
    index,
  };
}

/** What was found of flags by the items' numbers, so that a pack whose making is taken up again is made of the same. */
export function flagsByNumber({ documents, flags }: Pick<OpenedIndex, 'documents' | 'flags'>): Uint32Array {
  const most = documents.segments.reduce((sum, { numbers }) => numbers.reduce((a, b) => Math.max(a, b), sum), 0);
  const found = new Uint32Array(most + 1);
  for (const [index, { numbers }] of documents.segments.entries())
    for (const [at, number] of numbers.entries()) found[number] = flags[index]?.[at] ?? 0;
  return found;
}

/** The same index with the flags that were found then. */
export const withFlags = (opened: OpenedIndex, found: Uint32Array): OpenedIndex => ({
  ...opened,
  flags: opened.documents.segments.map(({ numbers }) => Uint32Array.from(numbers, (number) => found[number] ?? 0)),
});
