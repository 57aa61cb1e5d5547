import { encodeHeader } from '../../../lib/core/backup/header';
import { type DeriveKey, frameKeyOf, openBackup } from '../../../lib/core/backup/read-backup';
import type { BackupBegin } from '../../../lib/core/backup/records';
import { type BackupWriting, type WrittenSoFar, writeBackup } from '../../../lib/core/backup/write-backup';
import type { ChainContent, Head, KeptEntry } from '../../../lib/core/evidence/chain';
import { type Sha256, webDigest } from '../../../lib/core/evidence/digest';
import { GENESIS, nextEntry } from '../../../lib/core/evidence/seal';

export const digest = webDigest(crypto.subtle);
const cost = { memoryKiB: 8, passes: 1, lanes: 1 };

/** Quick, and as good as argon2id for everything that is tested here. */
export const derive: DeriveKey = async (passphrase, salt) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...new TextEncoder().encode(passphrase), ...salt])));

export interface Sample {
  readonly kept: readonly KeptEntry[];
  readonly blobs: ReadonlyMap<Sha256, Uint8Array>;
  readonly head: Head;
}

/** An archive of exhibits with random files of these sizes. */
export async function sampleArchive(sizes: readonly number[]): Promise<Sample> {
  const kept: KeptEntry[] = [];
  const blobs = new Map<Sha256, Uint8Array>();
  let head = GENESIS;
  for (const [at, size] of sizes.entries()) {
    const bytes = new Uint8Array(size);
    for (let from = 0; from < size; from += 65_536) crypto.getRandomValues(bytes.subarray(from, from + 65_536));
    const sha256 = await digest(bytes);
    blobs.set(sha256, bytes);
    const stored = { sha256, size, mediaType: 'application/pdf' };
    const content: ChainContent = {
      kind: 'exhibit',
      record: {
        id: crypto.randomUUID(),
        file: { name: `letter ${at + 1}.pdf`, size, sha256, mediaType: 'application/pdf', parts: [stored] },
        exhibit: {
          event: { date: '2026-05-04', zone: 'Europe/London' },
          summary: 'A letter',
          people: [],
          children: [],
          tags: [],
          links: [],
        },
        addedAt: '2026-05-04T10:00:00.000Z',
        items: { first: at + 1, count: 1 },
      },
    };
    const entry = await nextEntry(head, content, '2026-05-04T10:00:00.000Z', digest);
    head = { number: entry.number, seal: entry.seal, items: at + 1 };
    kept.push({ entry, content });
  }
  return { kept, blobs, head };
}

/** What a sink took, part by part: what was not committed is lost, as when the browser stops. */
export class Parts {
  readonly parts: Uint8Array[][] = [];
  private open: Uint8Array[] = [];
  async write(bytes: Uint8Array): Promise<void> {
    this.open.push(bytes);
  }
  async commit(): Promise<void> {
    this.parts.push(this.open);
    this.open = [];
  }
  /** As when the browser stops. */
  stop(): void {
    this.open = [];
  }
  file = (): Uint8Array => new Uint8Array(Buffer.concat(this.parts.flat()));
}

export async function beginBackup(sample: Sample, passphrase: string, parts: Parts) {
  const [id, salt] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(16))];
  const key = await frameKeyOf(crypto.subtle, await derive(passphrase, salt, cost));
  const header = await encodeHeader({ id, salt, cost }, key, crypto);
  await parts.write(header);
  const begin: BackupBegin = { id: crypto.randomUUID(), head: sample.head, startedAt: '2026-06-01T08:00:00.000Z' };
  return { key: { key, header }, begin };
}

export const writing = (
  sample: Sample,
  { key, begin }: Awaited<ReturnType<typeof beginBackup>>,
  sink: Parts,
  more: { readonly soFar?: WrittenSoFar; readonly signal?: AbortSignal; readonly bytes?: BackupWriting['bytes'] } = {},
): BackupWriting => ({
  key,
  begin,
  ...(more.soFar && { soFar: more.soFar }),
  entries: async function* (after) {
    yield* sample.kept.filter(({ entry }) => entry.number > after);
  },
  bytes: more.bytes ?? (async (sha256) => sample.blobs.get(sha256)),
  extras: async () => ({ drafts: ['Can you bring the blue bag?'] }),
  sink,
  crypto,
  digest,
  onProgress: () => undefined,
  signal: more.signal ?? new AbortController().signal,
});

export async function madeBackup(sample: Sample, passphrase: string): Promise<Uint8Array> {
  const parts = new Parts();
  await writeBackup(writing(sample, await beginBackup(sample, passphrase, parts), parts));
  return parts.file();
}

export const opened = (file: Uint8Array, passphrase: string, open = false) =>
  openBackup([file], passphrase, { derive, subtle: crypto.subtle, open });
