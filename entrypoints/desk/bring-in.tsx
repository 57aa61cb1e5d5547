import { BringIn } from '../../components/desk/bring-in/bring-in';
import type { BringInDoor, BroughtIn, ReadyFile } from '../../components/desk/bring-in/door';
import type { Rooms } from '../../components/desk/room';
import type { KeptFile } from '../../lib/core/evidence/kept-file';
import { streamingDigest } from '../../lib/core/evidence/streaming-digest';
import { datesIn } from '../../lib/core/imports/file-dates';
import type { Reject } from '../../lib/core/imports/importer';
import { dayIn } from '../../lib/core/notes/event-moment';
import { writtenNotes } from '../../lib/core/notes/written-notes';
import type { Archive } from '../../lib/platform/archive/archive';
import { chosenFile } from '../../lib/platform/importing/chosen-file';
import { importJobs } from '../../lib/platform/importing/import-jobs';
import { keptBytes } from '../../lib/platform/importing/keep-file';
import { pairsKept } from '../../lib/platform/importing/kept-pairs';
import { keptFiles } from '../../lib/platform/importing/look-at-file';
import { unlockedHere } from '../../lib/platform/vault/session-key';
import { say } from '../../lib/platform/words';

/** The room in which files are brought in. */
export function bringInRoom(archive: Archive, zone: string): Rooms['bring-in'] {
  const door = bringInDoor(archive);
  return ({ head, filed }) => (
    <BringIn door={door} zone={zone} language={navigator.language} today={dayIn(zone, new Date())} visit={{ head, filed }} />
  );
}

function bringInDoor(archive: Archive): BringInDoor {
  const jobs = importJobs({ archive, startWorker: () => new Worker('/import-worker.js'), unlocked: unlockedHere });
  return {
    ...jobs,
    pair: async () => (await jobs.pair().done) ?? [],
    paired: () => pairsKept(unlockedHere),
    datesIn: (file) => datesIn(chosenFile(file)),
    earlier: () => earlierFiles(archive),
    original: (file) => originalOf(archive, file),
    rejects: async ({ rejects }) => {
      const bytes = rejects && (await archive.bytes(rejects.sha256));
      if (!bytes) return undefined;
      const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
      return {
        first: lines.slice(0, MOST_REJECTS).map((line) => JSON.parse(line) as Reject),
        all: ready([bytes], say('bringIn.rejects.fileName')),
      };
    },
    usedBefore: async () => (await writtenNotes(factsKept(archive))).used,
  };
}

async function* factsKept(archive: Archive) {
  for (const kind of ['note', 'exhibit', 'amendment'] as const) yield* archive.entriesOfKind(kind, () => undefined);
}

const MOST_REJECTS = 50;

async function earlierFiles(archive: Archive) {
  const files: BroughtIn[] = [];
  let unreadable = 0;
  for await (const { kept } of keptFiles(archive, () => unreadable++)) {
    const { entry, content } = kept;
    const filed = { entry: entry.number, recordedAt: entry.recordedAt };
    if (content.kind === 'import') files.push({ ...filed, is: 'import', record: content.record });
    if (content.kind === 'exhibit') files.push({ ...filed, is: 'exhibit', record: content.record });
  }
  return { files: files.sort((a, b) => b.entry - a.entry), unreadable };
}

/** The parts joined, only where they are still what the record names. A Blob filled from parts lies on disk where it is large. */
async function originalOf(archive: Archive, file: KeptFile): Promise<ReadyFile | undefined> {
  const digest = await streamingDigest();
  const parts: Blob[] = [];
  for await (const part of keptBytes(archive, file)) {
    digest.update(part);
    parts.push(new Blob([part as BlobPart]));
  }
  return digest.digest() === file.sha256 ? ready(parts, file.name) : undefined;
}

/** As a kind that no browser opens by itself: a kept page must not run on our own address. */
const ready = (parts: readonly (Blob | Uint8Array)[], name: string): ReadyFile => ({
  address: URL.createObjectURL(new Blob(parts as BlobPart[], { type: 'application/octet-stream' })),
  name,
});
