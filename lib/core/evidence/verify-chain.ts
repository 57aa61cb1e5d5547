import type { ChainContent, ChainEntry, DeletedContent, KeptEntry } from './chain';
import type { Digest, Sha256 } from './digest';
import { namedBytes } from './named-bytes';
import { contentDigest, GENESIS, sealLink } from './seal';

export interface ChainFault {
  /** The entry's number as it stands in the chain. */
  readonly number: number;
  readonly kind:
    | 'gap'
    | 'order'
    | 'previous'
    | 'seal'
    | 'content'
    | 'closed'
    | 'items'
    | 'deleted'
    | 'signature'
    | 'stamp'
    | 'bytes-missing'
    | 'bytes-changed';
  /** One plain sentence. */
  readonly message: string;
}

export interface ChainReport {
  readonly entries: number;
  /** Distinct stored bytes (originals, page copies, pictures) that were recomputed. */
  readonly files: number;
  readonly head: VerifiedHead;
  readonly faults: readonly ChainFault[];
}

/** The last entry; its seal is absent where it does not open. */
export interface VerifiedHead {
  readonly number: number;
  readonly seal?: Sha256;
}

export interface ChainProgress {
  readonly entries: number;
  readonly files: number;
}

/** A link whose content may be withheld: then its content digest stands, but only the link can be recomputed. */
export interface ShownEntry {
  readonly entry: ChainEntry;
  readonly content?: ChainContent | DeletedContent;
}

/** An entry that does not open any more: nothing but its place is known, and the next entry names its seal. */
export interface ClosedEntry {
  readonly number: number;
}

type Entries<T> = AsyncIterable<T | ClosedEntry> | Iterable<T | ClosedEntry>;

/** Recomputes every link and every content that is shown; names each fault and goes on to the end. */
export const verifyLinks = (entries: Entries<ShownEntry>, digest: Digest): Promise<ChainReport> => verify(entries, digest, async () => []);

/**
 * Recomputes everything: links, records, and all bytes that the records name, each digest once.
 * One entry and one file are held at a time. Bytes that `bytes` throws on were kept but cannot be opened, so they were changed.
 */
export function verifyArchive(
  entries: Entries<KeptEntry>,
  bytes: (sha256: Sha256) => Promise<Uint8Array | undefined>,
  digest: Digest,
  onProgress: (progress: ChainProgress) => void = () => {},
): Promise<ChainReport> {
  const seen = new Set<Sha256>();
  let done = 0;
  return verify(
    entries,
    digest,
    async ({ entry, content }) => {
      const faults: ChainFault[] = [];
      for (const { sha256, what } of content ? namedBytes(content) : []) {
        if (seen.has(sha256)) continue;
        seen.add(sha256);
        const state = await stateOf(sha256, bytes, digest);
        // One import may name thousands.
        onProgress({ entries: done, files: seen.size });
        if (state !== 'sound')
          faults.push({ number: entry.number, kind: `bytes-${state}`, message: `Entry ${entry.number}: ${what} ${told[state]}.` });
      }
      return faults;
    },
    (count) => {
      done = count;
      onProgress({ entries: count, files: seen.size });
    },
    () => seen.size,
  );
}

const told = { missing: 'is missing', changed: 'was changed' } as const;

async function stateOf(
  sha256: Sha256,
  bytes: (sha256: Sha256) => Promise<Uint8Array | undefined>,
  digest: Digest,
): Promise<'sound' | keyof typeof told> {
  try {
    const kept = await bytes(sha256);
    if (kept === undefined) return 'missing';
    return (await digest(kept)) === sha256 ? 'sound' : 'changed';
  } catch {
    return 'changed';
  }
}

async function verify(
  entries: Entries<ShownEntry>,
  digest: Digest,
  bytesOf: (shown: ShownEntry) => Promise<ChainFault[]>,
  onEntry: (count: number) => void = () => {},
  files: () => number = () => 0,
): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  const tombstones = tombstoneCheck();
  let head: VerifiedHead = GENESIS;
  let count = 0;
  let items = 0;
  for await (const shown of entries) {
    if (!('entry' in shown)) {
      const { number } = shown;
      const message = `Entry ${number} was changed outside Evenkeel and does not open.`;
      faults.push(...placeFaults(head, number), { number, kind: 'closed', message });
      head = { number };
      continue;
    }
    faults.push(...(await linkFaults(head, shown, digest)), ...itemFaults(items, shown), ...(await bytesOf(shown)));
    tombstones.see(shown);
    head = { number: shown.entry.number, seal: shown.entry.seal };
    items = itemsOf(shown)?.last ?? items;
    onEntry(++count);
  }
  return { entries: count, files: files(), head, faults: [...faults, ...tombstones.faults()] };
}

function placeFaults(head: VerifiedHead, number: number): ChainFault[] {
  const expected = head.number + 1;
  if (number === expected) return [];
  if (number < expected) return [{ number, kind: 'order', message: `Entry ${number} stands after entry ${head.number}.` }];
  const missing = number - expected === 1 ? `Entry ${expected} is missing` : `Entries ${expected} to ${number - 1} are missing`;
  return [{ number, kind: 'gap', message: `${missing}: after ${head.number} comes ${number}.` }];
}

async function linkFaults(head: VerifiedHead, { entry, content }: ShownEntry, digest: Digest): Promise<ChainFault[]> {
  const { number } = entry;
  const faults = placeFaults(head, number);
  const fault = (kind: ChainFault['kind'], message: string) => faults.push({ number, kind, message });
  if (head.seal !== undefined && entry.previous !== head.seal)
    fault('previous', `Entry ${number} does not follow from the entry before it.`);
  if ((await sealLink(entry, digest)).seal !== entry.seal) fault('seal', `Entry ${number} does not fit its seal.`);
  if (content && content.kind !== 'deleted' && (content.kind !== entry.kind || !(await holds(content, entry.content, digest))))
    fault('content', `What is filed under entry ${number} was changed.`);
  return faults;
}

const itemsOf = ({ content }: ShownEntry): { readonly first: number; readonly last: number } | undefined => {
  const items = content && 'items' in content.record ? content.record.items : undefined;
  return items && items.count > 0 ? { first: items.first, last: items.first + items.count - 1 } : undefined;
};

/** Numbers of items go up, each given once. */
function itemFaults(before: number, shown: ShownEntry): ChainFault[] {
  const { number } = shown.entry;
  const items = itemsOf(shown);
  if (!items || items.first > before) return [];
  return [{ number, kind: 'items', message: `Entry ${number} numbers items again that an earlier entry numbers.` }];
}

/** What was deleted has a tombstone, and what a tombstone names is gone. */
function tombstoneCheck() {
  const gone = new Map<number, number>();
  const named = new Map<number, number>();
  return {
    see({ entry, content }: ShownEntry): void {
      if (content?.kind === 'deleted') gone.set(entry.number, content.record.by);
      if (content?.kind === 'deletion') for (const number of content.record.entries) named.set(number, entry.number);
    },
    faults: (): ChainFault[] =>
      [...gone].flatMap(([number, by]) =>
        named.get(number) === by
          ? []
          : [
              {
                number,
                kind: 'deleted' as const,
                message: `What was filed under entry ${number} is gone, and no entry says that it was deleted.`,
              },
            ],
      ),
  };
}

/** A record that cannot even be written as JSON is a changed record. */
const holds = async (content: ChainContent, expected: Sha256, digest: Digest): Promise<boolean> => {
  try {
    return (await contentDigest(content, digest)) === expected;
  } catch {
    return false;
  }
};
