import type { Documents } from '../../core/timeline/index/documents';
import { READ } from '../../core/timeline/index/flag-bits';
import type { FlagJudge } from './judge';
import type { StoredIndex, StoredSegment, TimelineStore } from './store';

/** The index as it stands at a moment. */
export interface FlaggedIndex {
  readonly index: StoredIndex;
  readonly documents: Documents;
}

export interface FlaggingParts<Index extends FlaggedIndex> {
  readonly current: () => Index | undefined;
  /** What an item says; `undefined` where it cannot be read. */
  readonly wordsOf: (of: Index, doc: number) => Promise<string | undefined>;
  readonly judge: Pick<FlagJudge, 'read' | 'rest'>;
  readonly store: Pick<TimelineStore, 'writeFlags'>;
  /** When somebody last searched, by `performance.now()`. */
  readonly lastAsked: () => number;
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** Messages read in one go: a search that comes meanwhile waits for none of them, its rows for a few at most. */
const SLICE = 32;
/** Slices between two writings: as much is read again where the desk is closed. */
const SLICES_A_WRITE = 64;
/** Before the first, in milliseconds: what the desk does at its start comes first. */
const BEFORE_START = 3000;
/** It stands still while somebody searches, and so long after, in milliseconds. */
const QUIET = 1000;

/**
 * Reads messages for flags by the model of tone, the newest first, until all are read. Half of the time it rests, so that it takes at
 * most half of one core.
 * @returns to be called whenever there may be more to read.
 */
export function flagging<Index extends FlaggedIndex>({
  current,
  wordsOf,
  judge,
  store,
  lastAsked,
  pause,
}: FlaggingParts<Index>): () => void {
  let running = false;

  async function run(): Promise<void> {
    await pause(BEFORE_START);
    let of: Index | undefined;
    let rank = -1;
    let slices = 0;
    let found = new Set<StoredSegment>();
    const write = async () => {
      const segments = of?.index.segments.filter((one) => found.has(one)) ?? [];
      found = new Set();
      if (of && segments.length > 0) await store.writeFlags(of.index.stamp, segments);
    };
    for (;;) {
      while (performance.now() - lastAsked() < QUIET) await pause(QUIET);
      const latest = current();
      if (latest?.index !== of?.index) {
        of = latest;
        rank = (of?.documents.order.length ?? 0) - 1;
      }
      if (!of) return;
      const slice: number[] = [];
      for (; rank >= 0 && slice.length < SLICE; rank--) {
        const doc = of.documents.order[rank] ?? 0;
        if (bitsOf(of, doc) === 0) slice.push(doc);
      }
      if (slice.length === 0) break;
      const from = performance.now();
      const now = of;
      const words = await Promise.all(slice.map((doc) => wordsOf(now, doc)));
      const bits = await judge.read(words.map((one) => one ?? ''));
      // What was read of an index that was overtaken meanwhile may be of words that were changed.
      if (current()?.index !== now.index) continue;
      for (const [at, doc] of slice.entries()) found.add(setBits(now, doc, bits[at] ?? READ));
      if (++slices % SLICES_A_WRITE === 0) await write();
      await pause(performance.now() - from);
    }
    await write();
  }

  return () => {
    if (running) return;
    running = true;
    // Without flags everything else goes on; the facts say how many were read.
    run()
      .catch(() => undefined)
      .finally(() => {
        running = false;
        judge.rest();
      });
  };
}

function placeOf({ index, documents }: FlaggedIndex, doc: number): { readonly stored: StoredSegment; readonly at: number } {
  const { base, at } = documents.segmentOf(doc);
  const stored = index.segments[documents.bases.lastIndexOf(base)];
  if (!stored) throw new RangeError(`There is no document ${doc}.`);
  return { stored, at };
}

function bitsOf(of: FlaggedIndex, doc: number): number {
  const { stored, at } = placeOf(of, doc);
  return stored.flags[at] ?? 0;
}

function setBits(of: FlaggedIndex, doc: number, bits: number): StoredSegment {
  const { stored, at } = placeOf(of, doc);
  stored.flags[at] = bits;
  return stored;
}
