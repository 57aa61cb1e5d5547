import type { KeptEntry } from '../../core/evidence/chain';
import { decodePack, type PackedMessage } from '../../core/evidence/message-pack';
import { newItems } from '../../core/evidence/new-items';
import { saidIn, saidInPack } from '../../core/timeline/entry-items';
import { INDEX_VERSION } from '../../core/timeline/index/segment-codec';
import type { Archive } from '../archive/archive';
import type { Readings } from './readings';
import type { Manifest, StoredIndex, TimelineStore } from './store';
import { WorkingIndex } from './working-index';

export interface CatchUpParts {
  readonly archive: Archive;
  readonly store: TimelineStore;
  readonly readings: Readings;
  /** Items taken in before they are written: what is lost where the worker is stopped, and what stands in memory. */
  readonly step?: number;
}

const STEP = 16_384;

const NOTHING: Manifest = { version: INDEX_VERSION, done: 0, packs: 0, items: 0, unreadable: [], segments: [] };

/** Another page wrote the index meanwhile. */
class Overtaken extends Error {}

/**
 * The index brought up to the end of the chain, written in steps: one that is stopped goes on where it was.
 * @param known the index as this page read it last. @param onProgress items so far, of all.
 */
export async function caughtUp(
  parts: CatchUpParts,
  known: StoredIndex | undefined,
  onProgress?: (done: number, total: number) => void,
): Promise<StoredIndex> {
  for (let from = known ?? (await parts.store.read()); ; from = await parts.store.read()) {
    const fitting = from && (await fits(parts.archive, from.manifest)) ? from : undefined;
    try {
      return await goneThrough(parts, fitting, onProgress);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}

/** Whether an index is one of this chain: after a restored backup, or a profile copied back, it may be of another. */
async function fits(archive: Archive, { last, done }: Manifest): Promise<boolean> {
  const head = await archive.head();
  if (done > head.number) return false;
  if (!last || last.number === head.number) return last?.seal === head.seal || done === 0;
  const kept = await archive.entry(last.number).catch(() => undefined);
  return kept?.entry.seal === last.seal;
}

async function goneThrough(
  { archive, store, readings, step = STEP }: CatchUpParts,
  from: StoredIndex | undefined,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<StoredIndex> {
  const head = await archive.head();
  const working = new WorkingIndex(from?.segments ?? [], readings);
  let current = from;
  let at = from?.manifest ?? NOTHING;

  const write = async () => {
    const segments = working.write();
    const manifest = { ...at, segments: segments.map(({ name }) => name) };
    const stamp = await store.write(current?.stamp, manifest, segments);
    if (stamp === undefined) throw new Overtaken();
    current = { manifest, stamp, segments };
    onProgress(at.items, head.items ?? at.items);
  };
  const writeIfMany = async () => {
    if (working.waiting >= step) await write();
  };

  const damaged = (number: number) => {
    at = { ...at, done: number, packs: 0, unreadable: [...at.unreadable, number] };
  };
  for await (const kept of archive.entries(damaged, at.done)) {
    const { entry, content } = kept;
    const items = 'items' in content.record && content.record.items;
    // In the middle of an import, as many were counted as its packs up to there hold.
    if (items && at.packs === 0) at = { ...at, items: items.first - 1 };
    if (content.kind === 'import') await takeImport(kept);
    else if (content.kind === 'deletion') await working.delete(content.record);
    else await working.take(saidIn(kept, at.items, working.numberOf));
    const counted = items ? items.first + items.count - 1 : at.items + (content.kind === 'import' ? 0 : newItems(content));
    at = { ...at, done: entry.number, packs: 0, items: counted, last: { number: entry.number, seal: entry.seal } };
    if (content.kind === 'deletion') {
      const gone = new Set(content.record.entries);
      at = { ...at, unreadable: at.unreadable.filter((number) => !gone.has(number)) };
      await write();
    } else await writeIfMany();
  }
  if (!current || at.done !== current.manifest.done || working.waiting > 0) await write();
  if (!current) throw new Error('Nothing was written.');
  return current;

  async function takeImport(kept: KeptEntry): Promise<void> {
    const { entry, content } = kept;
    if (content.kind !== 'import') return;
    const { packs, counts } = content.record;
    for (let pack = at.packs; pack < packs.length; pack++) {
      const packed = await opened(packs[pack]?.bytes.sha256 ?? '');
      if (packed) {
        await working.take(saidInPack(kept, content.record, pack, packed, at.items));
        at = { ...at, packs: pack + 1, items: at.items + packed.filter(({ of }) => of === undefined).length };
      } else {
        at = { ...at, unreadable: [...new Set([...at.unreadable, entry.number])] };
        // How many of its messages are new ones cannot be known, and so not which numbers those after it have.
        if (counts.changed > 0) return;
        at = { ...at, packs: pack + 1, items: at.items + (packs[pack]?.messages ?? 0) };
      }
      await writeIfMany();
    }
  }

  async function opened(sha256: string): Promise<readonly PackedMessage[] | undefined> {
    const bytes = await archive.bytes(sha256).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'damaged') return undefined;
      throw error;
    });
    return bytes && decodePack(bytes).catch(() => undefined);
  }
}
